"""Whether files, films or sounds travel inside the file."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile


@check(1, "No attachments, no media")
def attachments(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Nothing but pages can be printed: what else travels in the file is lost, or was sent by mistake."""
    if file.facts.attachments:
        yield error("Files are attached: {count}.", count=file.facts.attachments)
    if file.facts.media:
        yield error("The file holds films, sounds or 3D scenes: {count}.", count=file.facts.media)
