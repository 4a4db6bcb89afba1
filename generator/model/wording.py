"""Turns the product's own words and every quantity into one language, with that language's typography."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Protocol, runtime_checkable

from babel.dates import format_date
from babel.lists import format_list

from generator.model.quantity.words import locale_of

THIN, FIXED = "\u202f", "\u00a0"
"""Narrow no-break space and no-break space."""


@runtime_checkable
class Sayable(Protocol):
    """A quantity: it can say itself in a language."""

    def say(self, language: str) -> str: ...


@dataclass(frozen=True)
class Wording:
    """One language: theme strings by their English text, quantities, dates, lists and typography."""

    language: str
    catalog: Mapping[str, str] = field(default_factory=dict, repr=False)

    def __call__(self, message: str, **values: object) -> str:
        """The theme string for an English message, with `{named}` values filled in."""
        text = self.catalog.get(message) or message
        return self.typeset(text.format(**values) if values else text)

    def say(self, quantity: Sayable) -> str:
        """A duration, price, phone number or opening hours in words."""
        return quantity.say(self.language)

    def day(self, day: date) -> str:
        """A date in full: `1er octobre 2026`."""
        text = format_date(day, "long", locale=locale_of(self.language))
        return text.replace("1 ", "1er ", 1) if self._in_french and day.day == 1 else text

    def all_of(self, words: list[str]) -> str:
        """`a, b et c`."""
        return format_list(words, "standard", locale=locale_of(self.language)) if words else ""

    def one_of(self, words: list[str]) -> str:
        """`a, b ou c`."""
        return format_list(words, "or", locale=locale_of(self.language)) if words else ""

    def one_of_titles(self, titles: list[str]) -> str:
        """`“A” or “B”`: titles begin with a capital letter, so several in a sentence need quotation marks."""
        return self.one_of([self("“{words}”", words=title) for title in titles] if len(titles) > 1 else titles)

    def typeset(self, text: str) -> str:
        """The typography of the language, on plain words: spaces that do not break, quotes, apostrophes.

        Addresses and code are left alone. Idempotent.
        """
        return _typeset(self.language, text)

    @property
    def _in_french(self) -> bool:
        return locale_of(self.language).language == "fr"


_SPACES = f" {FIXED}{THIN}"
_KEPT = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+/\S*|`[^`]+`|&#?\w+;")
"""Addresses, code and HTML entities: their signs are not punctuation."""
_HIGH = re.compile(rf"(?<![(\[])[{_SPACES}]*((?:[;!?]+(?!\[))|»)")
_COLON = re.compile(rf"[{_SPACES}]+:(?!-)")
_QUOTE = re.compile(rf"«[{_SPACES}]*")
_THOUSANDS = re.compile(rf"(?<!\d)(\d{{1,3}})((?:[ {FIXED}]\d{{3}})+)(?!\d)")
_UNITS = re.compile(
    r"(?<=\d) (?=(?:h|min|minutes?|heures?|jours?|semaines?|mois|ans?|km|m|mm|cm|kg|g|CHF|euros?)\b|[%€])"
)
_MINUTES = re.compile(rf"(?<=\d)[{_SPACES}]?h[{_SPACES}]?(?=\d\d\b)")
_HOURS = re.compile(r"(?:(?<=\b\d)|(?<=\b\d\d))h\b")
_NUMBERED = re.compile(r"\b(n[°o]|[Aa]rt\.|[Mm]\.|[Pp]\.) (?=\S)")
_COUNTED = re.compile(r"\b((?:étape|feuille|step|sheet|Schritt|Blatt)s?) (?=\d)", re.IGNORECASE)
"""A thing and its number: `étape 2` is read as one word."""


@lru_cache(maxsize=1 << 16)
def _typeset(language: str, text: str) -> str:
    words = _french if locale_of(language).language == "fr" else _english
    out, end = [], 0
    for kept in _KEPT.finditer(text):
        out += [words(text[end : kept.start()]), kept[0]]
        end = kept.end()
    return "".join([*out, words(text[end:])])


def _english(text: str) -> str:
    return _COUNTED.sub(rf"\1{FIXED}", text.replace("'", "’"))


def _french(text: str) -> str:
    """French spacing by the Lexique des règles typographiques de l'Imprimerie nationale."""
    text = text.replace("'", "’").replace("...", "…")
    text = _HIGH.sub(rf"{THIN}\1", text)
    text = _COLON.sub(f"{FIXED}:", text)
    text = _QUOTE.sub(f"«{THIN}", text)
    text = _THOUSANDS.sub(lambda number: number[0].replace(" ", THIN).replace(FIXED, THIN), text)
    text = _MINUTES.sub(f"{FIXED}h{FIXED}", text)
    text = _HOURS.sub(f"{FIXED}h", text)
    text = _UNITS.sub(FIXED, text)
    return _COUNTED.sub(rf"\1{FIXED}", _NUMBERED.sub(rf"\1{FIXED}", text))
