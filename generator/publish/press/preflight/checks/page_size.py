"""Whether all pages are as large as each other, and as ordered."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile

_TOLERANCE = 0.3
"""Millimetres."""


@check(12, "Size of pages")
def page_size(file: PrintFile, order: Order) -> Iterator[Fault]:
    """One knife cuts the whole pile: a page of another size is cut wrong, and a turned one stands on its side."""
    first = file.pages[0].size
    wanted = order.size or (first.width, first.height)
    for page in file.pages:
        size = page.size
        if abs(size.width - wanted[0]) > _TOLERANCE or abs(size.height - wanted[1]) > _TOLERANCE:
            yield error(
                "The page is {width} × {height} mm; {wanted_width} × {wanted_height} mm are right.",
                page, width=round(size.width, 1), height=round(size.height, 1),
                wanted_width=round(wanted[0], 1), wanted_height=round(wanted[1], 1),
            )  # fmt: skip
