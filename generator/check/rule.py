"""Turns a module with a documented function into a rule: its code, name, severity, documentation and examples."""

import inspect
import re
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from traceback import extract_tb

from generator.model.code import Documentation, document, document_docstring
from generator.model.finding import Finding, Place, Severity
from generator.model.organisation import Organisation
from generator.registry import Registry

FAMILIES = {
    "R": "reference",
    "J": "journey",
    "U": "rule",
    "C": "contact",
    "P": "promise",
    "D": "document",
    "L": "language",
    "F": "freshness",
    "V": "visual",
    "X": "check",
}
"""The families of rules, by the first letter of their codes."""

Remarks = Iterator[tuple[Place, str, str]]
"""What the function of a rule yields: where, one sentence in the writer's words, and what to write instead."""

_FENCE = re.compile(r"^```yaml (?P<sort>bad|good)\n(?P<yaml>.*?)^```$", re.MULTILINE | re.DOTALL)


CRASHED = document(
    Documentation(
        "X901",
        "crashed-rule",
        Severity.ERROR,
        "check",
        """
A rule failed while it read your files. This is a fault of clew, or of the extension that brought the rule, not of your
writing. The other rules have run all the same. Please report it with the line that it names.
""".strip(),
    )
)


@dataclass(frozen=True, slots=True)
class Rule:
    """A documented function that reads an organisation and remarks on it."""

    documentation: Documentation
    function: Callable[..., Remarks]
    dated: bool
    """Whether the function also wants to know what day it is."""
    every_language: bool = False
    """Whether it reads words, and so has to read the translations as well."""

    def findings(self, organisation: Organisation, today: date) -> Iterator[Finding]:
        """What the rule finds in an organisation on a day; its crash is a finding, too, so that the others go on."""
        code, severity = self.documentation.code, self.documentation.severity
        try:
            remarks = self.function(organisation, today) if self.dated else self.function(organisation)
            for place, message, hint in remarks:
                yield Finding(place, code, message, hint, severity)
        except Exception as crash:
            yield self._crashed(organisation, crash)

    def _crashed(self, organisation: Organisation, crash: Exception) -> Finding:
        where = extract_tb(crash.__traceback__)[-1]
        name = f"{self.documentation.code} {self.documentation.name}"
        message = f"the rule {name} crashed: {type(crash).__name__}: {crash} ({where.name}, line {where.lineno})"
        hint = "This is a fault of the rule, not of your files. Please report it."
        return Finding(organisation.tree.place, CRASHED.code, message, hint, CRASHED.severity)


RULES: Registry[Rule] = Registry("generator.check.rules")
"""Rules by name."""


def rule(
    severity: Severity, every_language: bool = False
) -> Callable[[Callable[..., Remarks]], Callable[..., Remarks]]:
    """Register the function of a rule. Its module's docstring documents it: `R101 unknown-reference`, then Markdown.

    The function takes the organisation, and the day if its second parameter is `today`; it is called once more for
    each other language if it reads words (`every_language`). Raises ValueError for a
    docstring without title, text, a bad and a good example, and for a code or a name already in use.
    """

    def register(function: Callable[..., Remarks]) -> Callable[..., Remarks]:
        function.__doc__ = sys.modules[function.__module__].__doc__
        code = (inspect.getdoc(function) or "")[:1]
        documentation = document_docstring(function, FAMILIES.get(code, "other"), severity)
        if {"bad", "good"} - examples(documentation).keys():
            raise ValueError(f"{documentation.code}: show a bad and a good example, each in a ```yaml fence")
        dated = "today" in inspect.signature(function).parameters
        RULES.add(documentation.name, Rule(documentation, function, dated, every_language))
        return function

    return register


def examples(documentation: Documentation) -> dict[str, str]:
    """The YAML of the `bad` and the `good` example, as far as there are any."""
    return {fence["sort"]: fence["yaml"] for fence in _FENCE.finditer(documentation.text)}


def prose(documentation: Documentation) -> str:
    """The documentation without its examples."""
    return re.sub(r"\n{3,}", "\n\n", _FENCE.sub("", documentation.text)).strip()
