"""Cuts opening hours in plain French or English into tokens; a word that has no place in them is refused."""

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from generator.model.quantity.error import QuantityError
from generator.model.quantity.hours_table import ALL_DAYS
from generator.model.quantity.spelling import fold, tidy

EXAMPLES = (
    "Write for example: du lundi au vendredi de 9h à 12h et de 14h à 18h, le samedi de 9h à 12h, sauf jours fériés. "
    "Or: Monday to Friday 9 am to 5 pm, closed on public holidays. Or: Mo-Fr 09:00-17:00; PH off."
)

Kind = Literal[
    "day", "days", "time", "always", "except", "closed", "including", "between", "to", "and", "comma", "stop"
]
Clock = Literal["24 hours", "am/pm", "digits", "bare", "noon", "midnight"]


class Token(NamedTuple):
    """One word: a day or days by number (0 Monday, 7 public holidays), or a time in minutes and how it was written."""

    kind: Kind
    written: str
    days: frozenset[int] = frozenset()
    minutes: int = 0
    clock: Clock = "24 hours"


Reader = Callable[[re.Match[str]], list[Token]]


def _word(kind: Kind, days: frozenset[int] = frozenset(), minutes: int = 0, clock: Clock = "24 hours") -> Reader:
    return lambda found: [Token(kind, found[0], days, minutes, clock)]


def _time(clock: Clock) -> Reader:
    def read(found: re.Match[str]) -> list[Token]:
        hour, minute, half = (*found.groups(""), "", "")[:3]
        minutes = int(hour) * 60 + int(minute or 0)
        if minutes > 1440 or (half and not 60 <= minutes < 780):
            raise QuantityError(f"“{found[0].strip()}” is not a time of day.", EXAMPLES)
        if half:
            minutes = minutes % 720 + (720 if half == "p" else 0)
        return [Token("time", found[0].strip(), minutes=minutes, clock=clock)]

    return read


_DAYS = (
    ("lundis?|mondays?", "lun|lu|mon|mo"),
    ("mardis?|tuesdays?", "mar|ma|tues?|tu"),
    ("mercredis?|wednesdays?", "mer|me|wed|we"),
    ("jeudis?|thursdays?", "jeu|je|thurs?|thu|th"),
    ("vendredis?|fridays?", "ven|ve|fri|fr"),
    ("samedis?|saturdays?", "sam|sat|sa"),
    ("dimanches?|sundays?", "dim|sun|su"),  # not "di": it is Tuesday in German
    ("(?:jours? )?feries?|(?:public|bank|national) holidays?", "ph"),
)
_LEXICON: tuple[tuple[str, Reader], ...] = (
    ("24 ?/ ?7", lambda found: [Token("stop", ""), Token("days", found[0], ALL_DAYS), Token("always", found[0])]),
    ("24 ?h(?:eures?)? ?(?:/|sur) ?24(?: ?h)?|24 ?/ ?24(?: ?h)?|24 hours(?: a day)?", _word("always")),
    ("jour et nuit|day and night", _word("always")),
    ("7 ?j(?:ours?)? ?(?:/|sur) ?7(?: ?j(?:ours?)?)?|7 ?/ ?7|7 days a week", _word("days", ALL_DAYS)),
    ("tous les jours|chaque jour|every ?day|each day|daily", _word("days", ALL_DAYS)),
    ("les jours de semaine|en semaine|weekdays?", _word("days", frozenset(range(5)))),
    ("week-?ends?", _word("days", frozenset((5, 6)))),
    *((rf"{name}|(?:{short})\.?", _word("day", frozenset((day,)))) for day, (name, short) in enumerate(_DAYS)),
    ("midi|noon", _word("time", minutes=720, clock="noon")),
    ("minuit|midnight", _word("time", minutes=0, clock="midnight")),
    (r"(\d{1,2})(?:[:.]([0-5]\d))? ?([ap])\.? ?m\b\.?", _time("am/pm")),
    (r"(\d{1,2}) ?h(?:eures?|rs?)?(?: ?([0-5]\d)(?! ?[h:\d]))?", _time("24 hours")),
    (r"(\d{1,2})[:.]([0-5]\d)(?!\d)", _time("digits")),
    (r"(\d{1,2})(?!\d)", _time("bare")),
    ("sauf|hors|excepte|a l'exception|except(?: on| for)?|excluding|but not", _word("except")),
    ("fermee?s?|fermeture|closed|off", _word("closed")),
    ("y compris|compris|inclus|including|included", _word("including")),
    ("entre|between", _word("between")),
    ("-|to|until|till|jusqu'au|jusqu'a|au|a", _word("to")),
    (r"et|and|&|\+", _word("and")),
    ("[,/]", _word("comma")),
    ("[;.]", _word("stop")),
    (":|l'|d'|les|le|la|des|de|du|on|the|from|at|tous|toutes|chaque|every|each", lambda _: []),
    ("ouvert(?:e|s|es)?|ouverture|open(?:ing)?|horaires?|hours", lambda _: []),
    ("sans interruption|en continu|non-?stop", lambda _: []),
)
_PATTERNS = tuple((re.compile(rf"(?:{words})(?:(?<![a-z])|(?![a-z]))"), reader) for words, reader in _LEXICON)


def tokens_of(text: str) -> list[Token]:
    """The tokens of `text`; raises QuantityError for the first word that is not understood."""
    folded, place = fold(text), 0
    found: list[Token] = []
    while place < len(folded):
        if folded[place] == " ":
            place += 1
            continue
        for pattern, reader in _PATTERNS:
            if match := pattern.match(folded, place):
                found += reader(match)
                place = match.end()
                break
        else:
            word = re.split("(?<=.)[ ,;]", tidy(text)[place:])[0]
            raise QuantityError(f"“{word}” is neither a day nor a time.", f"Remarks belong in a text. {EXAMPLES}")
    return found
