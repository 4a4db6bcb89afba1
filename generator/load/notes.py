"""What is noticed while a draft is read: findings, suspects, and where quoted texts stand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Concatenate, NoReturn, ParamSpec

import yaml

from generator.load import refusals
from generator.load.draft import Draft
from generator.load.limits import Limits
from generator.model.finding import Finding, Place

P = ParamSpec("P")

Event = Any
"""An event of PyYAML, which has no types for its marks and values."""


class RefusalError(Exception):
    """A limit is passed: reading stops, for the file's own good. Never leaves the room."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


@dataclass(frozen=True, slots=True)
class Suspect:
    """A bare yes, no, on, off, oui or non: a slip where the model wants a text, fine where it wants a yes or no."""

    place: Place
    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Span:
    """Where a quoted or block text stands; lines and columns from 0, the end not included."""

    line: int
    column: int
    last_line: int
    last_column: int
    style: str


@dataclass(slots=True)
class Notes:
    """One reading of one draft."""

    draft: Draft
    limits: Limits
    keep_spans: bool = False
    findings: list[Finding] = field(default_factory=list)
    suspects: list[Suspect] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    """Filled if `keep_spans`."""
    quote: Event = None
    """The last quoted text that went over several lines: the one to suspect when a quote is missing."""

    def place(self, event: Event) -> Place:
        mark = event.start_mark
        return self.draft.place(mark.line, mark.column)

    def line(self, event: Event) -> str:
        """The line on which an event begins, as the writer left it."""
        line: int = event.start_mark.line
        return self.draft.written[min(line, len(self.draft.written) - 1)]

    def report(
        self, trap: Callable[Concatenate[Place, P], Finding], event: Event, *args: P.args, **kwargs: P.kwargs
    ) -> None:
        finding = trap(self.place(event), *args, **kwargs)
        self.findings.append(finding)
        if len(self.findings) >= self.limits.findings:
            raise RefusalError(
                refusals.limit(finding.place, "There are too many mistakes to show; the rest was not read.")
            )

    def suspect(self, event: Event, key: str, value: str) -> None:
        if len(self.suspects) < self.limits.findings:
            self.suspects.append(Suspect(self.place(event), key, value))

    def refuse(
        self, trap: Callable[Concatenate[Place, P], Finding], event: Event, *args: P.args, **kwargs: P.kwargs
    ) -> NoReturn:
        raise RefusalError(trap(self.place(event), *args, **kwargs))

    def snag(self, problem: str, line: int, column: int) -> NoReturn:
        """YAML takes it, but not as the writer meant it: set it right like a syntax error, and read again."""
        raise yaml.MarkedYAMLError(problem=problem, problem_mark=yaml.Mark(self.draft.file, 0, line, column, None, 0))
