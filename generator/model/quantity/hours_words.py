"""Cuts opening hours in plain French or English into tokens; a word that has no place in them is refused."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

import yaml

from generator.model.quantity.error import QuantityError
from generator.model.quantity.hours_table import ALL_DAYS, HOLIDAY
from generator.model.quantity.spelling import fold, tidy

EXAMPLES = (
    "Write for example: du lundi au vendredi de 9h à 12h et de 14h à 18h, le samedi de 9h à 12h, sauf jours fériés. "
    "Or: Monday to Friday 9 am to 5 pm, closed on public holidays. Or: Mo-Fr 09:00-17:00; PH off."
)
LANGUAGES = ("osm", "fr", "en")
"""The lexicons; a word that two of them have belongs to the first."""


class Token(NamedTuple):
    """One word or time. `kind` is its key in the lexicon, or one of the kinds of numbers below.

    `value` is a day (0 Monday, 7 public holidays), days, a month, a (month, day), the part of a day, an ordinal
    (-1 the last) or minutes after midnight; `clock` tells how a time was written.
    """

    kind: str
    written: str
    value: Any = None
    clock: str = ""
    language: str = "osm"


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_HOUR, _MINUTE = r"(?P<hour>\d{1,2})", r"(?P<minute>[0-5]\d)"
_MINUTE_AFTER_H = rf"(?:(?: (?=\d\d(?! ?[h:\d])))?{_MINUTE}(?!\d))"  # "9h30 14h" and "9 h 30", but "9h 14h"
_EVERY_DAY = frozenset((*ALL_DAYS, HOLIDAY))
_SET_PHRASES = (
    ("always", None, r"24 ?h(?:eures?)? ?(?:/|sur) ?24(?: ?h)?|24 ?/ ?24(?: ?h)?|24 hours(?: a day)?|h24\b"),
    ("days", ALL_DAYS, r"7 ?j(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours?)?)?|7 ?/ ?7|(?:7|seven) days a week"),
    ("days", _EVERY_DAY, r"365 (?:jours par an|days a year)"),
)
_TIMES = (
    ("am/pm", rf"{_HOUR}(?:[:.]{_MINUTE})? ?(?P<half>[ap])\.? ?m\b\.?"),
    ("24 hours", rf"{_HOUR} ?h(?:eures?|rs?)?{_MINUTE_AFTER_H}?(?: (?:du|de l'?) ?(?P<part>{{part}})\b)?"),
    ("digits", rf"{_HOUR}[:.]{_MINUTE}(?!\d)"),
    ("24 hours", rf"(?P<hour>[01]\d|2[0-4]){_MINUTE}(?!\d)"),
    ("bare", rf"{_HOUR}(?!\d)"),
)
_ORDINAL = r"(?P<number>\d)(?:ers?|e|emes?|st|nd|rd|th)\b"
_DATE = r"(?P<day>\d{{1,2}})(?:er|st|nd|rd|th)? (?:of )?(?P<month>{month})\b"
_MONTH_FIRST = r"(?P<month>{month}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?! ?(?:[h:.ap]|-|to\b))"
_ALL_DAY_EVERY_DAY = "24 ?/ ?7"


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text`; raises QuantityError for the first word that is not understood."""
    folded, place = fold(text), 0
    found: list[Token] = []
    while place < len(folded):
        if folded[place] == " ":
            place += 1
            continue
        token, place = _token_at(folded, place, text)
        if token.kind == "subject" and any(before.kind != "subject" for before in found):
            raise _not_understood(text, place - len(token.written))
        if token.kind not in ("noise", ""):
            found += _separate(token)
    return [token for token in found if token.kind != "subject"]


def _separate(token: Token) -> Iterator[Token]:
    if token.kind == "24/7":
        yield Token("stop", "")
        yield Token("days", token.written, ALL_DAYS)
        yield Token("always", token.written)
    else:
        yield token


def _token_at(folded: str, place: int, text: str) -> tuple[Token, int]:
    lexicon = _lexicon()
    first = folded[place]
    for kind, value, pattern in lexicon.numbers if first.isdigit() else lexicon.spelt_numbers:
        if found := pattern.match(folded, place):
            return _number(kind, value, found, lexicon), found.end()
    if first in lexicon.patterns and (found := lexicon.patterns[first].match(folded, place)):
        has_full_stop = found[0] in lexicon.short and folded.startswith(".", found.end())
        return lexicon.words[found[0]], found.end() + has_full_stop
    raise _not_understood(text, place)


