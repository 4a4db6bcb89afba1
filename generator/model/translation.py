"""Turns an organisation into the messages that a translator needs, and into itself in another language."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

from pydantic import BaseModel

from generator.model.entity import Entity, RefTo, Spoken
from generator.model.finding import Place
from generator.model.kinds.branch import Branch
from generator.model.kinds.edition import Edition
from generator.model.organisation import Organisation
from generator.model.reference import Path, marked_fields
from generator.model.text import Text

P = TypeVar("P", bound=BaseModel)

ABOUT = "organisation"
STAFF_ONLY = frozenset({"backstage"})

Change = Callable[[str, Path, "str | Text"], "str | Text"]
"""What becomes of one text: its context, its path in the entity, itself."""


@dataclass(frozen=True, slots=True)
class Message:
    """One text to translate: where it stands (by ids:
    it survives a change of order), the text, its place in the files.
    """

    context: str
    text: str
    place: Place


def messages(organisation: Organisation) -> Iterator[Message]:
    """Every text and name that customers read, in the order of the entities;
    ids and what is for staff only are not among them.

    What an edition says otherwise than the organisation has contexts of its own: `editions/suisse/rules/delai/says`.
    """
    base, own = organisation.base, prefix(organisation)
    known = {(message.context, message.text) for message in messages(base)} if base else set()
    for message in _messages(organisation):
        new = base and (message.context, message.text) not in known
        yield replace(message, context=own + message.context) if new else message


def prefix(organisation: Organisation) -> str:
    """How the contexts begin of what only an edition or a branch says; nothing for the organisation itself."""
    if organisation.base is None:
        return ""
    section = Edition.section if organisation.edition in organisation.base.of(Edition) else Branch.section
    return f"{section}/{organisation.edition}/"


def _messages(organisation: Organisation) -> Iterator[Message]:
    for owner, name in _parts(organisation):
        found: list[tuple[str, Path, str]] = []

        def note(context: str, path: Path, text: str | Text, found: list[tuple[str, Path, str]] = found) -> str | Text:
            found.append((context, path, str(text)))
            return text

        _Changer(organisation, note).part(owner, name, ())
        for context, path, text in found:
            place = (
                organisation.place(owner, *path) if isinstance(owner, Entity) else organisation.place_in(ABOUT, *path)
            )
            yield Message(context, text, place)


def translated(organisation: Organisation, language: str, catalog: Mapping[tuple[str, str], str]) -> Organisation:
    """The organisation in a language. `catalog`: translations by context and original.

    A text without a translation stands as it is and says in which language it is.
    """

    own = prefix(organisation)

    def change(context: str, path: Path, text: str | Text) -> str | Text:
        found = catalog.get((own + context, str(text))) or catalog.get((context, str(text)))
        if isinstance(text, Text):
            return Text(found) if found else Text(text.source, organisation.language)
        return found or text

    changer = _Changer(organisation, change)
    entities = {
        kind: {id: changer.part(entity, f"{entity.section}/{id}", ()) for id, entity in found.items()}
        for kind, found in organisation.entities.items()
    }
    about = changer.part(organisation.about, ABOUT, ())
    return replace(organisation, about=about, language=language, entities=entities, original=organisation)


def _parts(organisation: Organisation) -> Iterator[tuple[BaseModel, str]]:
    yield organisation.about, ABOUT
    for entity in organisation:
        yield entity, f"{entity.section}/{entity.id}"


class _Changer:
    """Applies a change to every text of a part, however deep; what has no text stays the same object."""

    def __init__(self, organisation: Organisation, change: Change) -> None:
        self.change = change
        self.ids = {id for entities in organisation.entities.values() for id in entities}

    def part(self, part: P, context: str, path: Path) -> P:
        """A part with every text of it changed."""
        update: dict[str, Any] = {}
        for name, written, marks in marked_fields(type(part)):
            before = getattr(part, name)
            after = (
                before if written in STAFF_ONLY else self.value(before, f"{context}/{written}", (*path, written), marks)
            )
            if after is not before:
                update[name] = after
        return part.model_copy(update=update) if update else part

    def value(self, value: Any, context: str, path: Path, marks: Sequence[object]) -> Any:
        """The value of a field, changed."""
        if isinstance(value, Text) or self._spoken(value, marks):
            return self.change(context, path, value)
        if isinstance(value, BaseModel):
            return self.part(value, context, path)
        if isinstance(value, tuple):
            items = tuple(
                self.value(item, f"{context}/{_name(item, index)}", (*path, index), marks)
                for index, item in enumerate(value)
            )
            return items if any(new is not old for new, old in zip(items, value, strict=True)) else value
        if isinstance(value, Mapping) and any(isinstance(mark, Spoken) for mark in marks):
            return {self.change(f"{context}/{key}", (*path, key), key): inner for key, inner in value.items()}
        return value

    def _spoken(self, value: Any, marks: Sequence[object]) -> bool:
        """Whether a plain string is words for customers: where ids are allowed as well, it must not be one."""
        if not isinstance(value, str) or not value or not any(isinstance(mark, Spoken) for mark in marks):
            return False
        return value not in self.ids or not any(isinstance(mark, RefTo) for mark in marks)


def _name(item: Any, index: int) -> str:
    """What an item of a list is called in contexts:
    a node by its id, a few words by themselves, a text by its number.
    """
    return item if isinstance(item, str) else getattr(item, "id", "") or str(index + 1)
