"""Cures for texts that begin with a character that means something else to YAML."""

import re

from generator.load import traps
from generator.load.case import Case
from generator.load.cures.lines import begins_text, in_brackets, part_end
from generator.load.draft import Draft
from generator.load.hint import quoted_line, quoted_part
from generator.model.finding import Finding

SPECIAL = "*&!@%`|>?,]}#"

_BRACKETS_FIRST = re.compile(r"(?P<brackets>\[\[?[^\[\]]*\]\]?|\{[^{}]*\})\s*[^\s#,\]}]")
_HASH_IN_BRACKETS = re.compile(r"[:,\[{]\s+#(?=\S)")


def hash_start(case: Case) -> Finding | None:
    """`colour: #0A35C9` is a comment to YAML: the value is nothing, and a bracket around it stays open."""
    if case.says("text that starts with #"):
        parts = case.entry
        return _masked_start(case.draft, case.line, case.column, quoted_line(case.text, parts.comment))
    if not case.in_brackets:
        return None
    for line in range(case.context_line, case.line + 1):
        text = case.draft.lines[line]
        if match := _HASH_IN_BRACKETS.search(text):
            column = match.end() - 1
            end = part_end(text, column)
            hint = quoted_part(text[: match.start() + 1], match.start(), text[column:end].strip())
            return _masked_start(case.draft, line, column, hint)
    return None


def special(case: Case) -> Finding | None:
    """A text that begins with a character that means something else to YAML."""
    if case.says("directive"):
        return None
    spots = [(case.context_line, case.context_column), (case.line, case.column)]
    if not case.says("scanning an alias", "scanning an anchor", "a tag", "block scalar"):
        spots = spots[1:]
        if not case.in_brackets:
            spots.append((case.line, case.entry.value_at))
    for line, column in spots:
        text = case.draft.lines[line]
        char = text[column : column + 1]
        if char and char in SPECIAL and begins_text(text, column):
            inside = case.in_brackets or in_brackets(text, column)
            return _masked_start(case.draft, line, column, quoted_part(text, column) if inside else quoted_line(text))
    return None


def brackets(case: Case) -> Finding | None:
    """A text that begins with a reference `[[…]]` or with something else in brackets."""
    parts = case.entry
    match = _BRACKETS_FIRST.match(parts.value)
    if match is None or case.column < parts.value_at:
        return None
    start = "[[" if parts.value.startswith("[[") else parts.value[0]
    finding = traps.special_start(case.draft.place(case.line, parts.value_at), start, quoted_line(case.text))
    case.draft.mask(case.line, parts.value_at, parts.value_at + len(parts.value), only="[]{},:\"'")
    return finding


def _masked_start(draft: Draft, line: int, column: int, hint: str) -> Finding:
    char = draft.lines[line][column]
    draft.mask(line, column)
    return traps.special_start(draft.place(line, column), char, hint)
