"""Turns rules ("these days, these hours") into a table of opening hours, and the table into canonical OSM text."""

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.model.quantity.error import QuantityError

Span = tuple[int, int]
"""Opening and closing in minutes after midnight; a closing after midnight goes on beyond 1440."""
Day = tuple[Span, ...]
Week = tuple[Day, ...]
"""Seven days, Monday first."""

WHOLE_DAY: Day = ((0, 1440),)
CLOSED_WEEK: Week = ((),) * 7
DAY_CODES = ("Mo", "Tu", "We", "Th", "Fr", "Sa", "Su", "PH")
HOLIDAY = DAY_CODES.index("PH")
ALL_DAYS = frozenset(range(7))
_LEAP_YEAR = 2024
MONTH_CODES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Period:
    """A part of every year, from a (month, day) to another; day 0 stands for the whole month."""

    first: tuple[int, int]
    last: tuple[int, int]

    def __str__(self) -> str:
        ends = (self.first,) if self.first == self.last else (self.first, self.last)
        return "-".join(MONTH_CODES[month - 1] + (f" {day:02}" if day else "") for month, day in ends)

    def overlaps(self, other: "Period") -> bool:
        """Whether a day of the year lies in both."""
        return any(other._holds(end) for end in (self.first, self._end())) or self._holds(other.first)

    def _end(self) -> tuple[int, int]:
        return self.last if self.last[1] else (self.last[0], 31)

    def _holds(self, date: tuple[int, int]) -> bool:
        first, last = self.first, self._end()
        return first <= date <= last if first <= last else date >= first or date <= last


class Nth(NamedTuple):
    """A day of the week that only comes once or twice a month: (5, (1, 3)) is the first and the third Saturday."""

    day: int
    places: tuple[int, ...]

    def __str__(self) -> str:
        return f"{DAY_CODES[self.day]}[{','.join(map(str, self.places))}]"


@dataclass(frozen=True, slots=True)
class Table:
    """What opening hours say. `holidays` is None when nothing is said of them, and empty when it is closed on them."""

    week: Week
    holidays: Day | None = None
    periods: tuple[tuple[Period, Week], ...] = ()
    monthly: tuple[tuple[Nth, Day], ...] = ()


class Rule(NamedTuple):
    """Hours of some days (0 Monday … 6 Sunday, 7 public holidays); `joins` adds them to what earlier rules said."""

    days: frozenset[int]
    hours: Day
    joins: bool = False


def apply(rules: Iterable[Rule], week: Week = CLOSED_WEEK) -> tuple[Week, Day | None]:
    """The week and the holidays that rules make of `week`; raises QuantityError for hours that cannot be meant."""
    days: dict[int, Day] = dict(enumerate(week))
    for rule in rules:
        for day in rule.days:
            days[day] = _checked((*days.get(day, ()), *rule.hours) if rule.joins else rule.hours)
    return tuple(days[day] for day in range(7)), days.get(HOLIDAY)


def apply_monthly(rules: Iterable[tuple[Nth, Day]], week: Week) -> tuple[tuple[Nth, Day], ...]:
    """What rules say of certain days of the month, in the order of the week; raises QuantityError as `apply` does."""
    days: dict[tuple[int, int], Day] = {}
    for nth, hours in rules:
        for place in nth.places:
            if (nth.day, place) in days:
                raise QuantityError(f"{nth} is said twice.", "Write each day's hours once.")
            if hours and week[nth.day] and not _overlap(hours, week[nth.day]):
                raise QuantityError(
                    f"It is not clear whether the hours of {nth} come instead of the others or beside them.",
                    f"Write all hours of {nth}.",
                )
            days[nth.day, place] = _checked(hours)
    if any(closing > 1440 for day in week for _, closing in day) and days:
        raise QuantityError(
            "Nights that end after midnight do not go with certain days of the month.", "Write them in a text."
        )
    groups: dict[tuple[int, Day], list[int]] = {}
    for (day, place), hours in sorted(days.items(), key=lambda item: (item[0][0], item[0][1] % 100)):
        groups.setdefault((day, hours), []).append(place)
    return tuple((Nth(day, tuple(places)), hours) for (day, hours), places in groups.items())


