"""Turns a place of a journey into how long the customer waits there: what we promise, else what it takes."""

from collections.abc import Iterable

from generator.model.facts import promise_of
from generator.model.kinds.journey import Node
from generator.model.organisation import Organisation
from generator.model.quantity import Duration


def wait(organisation: Organisation, node: Node) -> Duration | None:
    """The delay promised at a node, else the time that it takes; None where nothing measurable is said."""
    promise = promise_of(organisation, node)
    return (promise.within if promise else None) or node.takes


def days_from(organisation: Organisation, nodes: Iterable[Node]) -> float:
    """Calendar days to go through some nodes one after the other, as far as it is said."""
    waits = (wait(organisation, node) for node in nodes)
    return sum(found.days() for found in waits if found)
