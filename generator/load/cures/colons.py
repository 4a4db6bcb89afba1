"""Cures for colons inside texts, without a space behind them, or with no name before them."""

import re

from generator.load import refusals, traps
from generator.load.builder import LIST_ITEM, NO_SPACE
from generator.load.case import Case
from generator.load.cures.lines import in_brackets
from generator.load.draft import Draft, unmask
from generator.load.hint import WRITE, part_of, quoted, quoted_line, quoted_part
from generator.load.scalar import CURLY
from generator.model.finding import Finding

_NO_BREAK_AFTER_COLON = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[^\s:][^:]*?) ?:(?P<space>[\u00a0\u2007\u202f]+)")
_COLON = re.compile(r":(?=\s|$)")


def missing_space(case: Case) -> Finding | None:
    """`name:value`, or a no-break space after the colon: here, or in the line that swallowed this one."""
    draft = case.draft
    above = draft.content_above(case.line)
    name = case.context_line if case.says("expected ':'") else case.line
    for line in dict.fromkeys((name, case.line, above if above is not None else case.line)):
        text = draft.lines[line]
        if match := _NO_BREAK_AFTER_COLON.match(text):
            hint = f"{WRITE}{text[match.start('key') : match.start('space')]} {text[match.end() :].strip()}"
            finding = traps.space_after_colon(
                draft.place(line, match.start("space")), match["key"], hint, no_break=True
            )
            _replace(draft, line, match.start("space"), match.end("space"), " ")
            return finding
        if (match := NO_SPACE.match(text)) and (line == case.line or not _COLON.search(text)):
            hint = f"{WRITE}{match['key']}: {text[match.end() :].strip()}"
            finding = traps.space_after_colon(draft.place(line, match.end() - 1), match["key"], hint)
            draft.insert(line, match.end(), " ")
            return finding
    return None


def nameless(case: Case) -> Finding | None:
    """A colon with nothing before it."""
    if case.char != ":" or case.text[: case.column].strip(" -"):
        return None
    case.draft.blank(case.line)
    return refusals.shape(case.place, "A name is missing before this colon.", f"{WRITE}name: value")


def colon_of_item(case: Case) -> Finding | None:
    """A colon in a list item that is a text."""
    if not case.says(LIST_ITEM):
        return None
    inside = in_brackets(case.text, case.column)
    text = part_of(case.text, case.column) if inside else unmask(case.text)[case.entry.key_at :].strip()
    case.draft.mask(case.line, case.column, len(case.text), only=":")
    dashes = "" if inside else case.entry.dashes
    return traps.colon_in_text(case.place, text, f"{WRITE}{dashes}{quoted(text)}")


def colon(case: Case) -> Finding | None:
    """A colon inside a text, with a French space before it or not, in brackets or not."""
    parts, inside = case.entry, case.in_brackets or in_brackets(case.text, case.column)
    if case.char != ":" or case.column < parts.value_at:
        return None
    hint = quoted_part(case.text, case.column) if inside else quoted_line(case.text)
    text = case.text.strip() if inside else parts.value
    case.draft.mask(case.line, case.column)
    if not inside:
        case.draft.mask(case.line, parts.value_at, len(case.text), only=":")
    if text[:1] and text[0] in CURLY:
        return traps.curly_quotes(case.place, text, quoted_line(case.text, text.strip(CURLY)))
    return traps.colon_in_text(case.place, text, hint)


def colon_below(case: Case) -> Finding | None:
    """A colon that looks like a name's, in the second line of a text."""
    if case.char != ":" or case.in_brackets:
        return None
    case.draft.mask(case.line, case.column, len(case.text), only=":")
    hint = "Put the whole text in quotes, or write it below a > sign"
    return traps.colon_in_text(case.place, case.text.strip(), hint)


def _replace(draft: Draft, line: int, start: int, end: int, text: str) -> None:
    draft.remove(line, start, end)
    draft.insert(line, start, text)
