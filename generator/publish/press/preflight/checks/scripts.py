"""Whether the file holds programs."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile


@check(1, "No scripts")
def scripts(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A script may change the page between proof and plate, so PDF/X forbids it."""
    for place in file.facts.scripts:
        yield error("The file runs JavaScript ({place}).", place=place)
