"""Whether lines are wide enough to be printed."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.grounds import ground, reversed_on
from generator.publish.press.preflight.painted import Area, Line

_TOLERANCE = 0.006
"""Points."""


@check(8, "Thin lines")
def thin_lines(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A line thinner than a dot of the plate breaks up; one left free in colour is filled by the ink around it."""
    limits = order.profile.lines
    for page in file.pages:
        for number, one in page.inked:
            width = one.width if isinstance(one, Line) else one.thickness if isinstance(one, Area) else None
            if width is None or width >= max(limits.thinnest, limits.thinnest_reversed) - _TOLERANCE:
                continue
            if one.colour.white and ground(page, number) is None:
                continue
            yield from _look(page, number, width, limits.thinnest, limits.thinnest_reversed)


def _look(page: Page, number: int, width: float, thinnest: float, thinnest_reversed: float) -> Iterator[Fault]:
    one, shown = page.painted[number], round(width, 2)
    if width <= 0:
        yield error("A line has no width: it is printed as thin as the machine can.", page, one.box)
    elif width < thinnest - _TOLERANCE:
        yield error(
            "A line is {width} pt wide; at least {limit} pt can be printed.", page, one.box, width=shown, limit=thinnest
        )
    elif reversed_on(page, number, one):
        message = "A light line on dark is {width} pt wide; below {limit} pt ink fills it."
        yield error(message, page, one.box, width=shown, limit=thinnest_reversed)
