"""Turns a place of a journey into the units that the customer has before them there."""

from collections.abc import Iterator

from generator.model.facts import channels
from generator.model.kinds.journey import Node
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


def acting(organisation: Organisation, node: Node) -> tuple[Unit, ...]:
    """The unit that acts at a node, else those behind its channels: people of the house, each once."""
    return tuple({unit.id: unit for unit in _acting(organisation, node)}.values())


def helping(organisation: Organisation, node: Node) -> tuple[Unit, ...]:
    """The units that answer at the contacts of a problem or variant: people of the house, each once."""
    found = _behind(organisation, node.named("contact"))
    return tuple({unit.id: unit for unit in found}.values())


def _acting(organisation: Organisation, node: Node) -> Iterator[Unit]:
    who = organisation.of(Unit).get(getattr(node, "who", None) or "")
    if who is None:
        yield from _behind(organisation, node.named("at"))
    elif who.stage != "system":
        yield who


def _behind(organisation: Organisation, ids: tuple[str, ...]) -> Iterator[Unit]:
    units = organisation.of(Unit)
    for channel in channels(organisation, ids):
        unit = units.get(channel.unit or "")
        if unit and unit.stage != "system" and channel.answered_by_people and not channel.external:
            yield unit
