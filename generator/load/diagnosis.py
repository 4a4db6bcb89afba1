"""Turns a parser's complaint into a finding in the writer's words, and repairs the draft so that reading can go on."""

import re
from collections.abc import Callable

from generator.load import refusals, traps
from generator.load.blocks import DISPLACED
from generator.load.builder import LIST_ITEM, NO_SPACE
from generator.load.case import Case
from generator.load.draft import Draft, entry, indent_of, quote_end, unmask
from generator.load.hint import WRITE, quoted, quoted_line, quoted_part, shown
from generator.load.scalar import CURLY
from generator.model.finding import Finding

SPECIAL = "*&!@%`|>?,]}#"

_NO_BREAK_AFTER_COLON = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[^\s:][^:]*?) ?:(?P<space>[\u00a0\u2007\u202f]+)")
_BAD_ESCAPE = re.compile(r'\\(?![0abtnvfre "/\\N_LP\t]|x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8})')
_BRACKETS_FIRST = re.compile(r"(?P<brackets>\[\[?[^\[\]]*\]\]?|\{[^{}]*\})\s*[^\s#,\]}]")
_HASH_IN_BRACKETS = re.compile(r"[:,\[{]\s+#(?=\S)")
_COLON = re.compile(r":(?=\s|$)")


def diagnose(case: Case) -> tuple[Finding, bool]:
    """A finding, and whether it is certain: an uncertain one may be a mere consequence of an earlier mistake.

    Repairs `case.draft`; if it leaves the draft as it was, nothing more can be read.
    """
    for cure in CURES:
        before = case.draft.text
        if (finding := cure(case)) and case.draft.text != before:
            return finding, True
    return unknown(case), False


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


def second_document(case: Case) -> Finding | None:
    """Three dots end a document; what follows would need three dashes."""
    above = case.draft.content_above(case.line)
    if not case.says("document start") or above is None or not case.draft.lines[above].startswith("..."):
        return None
    case.draft.blank(above)
    return refusals.several_documents(case.draft.place(above, 0))


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
    if not _begins_text(case.text, start) or (not case.in_brackets and start > case.entry.value_at):
        return None
    end = _part_end(case.text, case.column) if case.in_brackets else len(case.text)
    text = unmask(case.text[start:end]).strip()
    inner = text[1:-1] if len(text) > 1 and text.endswith(quote) else text
    problem = f"The quoted text ends before {shown(unmask(case.text[case.column : end]))}"
    hint = quoted_part(case.text, start, inner) if case.in_brackets else quoted_line(case.text, inner)
    finding = traps.quotes(case.place, problem, hint)
    case.draft.mask(case.line, start, end, only=f"{quote}:")
    return finding


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
        if char and char in SPECIAL and _begins_text(text, column):
            inside = case.in_brackets or _in_brackets(text, column)
            return _masked_start(case.draft, line, column, quoted_part(text, column) if inside else quoted_line(text))
    return None


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
            end = _part_end(text, column)
            hint = quoted_part(text[: match.start() + 1], match.start(), text[column:end].strip())
            return _masked_start(case.draft, line, column, hint)
    return None


def _masked_start(draft: Draft, line: int, column: int, hint: str) -> Finding:
    char = draft.lines[line][column]
    draft.mask(line, column)
    return traps.special_start(draft.place(line, column), char, hint)


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


def colon(case: Case) -> Finding | None:
    """A colon inside a text: with a French space before it or not, in braces or not, in the text's second line or not."""
    if case.char != ":" or (case.column < case.entry.value_at and case.in_brackets):
        return None
    draft, line = case.draft, case.text
    if not line[: case.column].strip(" -"):
        draft.blank(case.line)
        return refusals.shape(case.place, "A name is missing before this colon.", f"{WRITE}name: value")
    if case.in_brackets:
        start, text, hint = case.column, line.strip(), quoted_part(line, case.column)
    else:
        start, text, hint = min(case.entry.value_at, case.column), case.entry.value, quoted_line(line)
    if case.column < case.entry.value_at:
        text, hint = line.strip(), "Put the whole text in quotes, or write it below a > sign"
        if case.says(LIST_ITEM):
            hint = WRITE + f"{case.entry.dashes}{quoted(unmask(line)[case.entry.key_at :].strip())}"
    if text[:1] and text[0] in CURLY:
        finding = traps.curly_quotes(case.place, text, quoted_line(line, text.strip(CURLY)))
    else:
        finding = traps.colon_in_text(case.place, text, hint)
    if case.in_brackets:
        draft.mask(case.line, case.column)
    else:
        for match in _COLON.finditer(line, start):
            draft.mask(case.line, match.start())
    return finding


