"""Turns a documented sentence about a writer's mistake into a function that makes the finding."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from generator.model.code import document_docstring
from generator.model.finding import Finding, Place, Severity

P = ParamSpec("P")

FAMILY = "reading"

Said = tuple[str, str]
"""A sentence in the writer's words, and a hint: most often the line as it should be."""


def trap(
    severity: Severity = Severity.ERROR,
) -> Callable[[Callable[P, Said]], Callable[Concatenate[Place, P], Finding]]:
    """Register the docstring (`Y002 colon-in-text`, then Markdown) for `clew explain`; a place is then passed first."""

    def register(say: Callable[P, Said]) -> Callable[Concatenate[Place, P], Finding]:
        known = document_docstring(say, FAMILY, severity)

        @wraps(say)
        def found(place: Place, /, *args: P.args, **kwargs: P.kwargs) -> Finding:
            message, hint = say(*args, **kwargs)
            return Finding(place, known.code, message, hint, severity)

        return found

    return register
