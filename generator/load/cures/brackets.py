"""Cures for brackets that are not closed, and for commas that are missing in them."""

import re

from generator.load import traps
from generator.load.case import Case
from generator.load.draft import indent_of
from generator.model.finding import Finding

CLOSING = {"[": "]", "{": "}"}

_COMMENT = re.compile(r"\s+#|\s*$")


def missing_comma(case: Case) -> Finding | None:
    """A line within brackets, further right than the one that opened them: the line above lacks its comma."""
    draft, above = case.draft, case.draft.content_above(case.line)
    if not case.in_brackets or case.line == case.context_line or above is None or case.char in ("", "]", "}"):
        return None
    column = _content_end(draft.lines[above])
    if indent_of(case.text) <= indent_of(draft.lines[case.context_line]) or draft.lines[above][:column][-1:] in ",[{":
        return None
    draft.insert(above, column, ",")
    return traps.unreadable(draft.place(above, column), "A comma is missing at the end of this line.")


def open_bracket(case: Case) -> Finding | None:
    """A bracket that is not closed where the list or the fields end."""
    draft, above = case.draft, case.draft.content_above(case.line)
    opening = draft.lines[case.context_line][case.context_column : case.context_column + 1]
    if not case.in_brackets or opening not in CLOSING:
        return None
    if case.line == case.context_line or above is None or case.char in ("]", "}"):
        line, column = case.line, min(case.column, _content_end(case.text))
    else:
        line, column = above, _content_end(draft.lines[above])
    draft.insert(line, column, CLOSING[opening])
    problem = f"The bracket {opening} opened here is not closed by {CLOSING[opening]}"
    return traps.unreadable(case.context_place, problem, f"Add {CLOSING[opening]} at the end.")


def _content_end(line: str) -> int:
    """Where the content of a line ends: before its comment."""
    match = _COMMENT.search(line)
    return match.start() if match else len(line)
