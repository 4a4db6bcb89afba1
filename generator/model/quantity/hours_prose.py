"""Turns opening hours in plain French or English into a table; what can be read in two ways is refused."""

from collections.abc import Iterable

from generator.model.quantity.hours_joining import PARTS, lies_in
from generator.model.quantity.hours_phrases import Mark, Part, Until, phrases_of, refuse
from generator.model.quantity.hours_statements import Statement, statements_of
from generator.model.quantity.hours_table import (
    CLOSED_WEEK,
    Day,
    Nth,
    Period,
    Rule,
    Table,
    Week,
    apply,
    apply_monthly,
)
from generator.model.quantity.hours_words import tokens_of


def read_prose(text: str) -> Table:
    """The table that `text` describes; raises QuantityError rather than guess."""
    phrases = phrases_of(tokens_of(text))
    if [(phrase.kind if isinstance(phrase, Mark) else "") for phrase in phrases] == ["closed"]:
        return Table(CLOSED_WEEK)
    statements = statements_of(phrases)
    if not any(statement.hours for statement in statements):
        refuse("This does not say when it is open.")
    weekly = [statement for statement in statements if not statement.periods and not statement.days.nth]
    week, holidays = apply(_rules(weekly))
    monthly = _monthly([statement for statement in statements if statement.days.nth], week)
    return Table(week, holidays, _periods(statements, week), monthly)


def _rules(statements: Iterable[Statement]) -> list[Rule]:
    """Rules in the order of the text, but those that close whole days last: they hold whatever else is said."""
    rules: list[Rule] = []
    last: Day = ()
    closing = [Rule(statement.days.days, ()) for statement in statements if statement.hours == ()]
    for days, hours, _, instead in statements:
        match hours:
            case Until():
                rules += [Rule(frozenset((day,)), _ended(_hours(rules, day) or last, hours)) for day in days.days]
            case Part():
                rules += [Rule(frozenset((day,)), _without(hours, _hours(rules, day))) for day in days.days]
            case _ if hours:
                last = tuple(hours)
                rules.append(Rule(days.days, last, joins=not instead))
    return rules + closing


def _hours(rules: list[Rule], day: int) -> Day:
    week, holidays = apply(rules)
    return (*week, holidays or ())[day]


def _ended(hours: Day, until: Until) -> Day:
    """The hours of a day with another end."""
    if not hours:
        refuse("This does not say when it opens.")
    (opening, closing), end = hours[-1], until.minutes
    if not opening < end or (until.in_parentheses and abs(end - closing) > 180):
        refuse("It is not clear when it closes.")
    return (*hours[:-1], (opening, end))


def _without(part: Part, hours: Day) -> Day:
    """The hours of a day without those in the part of the day that is closed."""
    first, last = PARTS[part.name]
    kept = tuple(span for span in hours if not lies_in(span, part))
    if not kept or any(span[0] < last - 60 and first + 60 < span[1] for span in kept):
        refuse(f"It is not clear when it closes in the {part.name}.")
    return kept


def _monthly(statements: list[Statement], week: Week) -> tuple[tuple[Nth, Day], ...]:
    rules = []
    for days, hours, periods, _ in statements:
        if isinstance(hours, Until | Part) or periods:
            refuse("It is not clear which hours belong to which days.")
        rules.append((Nth(min(days.days), days.nth), hours))
    return apply_monthly(rules, week)


def _periods(statements: list[Statement], week: Week) -> tuple[tuple[Period, Week], ...]:
    by_period: dict[Period, list[Statement]] = {}
    for statement in statements:
        for period in statement.periods:
            by_period.setdefault(period, []).append(statement)
    weeks = [(period, _week(own, week)) for period, own in by_period.items()]
    is_open = [period for period, own in weeks if own != CLOSED_WEEK]
    if any(one.overlaps(other) for place, one in enumerate(is_open) for other in is_open[:place]):
        refuse("Two periods overlap.")
    return tuple(sorted(weeks, key=lambda item: item[1] == CLOSED_WEEK))


def _week(statements: list[Statement], ordinary: Week) -> Week:
    """The week of a period. It says all of it: days of the ordinary week may not be passed over in silence."""
    named = frozenset[int]().union(*(statement.days.days for statement in statements))
    if any(hours and day not in named for day, hours in enumerate(ordinary)):
        refuse("Some days of the ordinary week are not named for a period of the year.")
    week, holidays = apply(_rules(statements))
    if holidays is not None or any(statement.days.nth for statement in statements):
        refuse("Holidays and days of the month go outside periods of the year.")
    return week
