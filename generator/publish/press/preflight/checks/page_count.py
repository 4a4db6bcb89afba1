"""Whether the file has as many pages as the product."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, Skipped, check, error
from generator.publish.press.preflight.file import PrintFile


@check(12, "Number of pages")
def page_count(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A leaflet has two sides, and a stapled booklet is made of sheets with four pages each: others cannot be bound."""
    count = len(file.pages)
    if order.pages is None and order.multiple == 1:
        raise Skipped("Nobody said how many pages there must be.")
    if order.pages not in (None, count):
        yield error("The file has {count} pages; {wanted} were ordered.", count=count, wanted=order.pages or 0)
    if count % order.multiple:
        yield error(
            "The file has {count} pages; a stapled booklet needs a multiple of {multiple}.",
            count=count,
            multiple=order.multiple,
        )
