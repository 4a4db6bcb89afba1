"""Turns words as they stand on a page into the place of the field that says them."""

from generator.model.entity import Entity
from generator.model.finding import Place
from generator.model.organisation import Organisation
from generator.model.reference import spoken
from generator.model.text import Text

TELLING = 24
"""Letters and figures that tell one field from all others."""
BEFORE = 8
"""Words that a page may say of its own before those of a field: a number, a heading."""


def said_where(organisation: Organisation, key: str, words: str) -> Place:
    """Where the words begin that a page shows of an entity (`kind:id`);
    the entity's own place when no field has them.
    """
    kind, _, id = key.partition(":")
    entity = organisation.entities.get(kind, {}).get(id)
    path = _path(entity, words.split()) if entity else None
    return organisation.place(entity, *path) if entity and path else organisation.place_of(key)


def _path(entity: Entity, words: list[str]) -> tuple[str | int, ...] | None:
    """The path of the field that says the words, but for a few before them."""
    fields = [(path, _letters(text.words if isinstance(text, Text) else text)) for path, text in spoken(entity)]
    for first in range(min(BEFORE, len(words))):
        wanted = _letters(" ".join(words[first:]))[:TELLING]
        found = [path for path, letters in fields if wanted in letters]
        if found and (len(wanted) == TELLING or (len(found) == 1 and len(wanted) > TELLING / 2)):
            return found[0]
    return None


def _letters(text: str) -> str:
    """Only letters and figures: quotes, spaces and hyphens are the typesetter's."""
    return "".join(letter for letter in text.casefold() if letter.isalnum())
