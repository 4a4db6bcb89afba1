"""Cures for what stands in the wrong column: tabs, lines too far left or right, list items out of line."""

import re
from collections.abc import Iterator

from generator.load import refusals, traps
from generator.load.case import Case
from generator.load.draft import Draft, entry, indent_of, is_content, unmask
from generator.load.hint import WRITE, clipped, shown
from generator.model.finding import Finding

_COLON = re.compile(r":(?=\s|$)")
_NAME = re.compile(r"[^\W\d][\w-]*")
RUN = 1_000
"""Lines in a row that one cure sets right."""

_NOT_SPACE = re.compile(r"[^ ]")


def tabs(case: Case) -> Finding | None:
    """A tab or a no-break space at the start of lines; one finding for all the lines in a row that have them."""
    draft = case.draft
    if case.char == "\t" and case.text[: case.column].strip():
        finding = traps.tab(case.place, "A tab stands here", WRITE + " ".join(unmask(case.text).split()))
        _respace(draft, case.line, case.column)
        return finding
    lines = list(_tabbed(draft, case.line))
    if not lines:
        return None
    first, last = lines[0], lines[-1]
    what = "This line is" if first == last else f"Lines {first + 1} to {last + 1} are"
    match = _NOT_SPACE.search(draft.lines[first])
    kind = "tab" if "\t" in _lead(draft.lines[first]) else "no-break space"
    place = draft.place(first, match.start() if match else 0)
    widths = [sum(draft.unit if char == "\t" else 1 for char in _lead(draft.lines[line])) for line in lines]
    shift = max(0, _least_indent(draft, first) - widths[0])
    for line, width in zip(lines, widths, strict=True):
        draft.indent(line, width + shift)
    return traps.tab(place, f"{what} indented with a {kind}", f"{WRITE}{draft.lines[first]}")


def second_document(case: Case) -> Finding | None:
    """Three dots end a document; what follows would need three dashes."""
    above = case.draft.content_above(case.line)
    if not case.says("document start") or above is None or not case.draft.lines[above].startswith("..."):
        return None
    case.draft.blank(above)
    return refusals.several_documents(case.draft.place(above, 0))


def dash_in_line(case: Case) -> Finding | None:
    """`see: - ticket`: a list needs lines of its own."""
    if case.char != "-" or not case.says("sequence entries are not allowed"):
        return None
    parts = case.entry
    finding = traps.indentation(
        case.place,
        "A list starts on the line below its name.",
        f"{WRITE}{parts.key}: [{unmask(parts.value).lstrip('- ')}] or put it on the next line, indented",
    )
    case.draft.mask(case.line, case.column)
    return finding


def list_item(case: Case) -> Finding | None:
    """A list item further right than the one above, whose text would swallow it."""
    if not case.says("list item inside a text"):
        return None
    draft = case.draft
    above = draft.content_above(case.line)
    indent = indent_of(case.text)
    while above is not None and not (entry(draft.lines[above]).dashes and indent_of(draft.lines[above]) < indent):
        if indent_of(draft.lines[above]) < indent and entry(draft.lines[above]).key:
            break
        above = draft.content_above(above)
    parts = entry(draft.lines[above]) if above is not None else None
    if parts is None or not parts.dashes:
        hint = "Put the text in quotes, or leave nothing after the colon so that a list can follow."
        finding = traps.indentation(
            case.place, "This list item stands below a text, and would become part of it.", hint
        )
        draft.mask(case.line, case.column)
        return finding
    return _move(case, parts.indent)


def out_of_line(case: Case) -> Finding | None:
    """A line whose column is that of nothing above it."""
    indent = indent_of(case.text)
    if (
        case.column != indent
        or case.in_brackets
        or not case.says("expected key", "block end", "'-' indicator", "<block")
    ):
        return None
    ranks = _ranks(case.draft, case.line)
    dash = bool(case.entry.dashes)
    fitting = [column for column, dashed in ranks if dashed == dash] or [column for column, _ in ranks]
    nearest = min(fitting, key=lambda column: (abs(column - indent), -column), default=indent)
    return _move(case, nearest) if nearest != indent else None


