"""The code of every finding, with the documentation that `clew explain` prints."""

import inspect
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from generator.model.finding import Severity

RETIRED: frozenset[str] = frozenset()
"""Codes that once meant something: never given a second meaning, because writers have suppressed or quoted them."""

CODES: dict[str, "Documentation"] = {}

_TITLE = re.compile(r"(?P<code>[A-Z]\d{3}) (?P<name>[a-z][a-z0-9]*(?:-[a-z0-9]+)*)")


@dataclass(frozen=True, slots=True)
class Documentation:
    """What one code means. `text` is Markdown: what is wrong, why it hurts, a bad and a good example."""

    code: str
    name: str
    severity: Severity
    family: str
    text: str


def document(documentation: Documentation) -> Documentation:
    """Add to `CODES`. Raises ValueError for a code or name already in use, and for a retired code."""
    code, name = documentation.code, documentation.name
    if code in RETIRED:
        raise ValueError(f"{code} is retired; give {name!r} a new code")
    if code in CODES or any(known.name == name for known in CODES.values()):
        raise ValueError(f"{code} {name} is documented twice")
    CODES[code] = documentation
    return documentation


def document_docstring(function: Callable[..., Any], family: str, severity: Severity = Severity.ERROR) -> Documentation:
    """Document a code by the docstring of the function that finds it: `R101 unknown-reference`, then the Markdown.

    Raises ValueError if the docstring has no such first line or no text below it.
    """
    title, _, text = (inspect.getdoc(function) or "").partition("\n")
    match = _TITLE.fullmatch(title.strip())
    if match is None or not text.strip():
        raise ValueError(
            f"{function.__qualname__}: the docstring must open with 'X123 some-name' and go on with Markdown"
        )
    return document(Documentation(match["code"], match["name"], severity, family, text.strip()))
