"""Turns the references of an organisation round: for each thing, who speaks of it."""

from collections.abc import Mapping

from generator.model.entity import Entity
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.reference import references, texts


def used_by(organisation: Organisation) -> Mapping[str, tuple[Entity, ...]]:
    """The entities that refer to each entity, by its key (`kind:id`), in the order in which they were written."""
    found: dict[str, dict[str, Entity]] = {}
    for entity in organisation:
        within = entity if isinstance(entity, Journey) else None
        targets = [reference.target for reference in references(entity)]
        targets += [mention.target for _, text in texts(entity) for mention in text.mentions]
        for target in dict.fromkeys(targets):
            for thing in organisation.find(target, within):
                if isinstance(thing, Entity) and thing is not entity:
                    found.setdefault(thing.key, {})[entity.key] = entity
    return {key: tuple(entities.values()) for key, entities in found.items()}
