"""Turns a scalar's event into text or None, and notices texts that other tools or the writer misread."""

import re

from generator.load import refusals, traps
from generator.load.anchors import Anchors
from generator.load.draft import unmask
from generator.load.hint import quoted_line
from generator.load.notes import Event, Notes, Span

NULLS = frozenset(("", "~", "null", "Null", "NULL"))
TRUTHS = frozenset(
    cased for word in ("yes", "no", "on", "off", "oui", "non") for cased in (word, word.title(), word.upper())
)
HARMLESS_TAGS = frozenset(
    ("!", *(f"tag:yaml.org,2002:{name}" for name in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq")))
)

MERGE = "<<"
NO_BREAK = "\u00a0\u2007\u202f"
CURLY = "“”„‟‘’‚"

_NOTEWORTHY = NULLS | TRUTHS
_LEADING_ZERO = re.compile(r"0[0-9_]+")
_LIST_ITEM = re.compile(r"\s*- ")


class Scalars:
    def __init__(self, notes: Notes, anchors: Anchors) -> None:
        self._notes = notes
        self._anchors = anchors
        self._masked = notes.draft.masked
        self.keys: dict[str, str] = {}
        """Keys met so far, as the parser gives them: checked once, and kept once in memory."""

    def text(self, event: Event, key: str | None = None) -> str | None:
        """The text; None for nothing, `~` and `null`."""
        value: str = event.value
        if event.anchor is not None:
            self._anchors.text(event, None if event.implicit[0] and value in NULLS else unmask(value))
        if not event.implicit[0]:
            return self._marked(event, value)
        if value in _NOTEWORTHY:
            if value in NULLS:
                return None
            self._notes.suspect(event, key or "", value)
        elif value[0] == "0" and _LEADING_ZERO.fullmatch(value):
            self._notes.report(refusals.leading_zero, event, key or "", value)
        elif " - " in value and event.end_mark.line != event.start_mark.line:
            self._check_lines(event)
        return unmask(value) if self._masked else value

    def key(self, event: Event) -> str | None:
        """The name that a scalar gives; None, with a finding, if it gives none."""
        notes, plain = self._notes, event.implicit[0]
        value = unmask(event.value)
        if event.anchor is not None:
            self._anchors.close(event.anchor, value)
        if value == MERGE:
            return MERGE if plain else value
        if not value.strip():
            notes.report(refusals.shape, event, "A name is missing before this colon.", "Write: name: value")
            return None
        if plain and value[0] in NO_BREAK:
            notes.snag("no-break space", event.start_mark.line, event.start_mark.column)
        if plain and value[0] in CURLY:
            notes.report(traps.curly_quotes, event, value, f"Write: {value.strip(CURLY + ' ')}:")
        return self.keys.setdefault(event.value, value)

    def _marked(self, event: Event, value: str) -> str:
        """A text in quotes, in a block, or with a tag."""
        notes, start, end = self._notes, event.start_mark, event.end_mark
        if notes.keep_spans:
            notes.spans.append(Span(start.line, start.column, end.line, end.column, event.style or ""))
        if event.style in ("'", '"') and start.line != end.line:
            notes.quote = event
        if event.tag is not None and event.tag not in HARMLESS_TAGS:
            notes.report(traps.special_start, event, "!", quoted_line(notes.line(event)))
            value = f"{event.tag} {value}"
        return unmask(value) if self._masked else value

    def _check_lines(self, event: Event) -> None:
        """A bare text over several lines swallows list items whose dash stands too far right."""
        lines = self._notes.draft.lines
        for line in range(event.start_mark.line + 1, min(event.end_mark.line + 1, len(lines))):
            if match := _LIST_ITEM.match(lines[line]):
                self._notes.snag("list item inside a text", line, match.end() - 2)
