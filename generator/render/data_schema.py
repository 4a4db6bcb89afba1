"""Turns the kinds into the JSON Schema of the published data, so that those who read it know what may stand where."""

import types
import typing
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from generator.model.entity import KINDS, Entity
from generator.model.kinds.channel import Channel
from generator.model.organisation import About
from generator.model.text import Text

FORMAT = "https://clew.example/organisation/1"
"""The version of the shape; it changes when a reader of the old shape would break."""
PRIVATE = frozenset({"backstage", "checking", "odds", "owner"})
"""What is for staff only."""
NOT_PUBLISHED = frozenset({"publication", "edition", "branch"})
"""Kinds that say how to publish, and are no facts for customers."""

WORDS = {"type": "string"}
QUANTITY = {
    "type": "object",
    "properties": {"said": WORDS, "exact": WORDS},
    "required": ["said", "exact"],
    "additionalProperties": False,
}


def data_schema() -> dict[str, Any]:
    """The schema of `data/organisation.json`."""
    sections = {
        section: {"type": "object", "additionalProperties": _part(kind)}
        for section, kind in KINDS.load().items()
        if kind.kind not in NOT_PUBLISHED
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": FORMAT,
        "title": "An organisation, as clew publishes it",
        "type": "object",
        "required": ["format", "id", "language", "organisation"],
        "additionalProperties": False,
        "properties": {
            "format": {"const": FORMAT},
            "id": WORDS,
            "language": WORDS,
            "edition": WORDS,
            "organisation": _part(About),
            **sections,
        },
    }


def _part(model: type[BaseModel]) -> dict[str, Any]:
    hints = typing.get_type_hints(model)
    hidden = PRIVATE | ({"id"} if issubclass(model, Entity) else frozenset())
    fields = {
        field.alias or name: _value(hints[name]) for name, field in model.model_fields.items() if name not in hidden
    }
    if issubclass(model, Channel):
        fields["answered_by_people"] = {"type": "boolean"}
    return {"type": "object", "properties": fields, "additionalProperties": False}


def _value(annotation: Any) -> dict[str, Any]:
    """The schema of a field's value, by its type; what is not one of ours is a plain string."""
    origin, arguments = typing.get_origin(annotation), typing.get_args(annotation)
    if origin in (typing.Union, types.UnionType):
        return _choice([inner for inner in arguments if inner is not type(None)])
    if origin is typing.Annotated:
        return _value(arguments[0])
    if origin is tuple:
        return {"type": "array", "items": _value(arguments[0])}
    if origin in (dict, Mapping):
        return {"type": "object", "additionalProperties": _value(arguments[1])}
    return _single(annotation)


def _choice(options: list[Any]) -> dict[str, Any]:
    return _value(options[0]) if len(options) == 1 else {"anyOf": [_value(option) for option in options]}


def _single(annotation: Any) -> dict[str, Any]:
    if not isinstance(annotation, type) or issubclass(annotation, str | Text):
        return WORDS
    if issubclass(annotation, BaseModel):
        # An answer of a guide holds answers: what nests in itself is not described further.
        return {"type": "object"} if annotation.__name__ == "Answer" else _part(annotation)
    if issubclass(annotation, bool):
        return {"type": "boolean"}
    if issubclass(annotation, int | float | Decimal):
        return {"type": "number"}
    if issubclass(annotation, date):
        return {"type": "string", "format": "date"}
    return QUANTITY
