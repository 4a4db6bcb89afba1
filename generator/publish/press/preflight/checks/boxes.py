"""Whether the file says where it is cut, and how far its picture goes beyond."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import Page, PrintFile

_TOLERANCE = 0.1
"""Millimetres: programs round boxes to whole points or pixels."""


@check(2, "Page boxes")
def boxes(file: PrintFile, order: Order) -> Iterator[Fault]:
    """The trim box is where the knife goes, the bleed box how far the picture goes beyond: machines place by them."""
    for page in file.pages:
        yield from _look(page, order.profile.bleed)


def _look(page: Page, bleed: float) -> Iterator[Fault]:
    tolerance = page.units(_TOLERANCE)
    if page.trim is None:
        yield error("The page has no TrimBox: nobody knows where to cut.", page)
    elif bleed and page.bleed is None:
        yield error("The page has no BleedBox: {bleed} mm of bleed are wanted.", page, bleed=bleed)
    elif page.bleed:
        given = page.size.bleed
        if not page.bleed.holds(page.trim, tolerance):
            yield error("The TrimBox reaches out of the BleedBox.", page)
        elif min(given) < bleed - _TOLERANCE:
            message = "The BleedBox gives {given} mm of bleed; {bleed} mm are wanted."
            yield error(message, page, given=min(given), bleed=bleed)
    for name, box in (("TrimBox", page.trim), ("BleedBox", page.bleed)):
        if box and not page.media.holds(box, tolerance):
            yield error("The {name} reaches out of the MediaBox.", page, name=name)
    if page.crop and page.bleed and not page.crop.holds(page.bleed, tolerance):
        yield error("The CropBox cuts the bleed off.", page)
    if abs(page.media.left) > tolerance or abs(page.media.bottom) > tolerance:
        yield error("The MediaBox does not start at 0, 0: some programs shift what is printed.", page)
