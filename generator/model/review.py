"""Turns an organisation into what each unit has to look at again: facts never verified, overdue, and the next day."""

from dataclasses import dataclass
from datetime import date

from generator.model.entity import Entity
from generator.model.freshness import due_on, facts
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


@dataclass(frozen=True)
class Review:
    """What one unit answers for."""

    owner: Unit | None
    """None: nobody is said to answer for these facts."""
    facts: int
    never: tuple[Entity, ...]
    """Never verified."""
    overdue: tuple[tuple[Entity, date], ...]
    """With the day on which each was due, the oldest first."""
    next_due: date | None
    """When the next of the others is due."""


def owner_of(organisation: Organisation, entity: Entity | None) -> Unit | None:
    """The unit that answers for an entity, else for the organisation as a whole."""
    named = (entity.owner if entity else None) or organisation.about.defaults.owner
    return organisation.of(Unit).get(named or "")


def reviews(organisation: Organisation, today: date) -> tuple[Review, ...]:
    """One for each unit that answers for something, in the order of their first fact; without owner last."""
    owned: dict[str, list[Entity]] = {}
    for entity in facts(organisation):
        unit = owner_of(organisation, entity)
        owned.setdefault(unit.id if unit else "", []).append(entity)
    units = organisation.of(Unit)
    order = sorted(owned, key=lambda id: id == "")
    return tuple(_review(organisation, units.get(id), owned[id], today) for id in order)


def _review(organisation: Organisation, owner: Unit | None, entities: list[Entity], today: date) -> Review:
    days = [(entity, due_on(organisation, entity)) for entity in entities]
    dated = [(entity, day) for entity, day in days if day is not None]
    overdue = sorted(((entity, day) for entity, day in dated if day < today), key=lambda pair: pair[1])
    return Review(
        owner=owner,
        facts=len(entities),
        never=tuple(entity for entity, day in days if day is None),
        overdue=tuple(overdue),
        next_due=min((day for _, day in dated if day >= today), default=None),
    )
