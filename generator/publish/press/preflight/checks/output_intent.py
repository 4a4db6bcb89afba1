"""Whether the file names the printing condition that its colours were made for."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error, warning
from generator.publish.press.preflight.facts import Intent
from generator.publish.press.preflight.file import PrintFile


@check(1, "Output intent")
def output_intent(file: PrintFile, order: Order) -> Iterator[Fault]:
    """The same inks look different on each paper: the output intent says for which press and paper they were mixed."""
    intents = [intent for intent in file.facts.intents if intent.registry or intent.has_profile or intent.condition]
    if not intents:
        yield error("The file has no output intent: nobody knows for which paper its colours were mixed.")
    for intent in intents:
        yield from _look(intent, order.profile.condition)


def _look(intent: Intent, wanted: str) -> Iterator[Fault]:
    name = intent.condition or "?"
    if not intent.has_profile:
        yield error("The output intent {name} brings no ICC profile.", name=name)
    elif intent.device != "CMYK":
        yield error(
            "The output intent {name} is for {device}, not for printing inks.", name=name, device=intent.device or "?"
        )
    elif not intent.condition or not intent.registry:
        yield error("The output intent does not name its condition and its registry.")
    elif not intent.condition.startswith(wanted):
        yield warning("The colours were mixed for {name}; the printer prints {wanted}.", name=name, wanted=wanted)
