"""Turns the places of findings into paths in the organisation: what a finding is about, however the lines shift."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from generator.model.finding import Finding, Place, short
from generator.model.organisation import Organisation
from generator.model.source import Map, Seq

WORD = re.compile(r"\[\[.*?\]\]|[^\s,\[\]{}]+|.")
"""What is meant by a point inside a text: the `[[reference]]`, the word or the sign that begins there."""

_CONTEXT = re.compile(r'msgctxt "(.*)"')


def located(organisation: Organisation, findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings, each with its path and words. A path names sections, ids and fields, never a position in a list."""
    found = tuple(findings)
    if not found:
        return found
    atlas = _Atlas(organisation)
    return tuple(atlas.locate(finding) for finding in found)


class _Atlas:
    """Where every entity, and every field of the `organisation` section, begins."""

    def __init__(self, organisation: Organisation) -> None:
        self._id = organisation.id
        tree = organisation.tree
        sections = ((name, section) for name, section in tree.items() if isinstance(section, Map))
        self._starts = sorted((section.key_place(key), name, key) for name, section in sections for key in section)
        self._tree = tree
        self._lines = {file: text.split("\n") for file, text in organisation.sources.items()}

    def locate(self, finding: Finding) -> Finding:
        """The finding with its path; in a file that holds no entity before it, the path ends with the file's name."""
        rank = bisect_right(self._starts, finding.place, key=lambda start: start[0]) - 1
        start, section, key = self._starts[rank] if rank >= 0 else (None, "", "")
        if start is None or start.file != finding.place.file:
            path = "/".join((self._id, *self._in_file(finding.place)))
            return replace(finding, path=path, words=self._word(finding.place))
        names, words = _descend(self._tree[section][key], finding.place, self._word(finding.place))
        return replace(finding, path="/".join((self._id, section, key, *names)), words=words)

    def _in_file(self, place: Place) -> Iterator[str]:
        """The file's name, and in a PO file the context of the entry: it names section, id and field."""
        yield place.file.rpartition("/")[2]
        for line in reversed(self._lines.get(place.file, [])[: place.line]):
            if context := _CONTEXT.match(line):
                yield context[1]
                return

    def _word(self, place: Place) -> str:
        lines = self._lines.get(place.file, [])
        line = lines[place.line - 1] if 0 < place.line <= len(lines) else ""
        match = WORD.match(line, min(place.column - 1, len(line)))
        return match[0].rstrip(":") if match else ""


def _descend(node: Any, place: Place, word: str) -> tuple[list[str], str]:
    """The names below an entity on the way to a place, and the text that stands there."""
    names: list[str] = []
    begin = None
    while isinstance(node, Map | Seq):
        inner = _map_entry(node, place) if isinstance(node, Map) else _item(node, place)
        if inner is None:
            return names, ""
        name, node, begin = inner
        names += [name] if name else []
    if not isinstance(node, str) or begin is None:
        return names, ""
    return names, node if place <= begin else word


def _map_entry(node: Map, place: Place) -> tuple[str, Any, Place] | None:
    """The last entry that is written at or before a place in its file; an adopted one may stand in another."""
    keys = [(node.key_place(key), key) for key in node]
    before = [pair for pair in keys if pair[0].file == place.file and pair[0] <= place]
    if not before:
        return None
    at, key = max(before)
    longer = isinstance(node[key], Map | Seq) and at == place
    return key, None if longer else node[key], node.value_place(key)


def _item(node: Seq, place: Place) -> tuple[str, Any, Place] | None:
    before = [index for index in range(len(node)) if node.place(index) <= place]
    if not before:
        return None
    item, at = node[before[-1]], node.place(before[-1])
    return _name(item), None if at == place and isinstance(item, Map) else item, at


def _name(item: Any) -> str:
    """What an item of a list is called: its id, else its first words; words that are all of it are its value."""
    if not isinstance(item, Map):
        return ""
    return short(str(item.get("id") or next((value for value in item.values() if isinstance(value, str)), "")))
