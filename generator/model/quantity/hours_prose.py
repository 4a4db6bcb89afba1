"""Turns opening hours in plain French or English into a table; what can be read in two ways is refused."""

import re
from typing import NoReturn

from generator.model.quantity.error import QuantityError
from generator.model.quantity.hours_table import (
    ALL_DAYS,
    CLOSED_WEEK,
    HOLIDAY,
    WHOLE_DAY,
    Day,
    Rule,
    Span,
    Table,
    apply,
    span,
)
from generator.model.quantity.hours_words import EXAMPLES, Token, tokens_of

Item = frozenset[int] | Day | str
"""What tokens make: some days, the hours of a day, or one of the words `closed`, `except`, `including`, `stop`."""


def read_prose(text: str) -> Table:
    """The table that `text` describes; raises QuantityError rather than guess."""
    items = _items(tokens_of(text))
    included = "including" in items
    items, closed = _without_exceptions(_joined([item for item in items if item != "including"], included))
    if items == ["closed"] and not closed:
        return Table(CLOSED_WEEK)
    opening = _statements(items, closed, included)
    if included:
        _check_holidays(opening)
    if not opening:
        _refuse("This does not say when it is open.")
    week, holidays = apply([*(rule._replace(joins=True) for rule in opening), *(Rule(days, ()) for days in closed)])
    return Table(week, holidays)


def _items(tokens: list[Token]) -> list[Item]:
    """Days and hours out of single words: "lundi au samedi" and "9h à 12h" become one item each."""
    items: list[Item] = []
    place = 0
    while place < len(tokens):
        is_between = tokens[place].kind == "between"
        first, join, last = (*tokens[place + is_between :][:3], None, None, None)[:3]
        is_range = (
            first is not None
            and join is not None
            and last is not None
            and join.kind == ("and" if is_between else "to")
            and first.kind == last.kind
            and first.kind in ("day", "time")
        )
        if first is None or (is_between and not is_range) or (first.kind == "and" and join is None):
            _refuse("These hours stop in the middle.")
        items += _item(first, last if is_range else None)
        place += is_between + (3 if is_range else 1)
    return items


def _item(first: Token, last: Token | None) -> list[Item]:
    match first.kind:
        case "time" if last:
            return [(_span(first, last),)]
        case "time":
            _refuse(f"“{first.written}” has no opening or no closing time beside it.")
        case "day" if last:
            return [_days(first, last)]
        case "day" | "days":
            return [first.days]
        case "always":
            return [WHOLE_DAY]
        case "to" | "between":
            _refuse(f"“{first.written}” does not join two days or two times.")
        case "and" | "comma":
            return []
    return [first.kind]


def _joined(items: list[Item], included: bool) -> list[Item]:
    """The items with neighbouring days put together (not beyond a full stop), and neighbouring hours too."""
    joined: list[Item] = []
    is_stopped = False
    for item in items:
        last = joined[-1] if joined else None
        if isinstance(item, frozenset) and isinstance(last, frozenset) and not is_stopped:
            if last & item and not included:
                _refuse("The same day is named twice.")
            joined[-1] = last | item
        elif isinstance(item, tuple) and isinstance(last, tuple):
            joined[-1] = last + item
        elif item != "stop":
            joined.append(item)
        is_stopped = item == "stop"
    return joined


def _without_exceptions(items: list[Item]) -> tuple[list[Item], list[frozenset[int]]]:
    """The items without "except …", and the days that it closes."""
    kept: list[Item] = []
    closed: list[frozenset[int]] = []
    pending = iter(items)
    for item in pending:
        if item != "except":
            kept.append(item)
            continue
        days = next(pending, None)
        if not isinstance(days, frozenset) or not kept:
            _refuse("“except” is not followed by days.")
        closed.append(days)
    return kept, closed


def _statements(items: list[Item], closed: list[frozenset[int]], included: bool) -> list[Rule]:
    """Pairs days with hours, always in the same order within one text; closed days are added to `closed`."""
    opening: list[Rule] = []
    hours_first: bool | None = None
    place = 0
    while place < len(items):
        match items[place : place + 2]:
            case [frozenset() as days, "closed"] | ["closed", frozenset() as days]:
                closed.append(days)
            case [frozenset() as days, tuple() as hours] if hours_first is not True:
                opening.append(Rule(days, hours))
                hours_first = False
            case [tuple() as hours, frozenset() as days] if hours == WHOLE_DAY and days == ALL_DAYS:
                opening.append(Rule(days, hours))  # "24h/24, 7j/7" is a set phrase, and tells no order
            case [tuple() as hours, frozenset() as days] if hours_first is not False:
                opening.append(Rule(days, hours))
                hours_first = True
            case [frozenset() as days] if included and days == {HOLIDAY} and opening:
                opening.append(Rule(days, opening[-1].hours))
            case [tuple() as hours] if hours == WHOLE_DAY and len(items) == 1:
                opening.append(Rule(ALL_DAYS, hours))
            case _:
                _refuse("It is not clear which hours belong to which days.")
        place += 2
    return opening


def _check_holidays(opening: list[Rule]) -> None:
    """After "including public holidays": only when all seven days have the same hours is it clear which ones."""
    days = frozenset[int]().union(*(rule.days for rule in opening))
    if HOLIDAY in days and (not days >= ALL_DAYS or len({rule.hours for rule in opening}) > 1):
        _refuse("It is not clear which hours are kept on public holidays.")


def _days(first: Token, last: Token) -> frozenset[int]:
    start, end = min(first.days), min(last.days)
    if HOLIDAY in (start, end) or start == end:
        _refuse(f"“{first.written} {last.written}” is not a row of days.")
    return frozenset(day % 7 for day in range(start, end + 1 if end > start else end + 8))


def _span(first: Token, last: Token) -> Span:
    opening, closing = first.minutes, last.minutes
    if last.clock == "am/pm" and first.clock in ("bare", "digits"):
        is_afternoon_too = opening < 720 and opening + 720 < closing
        is_clear = 60 <= opening < closing and not is_afternoon_too if closing > 720 else 60 <= opening < closing
    elif first.clock == "am/pm":
        is_clear = last.clock not in ("bare", "digits")
    else:
        is_clear = _is_on_24_hours(first, last)
    if not is_clear or opening == closing or opening >= 1440:
        _refuse(f"“{first.written}” to “{last.written}” can be read in two ways.")
    return span(opening, closing)


def _is_on_24_hours(first: Token, last: Token) -> bool:
    """Whether both times surely count 24 hours: "9h", "09:00", past noon; not "2:00", which may be an afternoon."""
    clocks = (first.clock, last.clock)
    if "24 hours" in clocks:
        return True
    if any(token.clock == "digits" and re.match("[1-5][:.]", token.written) for token in (first, last)):
        return False
    if "bare" not in clocks:
        return True
    return 6 * 60 <= first.minutes < last.minutes and last.minutes >= 720


def _refuse(why: str) -> NoReturn:
    raise QuantityError(why, EXAMPLES)
