"""Resolves `&name`, `*name` and `<<`, at a bounded cost: a few lines of aliases can stand for billions of values."""

from typing import Any

from generator.load import refusals, traps
from generator.load.hint import quoted_line
from generator.load.notes import Event, Notes
from generator.model.source import Map, Seq

_OPEN = object()
"""What an anchor stands for while it is still being read."""


class Anchors:
    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._known: dict[str, Any] = {}
        self._unused: dict[str, Event] = {}
        """Anchors on texts that no alias has used so far."""
        self._expanded = 0

    def open(self, name: str) -> None:
        self._known[name] = _OPEN

    def close(self, name: str, node: Any) -> None:
        self._known[name] = node

    def text(self, event: Event, value: str | None) -> None:
        self._known[event.anchor] = value
        self._unused[event.anchor] = event

    def resolve(self, event: Event, depth: int) -> Any:
        """What an alias stands for. The node itself, not a copy; its expanded size is counted against the limit."""
        name, notes, limits = event.anchor, self._notes, self._notes.limits
        if name not in self._known:
            notes.report(traps.special_start, event, "*", quoted_line(notes.line(event)))
            return f"*{name}"
        node = self._known[name]
        if node is _OPEN:
            notes.report(refusals.limit, event, f"*{name} stands inside &{name}: it would contain itself.")
            return None
        self._unused.pop(name, None)
        size, height = measure(node, limits.expansion - self._expanded)
        self._expanded += size
        if self._expanded > limits.expansion:
            notes.refuse(
                refusals.limit, event, f"The aliases of this file repeat more than {limits.expansion:,} values."
            )
        if depth + height > limits.depth + 1:
            notes.refuse(
                refusals.limit, event, f"*{name} leads to more than {limits.depth} maps and lists inside one another."
            )
        return node

    def merge(self, node: Map, event: Event, value: Any) -> None:
        """`<<`: take over the keys that `node` does not have, from one map or from several; the first one wins."""
        sources = value if isinstance(value, Seq) else [value]
        for source in sources:
            if not isinstance(source, Map):
                self._notes.report(
                    refusals.shape, event, "<< takes over the fields of another map.", "Write: <<: *name"
                )
                return
            for key in source:
                if key not in node:
                    node.adopt(key, source)

    def report_unused(self) -> None:
        """`&name text` without any `*name`: surely a text that begins with &, whose first word would be lost."""
        for event in self._unused.values():
            self._notes.report(traps.special_start, event, "&", quoted_line(self._notes.line(event)))


def measure(node: Any, most: int) -> tuple[int, int]:
    """Number of values in `node`, itself included, every alias counted anew, and their depth. Stops above `most`."""
    size = height = 0
    waiting = [(node, 1)]
    while waiting and size <= most:
        value, depth = waiting.pop()
        size += 1
        if isinstance(value, Map | Seq):
            height = max(height, depth)
            waiting.extend((child, depth + 1) for child in (value.values() if isinstance(value, Map) else value))
    return size, height
