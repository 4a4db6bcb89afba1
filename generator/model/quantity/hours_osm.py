"""Turns opening hours written in OSM form into a table: the part of OSM that customers can be told in words."""

import re

from generator.model.quantity.error import QuantityError
from generator.model.quantity.hours_table import (
    ALL_DAYS,
    DAY_CODES,
    HOLIDAY,
    MONTH_CODES,
    WHOLE_DAY,
    Day,
    Nth,
    Period,
    Rule,
    Table,
    Week,
    apply,
    apply_monthly,
    date_end,
    span,
)

_DAY_NUMBERS = {code.lower(): number for number, code in enumerate(DAY_CODES)}
_MONTH_NUMBERS = {code.lower(): number for number, code in enumerate(MONTH_CODES, 1)}
_DAY = f"(?:{'|'.join(DAY_CODES)})"
_MONTH = f"(?:{'|'.join(MONTH_CODES)})"
_TIME = r"(?:[01]?\d|2\d):[0-5]\d"
_DATE = r"\d\d?(?![\d:])"
_RULE = re.compile(
    rf"(?:(?P<month>{_MONTH})(?: ?(?P<day>{_DATE}))?(?P<to> ?- ?(?P<to_month>{_MONTH})?(?: ?(?P<to_day>{_DATE}))?)? ?)?"
    rf"(?P<days>{_DAY}(?: ?[-,] ?{_DAY})*)?(?P<nth>\[(?:[1-5]|-1)(?: ?, ?(?:[1-5]|-1))*\])? ?"
    rf"(?P<hours>off|closed|24/7|{_TIME} ?- ?{_TIME}(?: ?, ?{_TIME} ?- ?{_TIME})*)",
    re.IGNORECASE,
)
_AFTERNOON_OR_NIGHT = re.compile(r"(?<![\d:])[1-5]:[0-5]\d")

_WEEKLY, _MONTHLY, _OPEN_PERIOD, _HOLIDAYS, _CLOSED_PERIOD = range(5)


def read_osm(text: str) -> Table | None:
    """The table of an OSM expression, or None when it is not one that we can put into words.

    Raises QuantityError for an expression that OSM allows but that hardly means what its writer wanted.
    """
    found = [(_RULE.fullmatch(part), joins) for part, joins in _split(text)]
    rules = [(match, joins) for match, joins in found if match]
    if len(rules) < len(found) or not rules:
        return None
    if unclear := _AFTERNOON_OR_NIGHT.search(text):
        raise QuantityError(
            f"“{unclear[0]}” can be in the night or in the afternoon.", f"Write 0{unclear[0]} or the hours from 13:00."
        )
    if not re.search("[A-Za-z]|24/7", text):
        raise QuantityError(f"“{text}” does not say on which days.", "Write for example Mo-Su 10:00-20:00.")
    if any(match[0].lower().startswith("mar ") and not match["day"] and not match["days"] for match, _ in rules):
        raise QuantityError("“Mar” is mardi in French and March in OSM.", "Write mardi, or Mar Mo-Su for all of March.")
    return _table([_Part(match, joins) for match, joins in rules])


def _split(text: str) -> list[tuple[str, bool]]:
    """The rules of an expression, and whether each joins the one before ("Mo 09:00-12:00, Mo 14:00-18:00")."""
    return [
        (part.strip(), place > 0)
        for rules in text.strip().removesuffix(";").split(";")
        for place, part in enumerate(re.split(r"(?<=\d) ?, ?(?=[A-Za-z])", rules))
    ]


class _Part:
    """One rule of an expression with its period of the year."""

    def __init__(self, found: re.Match[str], joins: bool) -> None:
        hours = _hours(found["hours"].lower())
        self.period = _period(found)
        self.rule = Rule(_days(found["days"]), hours, joins and bool(hours))
        self.places = tuple(int(place) for place in re.findall(r"-?\d", found["nth"] or ""))
        self.rank = _MONTHLY if self.places else _WEEKLY
        if self.period:
            self.rank = _OPEN_PERIOD if hours or self.rule.days < ALL_DAYS else _CLOSED_PERIOD
        elif self.rule.days == {HOLIDAY}:
            self.rank = _HOLIDAYS


def _table(parts: list[_Part]) -> Table | None:
    weekly = [part.rule for part in parts if not part.period and not part.places]
    if any(part.period and (HOLIDAY in part.rule.days or part.places) for part in parts):
        return None
    monthly = [part for part in parts if part.places]
    if any(len(part.rule.days) > 1 or HOLIDAY in part.rule.days or part.rule.joins for part in monthly):
        return None
    ranks = [part.rank for part in parts]
    after_holidays = parts[1 + next((i for i, part in enumerate(parts) if HOLIDAY in part.rule.days), len(parts)) :]
    if ranks != sorted(ranks) or any(part.rank < _HOLIDAYS for part in after_holidays):
        raise QuantityError(
            "A later part of these hours undoes an earlier one.",
            "Write first the week, then days of the month, periods of the year, then PH, and closed dates last: "
            "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH off; Dec 24 off.",
        )
    week, holidays = apply(weekly)
    days = apply_monthly(((Nth(min(part.rule.days), part.places), part.rule.hours) for part in monthly), week)
    return Table(week, holidays, _periods(parts, week), days)


def _periods(parts: list[_Part], week: Week) -> tuple[tuple[Period, Week], ...]:
    rules: dict[Period, list[Rule]] = {}
    for part in parts:
        if part.period:
            rules.setdefault(part.period, []).append(part.rule)
    for period, own in rules.items():
        is_partial = frozenset[int]().union(*(rule.days for rule in own)) < ALL_DAYS
        if is_partial and any(period.overlaps(other) for other in rules if other != period):
            raise QuantityError(f"{period} overlaps another period.", "Write the hours of all seven days for it.")
    return tuple((period, apply(own, week)[0]) for period, own in rules.items())


def _days(written: str | None) -> frozenset[int]:
    if not written:
        return ALL_DAYS
    days: set[int] = set()
    for item in written.replace(" ", "").lower().split(","):
        first, _, last = item.partition("-")
        start, end = _DAY_NUMBERS[first], _DAY_NUMBERS[last or first]
        days |= {start} if start == end else {day % 7 for day in range(start, end + 1 if end > start else end + 8)}
    return frozenset(days)


def _hours(written: str) -> Day:
    if written in ("off", "closed"):
        return ()
    if written == "24/7":
        return WHOLE_DAY
    times = [int(hour) * 60 + int(minute) for hour, minute in re.findall(r"(\d+):(\d+)", written)]
    return tuple(span(opening, closing) for opening, closing in zip(times[::2], times[1::2], strict=True))


def _period(found: re.Match[str]) -> Period | None:
    if not found["month"]:
        return None
    first = _date(found["month"], found["day"])
    return Period(first, _date(found["to_month"] or found["month"], found["to_day"]) if found["to"] else first)


def _date(month: str, day: str | None) -> tuple[int, int]:
    number = _MONTH_NUMBERS[month.lower()]
    if day and not 1 <= int(day) <= date_end(number):
        raise QuantityError(f"{month} has no day {day}.", "Write for example Dec 24 off.")
    return number, int(day or 0)
