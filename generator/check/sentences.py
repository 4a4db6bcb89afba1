"""Turns a text into its paragraphs, a paragraph into its sentences, and a sentence into the number of its words."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from generator.check.words import listed
from generator.model.text import REFERENCE, Mention, Text, mention

_END = re.compile(r"(?<=[.!?…])(?:\s?[»”\")\]])*\s+(?=[\"“«(\[—–-]*\s?[A-ZÀ-ÖØ-Þ0-9])")
_INITIAL = re.compile(r"\b[A-Z]\.$")
TAIL = 3
"""Characters of the shortest abbreviation and of what stands before it."""
_WORD = re.compile(r"(?<!\S)…(?!\w)|\d+(?:[\s.,]\d+)*\S*|[^\W_]\S*")

Naming = Callable[[Mention], str]
"""Gives the words by which customers see a mention."""


def paragraphs(text: Text, naming: Naming) -> tuple[str, ...]:
    """The paragraphs, items and table cells of a text as plain words; each `[[mention]]` as customers see it."""
    if not text.is_plain:
        return tuple(filter(None, _blocks(text, naming)))
    return (" ".join(REFERENCE.sub(lambda found: naming(mention(found)), text.source).split()),)


def _blocks(text: Text, naming: Naming) -> Iterator[str]:
    for block in text.tokens:
        if block.type != "inline":
            continue
        parts: list[str] = []
        for token in block.children or ():
            if token.type == "mention":
                parts.append(naming(token.meta["mention"]))
            elif token.type == "hardbreak":
                yield " ".join("".join(parts).split())
                parts = []
            else:
                parts.append(" " if token.type == "softbreak" else token.content)
        yield " ".join("".join(parts).split())


def sentences(paragraph: str, language: str) -> tuple[str, ...]:
    """The sentences of a paragraph. A full stop ends none after an abbreviation (`M.`, `p. ex.`) or in a number."""
    found, start = [], 0
    for end in _END.finditer(paragraph):
        words = paragraph[start : end.end()].strip()
        shortened = words[-TAIL:] in _tails(language) and words.endswith(_abbreviations(language))
        if not shortened and not _INITIAL.search(words, max(0, len(words) - TAIL)):
            found.append(words)
            start = end.end()
    rest = paragraph[start:].strip()
    return (*found, rest) if rest else tuple(found)


@cache
def _abbreviations(language: str) -> tuple[str, ...]:
    """Each after what may stand before it: a bare `art.` would be found in `départ.`."""
    return tuple(f"{sign}{word}" for word in listed(language, "abbreviations") for sign in " ('’\u00a0")


@cache
def _tails(language: str) -> frozenset[str]:
    return frozenset(word[-TAIL:] for word in _abbreviations(language))


def word_count(sentence: str) -> int:
    """Words between spaces: `l'agent` is one (a contraction, as Flesch counts them), and so are `5,50` and a number
    in groups (`01 99 00 12 34`); signs alone (`:`, `€`) are none.
    """
    return len(_WORD.findall(sentence))
