"""Turns an organisation into every promise that it makes, named or written at a place, with the path of each."""

from collections.abc import Callable, Iterator
from functools import partial

from generator.check.naming import called, place_called
from generator.check.nodes import everywhere
from generator.model.entity import Entity
from generator.model.kinds.journey import Journey, Node
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import Organisation
from generator.model.reference import Path

Promised = tuple[Commitment, Entity, Path, Callable[[], str]]
"""The promise, the entity in which it is written, its path there (none for a named one), and what gives the words by
which messages call it: few are ever named.
"""


def promised(organisation: Organisation) -> Iterator[Promised]:
    """Each promise once, where it is written: named ones first, then those made at places of journeys."""
    for promise in organisation.of(Promise).values():
        yield promise, promise, (), partial(called, promise)
    for journey, node, path in everywhere(organisation):
        if isinstance(node.promise, Commitment):
            yield node.promise, journey, (*path, "promise"), partial(_made_at, journey, node)


def _made_at(journey: Journey, node: Node) -> str:
    return f"the promise of {place_called(journey, node)}"
