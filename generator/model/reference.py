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


@dataclass(frozen=True, slots=True)
class Reference:
    """An id in a field: where, what, and of which kinds it may be (none: any)."""

    path: Path
    target: str
    kinds: tuple[str, ...]
    or_words: bool


def references(part: BaseModel) -> Iterator[Reference]:
    """Ids in typed fields, in the order of the fields; `[[mentions]]` in texts are not among them (see `texts`)."""
    for path, value, marks in _leaves(part, ()):
        for mark in marks:
            if isinstance(value, str) and isinstance(mark, RefTo):
                yield Reference(path, value, mark.kinds, mark.or_words)


def texts(part: BaseModel) -> Iterator[tuple[Path, Text]]:
    """Every text in an entity, however deep, with its path as written in YAML."""
    for path, value, _ in _leaves(part, ()):
        if isinstance(value, Text):
            yield path, value


def spoken(part: BaseModel) -> Iterator[tuple[Path, Text | str]]:
    """Every text in an entity, and every name or title that customers read, with its path as written in YAML."""
    for path, value, marks in _leaves(part, ()):
        if isinstance(value, Text) or (isinstance(value, str) and any(isinstance(mark, Spoken) for mark in marks)):
            yield path, value


def _leaves(part: BaseModel, path: Path) -> Iterator[tuple[Path, Any, tuple[RefTo | Spoken, ...]]]:
    for name, written, marks in marked_fields(type(part)):
        yield from _walk(getattr(part, name), (*path, written), marks)


def _walk(
    value: Any, path: Path, marks: tuple[RefTo | Spoken, ...]
) -> Iterator[tuple[Path, Any, tuple[RefTo | Spoken, ...]]]:
    if value is None:
        return
    if isinstance(value, BaseModel):
        yield from _leaves(value, path)
    elif isinstance(value, tuple):
        for index, item in enumerate(value):
            yield from _walk(item, (*path, index), marks)
    elif marks or isinstance(value, Text):
        yield path, value, marks


@cache
def marked_fields(cls: type[BaseModel]) -> tuple[tuple[str, str, tuple[RefTo | Spoken, ...]], ...]:
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
