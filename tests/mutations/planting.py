"""Turns a mutation (what a writer gets wrong, and where) and an organisation's files into the files with that mistake.

A path names sections, ids and fields, as findings do: `journeys/livraison/steps/veille/promise`, and by its `when`, `to`
or number what has no id. A path that ends like a file names the file; `en.po/` before a path, its translation.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.load.yaml import read
from generator.model.finding import short
from generator.model.source import Map, Seq

HERE = Path(__file__).parent
IN_A_FILE = re.compile(r"\.(yaml|po|svg)$")
IN_A_PO = re.compile(r"(?P<file>\w+\.po)/(?P<context>.+)")


class GoneError(Exception):
    """The organisation has no longer what the mutation changes."""


@dataclass(frozen=True)
class Mutation:
    """One mistake. `set` holds YAML as it is written in a file; `reword` says, for a path, what becomes of some words."""

    code: str
    says: str
    organisation: str
    set: Mapping[str, str] = field(default_factory=dict)
    cut: tuple[str, ...] = ()
    reword: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    encoding: Mapping[str, str] = field(default_factory=dict)
    """Files saved in another encoding than UTF-8."""
    add: Mapping[str, str] = field(default_factory=dict)
    """New files."""
    grow: Mapping[str, str] = field(default_factory=dict)
    """Pictures, and the kilobytes that a drawing program adds to them."""
    found: str = ""
    """The path of the finding: by default that of the first change, or what something was cut from."""

    def __str__(self) -> str:
        return f"{self.code} {self.organisation}: {self.says}"

    @property
    def place(self) -> str:
        """The path that the finding has to have, below the organisation."""
        changed = [*self.set, *self.reword, *(path.rpartition("/")[0] for path in self.cut)]
        return self.found or changed[0]

    @property
    def beside(self) -> bool:
        """Whether it changes other files than those in YAML."""
        files = [path for path in (*self.reword, *self.add, *self.grow) if IN_A_FILE.search(path)]
        return any(not path.endswith(".yaml") for path in files) or any(IN_A_PO.match(path) for path in self.set)

    def plant(self, texts: Mapping[str, str]) -> dict[str, bytes]:
        """The files with the mistake in them. Raises GoneError when there is nothing left to change."""
        changed = {**texts, **self.add}
        for file, size in self.grow.items():
            changed[file] = changed[file].replace("</svg>", f"<!--{'0123456 ' * (int(size) * 125)}--></svg>")
        for path, words in self.reword.items():
            for before, after in words.items():
                _reword(changed, path, before, after)
        for path, source in self.set.items():
            if entry := IN_A_PO.match(path):
                _translate(changed, f"translations/{entry['file']}", entry["context"], source)
            else:
                _set(changed, path.split("/"), source)
        for path in self.cut:
            _set(changed, path.split("/"), None)
        return {file: text.encode(self.encoding.get(file, "utf-8")) for file, text in changed.items()}


def mutations() -> Iterator[Mutation]:
    """What the YAML files beside this one list under each code."""
    for path in sorted(HERE.glob("*.yaml")):
        for code, cases in yaml.load(path.read_text("utf-8"), yaml.BaseLoader).items():
            for case in cases:
                cut = case.get("cut", ())
                parts = {**case, "organisation": case["in"], "cut": (cut,) if isinstance(cut, str) else tuple(cut)}
                del parts["in"]
                yield Mutation(code, **parts)


def _reword(texts: dict[str, str], path: str, before: str, after: str) -> None:
    """Change some words in a file, or in what stands at a path; line breaks count as spaces there."""
    if IN_A_FILE.search(path):
        if before not in texts[path]:
            raise GoneError(f"{path} does not say: {before}")
        texts[path] = texts[path].replace(before, after, 1)
        return
    file, parent, key = _find(texts, path.split("/"))
    lines = texts[file].split("\n")
    start, end, _ = _span(lines, parent, key)
    old = "\n".join(lines[start:end])
    pattern = r"\s+".join(map(re.escape, before.split()))
    new, count = re.subn(pattern, lambda _: after, old, count=1)
    if not count:
        raise GoneError(f"{path} does not say: {before}")
    texts[file] = "\n".join([*lines[:start], new, *lines[end:]])


def _translate(texts: dict[str, str], file: str, context: str, words: str) -> None:
    """Write another translation of a text."""
    entry = rf'(msgctxt "{re.escape(context)}"\nmsgid (?:".*"\n)+msgstr )(?:".*"\n)+'
    texts[file], count = re.subn(entry, lambda found: f'{found[1]}"{words}"\n', texts[file], count=1)
    if not count:
        raise GoneError(f"{file} has no translation of {context}")


def _set(texts: dict[str, str], path: list[str], source: str | None) -> None:
    """Write YAML at a path: in the place of what stands there, or below its neighbours; None cuts it out."""
    try:
        file, parent, key = _find(texts, path)
    except GoneError:
        if source is None:
            raise
        _insert(texts, path, source)
        return
    lines = texts[file].split("\n")
    start, end, column = _span(lines, parent, key)
    written = [] if source is None else _written(key, source, column)
    if written and isinstance(parent, Map):
        written[0] = lines[start][:column] + written[0].lstrip()
    texts[file] = "\n".join([*lines[:start], *written, *lines[end:]])


def _insert(texts: dict[str, str], path: list[str], source: str) -> None:
    file, above, key = _find(texts, path[:-1])
    parent, lines = above[key], texts[file].split("\n")  # type: ignore[index]
    last = list(parent)[-1] if isinstance(parent, Map) else len(parent) - 1
    _, end, column = _span(lines, parent, last)
    new = path[-1] if isinstance(parent, Map) else 0
    texts[file] = "\n".join([*lines[:end], *_written(new, source, column), *lines[end:]])


def _written(key: str | int, source: str, column: int) -> list[str]:
    """The lines of an entry whose key, or dash, stands in a column."""
    name = f"{key}:" if isinstance(key, str) else "-"
    first, *rest = source.rstrip("\n").split("\n")
    if isinstance(key, str) and rest:
        return [" " * column + name, *(" " * (column + 2) + line for line in (first, *rest))]
    return [" " * column + f"{name} {first}", *(" " * (column + 2) + line for line in rest)]


def _find(texts: Mapping[str, str], path: list[str]) -> tuple[str, Map | Seq, str | int]:
    """The file that has what stands at a path, what holds it, and under which key or number."""
    for file, text in texts.items():
        node: Any = _tree(text, file) if file.endswith(".yaml") else None
        for rank, part in enumerate(path):
            key = _key(node, part)
            if key is None:
                break
            if rank == len(path) - 1:
                return file, node, key
            node = node[key]
    raise GoneError(f"nothing stands at {'/'.join(path)}")


@cache
def _tree(text: str, file: str) -> Map | None:
    return read(text, file).tree


def _key(node: Any, part: str) -> str | int | None:
    if isinstance(node, Map):
        return part if part in node else None
    named = enumerate(node) if isinstance(node, Seq) else ()
    return next((rank for rank, item in named if part in (_name(item), str(rank))), None)


def _name(item: Any) -> str:
    if not isinstance(item, Map):
        return ""
    return short(str(item.get("id") or next((value for value in item.values() if isinstance(value, str)), "")))


def _span(lines: list[str], parent: Map | Seq, key: Any) -> tuple[int, int, int]:
    """The lines of an entry, from its first to the one after its last, and the column of its key or dash."""
    place = parent.key_place(key) if isinstance(parent, Map) else parent.place(key)
    start = place.line - 1
    column = place.column - (1 if isinstance(parent, Map) else 3)
    if lines[start][:column].strip(" -") or (isinstance(parent, Seq) and lines[start][column] != "-"):
        raise GoneError(f"{place} stands within brackets: reword the field that holds it")
    end = start + 1
    while end < len(lines) and (not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > column):
        end += 1
    while not lines[end - 1].strip():
        end -= 1
    return start, end, column
