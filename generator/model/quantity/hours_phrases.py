"""Turns the tokens of opening hours into phrases: "lundi au samedi" is some days, "9h à 12h" hours, "en août" dates."""

import re
from collections.abc import Iterator
from typing import NamedTuple, NoReturn

from generator.model.quantity.error import QuantityError
from generator.model.quantity.hours_table import HOLIDAY, WHOLE_DAY, Day, Period, Span, date_end, span
from generator.model.quantity.hours_words import EXAMPLES, Token


class Days(NamedTuple):
    """Days of the week; with `nth`, only the first (1), … or last (-1) of each month."""

    days: frozenset[int]
    nth: tuple[int, ...] = ()
    colon: bool = False
    """Whether a colon follows."""


class Hours(NamedTuple):
    """Some hours of a day."""

    spans: Day


class Dates(NamedTuple):
    """Periods of the year."""

    periods: tuple[Period, ...]
    colon: bool = False


class Until(NamedTuple):
    """Another end of the day: "jusqu'à 21h"."""

    minutes: int
    in_parentheses: bool = False
    """Whether it is only "(16h30 le vendredi)", and might be when it opens."""


class Part(NamedTuple):
    """The morning, the afternoon or the evening; `daily` when that of each day."""

    name: str
    daily: bool


class Mark(NamedTuple):
    """One of the words `closed`, `except`, `including`, and the `stop` behind a sentence, with its sign."""

    kind: str
    written: str


Phrase = Days | Hours | Dates | Until | Part | Mark

JOINS = ("to", "dash", "slash", "until")


def phrases_of(tokens: list[Token]) -> list[Phrase]:
    """The phrases of a text; raises QuantityError for what stops in the middle or can be read in two ways."""
    if tokens and tokens[-1].kind in ("and", "to", "between", "until", "dash"):
        refuse("These hours stop in the middle.")
    is_english = any(token.language == "en" for token in tokens)
    return list(_Phrases(tokens, is_english).read())