def _overlap(one: Day, other: Day) -> bool:
    return any(first < end and start < last for first, last in one for start, end in other)


def date_end(month: int) -> int:
    """The number of days that a month may have."""
    return monthrange(_LEAP_YEAR, month)[1]


def span(opening: int, closing: int) -> Span:
    """Hours that close after midnight when the closing is not after the opening."""
    return opening, closing if closing > opening else closing + 1440


def clock(minutes: int) -> str:
    """`HH:MM` of minutes after midnight; 24:00 is the end of the day, later is the next day."""
    return f"{minutes // 60:02}:{minutes % 60:02}" if minutes <= 1440 else clock(minutes - 1440)


def _checked(spans: Iterable[Span]) -> Day:
    day = tuple(sorted(spans))
    for opening, closing in day:
        if closing > 1440 and opening < 16 * 60:
            raise QuantityError(
                f"It would open at {clock(opening)} and close at {clock(closing)} on the next day.",
                "Write the hours of the afternoon from 12:00 to 24:00, or with am and pm.",
            )
    for (_, closing), (opening, _) in pairwise(day):
        if opening <= closing:
            raise QuantityError(
                f"The hours until {clock(closing)} and from {clock(opening)} overlap.", "Write each day's hours once."
            )
    return day


def write_osm(table: Table) -> str:
    """The canonical OSM expression: the week, days of the month, periods of the year, the holidays, the closed periods.

    After ";" a day's rule also ends the night before it; "," lets hours run past midnight, as in our table.
    """
    opening = [(period, week) for period, week in table.periods if week != CLOSED_WEEK]
    has_nights = any(closing > 1440 for day in table.week for _, closing in day)
    rules = [", ".join(_write_week(table.week))] if has_nights else _write_week(table.week)
    rules += [f"{nth} {_write_day(hours)}" for nth, hours in table.monthly]
    for period, week in opening:
        rules += [f"{period} {rule}" for rule in _write_week(week, with_closed_days=True)]
    if table.holidays is not None:
        rules.append(f"PH {_write_day(table.holidays)}")
    closed = sorted((period for period, week in table.periods if week == CLOSED_WEEK), key=lambda period: period.first)
    rules += [f"{period} off" for period in closed]
    return "; ".join(rules if table.week != CLOSED_WEEK or opening or table.monthly else ["off", *rules])


def _write_week(week: Week, with_closed_days: bool = False) -> list[str]:
    if week == (WHOLE_DAY,) * 7 and not with_closed_days:
        return ["24/7"]
    return [
        f"{_write_days(days)} {_write_day(hours)}"
        for hours, days in by_hours(week).items()
        if hours or with_closed_days
    ]


def by_hours(week: Week) -> dict[Day, list[int]]:
    """The days that have the same hours, in the order in which each first comes."""
    groups: dict[Day, list[int]] = {}
    for day, hours in enumerate(week):
        groups.setdefault(hours, []).append(day)
    return groups


def runs(days: Iterable[int]) -> list[tuple[int, int]]:
    """First and last of each row of consecutive days."""
    rows = [[day for _, day in row] for _, row in groupby(enumerate(days), lambda item: item[1] - item[0])]
    return [(row[0], row[-1]) for row in rows]


def _write_days(days: Iterable[int]) -> str:
    return ",".join(
        DAY_CODES[first] if first == last else f"{DAY_CODES[first]}-{DAY_CODES[last]}" for first, last in runs(days)
    )


def _write_day(hours: Day) -> str:
    return ",".join(f"{clock(opening)}-{clock(closing)}" for opening, closing in hours) or "off"
