"""Turns the events of a YAML parser into a tree of maps, lists and text, each with its place."""

import re
from collections.abc import Sized
from typing import Any, Protocol

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from generator.load import refusals, traps
from generator.load.anchors import Anchors
from generator.load.draft import unmask
from generator.load.hint import quoted_line
from generator.load.notes import Event, Notes
from generator.load.scalar import CURLY, HARMLESS_TAGS, MERGE, Scalars
from generator.model.source import Map, Marks, Seq

NO_SPACE = re.compile(r"(?P<lead>\s*(?:-\s+)*)(?P<key>[^\W\d][\w-]*) ?:(?!//)(?=\S)")
"""`key:value`; an address (`https://…`) is none."""

LIST_ITEM = "colon inside the text of a list item"

_COLON = re.compile(r":(?=\s|$)")
_TEXT_AFTER_HASH = re.compile(r"\s+#(?:[0-9a-fA-F]{3,8}\b|\d)")


class Parser(Protocol):
    def get_event(self) -> Event: ...


class Builder:
    """One reading; `build` may be called once. Raises yaml.YAMLError on bad YAML, and RefusalError over a limit."""

    def __init__(self, parser: Parser, notes: Notes) -> None:
        self._take = parser.get_event
        self._notes = notes
        self._anchors = Anchors(notes)
        self._scalars = Scalars(notes, self._anchors)
        self._marks = Marks(notes.draft.file)

    def build(self) -> Map | None:
        """The tree: empty for an empty file, None for a file that is no mapping."""
        take, notes = self._take, self._notes
        take()
        if take().__class__ is StreamEndEvent:
            return self._nothing()
        root_event = take()
        root = self._scalars.text(root_event) if root_event.__class__ is ScalarEvent else self._node(root_event, 1)
        take()
        if (extra := take()).__class__ is DocumentStartEvent:
            notes.report(refusals.several_documents, extra)
        self._anchors.report_unused()
        if isinstance(root, Map):
            return root
        if root is None:
            return self._nothing()
        self._check_spacing(root_event)
        hint = "Start with the name of a section and a colon, for instance: units:"
        notes.report(refusals.shape, root_event, "This file is not a list of sections with their names.", hint)
        return None

    def settle(self) -> None:
        """Give the places of a repaired draft the writer's own columns."""
        draft, numbers = self._notes.draft, self._marks.numbers
        if draft.origins:
            for at in range(0, len(numbers), 2):
                numbers[at + 1] = draft.column(numbers[at] - 1, numbers[at + 1] - 1) + 1

    def _nothing(self) -> Map:
        return Map(Marks(self._notes.draft.file, 1, 1))

    def _node(self, event: Event, depth: int) -> Any:
        """The value that begins with any event but a scalar's."""
        notes = self._notes
        if event.__class__ is AliasEvent:
            return self._anchors.resolve(event, depth)
        if depth > notes.limits.depth:
            notes.refuse(
                refusals.limit, event, f"More than {notes.limits.depth} maps and lists stand inside one another here."
            )
        if event.tag is not None and event.tag not in HARMLESS_TAGS:
            notes.report(traps.special_start, event, "!", quoted_line(notes.line(event)))
        if event.anchor is not None:
            self._anchors.open(event.anchor)
        node = self._map(event, depth) if event.__class__ is MappingStartEvent else self._list(event, depth)
        if event.anchor is not None:
            self._anchors.close(event.anchor, node)
        return node

    def _map(self, start: Event, depth: int) -> Map:
        node = Map(self._marks)
        mark = start.start_mark
        numbers = [mark.line + 1, mark.column + 1]
        odd: list[tuple[str, Event, Event, Any]] = []
        torn: dict[str, list[Event]] = {}
        take, text, known = self._take, self._scalars.text, self._scalars.keys
        while (event := take()).__class__ is not MappingEndEvent:
            key = known.get(event.value) if event.__class__ is ScalarEvent else None
            if key is None:
                key = self._key(event, depth)
            value_event = take()
            value = (
                text(value_event, key) if value_event.__class__ is ScalarEvent else self._node(value_event, depth + 1)
            )
            if key is None or key is MERGE or key in node:
                if key is not None:
                    odd.append((key, event, value_event, value))
                    self._check_number(odd, event)
                continue
            mark, value_mark = event.start_mark, value_event.start_mark
            if value is None:
                if start.flow_style and self._tears(node, event, value_event, torn):
                    continue
                self._check_hash(value_event)
            elif value_mark.line != mark.line and value.__class__ is str:
                self._check_spacing(value_event)
            node[key] = value
            numbers += (mark.line + 1, mark.column + 1, value_mark.line + 1, value_mark.column + 1)
        node.stand(numbers)
        self._mend(node, torn)
        for key, event, value_event, value in odd:
            if key is MERGE:
                self._anchors.merge(node, value_event, value)
            else:
                self._twice(node, key, event, value)
        return node

    def _list(self, start: Event, depth: int) -> Seq | str:
        node = Seq(self._marks)
        mark = start.start_mark
        numbers = [mark.line + 1, mark.column + 1]
        take, text = self._take, self._scalars.text
        while (event := take()).__class__ is not SequenceEndEvent:
            node.append(text(event) if event.__class__ is ScalarEvent else self._node(event, depth + 1))
            mark = event.start_mark
            numbers += (mark.line + 1, mark.column + 1)
        node.stand(numbers)
        for index, item in enumerate(node):
            if item.__class__ is Map and len(item) == 1:
                self._check_item(node, index)
        touching = numbers[2:] == [numbers[0], numbers[1] + 1]
        if touching and start.flow_style and len(node) == 1 and _is_one_text(node[0]):
            self._notes.report(traps.special_start, start, "[[", quoted_line(self._notes.line(start)))
            return f"[[{node[0][0]}]]"
        return node

    def _key(self, event: Event, depth: int) -> str | None:
        """A name not met before; None, with a finding, for what cannot be one."""
        if event.__class__ is ScalarEvent:
            return self._scalars.key(event)
        node = self._node(event, depth + 1)
        if isinstance(node, str):
            return node
        self._notes.report(refusals.shape, event, "A name has to be a simple text, not a list or a map.")
        return None

    def _twice(self, node: Map, key: str, event: Event, value: Any) -> None:
        """Report a second `key`; of two maps keep what only the second has, so that one slip brings no others."""
        self._notes.report(refusals.duplicate_key, event, key, node.key_place(key))
        first = node[key]
        if isinstance(first, Map) and isinstance(value, Map) and first is not value:
            for inner in value:
                if inner not in first:
                    first.adopt(inner, value)

    def _tears(self, node: Map, event: Event, value_event: Event, torn: dict[str, list[Event]]) -> bool:
        """Whether a name without a colon, in braces, is the second half of the text before it."""
        draft = self._notes.draft
        name_end, value_start = event.end_mark, value_event.start_mark
        if ":" in draft.text[name_end.index : value_start.index] or not node:
            return False
        before = next(reversed(node))
        if not isinstance(node[before], str):
            return False
        pieces = torn.setdefault(before, [])
        pieces.append(event)
        self._check_number(pieces, event)
        return True

    def _mend(self, node: Map, torn: dict[str, list[Event]]) -> None:
        for key, (event, *more) in torn.items():
            text = node[key] = unmask(", ".join((node[key], event.value, *(other.value for other in more))))
            if text[0] in CURLY:
                self._notes.report(traps.curly_quotes, event, text, quoted_line(f"{key}: {text.strip(CURLY)}"))
            else:
                self._notes.report(traps.comma_in_braces, event, text, quoted_line(f"{key}: {text}"))

    def _check_number(self, slips: Sized, event: Event) -> None:
        if len(slips) > self._notes.limits.findings:
            self._notes.refuse(refusals.limit, event, "There are too many mistakes to show; the rest was not read.")

    def _check_hash(self, event: Event) -> None:
        """`colour: #0A35C9` is a comment to YAML, and the value nothing."""
        mark = event.start_mark
        line = self._notes.draft.lines[min(mark.line, len(self._notes.draft.lines) - 1)]
        if match := _TEXT_AFTER_HASH.match(line, mark.column):
            self._notes.snag("text that starts with #", mark.line, line.index("#", match.start()))

    def _check_item(self, node: Seq, index: int) -> None:
        """`- Je n'ai rien : que faire ?` is a map to YAML; to us it is a text, because no name has spaces."""
        (key,) = node[index]
        place = node.place(index)
        line = self._notes.draft.lines[place.line - 1]
        is_text = " " in key and line[place.column - 1] == key[0] and not isinstance(node[index][key], Map | Seq)
        if is_text and (colon := _COLON.search(line, place.column - 1)):
            self._notes.snag(LIST_ITEM, place.line - 1, colon.start())

    def _check_spacing(self, event: Event) -> None:
        """A text below its key that looks like `name:value`."""
        mark = event.start_mark
        if NO_SPACE.match(self._notes.draft.lines[mark.line]):
            self._notes.snag("no space after the colon", mark.line, mark.column)


def _is_one_text(node: Any) -> bool:
    return isinstance(node, Seq) and len(node) == 1 and isinstance(node[0], str)
