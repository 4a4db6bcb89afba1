"""Turns the order of painting into what lies beneath an object, and so into whether it is light on dark."""

from dataclasses import dataclass

from generator.publish.press.preflight.file import Page
from generator.publish.press.preflight.painted import Area, Image, Painted, Shade
from generator.publish.press.preflight.spaces import Colour

_UNKNOWN = 0.6
"""How dark a picture is taken to be."""
_STEP = 0.25
"""How much lighter than its ground something is that counts as reversed."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies beneath: its colour where it has one."""

    darkness: float
    colour: Colour | None = None


def ground(page: Page, order: int) -> Ground | None:
    """What the middle of an object lies on; nothing when that is paper. Curves count as their boxes."""
    middle = page.painted[order].box.middle
    for beneath in reversed(page.painted[:order]):
        if not beneath.box.has(middle):
            continue
        if isinstance(beneath, Image):
            return Ground(_UNKNOWN)
        if isinstance(beneath, Shade):
            shades = [dark for peak in beneath.peaks if (dark := peak.darkness) is not None]
            return Ground(sum(shades) / len(shades) if shades else _UNKNOWN)
        if isinstance(beneath, Area) and beneath.opaque and any(part.has(middle) for part in beneath.parts):
            dark = beneath.colour.darkness
            return Ground(_UNKNOWN if dark is None else dark, beneath.colour)
    return None


def reversed_on(page: Page, order: int, one: Painted) -> bool:
    """Whether an object is lighter than what it lies on."""
    dark = one.colour.darkness
    if dark is None or dark > 1 - _STEP:
        return False
    beneath = ground(page, order)
    return beneath is not None and dark + _STEP <= beneath.darkness
