"""Whether crop and fold marks keep out of the bleed."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.painted import Line, Painted, Words

_TOLERANCE = 0.15
"""Millimetres: the ends of marks may meet the bleed."""


@check(3, "Marks")
def marks(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A mark inside the bleed stays on the finished sheet when the knife is a little off."""
    for page in file.pages:
        for _, one in page.inked:
            if _in_bleed(page, one) or (one.colour.registration and _reaches(page, one)):
                yield error("A mark lies inside the bleed.", page, one.box)


def _reaches(page: Page, one: Painted) -> bool:
    shared = one.box.within(page.printed.grown(-page.units(_TOLERANCE)))
    return shared is not None


def _in_bleed(page: Page, one: Painted) -> bool:
    """Whether a line or words lie between cut and bleed."""
    if not isinstance(one, Line | Words) or one.colour.white or one.box.within(page.cut):
        return False
    return _reaches(page, one)
