"""What is known where the parser stopped, put so that a diagnosis can look at it."""

from dataclasses import dataclass
from functools import cached_property

import yaml

from generator.load.draft import Draft, Entry, entry
from generator.load.notes import Event
from generator.model.finding import Place


@dataclass(frozen=True)
class Case:
    """A parser's complaint about a draft. Lines and columns count from 0 and lie within the draft."""

    draft: Draft
    problem: str
    """What the parser says, in its own words: what it was doing, and what it found."""
    line: int
    column: int
    context_line: int
    """Where the quote, bracket or key began that the parser was reading; the problem's own place if not known."""
    context_column: int
    quote: tuple[int, int, int] | None = None
    """Line, column and last line of the last quoted text that went over several lines."""

    @classmethod
    def of(cls, draft: Draft, error: yaml.YAMLError, quote: Event = None) -> "Case":
        words = f"{getattr(error, 'context', None) or ''} {getattr(error, 'problem', None) or ''}".strip()
        mark = getattr(error, "problem_mark", None)
        context = getattr(error, "context_mark", None) or mark
        line, column = _within(draft, mark)
        context_line, context_column = _within(draft, context)
        span = (quote.start_mark.line, quote.start_mark.column, quote.end_mark.line) if quote is not None else None
        return cls(draft, words or str(error), line, column, context_line, context_column, span)

    @cached_property
    def text(self) -> str:
        return self.draft.lines[self.line]

    @property
    def char(self) -> str:
        return self.text[self.column : self.column + 1]

    @cached_property
    def entry(self) -> Entry:
        return entry(self.text)

    @property
    def written(self) -> str:
        """The line as the writer left it."""
        return self.draft.written[self.line]

    @property
    def place(self) -> Place:
        return self.draft.place(self.line, self.column)

    @property
    def context_place(self) -> Place:
        return self.draft.place(self.context_line, self.context_column)

    @property
    def in_brackets(self) -> bool:
        return "flow" in self.problem

    def says(self, *words: str) -> bool:
        """Whether the complaint holds one of these phrases; the parsers in C and Python word things differently."""
        return any(word in self.problem for word in words)


def _within(draft: Draft, mark: Event) -> tuple[int, int]:
    """The place of a mark; the end of the last line with content, for a mark behind the end of the file."""
    if mark is None:
        return 0, 0
    line, column = mark.line, mark.column
    if line >= len(draft.lines) or (line == len(draft.lines) - 1 and not draft.lines[line]):
        above = draft.content_above(len(draft.lines))
        line = above or 0
        column = len(draft.lines[line])
    return line, column
