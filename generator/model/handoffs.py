"""Turns a way through a journey into its hand-offs: at which place the customer's matter passes from unit to unit."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.facts import channels
from generator.model.graph import JourneyGraph
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Node, Problem, Step, Variant
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


@dataclass(frozen=True, slots=True)
class HandOff:
    """The matter passes from one unit to another."""

    at: str
    """The node at which the taker has it."""
    giver: Unit
    taker: Unit


def doors(organisation: Organisation, node: Node) -> tuple[Channel, ...]:
    """The channels by which a customer comes in at a node: where it happens, and who helps there."""
    named = (*node.named("at"), *node.named("contact"))
    kept: dict[tuple[str, ...], tuple[Channel, ...]] = vars(organisation).setdefault("channels named", {})
    if named not in kept:
        known = organisation.of(Channel)
        kept[named] = tuple([known[id] for id in dict.fromkeys(named) if id in known and known[id].inbound])
    return kept[named]


def holders(organisation: Organisation, node: Node) -> tuple[Unit, ...]:
    """The units that may have the matter in their hands at a node: the one that acts, else those behind its channels.

    None where the customer is alone: at home, at somebody else's counter.
    """
    units = organisation.of(Unit)
    acting = units.get(node.who or "") if isinstance(node, Step | Variant) else None
    if acting:
        return (acting,)
    named = node.contact if isinstance(node, Problem) else node.named("at")
    behind = dict.fromkeys(channel.unit or "" for channel in channels(organisation, named))
    return tuple(units[id] for id in behind if id in units)


def present(organisation: Organisation, node: Step | Variant) -> tuple[Unit, ...]:
    """Every unit that meets the customer at a node: the one that acts, then those behind the channels used there."""
    units = organisation.of(Unit)
    ids = (node.who or "", *(channel.unit or "" for channel in channels(organisation, node.at)))
    return tuple(units[id] for id in dict.fromkeys(ids) if id in units)


def hand_offs(organisation: Organisation, graph: JourneyGraph, way: Iterable[str] | None = None) -> tuple[HandOff, ...]:
    """The hand-offs on a way, a series of node ids; on the nominal path without one.

    A unit keeps the matter while it may be the one that deals with it; where several may, the first one named takes it.
    """
    return tuple(_passing(organisation, graph, graph.path if way is None else way))


def _passing(organisation: Organisation, graph: JourneyGraph, way: Iterable[str]) -> Iterator[HandOff]:
    holding: Unit | None = None
    for id in way:
        able = holders(organisation, graph.nodes[id]) if id in graph.nodes else ()
        if able and not any(unit is holding for unit in able):
            if holding is not None:
                yield HandOff(id, holding, able[0])
            holding = able[0]
