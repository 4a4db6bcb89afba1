"""Turns an organisation into the entities that state facts: those which somebody has to verify and answer for."""

from collections.abc import Iterator, Sequence

from generator.model.entity import Entity
from generator.model.organisation import Organisation

NO_FACTS = ("publication", "edition", "branch")
"""Kinds that say what to publish, or lay facts over others."""


def facts(organisation: Organisation) -> Iterator[Entity]:
    """Entities that are published and state facts, in the order in which they were written."""
    return (entity for entity in organisation if entity.kind not in NO_FACTS and entity.status == "published")


def some(entities: Sequence[Entity], most: int = 3) -> str:
    """`unit:magasin, channel:tel, document:ticket…`"""
    return ", ".join(entity.key for entity in entities[:most]) + "…"[: len(entities) > most]
