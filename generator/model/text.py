"""Turns a writer's Markdown into tokens, once; links, terms, checks and every renderer read the same tokens."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

KEPT = 65_536
"""Different texts that are remembered."""
REFERENCE = re.compile(r"\[\[([^\[\]|]+?)(?:\|([^\[\]]+))?\]\]")
_SIGN = re.compile(r"[*_`#>\\<&~\n\]]|^[-+=\d]")
_MARKED = re.compile(r"[*_`#>\\<&~\n]|\]\(|\]:|^[-+=]|^\d+[.)](?: |$)")
"""Signs that may be Markdown; a table needs a second line."""
_HIDES_MENTIONS = re.compile(r"[`\\<\n\t~]|\]\(|\]:|  ")
"""Signs that may begin something in which brackets are none: code, links, definitions, tables."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One `[[target.field|words]]`: `[[tel-sav]]`, `[[promise:refund]]`, `[[tel-sav.cost]]`, `[[rib|votre RIB]]`."""

    target: str
    """An id (`tel-sav`), a kind and an id (`promise:refund`) or a place in a journey (`livraison/veille`)."""
    field: str
    """The quantity wanted (`cost`, `hours`…), or nothing for the usual rendering of the target."""
    words: str
    """The writer's own link text, or nothing."""
    written: str
    """The mention as it stands in the source, brackets included."""


class Text:
    """Markdown in the organisation's language, with `[[references]]`. Immutable; equal when the source is equal."""

    __slots__ = ("__dict__", "language", "source")
    source: str
    language: str
    """The language, where it is not that of the organisation around it: a text not yet translated."""

    def __init__(self, source: str, language: str = "") -> None:
        object.__setattr__(self, "source", source.strip())
        object.__setattr__(self, "language", language)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Text does not change")

    def __reduce__(self) -> tuple[type["Text"], tuple[str, str]]:
        return Text, (self.source, self.language)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Text) and (other.source, other.language) == (self.source, self.language)

    def __hash__(self) -> int:
        return hash(self.source)

    def __repr__(self) -> str:
        return f"Text({self.source!r})"

    def __bool__(self) -> bool:
        return bool(self.source)

    def __str__(self) -> str:
        return self.source

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Block tokens of markdown-it, each inline token with its children; raw HTML stays text."""
        return tuple(_markdown().parse(self.source))

    @property
    def is_plain(self) -> bool:
        """Whether it is one paragraph without any marks but mentions: then nobody need parse it."""
        return not (_SIGN.search(self.source) and _MARKED.search(self.source))

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """The references, in reading order."""
        if "[[" not in self.source:
            return ()
        if not _HIDES_MENTIONS.search(self.source):
            return tuple(map(mention, REFERENCE.finditer(self.source)))
        return tuple(token.meta["mention"] for token in _inline(self.tokens) if token.type == "mention")

    @cached_property
    def words(self) -> str:
        """The plain words without marks; a reference stands as its own words or its target's id."""
        if self.is_plain:
            return " ".join(REFERENCE.sub(_shown, self.source).split())
        parts = []
        for token in _inline(self.tokens):
            if token.type in ("text", "code_inline"):
                parts.append(token.content)
            elif token.type == "mention":
                mention = token.meta["mention"]
                parts.append(mention.words or mention.target)
            elif token.type in ("softbreak", "hardbreak", "paragraph_end"):
                parts.append(" ")
        return " ".join("".join(parts).split())

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(
            _from_writer, serialization=core_schema.plain_serializer_function_ser_schema(str)
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: Any) -> dict[str, Any]:
        return {"type": "string", "description": "Markdown, may hold [[references]]"}


def mention(found: re.Match[str]) -> Mention:
    """What a match of `REFERENCE` mentions."""
    target, _, field = found[1].strip().partition(".")
    return Mention(target, field, (found[2] or "").strip(), found[0])


def _shown(found: re.Match[str]) -> str:
    one = mention(found)
    return one.words or one.target


def _from_writer(value: object) -> Text:
    if isinstance(value, Text):
        return value
    if not isinstance(value, str) or not value.strip():
        raise ValueError("a sentence is expected here")
    return _read(value)


@lru_cache(maxsize=KEPT)
def _read(source: str) -> Text:
    """One text for all places that say the same, so that what is computed of it is computed once."""
    return Text(source)


def _inline(tokens: tuple[Token, ...]) -> Iterator[Token]:
    for token in tokens:
        if token.type == "inline":
            yield from token.children or ()
        elif token.type.endswith("_close"):
            yield Token("paragraph_end", "", 0)


def _mention(state: StateInline, silent: bool) -> bool:
    """markdown-it rule: `[[target.field|words]]` becomes one token of type `mention`."""
    if state.src[state.pos : state.pos + 2] != "[[":
        return False
    match = REFERENCE.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("mention", "", 0)
        token.meta = {"mention": mention(match)}
    state.pos = match.end()
    return True


@lru_cache(maxsize=1)
def _markdown() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False}).enable(["table", "strikethrough"])
    parser.inline.ruler.before("link", "mention", _mention)
    return parser
