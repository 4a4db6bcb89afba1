"""Turns opening hours into what rules compare: the days on which a place is open, and what a text says of the clock."""

import re
from collections.abc import Iterable
from functools import lru_cache

from generator.model.quantity import Hours

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "public holidays")
HOLIDAY = 7
_TIME = re.compile(r"\b(?P<hour>[01]?\d|2[0-4])\s?(?:h|heures?|:)\s?(?P<minute>[0-5]\d)?(?!\w|\s?[ap]m\b)")
_PM = re.compile(r"\b(?P<hour>1[0-2]|[1-9])(?:[:.](?P<minute>[0-5]\d))?\s?pm\b", re.IGNORECASE)


@lru_cache(maxsize=1024)
def open_on(hours: Hours) -> frozenset[int]:
    """The days, Monday 0 to Sunday 6, and 7 for public holidays if hours say that it is open on them.

    None for hours that hold in parts of the year only: nothing is certain of their days.
    """
    days = {day for day, spans in enumerate(hours.week()) if spans}
    holidays = days and not hours.closed_on_holidays and (hours.always or "PH" in hours.osm)
    return frozenset(days | {HOLIDAY} if holidays else days)


def closes_before(hours: Hours, minute: int) -> bool:
    """Whether it is closed at a minute of the day on every day of the week."""
    spans = [span for day in hours.week() for span in day]
    return bool(spans) and all(
        not opening <= at < closing for opening, closing in spans for at in (minute, minute + 1440)
    )


def last_minute(words: str) -> int | None:
    """The clock time in some words, in minutes after midnight: `la veille à 18 h`; None for none, or several."""
    found = [_minutes(time, 0) for time in _TIME.finditer(words)] + [
        _minutes(time, 720) for time in _PM.finditer(words)
    ]
    return found[0] if len(found) == 1 else None


def days_said(days: Iterable[int]) -> str:
    """`Saturday, Sunday and public holidays`."""
    *before, last = (DAYS[day] for day in sorted(days))
    return f"{', '.join(before)} and {last}" if before else last


def _minutes(time: re.Match[str], after: int) -> int:
    return int(time["hour"]) % (12 if after else 25) * 60 + int(time["minute"] or 0) + after