def _number(kind: str, value: Any, found: re.Match[str], lexicon: "_Lexicon") -> Token:
    groups = found.groupdict()
    if kind == "time":
        return Token("time", found[0].strip(), _minutes(found, groups, lexicon), value)
    if kind == "date":
        month = lexicon.words[groups["month"]].value
        return Token("date", found[0], (month, int(groups["day"])), language=lexicon.words[groups["month"]].language)
    if kind == "ordinal":
        return Token("ordinal", found[0], int(groups["number"]))
    return Token(kind, found[0], value)


def _minutes(found: re.Match[str], groups: dict[str, str | None], lexicon: "_Lexicon") -> int:
    minutes = int(groups["hour"] or 0) * 60 + int(groups.get("minute") or 0)
    half, part = groups.get("half"), groups.get("part")
    if part and not half:
        half = "a" if lexicon.words[part].value == "morning" else "p"
    if minutes > 1440 or (half and not 60 <= minutes < 780):
        raise QuantityError(f"“{found[0].strip()}” is not a time of day.", EXAMPLES)
    return minutes if not half else minutes % 720 + (720 if half == "p" else 0)


def _not_understood(text: str, place: int) -> QuantityError:
    word = re.split("(?<=.)[ ,;]", tidy(text)[place:].strip())[0]
    return QuantityError(f"“{word}” is neither a day nor a time.", f"Remarks belong in a text. {EXAMPLES}")


class _Lexicon(NamedTuple):
    words: dict[str, Token]
    short: frozenset[str]
    patterns: dict[str, re.Pattern[str]]
    """What matches the longest word, by its first sign."""
    numbers: tuple[tuple[str, Any, re.Pattern[str]], ...]
    spelt_numbers: tuple[tuple[str, Any, re.Pattern[str]], ...]
    """Those that may begin with a letter: "seven days a week", "December 25"."""


@cache
def _lexicon() -> _Lexicon:
    words: dict[str, Token] = {}
    short: set[str] = set()
    for language in LANGUAGES:
        text = files("generator.model.quantity").joinpath(f"lexicon/hours.{language}.yaml").read_text("utf-8")
        for kind, entries in yaml.load(text, Loader=_LOADER).items():
            if kind in ("day", "month"):
                whole = {name + s for names in entries for name in names[: language != "osm"] for s in ("", "s")}
                short |= {fold(word) for names in entries for word in names if word not in whole}
            for value, word in _entries(kind, entries):
                words.setdefault(fold(word), Token(_KINDS.get(kind, kind), fold(word), value, _clock(kind), language))
    by_length = sorted(words, key=len, reverse=True)
    named = {kind: "|".join(word for word in by_length if words[word].kind == kind) for kind in ("month", "part")}
    numbers: list[tuple[str, Any, str]] = [("24/7", None, _ALL_DAY_EVERY_DAY), *_SET_PHRASES]
    numbers += [("date", None, _DATE.format(**named)), ("date", None, _MONTH_FIRST.format(**named))]
    numbers += [("ordinal", None, _ORDINAL)]
    numbers += [("time", clock, pattern.replace("{part}", named["part"])) for clock, pattern in _TIMES]
    compiled = tuple((kind, value, re.compile(pattern)) for kind, value, pattern in numbers)
    spelt = tuple(number for number in compiled if number[0] in ("always", "days", "date"))
    return _Lexicon(words, frozenset(short), _patterns(by_length), compiled, spelt)


def _patterns(words: list[str]) -> dict[str, re.Pattern[str]]:
    """For each first sign, what matches the first of some words that stands there as a whole."""
    by_first: dict[str, list[str]] = {}
    for word in words:
        by_first.setdefault(word[0], []).append(re.escape(word) + ("(?![a-z])" if word[-1].isalpha() else ""))
    return {first: re.compile("|".join(patterns)) for first, patterns in by_first.items()}


_KINDS = {
    "every_day": "days", "weekdays": "days", "weekend": "days", "noon": "time", "midnight": "time",
    "feast": "date", "last": "ordinal",
}  # fmt: skip
_VALUES = {
    "every_day": ALL_DAYS, "weekdays": frozenset(range(5)), "weekend": frozenset((5, 6)), "noon": 720, "midnight": 0,
    "last": -1,
}  # fmt: skip


def _clock(kind: str) -> str:
    return kind if kind in ("noon", "midnight") else ""


def _entries(kind: str, entries: Any) -> Iterator[tuple[Any, str]]:
    """(value, word) of one key of a lexicon."""
    if kind == "feast":
        yield from ((tuple(date), word) for word, date in entries.items())
    elif isinstance(entries, dict):
        yield from ((value, word) for value, words in entries.items() for word in words)
    elif kind in ("day", "month", "ordinal"):
        first = 0 if kind == "day" else 1
        yield from ((number, word) for number, words in enumerate(entries, first) for word in words)
    else:
        yield from ((_VALUES.get(kind), word) for word in entries)
