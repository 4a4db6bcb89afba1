"""Whether what touches the cut goes on beyond it."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.geometry import Box
from generator.publish.press.preflight.painted import Painted, Words

_TOUCHES, _TOLERANCE = 0.3, 0.15
"""Millimetres from the cut that count as touching it, and by which a bleed may be short."""


@check(2, "Ink to the edge")
def bleed(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A knife is never exact: where colour ends at the cut, a white hair of paper is left."""
    wanted = order.profile.bleed
    for page in file.pages if wanted else ():
        for _, one in page.inked:
            short = _shortest(page, one, wanted)
            if short is not None:
                yield error(
                    "What touches the edge goes only {short} mm beyond it; {bleed} mm are wanted.",
                    page, one.box, short=round(max(short, 0), 1), bleed=wanted,
                )  # fmt: skip


def _shortest(page: Page, one: Painted, wanted: float) -> float | None:
    """How far an object that touches the cut goes beyond it, in millimetres, on the side where it does so least."""
    cut = page.cut
    if isinstance(one, Words) or one.colour.white or not _overlaps(cut, one.box):
        return None
    box = one.box
    beyond = (cut.left - box.left, cut.bottom - box.bottom, box.right - cut.right, box.top - cut.top)
    short = [length for side in beyond if -_TOUCHES < (length := page.millimetres(side)) < wanted - _TOLERANCE]
    return min(short, default=None)


def _overlaps(cut: Box, box: Box) -> bool:
    return box.right > cut.left and box.left < cut.right and box.top > cut.bottom and box.bottom < cut.top
