"""Turns an organisation into all its texts and marked strings, entity by entity: read once, and asked for often."""

from collections.abc import Sequence

from generator.model.entity import Entity
from generator.model.organisation import Organisation
from generator.model.reference import Leaf, leaves


def leaves_of(organisation: Organisation) -> Sequence[tuple[Entity, Sequence[Leaf]]]:
    """Every entity with its leaves, in the order in which they were written; kept with the organisation."""
    kept = vars(organisation)
    if "leaves" not in kept:
        kept["leaves"] = tuple((entity, leaves(entity)) for entity in organisation)
    found: Sequence[tuple[Entity, Sequence[Leaf]]] = kept["leaves"]
    return found
