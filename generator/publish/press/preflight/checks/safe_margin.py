"""Whether words keep away from the cut."""

from collections.abc import Iterator
from functools import cache

from generator.model.preflight import Fault, Value
from generator.model.print_format import PrintFormat, print_formats
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
        size = (page.millimetres(page.cut.width), page.millimetres(page.cut.height))
        safe = min([order.profile.safe, *(own for one, own in _closest() if _is_grid(size, one))])
        for _, one in page.inked:
            if isinstance(one, Words) and one.box.within(page.cut):
                yield from _look(page, one, safe)


@cache
def _closest() -> list[tuple[PrintFormat, float]]:
    """The formats that have a safe margin of their own, in millimetres."""
    return [(one, one.safe) for one in print_formats().values() if one.safe is not None]


def _is_grid(size: tuple[float, float], format: PrintFormat) -> bool:
    """Whether so many millimetres are one of a format, either way up, or a sheet of them side by side."""
    gap = format.imposition.gap if format.imposition else 0

    def whole(side: float, one: float) -> bool:
        times = (side + gap) / (one + gap)
        return round(times) >= 1 and abs(times - round(times)) * (one + gap) < _TOLERANCE

    width, height = format.trim
    return any(whole(size[0], one) and whole(size[1], other) for one, other in ((width, height), (height, width)))


def _look(page: Page, one: Words, safe: float) -> Iterator[Fault]:
    cut, box = page.cut, one.box
    sides = (box.left - cut.left, box.bottom - cut.bottom, cut.right - box.right, cut.top - box.top)
    distance = page.millimetres(min(sides))
    values: dict[str, Value] = {"text": quoted(one.text), "distance": round(distance, 1), "safe": safe}
    if distance < 0:
        yield error("“{text}” is cut off at the edge.", page, box, text=values["text"])
    elif distance < safe - _TOLERANCE:
        yield error("“{text}” stands {distance} mm from the cut; {safe} mm are safe.", page, box, **values)
