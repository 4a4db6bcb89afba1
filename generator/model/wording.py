"""Turns the product's own words and every quantity into one language, with that language's typography."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol, runtime_checkable

from babel.dates import format_date
from babel.lists import format_list

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
        text = format_date(day, "long", locale=self.language)
        return text.replace("1 ", "1er ", 1) if self.language == "fr" and day.day == 1 else text

    def all_of(self, words: list[str]) -> str:
        """`a, b et c`."""
        return format_list(words, "standard", locale=self.language) if words else ""

    def one_of(self, words: list[str]) -> str:
        """`a, b ou c`."""
        return format_list(words, "or", locale=self.language) if words else ""

    def typeset(self, text: str) -> str:
        """The typography of the language, on plain words: spaces that do not break, quotes, apostrophes. Idempotent."""
        return _french(text) if self.language.split("_")[0] == "fr" else text.replace("'", "’")


_ADDRESS = re.compile(r"(?:https?://|www\.|mailto:)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)+/\S*")
_BEFORE_HIGH = re.compile(rf"[ {FIXED}{THIN}]*([;!?»])")
_BEFORE_COLON = re.compile(rf"(?<=[^\s\d{FIXED}{THIN}])[ {FIXED}{THIN}]+:")
_AFTER_QUOTE = re.compile(rf"«[ {FIXED}{THIN}]*")
_THOUSANDS = re.compile(rf"(?<=\d)[ {FIXED}](?=\d{{3}}(?!\d))")
_UNITS = re.compile(r"(?<=\d) (?=(?:h|min|minutes?|heures?|jours?|semaines?|mois|ans?|km|m|mm|cm|kg|g|%|€|CHF|euros?)\b|[%€])")
_HOURS = re.compile(r"(?<=\d)(?: | )?h(?: | )?(?=\d\d\b)")
_NUMBERED = re.compile(r"\b(n[°o]|[Aa]rt\.|[Mm]\.|[Pp]\.) (?=\S)")


def _french(text: str) -> str:
    """French spacing by the Lexique des règles typographiques de l'Imprimerie nationale; addresses are left alone."""
    out, end = [], 0
    for address in _ADDRESS.finditer(text):
        out += [_french_words(text[end : address.start()]), address[0]]
        end = address.end()
    return "".join([*out, _french_words(text[end:])])


def _french_words(text: str) -> str:
    text = text.replace("'", "’").replace("...", "…")
    text = _BEFORE_HIGH.sub(rf"{THIN}\1", text)
    text = _BEFORE_COLON.sub(f"{FIXED}:", text)
    text = _AFTER_QUOTE.sub(f"«{THIN}", text)
    text = _HOURS.sub(f"{FIXED}h{FIXED}", text)
    text = _UNITS.sub(FIXED, text)
    return _NUMBERED.sub(rf"\1{FIXED}", text)
