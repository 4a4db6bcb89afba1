"""Whether nothing but ink lies on the printed area."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile

_ALLOWED = ("PrinterMark", "TrapNet")


@check(13, "No links, no notes")
def annotations(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A link, a field or a note is no ink: it is lost in print, or printed by surprise. PDF/X forbids it."""
    for page in file.pages:
        for note in page.notes:
            if note.kind not in _ALLOWED and (seen := note.box.within(page.printed)):
                yield error("There is an annotation ({kind}) on the printed area.", page, seen, kind=note.kind)