def too_far_right(case: Case) -> Finding | None:
    """A field below a field that already has a text: the colon tells that it was meant as a field of its own."""
    entry_here = case.entry
    if case.char != ":" or case.in_brackets or case.column >= entry_here.value_at:
        return None
    above = case.draft.content_above(case.line)
    if above is None or not _NAME.fullmatch(entry_here.key) or case.text[case.column - 1] == " ":
        return None
    parts = entry(case.draft.lines[above])
    if parts.key and parts.value and parts.key_at < entry_here.key_at:
        return _move(case, parts.key_at)
    if parts.dashes and not parts.key:
        hint = f"{WRITE}- id: {clipped(parts.value)}"
        finding = traps.indentation(case.place, "This field stands below a list item that is a mere text.", hint)
        case.draft.mask(case.line, case.column)
        return finding
    return None


def no_colon(case: Case) -> Finding | None:
    """A line without a colon among fields: the rest of the text above, or a field whose colon was forgotten."""
    if not case.says("expected ':'"):
        return None
    draft, line = case.draft, case.context_line
    above = draft.content_above(line)
    parts = entry(draft.lines[above]) if above is not None else None
    text = shown(draft.lines[line])
    hint = f"If it is a field, write its name, a colon, a space and its text: name: {clipped(draft.lines[line])}"
    if parts is None or not parts.key or not parts.value or parts.value[0] in "\"'[{|>":
        finding = traps.unreadable(
            draft.place(line, indent_of(draft.lines[line])), f"This line has no colon: {text}", hint
        )
        draft.blank(line)
        return finding
    finding = traps.indentation(
        draft.place(line, indent_of(draft.lines[line])),
        f"This line has no colon; if it goes on with the text above, it has to start further right: {text}",
        hint,
    )
    for below in range(line, min(line + RUN, len(draft.lines))):
        if not is_content(draft.lines[below]) or _COLON.search(draft.lines[below]) or entry(draft.lines[below]).dashes:
            break
        draft.indent(below, parts.key_at + draft.unit)
    return finding


def _move(case: Case, column: int) -> Finding | None:
    """Put a line, what belongs to it, and its neighbours with the same slip where they should stand."""
    draft, indent = case.draft, indent_of(case.text)
    if column == indent:
        return None
    where = "right" if indent > column else "left"
    spaces = "1 space" if abs(indent - column) == 1 else f"{abs(indent - column)} spaces"
    finding = traps.indentation(
        draft.place(case.line, indent),
        f"This line starts {spaces} too far to the {where} for the lines above it.",
        f"{WRITE}{' ' * column}{unmask(case.text).strip()}",
    )
    for line in range(case.line, min(case.line + RUN, len(draft.lines))):
        here = indent_of(draft.lines[line])
        if is_content(draft.lines[line]):
            if here != indent and here <= max(indent, column):
                break
            draft.indent(line, max(0, here + column - indent))
    return finding


def _ranks(draft: Draft, line: int) -> list[tuple[int, bool]]:
    """Columns in which a line below `line` may start, and whether with a dash, nearest block first."""
    ranks: list[tuple[int, bool]] = []
    least = 1 << 30
    above = draft.content_above(line)
    while above is not None and least > 0:
        parts = entry(draft.lines[above])
        if parts.indent < least:
            if parts.dashes:
                ranks.append((parts.indent, True))
            if parts.key and parts.key_at < least:
                ranks.append((parts.key_at, False))
            least = parts.indent
        above = draft.content_above(above)
    return ranks


def _least_indent(draft: Draft, line: int) -> int:
    """Where a line has to start if the line above it opens a block; else 0."""
    above = draft.content_above(line)
    parts = entry(draft.lines[above]) if above is not None else None
    return parts.key_at + draft.unit if parts and parts.key and not parts.value else 0


def _lead(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _tabbed(draft: Draft, line: int) -> Iterator[int]:
    """The run of lines from `line` that are indented with anything but spaces; blank lines do not end it."""
    for here in range(line, min(line + RUN, len(draft.lines))):
        text = draft.lines[here]
        if not text.strip():
            continue
        if not _lead(text).strip(" "):
            return
        yield here


def _respace(draft: Draft, line: int, column: int) -> None:
    draft.remove(line, column, column + 1)
    draft.insert(line, column, " ")
