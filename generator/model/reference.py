"""Turns any entity into the references and texts that it holds, each with its path, by its fields' annotations."""

import types
import typing
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import BaseModel

from generator.model.entity import RefTo, Spoken
from generator.model.text import Text

Path = tuple[str | int, ...]
Markers = tuple[RefTo | Spoken, ...]
Leaf = tuple[Path, Text | str, Markers]
"""A path as written in YAML, the text or string there, and the marks of its field."""


@dataclass(frozen=True, slots=True)
class Reference:
    """An id in a field: where, what, and of which kinds it may be (none: any)."""

    path: Path
    target: str
    kinds: tuple[str, ...]
    or_words: bool


def references(part: BaseModel) -> Iterator[Reference]:
    """Ids in typed fields, in the order of the fields; `[[mentions]]` in texts are not among them (see `texts`)."""
    for path, value, marks in leaves(part):
        for mark in marks:
            if isinstance(value, str) and isinstance(mark, RefTo):
                yield Reference(path, value, mark.kinds, mark.or_words)


def texts(part: BaseModel) -> Iterator[tuple[Path, Text]]:
    """Every text in an entity, however deep, with its path as written in YAML."""
    return ((path, value) for path, value, _ in leaves(part) if isinstance(value, Text))


def spoken(part: BaseModel) -> Iterator[tuple[Path, Text | str]]:
    """Every text in an entity, and every name or title that customers read, with its path as written in YAML."""
    return ((path, value) for path, value, marks in leaves(part) if is_spoken(value, marks))


def is_spoken(value: Text | str, marks: Markers) -> bool:
    """Whether customers read a leaf, as far as its field tells."""
    return isinstance(value, Text) or _are_spoken(marks)


@cache
def _are_spoken(marks: Markers) -> bool:
    return any(isinstance(mark, Spoken) for mark in marks)


def leaves(part: BaseModel) -> list[Leaf]:
    """Every text and every marked string in an entity, however deep, in the order of the fields.

    Ten megabytes of YAML hold a quarter of a million fields, so the plan of a class says which ones to look at.
    """
    found: list[Leaf] = []
    _collect(part, (), found)
    return found


def _collect(part: BaseModel, path: Path, found: list[Leaf]) -> None:
    values = vars(part)
    for name, written, marks in _plan(type(part)):
        value = values[name]
        if type(value) is Text:
            found.append(((*path, written), value, marks))
        elif value is not None and value != ():
            _take(value, (*path, written), marks, found)


def _take(value: Any, path: Path, marks: Markers, found: list[Leaf]) -> None:
    sort = type(value)
    if sort is Text or (marks and sort is str):
        found.append((path, value, marks))
    elif sort is tuple:
        for index, item in enumerate(value):
            _take(item, (*path, index), marks, found)
    elif isinstance(value, BaseModel):
        _collect(value, path, found)


@cache
def _plan(cls: type[BaseModel]) -> tuple[tuple[str, str, Markers], ...]:
    """The fields of a class that may hold a text, a marked string or a part, however deep."""
    return tuple(field for field in marked_fields(cls) if field[2] or _may_hold(cls.model_fields[field[0]].annotation))


def _may_hold(annotation: Any) -> bool:
    if isinstance(annotation, type):
        return issubclass(annotation, Text | BaseModel)
    return typing.get_origin(annotation) is not typing.Literal and any(map(_may_hold, typing.get_args(annotation)))


@cache
def marked_fields(cls: type[BaseModel]) -> tuple[tuple[str, str, Markers], ...]:
    """Field by field: its name, its name in YAML and the marks anywhere in its annotation."""
    hints = typing.get_type_hints(cls, include_extras=True)
    return tuple(
        (name, field.alias or name, tuple(_marks(hints[name])))
        for name, field in cls.model_fields.items()
        if name != "id"
    )


def _marks(annotation: Any) -> Iterator[RefTo | Spoken]:
    origin = typing.get_origin(annotation)
    if origin is typing.Annotated:
        inner, *metadata = typing.get_args(annotation)
        yield from (item for item in metadata if isinstance(item, RefTo | Spoken))
        yield from _marks(inner)
    elif origin in (tuple, dict) or origin is typing.Union or origin is types.UnionType:
        for argument in typing.get_args(annotation):
            yield from _marks(argument)
