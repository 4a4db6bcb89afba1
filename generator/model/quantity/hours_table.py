"""Turns rules ("these days, these hours") into a table of opening hours, and the table into canonical OSM text."""

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


@dataclass(frozen=True, slots=True)
class Table:
    """What opening hours say. `holidays` is None when nothing is said of them, and empty when it is closed on them."""

    week: Week
    holidays: Day | None = None
    periods: tuple[tuple[Period, Week], ...] = ()


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
    """The canonical OSM expression: the week, the periods of the year, the holidays, the closed periods.

    After ";" a day's rule also ends the night before it; "," lets hours run past midnight, as in our table.
    """
    opening = [(period, week) for period, week in table.periods if week != CLOSED_WEEK]
    has_nights = any(closing > 1440 for day in table.week for _, closing in day)
    rules = [", ".join(_write_week(table.week))] if has_nights else _write_week(table.week)
    for period, week in opening:
        rules += [f"{period} {rule}" for rule in _write_week(week, with_closed_days=True)]
    if table.holidays is not None:
        rules.append(f"PH {_write_day(table.holidays)}")
    rules += [f"{period} off" for period, week in table.periods if week == CLOSED_WEEK]
    return "; ".join(rules if table.week != CLOSED_WEEK or opening else ["off", *rules])


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
