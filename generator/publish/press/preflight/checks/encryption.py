"""Whether the file can be opened without a key."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile


@check(1, "No encryption")
def encryption(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A print shop's workflow may neither open nor change a locked file, not even to impose it."""
    if file.facts.encrypted:
        yield error("The file is encrypted: save it without a password and without restrictions.")
