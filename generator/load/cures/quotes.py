"""Cures for quotes that are never closed, closed too early, or hold a stray backslash."""

import re

from generator.load import traps
from generator.load.case import Case
from generator.load.cures.lines import begins_text, part_end
from generator.load.draft import LONGEST, entry, quote_end, unmask
from generator.load.hint import WRITE, quoted_line, quoted_part, shown
from generator.model.finding import Finding

_BAD_ESCAPE = re.compile(r'\\(?![0abtnvfre "/\\N_LP\t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})')


def open_quote(case: Case) -> Finding | None:
    """A quote that is never closed, or closed by the next quote of another text."""
    draft = case.draft
    if case.says("quoted scalar") and case.says("end of stream", "document separator"):
        line, column = case.context_line, case.context_column
    elif case.quote and case.quote[2] == case.line and not case.says("quoted scalar"):
        line, column, _ = case.quote
    else:
        return None
    parts = entry(draft.lines[line])
    text = unmask(draft.lines[line])[column + 1 :].rstrip()
    opening = draft.lines[line][column]
    hint = (
        quoted_line(draft.lines[line], text.rstrip("\"' ")) if parts.value_at == column else f"Close it with {opening}"
    )
    finding = traps.quotes(
        draft.place(line, column), f"This quote is opened and never closed: {shown(opening + text)}", hint
    )
    draft.mask(line, column)
    return finding


def escape(case: Case) -> Finding | None:
    if not case.says("escape", "hexdecimal", "hexadecimal", "Unicode character"):
        return None
    match = _BAD_ESCAPE.search(
        case.text, min(case.context_column, case.column) if case.context_line == case.line else 0
    )
    column = match.start() if match else case.column
    text = case.entry.value.strip('"')
    hint = f"{WRITE}{case.entry.dashes}{case.entry.key + ': ' if case.entry.key else ''}'{text}'"
    finding = traps.quotes(
        case.draft.place(case.line, column), "In double quotes a backslash starts a special character.", hint
    )
    case.draft.mask(case.line, 0, len(case.text), only="\\")
    return finding


def after_quote(case: Case) -> Finding | None:
    """Text behind a closing quote; most often an apostrophe that closed a text in single quotes."""
    before = case.text[: case.column].rstrip()
    if not before or before[-1] not in "\"'" or case.char in ("", "#"):
        return None
    quote = before[-1]
    start = _opening(before, quote)
    if not begins_text(case.text, start) or (not case.in_brackets and start > case.entry.value_at):
        return None
    end = part_end(case.text, case.column) if case.in_brackets else len(case.text)
    text = unmask(case.text[start:end]).strip()
    inner = text[1:-1] if len(text) > 1 and text.endswith(quote) else text
    problem = f"The quoted text ends before {shown(unmask(case.text[case.column : end]))}"
    hint = quoted_part(case.text, start, inner) if case.in_brackets else quoted_line(case.text, inner)
    finding = traps.quotes(case.place, problem, hint)
    case.draft.mask(case.line, start, end, only=f"{quote}:")
    return finding


def _opening(before: str, quote: str) -> int:
    """Where the quoted text began that ends `before`."""
    if len(before) > LONGEST:
        return len(before) - 1
    for match in reversed(list(re.finditer(rf"(?:^|[\s,\[{{]){quote}", before[:-1]))):
        if quote_end(before[match.end() - 1 :]):
            return match.end() - 1
    return len(before) - 1
