"""Turns what the model refuses in a file into findings: the place, a sentence in the writer's words and what to write instead."""

import types
import typing
from collections.abc import Iterator, Sequence
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails
from rapidfuzz import process

from generator.model.code import Documentation, document
from generator.model.entity import UNION_TAGS
from generator.model.finding import Finding, Place, Severity
from generator.model.source import Map, place_of

Path = tuple[str | int, ...]


def _code(code: str, name: str, text: str, severity: Severity = Severity.ERROR) -> Documentation:
    return document(Documentation(code, name, severity, "fields", text))


UNKNOWN_SECTION = _code("Y101", "unknown-section", """
A file has a section that clew does not know, so nothing in it would ever be published.

```yaml bad
channel:
  tel: {type: phone, number: "01 99 00 12 34"}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34"}
```
""")
UNKNOWN_FIELD = _code("Y102", "unknown-field", """
An entity has a field that its kind does not have; most often a slip of the pen. What stands there would be lost without a word.

```yaml bad
units:
  magasin: {name: Le magasin, dose: Vend.}
```

```yaml good
units:
  magasin: {name: Le magasin, does: Vend.}
```
""")
MISSING_FIELD = _code("Y103", "missing-field", """
An entity lacks a field without which nothing can be shown of it.

```yaml bad
channels:
  tel: {number: "01 99 00 12 34"}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34"}
```
""")
WRONG_VALUE = _code("Y104", "wrong-value", """
A value is not of the form that its field asks for: a choice that does not exist, a list where one text is meant, a date that is none.

```yaml bad
units:
  magasin: {name: Le magasin, stage: devant}
```

```yaml good
units:
  magasin: {name: Le magasin, stage: front}
```
""")
SAME_ID = _code("Y105", "same-id", """
Two entities of one section have the same id. Which of them is meant by a reference, nobody could say.

```yaml bad
units:
  magasin: {name: Le magasin}
---
units:
  magasin: {name: La boutique}
```

```yaml good
units:
  magasin: {name: Le magasin}
  boutique: {name: La boutique}
```
""")
NO_ORGANISATION = _code("Y106", "no-organisation", """
No file of the folder says which organisation this is. Its country decides how phone numbers, prices and public holidays are read.

```yaml bad
units:
  magasin: {name: Le magasin}
```

```yaml good
organisation: {name: Meubles Léman, country: FR}
units:
  magasin: {name: Le magasin}
```
""")
QUANTITY = _code("Y107", "unreadable-quantity", """
A delay, a price, opening hours or a phone number is written in a way that cannot be understood for sure. clew never guesses:
a customer would stand before a closed door.

```yaml bad
channels:
  tel: {type: phone, number: "01 99 00 12 34", hours: aux heures de bureau}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34", hours: du lundi au vendredi de 9h à 17h}
```
""")
STRANGE_ID = _code("Y108", "strange-id", """
An id holds a sign that has a meaning in references (`/ : . [ ] |`) or in web addresses. Ids are short names without spaces;
what customers read stands in `name` or `title`.

```yaml bad
documents:
  ticket de caisse: {name: Votre ticket de caisse}
```

```yaml good
documents:
  ticket: {name: Votre ticket de caisse}
```
""")
NOT_A_SECTION = _code("Y109", "not-a-section", """
A section holds a list or a text; it has to hold entities by their id.

```yaml bad
units:
  - name: Le magasin
```

```yaml good
units:
  magasin: {name: Le magasin}
```
""")
YES_OR_NO = _code("Y007", "yes-or-no", """
A plain `yes`, `no`, `on`, `off`, `oui` or `non` stands where words are expected. clew reads it as text; other YAML tools read true or false
(the country code of Norway becomes false). Quotes say that the word is meant.

```yaml bad
channels:
  tel: {type: phone, number: "01 99 00 12 34", languages: [fr, no]}
```

```yaml good
channels:
  tel: {type: phone, number: "01 99 00 12 34", languages: [fr, "no"]}
```
""", Severity.WARNING)


def unknown_section(tree: Map, section: str, known: Sequence[str]) -> Finding:
    """A section name that no kind has."""
    return _finding(tree.key_place(section), UNKNOWN_SECTION, f"there is no section {section!r}", suggestion(section, known))


def not_a_section(tree: Map, section: str) -> Finding:
    """A section that is not a mapping of ids."""
    return _finding(tree.key_place(section), NOT_A_SECTION, f"{section} does not hold entities by their id", "Write an id and a colon before each entity.")


def same_id(second: Place, first: Place, section: str, id: str) -> Finding:
    """An id written twice in one section."""
    return _finding(second, SAME_ID, f"{section} has {id!r} already at {first}", "Rename one of the two, or put their fields together.")


def id_inside(place: Place, section: str, id: str) -> Finding:
    """An `id:` among the fields of an entity, whose id is its key."""
    return _finding(place, UNKNOWN_FIELD, f"{section} › {id} has no field 'id'", f"Its id is {id}: rename the key, or drop this line.")


def missing_organisation(place: Place) -> Finding:
    """No `organisation` section in any file."""
    return _finding(place, NO_ORGANISATION, "no file says which organisation this is", "Add organisation: {name: …, country: FR} to one of the files.")


def yes_or_no(place: Place, value: str) -> Finding:
    """A bare yes or no where words are expected."""
    return _finding(place, YES_OR_NO, f"{value} without quotes is true or false to other YAML tools", f'Write "{value}" if the word is meant.')


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
            return _finding(place, MISSING_FIELD, f"{where} lacks {field}", f"Add {field}: … to it.")
        case "extra_forbidden":
            place = place_of(tree, (*path, *inner), key=True)
            return _finding(place, UNKNOWN_FIELD, f"{where} has no field {field!r}", suggestion(field, _fields(kind, inner[:-1])))
        case "literal_error":
            choices = [choice.strip("'\" ") for choice in str(context["expected"]).replace(" or ", ", ").split(", ")]
            return _finding(place, WRONG_VALUE, f"{field} cannot be {detail['input']!r}", suggestion(str(detail["input"]), choices))
        case "quantity":
            return _finding(place, QUANTITY, f"{field}: {detail['msg']}", str(context.get("hint", "")))
        case "id":
            return _finding(place, STRANGE_ID, detail["msg"], str(context["hint"]))
        case _:
            return _finding(place, WRONG_VALUE, f"{field}: {_plainly(detail)}", str(context.get("hint") or _HINTS.get(detail["type"], _EXPLAINED)))


_SENTENCES = {
    "model_type": "fields with a colon are expected here", "model_attributes_type": "fields with a colon are expected here",
    "dict_type": "names with a colon and a value are expected here",
    "tuple_type": "a list is expected here", "string_type": "a text is expected here", "too_short": "at least one is needed",
    "bool_parsing": "yes or no is expected here", "decimal_parsing": "a number is expected here", "int_parsing": "a whole number is expected here",
}
_EXPLAINED = f"See an example with clew explain {WRONG_VALUE.code}."
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
