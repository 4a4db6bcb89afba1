"""Turns an organisation into the entities that state facts, and the day on which each has to be looked at again."""

from collections.abc import Iterator
from datetime import date, timedelta

from generator.model.entity import Entity
from generator.model.organisation import Organisation
from generator.model.quantity import Duration

NO_FACTS = ("publication", "edition", "branch", "change")
"""Kinds that say what to publish, lay facts over others, or tell of a day that will not be another."""

A_YEAR = Duration.parse("1 year")
"""How long facts may be believed where nobody says."""


def facts(organisation: Organisation) -> Iterator[Entity]:
    """Entities that are published and state facts, in the order in which they were written."""
    return (entity for entity in organisation if entity.kind not in NO_FACTS and entity.status == "published")


def due_on(organisation: Organisation, entity: Entity) -> date | None:
    """The last day on which an entity may be believed: `verified_on` and `review_every` of its own, else the
    organisation's, else a year. None when nobody ever verified it.
    """
    defaults = organisation.about.defaults
    verified = entity.verified_on or defaults.verified_on
    if verified is None:
        return None
    every = entity.review_every or defaults.review_every or A_YEAR
    return verified + timedelta(days=round(every.days()))
