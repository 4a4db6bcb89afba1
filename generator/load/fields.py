"""Turns what the model refuses into findings: the place, a sentence in the writer's words and what to write instead."""

import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from generator.load import codes
from generator.model.code import Documentation
from generator.model.entity import UNION_TAGS
from generator.model.finding import Finding, Place
from generator.model.source import Map, place_of

Path = tuple[str | int, ...]


def unknown_section(tree: Map, section: str, known: Sequence[str]) -> Finding:
    """A section name that no kind has."""
    return _finding(
        tree.key_place(section), codes.UNKNOWN_SECTION, f"there is no section {section!r}", suggestion(section, known)
    )


def not_a_section(tree: Map, section: str) -> Finding:
    """A section that is not a mapping of ids."""
    return _finding(
        tree.key_place(section),
        codes.NOT_A_SECTION,
        f"{section} does not hold entities by their id",
        "Write an id and a colon before each entity.",
    )


def same_id(second: Place, first: Place, section: str, id: str) -> Finding:
    """An id written twice in one section."""
    return _finding(
        second,
        codes.SAME_ID,
        f"{section} has {id!r} already at {first}",
        "Rename one of the two, or put their fields together.",
    )


def lacking(place: Place, path: Path, field: str) -> Finding:
    """A field that is needed here, though not everywhere."""
    where = " › ".join(map(_name, path))
    return _finding(place, codes.MISSING_FIELD, f"{where} lacks {field}", f"Add {field}: … to it.")


def not_among(place: Place, field: str, value: str, known: Sequence[str]) -> Finding:
    """A value that is none of those that are known."""
    return _finding(place, codes.WRONG_VALUE, f"{field} cannot be {value!r}", suggestion(value, known))


def id_inside(place: Place, section: str, id: str) -> Finding:
    """An `id:` among the fields of an entity, whose id is its key."""
    return _finding(
        place,
        codes.UNKNOWN_FIELD,
        f"{section} › {id} has no field 'id'",
        f"Its id is {id}: rename the key, or drop this line.",
    )


def missing_organisation(place: Place) -> Finding:
    """No `organisation` section in any file."""
    return _finding(
        place,
        codes.NO_ORGANISATION,
        "no file says which organisation this is",
        "Add organisation: {name: …, country: FR} to one of the files.",
    )


def yes_or_no(place: Place, value: str) -> Finding:
    """A bare yes or no where words are expected."""
    return _finding(
        place,
        codes.YES_OR_NO,
        f"{value} without quotes is true or false to other YAML tools",
        f'Write "{value}" if the word is meant.',
    )


def suggestion(word: str, known: Sequence[str]) -> str:
    """`Did you mean …?`, or the names there are when none is near."""
    near = process.extractOne(word, known, score_cutoff=60)
    return f"Did you mean {near[0]}?" if near else f"There are: {', '.join(known)}."


def unreadable(tree: Map, kind: type[BaseModel], path: Path, error: ValidationError) -> Iterator[Finding]:
    """One finding for each thing that the model refuses in the entity at `path`."""
    for detail in error.errors(include_url=False):
        emptied = detail["type"] == "too_short" and detail["input"]  # its items were refused, each with its own finding
        if not emptied:
            yield _refused(tree, kind, path, detail)


def _refused(tree: Map, kind: type[BaseModel], path: Path, detail: ErrorDetails) -> Finding:
    context = detail.get("ctx") or {}
    inner = (*(step for step in detail["loc"] if step not in UNION_TAGS), *context.get("path", ()))
    where = " › ".join(_name(step) for step in (*path, *inner[:-1]))
    place = place_of(tree, (*path, *inner))
    field = _field(*path, *inner)
    match detail["type"]:
        case "missing":
            return _finding(place, codes.MISSING_FIELD, f"{where} lacks {field}", f"Add {field}: … to it.")
        case "extra_forbidden":
            place = place_of(tree, (*path, *inner), key=True)
            return _finding(
                place,
                codes.UNKNOWN_FIELD,
                f"{where} has no field {field!r}",
                suggestion(field, _fields(kind, inner[:-1])),
            )
        case "literal_error":
            choices = [choice.strip("'\" ") for choice in str(context["expected"]).replace(" or ", ", ").split(", ")]
            return _finding(
                place,
                codes.WRONG_VALUE,
                f"{field} cannot be {detail['input']!r}",
                suggestion(str(detail["input"]), choices),
            )
        case "quantity":
            return _finding(place, codes.QUANTITY, f"{field}: {detail['msg']}", str(context.get("hint", "")))
        case "id":
            return _finding(place, codes.STRANGE_ID, detail["msg"], str(context["hint"]))
        case _:
            return _finding(
                place,
                codes.WRONG_VALUE,
                f"{field}: {_plainly(detail)}",
                str(context.get("hint") or _HINTS.get(detail["type"], _EXPLAINED)),
            )


_SENTENCES = {
    "model_type": "fields with a colon are expected here",
    "model_attributes_type": "fields with a colon are expected here",
    "dict_type": "names with a colon and a value are expected here",
    "tuple_type": "a list is expected here",
    "string_type": "a text is expected here",
    "too_short": "at least one is needed",
    "bool_parsing": "yes or no is expected here",
    "decimal_parsing": "a number is expected here",
    "int_parsing": "a whole number is expected here",
}
_EXPLAINED = f"See an example with clew explain {codes.WRONG_VALUE.code}."
_BELOW = "Write its fields below it, indented by two spaces: name: …"
_HINTS = {
    "model_type": _BELOW, "model_attributes_type": _BELOW, "dict_type": _BELOW,
    "tuple_type": "Begin each item on its own line with a dash and a space.",
    "too_short": "Write the first one below it.",
    "string_type": "Write words, without a list or fields below them.",
    "value_error": "Write words, without fields below them.",
    "bool_parsing": "Write yes or no.", "decimal_parsing": "Write 48 or 48.5.", "int_parsing": "Write 25.",
    "date_from_datetime_parsing": "Write the date as 2026-10-01.", "date_parsing": "Write the date as 2026-10-01.",
    "string_pattern_mismatch": "Write a code such as FR, EUR or #005F73.",
}  # fmt: skip


def _plainly(detail: ErrorDetails) -> str:
    if detail["type"].startswith("date"):
        return f"{detail['input']!r} is not a date"
    return _SENTENCES.get(detail["type"]) or detail["msg"].removeprefix("Value error, ")


def _name(step: str | int) -> str:
    return str(step + 1) if isinstance(step, int) else step


def _field(*path: str | int) -> str:
    """The name of the last field, with the number of the item in it: `steps 2`."""
    names = [step for step in path if isinstance(step, str)]
    return f"{names[-1]} {_name(path[-1])}" if isinstance(path[-1], int) else names[-1]


def _fields(kind: type[BaseModel], path: Path) -> list[str]:
    """The field names of the model at `path` inside `kind`."""
    for step in path:
        field = next((field for name, field in kind.model_fields.items() if step in (name, field.alias)), None)
        inner = next(iter(_models(field.annotation)), None) if field else None
        kind = inner or kind
    return [field.alias or name for name, field in kind.model_fields.items() if name != "id" or path]


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif typing.get_origin(annotation) in (typing.Annotated, tuple, typing.Union, types.UnionType):
        for argument in typing.get_args(annotation):
            yield from _models(argument)


def _finding(place: Place, code: Documentation, message: str, hint: str) -> Finding:
    return Finding(place, code.code, message, hint, code.severity)
