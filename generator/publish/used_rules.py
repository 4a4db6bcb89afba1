"""Turns style sheets into the one small sheet that given pages need: no rule and no custom property that none can use.

Beside the classes, ids and elements of the pages, every word of their scripts counts as a name that may come to be
used: what a script adds to a page it has to name. It is the way of PurgeCSS; other conditions are taken as met.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import tinycss2

_NESTING = frozenset({"media", "supports", "layer", "container"})
_DROPPED = frozenset({"charset"})
_NAMED = re.compile(r"<([a-z][\w-]*)|\s(?:class|id|dir|role|type|data-[\w-]+)=\"([^\"]*)\"")
_PROPERTY = re.compile(r"--[\w-]+")
_WORD = re.compile(r"[\w-]+")


@dataclass(frozen=True)
class _Declaration:
    name: str
    text: str

    @property
    def is_custom(self) -> bool:
        return self.name.startswith("--")


@dataclass(frozen=True)
class _Block:
    """A rule with declarations, or with rules of its own; what cannot be read stands as it was written."""

    head: str
    parts: tuple["_Declaration | _Block | str", ...]


def used_names(pages: Iterable[str], scripts: Iterable[str]) -> frozenset[str]:
    """The names that selectors and properties can meet: those of the pages, and every word of the scripts."""
    names = {"html", "body"}
    for page in pages:
        for element, values in _NAMED.findall(page):
            names.update((element,) if element else values.split())
        names.update(_PROPERTY.findall(page))
    for script in scripts:
        names.update(_WORD.findall(script))
    return frozenset(names)


def used_rules(css: str, names: frozenset[str]) -> str:
    """The sheet without what no page can use; the same sheet and names give the same text."""
    blocks = list(_blocks(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), names))
    words = set(_WORD.findall(" ".join(declaration.text for declaration in _declarations(blocks))))
    wanted = _wanted_properties(list(_declarations(blocks)), names)
    return '@charset "utf-8";\n' + "".join(_written(blocks, wanted, words))


def _blocks(nodes: Iterable[Any], names: frozenset[str]) -> Iterator[_Block | str]:
    for node in nodes:
        if node.type == "qualified-rule":
            possible = [one for one in _selectors(node.prelude) if _is_possible(one, names)]
            if possible:
                yield _Block(",".join(map(_small, possible)), tuple(_contents(node.content)))
        elif node.type == "at-rule" and node.lower_at_keyword in _NESTING and node.content is not None:
            inner = tinycss2.parse_blocks_contents(node.content, skip_comments=True, skip_whitespace=True)
            yield _Block(f"@{node.at_keyword} {_small(node.prelude)}", tuple(_blocks(inner, names)))
        elif node.type == "at-rule" and node.content is not None:
            yield _Block(f"@{node.at_keyword} {_small(node.prelude)}".strip(), (_small(node.content),))
        elif node.type == "at-rule" and node.lower_at_keyword not in _DROPPED:
            yield node.serialize()


def _contents(content: Sequence[Any]) -> Iterator[_Declaration | str]:
    nodes = tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True)
    if any(node.type != "declaration" for node in nodes):
        yield _small(content)
        return
    for node in nodes:
        important = "!important" if node.important else ""
        yield _Declaration(node.name, f"{node.name}:{_small(node.value)}{important}")


def _selectors(prelude: Sequence[Any]) -> Iterator[list[Any]]:
    """The selectors of a rule, at its own commas: those inside `:is(…)` are no ends."""
    one: list[Any] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield one
            one = []
        else:
            one.append(token)
    yield one


def _is_possible(selector: Sequence[Any], names: frozenset[str]) -> bool:
    """Whether some element may match: nothing that it must be called is unknown."""
    before = ""
    for token in selector:
        if (
            token.type == "ident"
            and before != ":"
            and (token.value if before == "." else token.lower_value) not in names
        ):
            return False
        if token.type == "hash" and token.value not in names:
            return False
        if token.type == "[] block" and not _attribute_is_possible(token.content, names):
            return False
        before = token.value if token.type == "literal" else ""
    return True


def _attribute_is_possible(content: Sequence[Any], names: frozenset[str]) -> bool:
    """Whether `[data-md-…=value]` may match; other attributes may have any value."""
    tokens = [token for token in content if token.type != "whitespace"]
    if len(tokens) != 3 or tokens[1].type != "literal" or tokens[1].value != "=":
        return True
    return not str(tokens[0].value).startswith("data-md-") or tokens[2].value in names


def _declarations(blocks: Iterable[Any]) -> Iterator[_Declaration]:
    for block in blocks:
        if isinstance(block, _Declaration):
            yield block
        elif isinstance(block, _Block):
            yield from _declarations(block.parts)


def _wanted_properties(declarations: Sequence[_Declaration], names: frozenset[str]) -> frozenset[str]:
    """The custom properties that a rule, a page or a script reads, and those that these are made of."""
    made_of: dict[str, set[str]] = {}
    found = {name for name in names if name.startswith("--")}
    for one in declarations:
        read = _PROPERTY.findall(one.text.partition(":")[2])
        (made_of.setdefault(one.name, set()) if one.is_custom else found).update(read)
    wanted: set[str] = set()
    while found:
        wanted |= found
        found = {inner for name in found for inner in made_of.get(name, ())} - wanted
    return frozenset(wanted)


def _written(blocks: Iterable[_Block | str], wanted: frozenset[str], words: set[str]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, str):
            yield f"{block}\n"
        elif not (block.head.startswith("@keyframes") and block.head.split()[-1] not in words):
            yield from _written_block(block, wanted, words)


def _written_block(block: _Block, wanted: frozenset[str], words: set[str]) -> Iterator[str]:
    inner: list[str] = []
    for part in block.parts:
        if isinstance(part, _Declaration):
            inner += [part.text + ";"] if not part.is_custom or part.name in wanted else []
        else:
            inner += _written((part,), wanted, words) if isinstance(part, _Block) else [part]
    if inner:
        yield f"{block.head}{{{''.join(inner).rstrip(';')}}}\n"


def _small(tokens: Sequence[Any]) -> str:
    """The tokens as text, with single spaces and without comments."""
    kept = [token for token in tokens if token.type != "comment"]
    parts = (" " if token.type == "whitespace" else tinycss2.serialize([token]) for token in kept)
    return "".join(parts).strip()
