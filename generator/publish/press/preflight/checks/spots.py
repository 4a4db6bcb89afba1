"""Whether each spot colour was ordered."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile
from generator.publish.press.preflight.painted import Shade
from generator.publish.press.preflight.spaces import NOTHING, PROCESS, REGISTRATION


@check(5, "Spot colours")
def spots(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Each spot colour is a plate and a can of ink: one that nobody ordered stops the press or is billed."""
    allowed = {*PROCESS, REGISTRATION, NOTHING, *order.profile.spots}
    for page in file.pages:
        for _, one in page.inked:
            spaces = [peak.space for peak in one.peaks] if isinstance(one, Shade) else []
            for name in dict.fromkeys(name for space in (one.colour.space, *spaces) for name in space.names):
                if name not in allowed:
                    yield error("The spot colour {name} was not ordered.", page, one.box, name=name)