class _Phrases:
    """Reads the tokens of one text from left to right, one phrase after the other."""

    def __init__(self, tokens: list[Token], is_english: bool) -> None:
        self.tokens, self.place, self.is_english = tokens, 0, is_english

    def read(self) -> Iterator[Phrase]:
        while self.place < len(self.tokens):
            token = self.take()
            if phrase := self.days_or_times(token) or _word(token):
                yield phrase

    def days_or_times(self, token: Token) -> Phrase | None:
        """The phrase that begins with a day, a time or a date."""
        match token.kind:
            case "between":
                return Hours((self.between(),))
            case "time":
                return self.time(token)
            case "until":
                return Until(self.expect("time", token).value)
            case "day":
                return self.days(token)
            case "days":
                return Days(token.value, (), self.colon())
            case "ordinal":
                return self.ordinal(token)
            case "date" | "month":
                return self.dates(token)
        return None

    def peek(self, ahead: int = 0) -> Token:
        place = self.place + ahead
        return self.tokens[place] if place < len(self.tokens) else Token("end", "")

    def take(self) -> Token:
        self.place += 1
        return self.tokens[self.place - 1]

    def expect(self, kind: str, after: Token) -> Token:
        if self.peek().kind != kind:
            refuse(f"“{after.written}” is not followed by a {kind}.")
        return self.take()

    def colon(self) -> bool:
        return self.peek().kind == "colon"

    def joined(self, *kinds: str, by: tuple[str, ...] = JOINS) -> Token | None:
        """The token at the other end of a range ("… au vendredi"), taken with what joins them."""
        if self.peek().kind in by and self.peek(1).kind in kinds:
            self.take()
            return self.take()
        return None

    def joins_another(self, kind: str) -> bool:
        """Whether ", …", "and …" or ", and …" goes on with the same kind; takes what joins them."""
        ahead = 0
        while self.peek(ahead).kind in ("and", "comma"):
            ahead += 1
        is_joined = ahead > 0 and self.peek(ahead).kind == kind
        self.place += ahead if is_joined else 0
        return is_joined

    def between(self) -> Span:
        first = self.expect("time", self.tokens[self.place - 1])
        last = self.joined("time", by=("and",))
        return self.span(first, last) if last else refuse("These hours stop in the middle.")

    def time(self, first: Token) -> Phrase:
        if first.clock == "bare" and (last := self.joined("date")):
            return Dates((_period((last.value[0], first.value // 60), last.value),), self.colon())
        if last := self.joined("time"):
            return Hours((self.span(first, last),))
        if self.place >= 2 and self.tokens[self.place - 2].kind == "paren":
            return Until(first.value, in_parentheses=True)
        return refuse(f"“{first.written}” has no opening or no closing time beside it.")

    def days(self, first: Token) -> Days:
        last = self.joined("day", by=("to", "dash", "until"))
        if last and self.peek().kind == "dash" and self.peek(1).kind == "day":
            refuse(f"“{first.written}-{last.written}-…” can be a row of days or single days.")
        return Days(frozenset((first.value,)) if not last else _days(first, last), (), self.colon())

    def ordinal(self, first: Token) -> Phrase:
        if last := self.joined("date"):
            return Dates((_period((last.value[0], first.value), last.value),), self.colon())
        numbers = [first]
        while self.joins_another("ordinal"):
            numbers.append(self.take())
        day = self.expect("day", numbers[-1])
        if self.peek().kind != "of_the_month" or day.value == HOLIDAY or any(token.value > 5 for token in numbers):
            refuse(f"“{first.written} {day.written}” does not say of what.")
        self.take()
        nth = sorted({token.value for token in numbers}, key=lambda number: (number < 0, number))
        return Days(frozenset((day.value,)), tuple(nth), self.colon())

    def dates(self, first: Token) -> Dates:
        start = first.value if first.kind == "date" else (first.value, 0)
        last = self.joined(first.kind, by=("to", "dash", "until"))
        end = start if not last else last.value if last.kind == "date" else (last.value, 0)
        return Dates((_period(start, end),), self.colon())

    def span(self, first: Token, last: Token) -> Span:
        opening, closing = first.value, last.value
        if self.is_english and first.clock == last.clock == "bare" and (first.value, last.value) == (540, 300):
            return 540, 1020  # "nine to five" is a set phrase
        if not _is_clear(first, last) or opening == closing or opening >= 1440:
            refuse(f"“{first.written}” to “{last.written}” can be read in two ways.")
        return span(opening, closing)


def _word(token: Token) -> Phrase | None:
    """The phrase that a word is by itself; None for the signs between phrases."""
    match token.kind:
        case "always":
            return Hours(WHOLE_DAY)
        case "part" | "each_part":
            return Part(token.value, token.kind == "each_part")
        case "closed" | "except" | "including" | "stop":
            return Mark(token.kind, token.written)
        case "to" | "of_the_month":
            refuse(f"“{token.written}” does not join two days or two times.")
    return None


def _is_clear(first: Token, last: Token) -> bool:
    opening, closing = first.value, last.value
    if last.clock == "am/pm" and first.clock in ("bare", "digits"):
        is_afternoon_too = opening < 720 and opening + 720 < closing
        return bool(60 <= opening < closing and not (is_afternoon_too and closing > 720))
    if first.clock == "am/pm":
        return last.clock not in ("bare", "digits")
    return _is_on_24_hours(first, last)


def _is_on_24_hours(first: Token, last: Token) -> bool:
    """Whether both times surely count 24 hours: "9h", "09:00", past noon; not "2:00", which may be an afternoon."""
    clocks = (first.clock, last.clock)
    if "24 hours" in clocks:
        return not re.match(r"[1-4](?!\d)", first.written)  # "de 2h à 6h" is rarely meant to be in the night
    if any(token.clock == "digits" and re.match("[1-5][:.]", token.written) for token in (first, last)):
        return False
    if "bare" not in clocks:
        return True
    return bool(360 <= first.value < last.value and last.value >= 720)


def _days(first: Token, last: Token) -> frozenset[int]:
    start, end = first.value, last.value
    if HOLIDAY in (start, end) or start == end:
        refuse(f"“{first.written} {last.written}” is not a row of days.")
    return frozenset(day % 7 for day in range(start, end + 1 if end > start else end + 8))


def _period(first: tuple[int, int], last: tuple[int, int]) -> Period:
    for month, day in (first, last):
        if day and not 1 <= day <= date_end(month):
            refuse(f"There is no day {day} in the month {month}.")
    return Period(first, last)


def refuse(why: str) -> NoReturn:
    """Raise a QuantityError that shows how to write hours."""
    raise QuantityError(why, EXAMPLES)
