"""Turns all that customers read into one long string, so that a word is looked for once, and not once in every text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Any

from ahocorasick_rs import AhoCorasick

from generator.check.forms import Forms, unaccented
from generator.check.said import Said, flat, said, unquoted
from generator.check.words import Phrases, lowered
from generator.model.organisation import Organisation

END = "\x1e"
"""Ends each text: a space to patterns, and in no text, where all spaces are single ones."""
GROWS = "İ"
"""The one letter that is two in lower case."""


class Row:
    """Texts in a row, each with the words of it that are looked at; spaces in these are single ones."""

    def __init__(self, texts: Sequence[Said], words: Iterable[str]) -> None:
        self._texts = texts
        self._ranks: dict[str, list[int]] = {}
        """Where each wording stands in the row: chains and importers say the same in thousands of places."""
        for rank, part in enumerate(words):
            if part in self._ranks:
                self._ranks[part].append(rank)
            else:
                self._ranks[part] = [rank]
        self._wordings = tuple(self._ranks)
        self._starts = [0, *accumulate(len(part) + 1 for part in self._wordings)]
        self.words = END.join(self._wordings)

    def at(self, positions: Iterable[int]) -> Iterator[Said]:
        """The texts that hold some characters, each once, in order."""
        return self._of({bisect_right(self._starts, position) - 1 for position in positions})

    def matching(self, sign: re.Pattern[str]) -> Iterator[Said]:
        """The texts in which a match begins. It may go on in the next text: each has to be searched again."""
        position, met = 0, []
        while found := sign.search(self.words, position):
            met.append(bisect_right(self._starts, found.start()) - 1)
            position = self._starts[met[-1] + 1]
        return self._of(met)

    def _of(self, wordings: Iterable[int]) -> Iterator[Said]:
        ranks = [rank for wording in wordings for rank in self._ranks[self._wordings[wording]]]
        return (self._texts[rank] for rank in sorted(ranks))

    def signed(self, signs: AhoCorasick) -> Iterator[Said]:
        """The texts that hold one of some signs."""
        return self.at(start for _, start, _ in signs.find_matches_as_indexes(self.words, overlapping=True))


class Corpus(Row):
    """Every text of an organisation, in order."""

    def __init__(self, organisation: Organisation) -> None:
        texts = said(organisation)
        super().__init__(texts, (text.words for text in texts))

    def longer_than(self, words: int) -> Iterator[Said]:
        """The texts with more spaces, or as many."""
        return self._of(rank for rank, wording in enumerate(self._wordings) if wording.count(" ") >= words)

    @cached_property
    def raw(self) -> Row:
        """The same texts as they are written, with marks and mentions."""
        return Row(self._texts, (flat(text.text) for text in self._texts))

    @cached_property
    def own(self) -> str:
        """The words without quotations."""
        return unquoted(self.words)

    @cached_property
    def low(self) -> str:
        """Those in lower case."""
        return END.join(map(lowered, self.own.split(END))) if GROWS in self.own else lowered(self.own)

    @cached_property
    def bare(self) -> str:
        """The same without accents."""
        return unaccented(self.low)

    def phrased(self, phrases: Phrases) -> Iterator[Said]:
        """The texts whose own words have one of some phrases."""
        return self.at(hit.start for hit in phrases.find(self.own, self.low))

    def formed(self, forms: Forms[Any]) -> Iterator[Said]:
        """The texts whose own words have one of some forms."""
        return self.at(hit.start for hit, _ in forms.find(self.own, self.bare))


def corpus(organisation: Organisation) -> Corpus:
    """The corpus of an organisation, kept with it: many rules ask."""
    kept = vars(organisation)
    if "corpus" not in kept:
        kept["corpus"] = Corpus(organisation)
    found: Corpus = kept["corpus"]
    return found
