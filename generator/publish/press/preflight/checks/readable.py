"""Whether all of the file could be read."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, warning
from generator.publish.press.preflight.file import PrintFile


@check(0, "Readable")
def readable(file: PrintFile, order: Order) -> Iterator[Fault]:
    """What one program passes over, another one prints differently: a damaged file is a gamble."""
    for page in file.pages:
        for problem in page.damage:
            yield warning("Something on the page cannot be read ({problem}).", page, problem=problem)
