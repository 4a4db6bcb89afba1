"""Whether the file says that it is made for print."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error, warning
from generator.publish.press.preflight.file import PrintFile


@check(1, "PDF/X")
def pdf_x(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A file that calls itself PDF/X promises that all is inside and nothing surprises: the workflow takes it as it is.

    The mark stands in the XMP (PDF/X-4, ISO 15930-7) or in the document information (X-1a, X-3).
    """
    if not file.facts.version.startswith("PDF/X-"):
        yield error("The file does not say that it is PDF/X; printers ask for PDF/X-4.")
    elif file.facts.trapped not in ("True", "False"):
        yield warning("The file does not say whether it is trapped; PDF/X asks for True or False.")
