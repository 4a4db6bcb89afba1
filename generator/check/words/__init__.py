"""Turns the word lists of this folder, one phrase a line, into something that finds them in a text."""

from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ahocorasick_rs import AhoCorasick

_SAME_SIGNS = {"’": "'", "\u00a0": " ", "\u202f": " ", "\n": " "}


class Hit(NamedTuple):
    """Some words in a text."""

    start: int
    end: int
    words: str
    """As the text has them."""


class Phrases:
    """Finds phrases: whole words, in any case, with either apostrophe; of two that overlap, the first and longest."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._patterns = sorted({lowered(" ".join(phrase.split())) for phrase in phrases})
        self._automaton = AhoCorasick(self._patterns)

    def __bool__(self) -> bool:
        return bool(self._patterns)

    def find(self, text: str, low: str = "") -> Iterator[Hit]:
        """Each phrase in a text whose spaces are single ones, in reading order. `low`: `lowered(text)`, if at hand."""
        if not self._patterns:
            return
        found = self._automaton.find_matches_as_indexes(low or lowered(text), overlapping=True)
        past = 0
        for start, minus_end in sorted((start, -end) for _, start, end in found if whole_words(text, start, end)):
            if start >= past:
                past = -minus_end
                yield Hit(start, past, text[start:past])


def lowered(text: str) -> str:
    """A text in lower case with plain spaces and apostrophes, each character still at its place."""
    low = text.lower()
    low = low if len(low) == len(text) else text
    for sign, plain in _SAME_SIGNS.items():
        low = low.replace(sign, plain)
    return low


def whole_words(text: str, start: int, end: int) -> bool:
    """Whether a stretch of a text cuts no word at its ends."""
    cuts = (at for at in (start, end) if 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum())
    return next(cuts, None) is None


@cache
def listed(language: str, name: str) -> tuple[str, ...]:
    """The lines of `<language>/<name>.txt`, comments (`#`) and empty ones left out; none if there is no list."""
    file = files(__name__) / language.replace("-", "_").split("_")[0] / f"{name}.txt"
    if not file.is_file():
        return ()
    lines = map(str.strip, file.read_text(encoding="utf-8").splitlines())
    return tuple(line for line in lines if line and not line.startswith("#"))


@cache
def phrases(language: str, name: str, own: tuple[str, ...] = (), allowed: tuple[str, ...] = ()) -> Phrases:
    """The phrases of a list, and those of an organisation's `own`, less those that it has `allowed`."""
    fine = {lowered(phrase) for phrase in allowed}
    return Phrases(phrase for phrase in (*listed(language, name), *own) if lowered(phrase) not in fine)
