"""Whether the file has fields to fill in."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile


@check(1, "No form fields")
def forms(file: PrintFile, order: Order) -> Iterator[Fault]:
    """What a field shows depends on the program that opens it; on paper, only lines and words are printed."""
    if file.facts.fields:
        yield error("The file has form fields ({count}); flatten them.", count=file.facts.fields)
