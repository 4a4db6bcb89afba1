"""Whether each font travels in the file."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error, warning
from generator.publish.press.preflight.file import PrintFile
from generator.publish.press.preflight.painted import Words


@check(1, "Fonts embedded")
def fonts(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A font that is not in the file is replaced by another one: letters shift, or become other letters."""
    for page in file.pages:
        for one in page.painted:
            if isinstance(one, Words) and not one.font.embedded:
                yield error("The font {font} is not embedded.", page, one.box, font=one.font.name)
            elif isinstance(one, Words) and one.font.kind == "Type3":
                yield warning(
                    "The font {font} is drawn by Type 3: it prints coarser.", page, one.box, font=one.font.name
                )
