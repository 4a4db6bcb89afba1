"""Turns words of the glossary into something that finds them in a sentence: inflected, with or without accents."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Generic, TypeVar

from ahocorasick_rs import AhoCorasick

from generator.check.words import Hit, lowered

T = TypeVar("T")

SURE = 2
"""Letters at the end of a word that its inflections may change: `débloquer`, `débloqué`."""
SHORT = 3
"""Letters of a word that is not inflected where others follow: `un avoir`, `on board`."""
FRENCH = (
    (re.compile(r"(?<=\w{3})er$"), r"(?:er|e|es|ons|ez|ent|ée?s?|era|erez|erons|eront)"),
    (re.compile(r"é$"), r"ée?s?"),
    (re.compile(r"(?<=\w{2})al$"), r"(?:ale?s?|aux)"),
    (re.compile(r"(?<=[^aeiouyéèsxz])$"), r"(?:e?s|x)?"),
    (re.compile(r"(?<=\w)$"), r"(?:s|x)?"),
)
ENGLISH = ((re.compile(r"(?<=[^aeiou])y$"), r"(?:y|ies|ied)"), (re.compile(r"(?<=\w)$"), r"(?:'?s|es|e?d|ing)?"))
"""What a word may end in. The first line that fits it holds."""


@dataclass(frozen=True)
class _Form(Generic[T]):
    pattern: re.Pattern[str]
    payload: T


class Forms(Generic[T]):
    """Finds forms, each with what it stands for: `quotités`, `Débloqués`, `l'assurance`, `ETUDE` for `étude`.

    An automaton finds where a form can begin, so that a text costs the same whatever the length of the glossary;
    a pattern then decides.
    """

    def __init__(self, forms: Iterable[tuple[str, T]], language: str) -> None:
        starts: dict[str, list[_Form[T]]] = {}
        for form, payload in forms:
            starts.setdefault(_start(form), []).append(_Form(inflected(form, language), payload))
        self._starts = sorted(starts)
        self._forms = [starts[start] for start in self._starts]
        self._automaton = AhoCorasick(self._starts)

    def find(self, text: str, bare: str = "") -> Iterator[tuple[Hit, T]]:
        """Each form in reading order; of those at one place the longest. `bare`: `plain(text)`, if it is at hand."""
        if not self._starts:
            return
        past = 0
        for start, minus_end, payload in sorted(
            self._candidates(text, bare or plain(text)), key=lambda found: found[:2]
        ):
            if start >= past:
                past = -minus_end
                yield Hit(start, past, text[start:past]), payload

    def _candidates(self, text: str, bare: str) -> Iterator[tuple[int, int, T]]:
        spaced = text.replace("’", "'")
        for which, start, _ in self._automaton.find_matches_as_indexes(bare, overlapping=True):
            if start and bare[start - 1].isalnum():
                continue
            for form in self._forms[which]:
                if match := form.pattern.match(spaced, start):
                    yield start, -match.end(), form.payload


def _start(form: str) -> str:
    """How each inflection of a form begins, without accents: short words stay as they are, so that one goes on."""
    start = ""
    for word in plain(form).split():
        if len(word) > SHORT:
            return start + word[:-SURE]
        start += f"{word} "
    return start.strip()


@cache
def inflected(form: str, language: str) -> re.Pattern[str]:
    """A pattern of a form, each of its words with any ending that the language gives it.

    A capital may lack its accent (`ETUDE`), a small letter may not: `règle` is not `réglé`.
    """
    endings = ENGLISH if language.startswith("en") else FRENCH if language.startswith("fr") else ()
    words = (
        _with_endings(word, endings) if len(word) > SHORT or " " not in form else _letters(word)
        for word in form.replace("’", "'").split()
    )
    return re.compile(rf"(?:{' '.join(words)})(?!\w)", re.IGNORECASE)


def _with_endings(word: str, endings: tuple[tuple[re.Pattern[str], str], ...]) -> str:
    for end, instead in endings:
        if match := end.search(word):
            return _letters(word[: match.start()]) + _letters(instead, escape=False)
    return _letters(word)


def _letters(word: str, escape: bool = True) -> str:
    letters = (re.escape(letter) if escape else letter for letter in word)
    return "".join(
        f"(?:{letter}|(?-i:{bare.upper()}))" if (bare := plain(letter)) != letter.lower() else letter
        for letter in letters
    )


def plain(text: str) -> str:
    """In lower case without accents, each character still at its place."""
    return unaccented(lowered(text))


def unaccented(text: str) -> str:
    """Without accents, each character still at its place; a letter that has none is rare enough to ask for each."""
    return _ACCENTED.sub(_letter_below, text)


_ACCENTED = re.compile("[\u00c0-\u017f]")
"""The blocks Latin-1 and Latin Extended-A."""


def _letter_below(found: re.Match[str]) -> str:
    return _bare()[found[0]]


@cache
def _bare() -> dict[str, str]:
    pairs = ((chr(code), unicodedata.normalize("NFD", chr(code))) for code in range(0xC0, 0x180))
    return {letter: parts[0] if len(parts) == 2 else letter for letter, parts in pairs}