def open_bracket(case: Case) -> Finding | None:
    """A bracket that is not closed, or a comma that is missing in it."""
    if not case.in_brackets:
        return None
    draft, above = case.draft, case.draft.content_above(case.line)
    opening = draft.lines[case.context_line][case.context_column : case.context_column + 1]
    if opening not in ("[", "{"):
        return None
    closing = "]" if opening == "[" else "}"
    if case.char and case.char in "]}":
        line, column = case.line, case.column
    elif case.line == case.context_line:
        line, column = (
            case.line,
            case.column if case.column < len(case.text) and not case.char.isspace() else len(case.text.rstrip()),
        )
    else:
        line = above if above is not None else case.context_line
        column = _content_end(draft.lines[line])
    if case.line > case.context_line and indent_of(case.text) > indent_of(draft.lines[case.context_line]) and case.char:
        finding = traps.unreadable(draft.place(line, column), "A comma is missing at the end of this line.")
        draft.insert(line, column, ",")
        return finding
    hint = f"Add {closing} at the end of the {'list' if closing == ']' else 'fields'}."
    finding = traps.unreadable(
        case.context_place, f"The bracket {opening} opened here is not closed by {closing}", hint
    )
    draft.insert(line, column, closing)
    return finding


def unknown(case: Case) -> Finding:
    """Whatever else: say it plainly, hide the value (or the line) from the parser and go on."""
    draft, parts = case.draft, case.entry
    finding = traps.unreadable(case.place, f"YAML cannot read this line: {_plainly(case.problem)}.")
    before = draft.text
    if parts.key and case.column >= parts.value_at:
        draft.mask(case.line, parts.value_at, len(case.text), only="\"'[]{},:#*&!|>%@`?-")
    if draft.text == before:
        draft.blank(case.line)
    if draft.text == before:
        draft.blank(case.context_line)
    return finding


CURES: tuple[Callable[[Case], Finding | None], ...] = (
    open_quote,
    escape,
    second_document,
    *DISPLACED[:1],
    missing_space,
    hash_start,
    special,
    brackets,
    after_quote,
    *DISPLACED[1:],
    colon,
    open_bracket,
)
"""Tried in this order; the first that knows the mistake says so."""

_PLAIN = (
    ("block collection", "a field stands in the middle of a list"),
    ("block end", "something stands where it does not belong"),
    ("expected key", "something stands where it does not belong"),
    ("mapping values", "a colon stands where none is expected"),
    ("node content", "a value is missing"),
    ("cannot start any token", "a character stands where none is expected"),
    ("directive", "a line that starts with % means something else"),
    ("document start", "something follows the end of the text"),
    ("end of stream", "the file ends too early"),
    ("expected ':'", "the colon is missing"),
)


def _plainly(problem: str) -> str:
    return next((plain for words, plain in _PLAIN if words in problem), "it breaks the rules of YAML")


def _begins_text(line: str, column: int) -> bool:
    """Whether a value may begin at `column`: after a colon, a dash, a bracket, a comma, or at the start of the line."""
    before = line[:column].rstrip()
    return not before or before[-1] in ":-[{,"


def _in_brackets(line: str, column: int) -> bool:
    return any(line.rfind(opening, 0, column) > line.rfind(closing, 0, column) for opening, closing in ("[]", "{}"))


def _opening(before: str, quote: str) -> int:
    """Where the quoted text began that ends `before`."""
    for match in reversed(list(re.finditer(rf"(?:^|[\s,\[{{]){quote}", before[:-1]))):
        if quote_end(before[match.end() - 1 :]):
            return match.end() - 1
    return len(before) - 1


def _part_end(line: str, column: int) -> int:
    match = re.compile(r"[,\]}]").search(line, column)
    return match.start() if match else len(line)


def _content_end(line: str) -> int:
    """Where the content of a line ends: before its comment."""
    comment = re.search(r"\s+#", line)
    return comment.start() if comment else len(line.rstrip())


def _replace(draft: Draft, line: int, start: int, end: int, text: str) -> None:
    draft.remove(line, start, end)
    draft.insert(line, start, text)
