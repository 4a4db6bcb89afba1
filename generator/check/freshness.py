"""Turns an organisation into the entities that state facts: those which somebody has to verify and answer for."""

from collections.abc import Iterator

from generator.model.entity import Entity
from generator.model.organisation import Organisation

NO_FACTS = ("publication", "edition", "branch")
"""Kinds that say what to publish, or lay facts over others."""


def facts(organisation: Organisation) -> Iterator[Entity]:
    """Entities that are published and state facts, in the order in which they were written."""
    return (entity for entity in organisation if entity.kind not in NO_FACTS and entity.status == "published")
