"""Whether words keep away from the cut."""

from collections.abc import Iterator
from functools import cache

from generator.model.preflight import Fault, Value
from generator.model.print_format import print_formats
from generator.publish.press.preflight.check import Order, check, error, quoted
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.painted import Words

_TOLERANCE = 0.1
"""Millimetres."""


@check(4, "Safe margin")
def safe_margin(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A knife may be off by a millimetre or two: words near the edge lose their ends, or look as if they did.

    The printer's safe margin is for sheets; what is cut more closely, as cards are, has its own.
    """
    for page in file.pages:
        size = (round(page.millimetres(page.cut.width)), round(page.millimetres(page.cut.height)))
        safe = min(order.profile.safe, _closest().get(size, order.profile.safe))
        for _, one in page.inked:
            if isinstance(one, Words) and one.box.within(page.cut):
                yield from _look(page, one, safe)


@cache
def _closest() -> dict[tuple[float, float], float]:
    """The safe margin of the formats that have one of their own, by width and height, either way up; in millimetres."""
    own = [(one.trim, one.safe) for one in print_formats().values() if one.safe is not None]
    return {size: safe for trim, safe in own for size in (trim, trim[::-1])}


def _look(page: Page, one: Words, safe: float) -> Iterator[Fault]:
    cut, box = page.cut, one.box
    sides = (box.left - cut.left, box.bottom - cut.bottom, cut.right - box.right, cut.top - box.top)
    distance = page.millimetres(min(sides))
    values: dict[str, Value] = {"text": quoted(one.text), "distance": round(distance, 1), "safe": safe}
    if distance < 0:
        yield error("“{text}” is cut off at the edge.", page, box, text=values["text"])
    elif distance < safe - _TOLERANCE:
        yield error("“{text}” stands {distance} mm from the cut; {safe} mm are safe.", page, box, **values)
