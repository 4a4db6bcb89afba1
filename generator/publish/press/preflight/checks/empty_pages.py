"""Whether every page has something on it."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile


@check(12, "No empty pages")
def empty_pages(file: PrintFile, order: Order) -> Iterator[Fault]:
    """An empty page is paid for and looks like a mistake: where it is meant, say so to the printer."""
    for page in file.pages:
        if all(one.colour.white or not one.box.within(page.cut) for _, one in page.inked):
            yield error("The page is empty.", page)
