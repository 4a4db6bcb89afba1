"""Turns a table of opening hours into a line of words and into the rows of a week table, in any language."""

from datetime import date, time

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list

from generator.model.quantity.hours_table import (
    ALL_DAYS,
    CLOSED_WEEK,
    WHOLE_DAY,
    Day,
    Nth,
    Period,
    Table,
    Week,
    by_hours,
    runs,
)
from generator.model.quantity.words import locale_of, spoken, words_of

_LEAP_YEAR = 2024


def say_table(table: Table, language: str) -> str:
    """One line: "du lundi au samedi, 8 h 30 – 19 h ; fermé les jours fériés". In English where we lack the words."""
    language = spoken(language)
    words = words_of(language)
    clauses: list[str] = []
    with_holidays = bool(table.holidays) and table.holidays in table.week and set(table.week) != {table.holidays}
    if table.week != CLOSED_WEEK or not (table.periods or table.monthly or table.holidays):
        clauses.append(_say_week(table.week, language, table.holidays if with_holidays else None))
    clauses += [_say_when(_say_nth(nth, language), hours, language) for nth, hours in table.monthly]
    opening = [(period, week) for period, week in table.periods if week != CLOSED_WEEK]
    clauses += [_say_period(period, week, language, table.week) for period, week in opening]
    if table.holidays is not None and not with_holidays:
        clauses.append(_say_when(words.on_holidays, table.holidays, language))
    clauses += [_say_period(period, week, language) for period, week in table.periods if week == CLOSED_WEEK]
    return words.clause.join(clauses)


def say_table_rows(table: Table, language: str) -> list[tuple[str, str]]:
    """(day, hours) for each day of the ordinary week, Monday first; then holidays and periods where they are known."""
    language = spoken(language)
    words = words_of(language)
    names = get_day_names("wide", locale=locale_of(language))
    rows = [(names[day], say_day(hours, language)) for day, hours in enumerate(table.week)]
    if table.holidays is not None:
        rows.append((words.holidays, say_day(table.holidays, language)))
    rows += [(_say_nth(nth, language), say_day(hours, language)) for nth, hours in table.monthly]
    return rows + [(_say_dates(period, language), _say_week(week, language)) for period, week in table.periods]


def say_day(hours: Day, language: str) -> str:
    """The hours of one day: "9 h – 12 h et 14 h – 18 h", "closed"."""
    words = words_of(language)
    if not hours:
        return words.closed
    if hours == WHOLE_DAY:
        return words.all_day
    return format_list([_say_span(*span, language) for span in hours], locale=locale_of(language))


def say_time(minutes: int, language: str) -> str:
    """A time of day, 0 to 1440 minutes after midnight: "17 h 30", "noon", "midnight"."""
    language = spoken(language)
    words = words_of(language)
    return {0: words.midnight_before, 1440: words.midnight_after}.get(minutes) or _say_time(minutes, language)


def say_date(day: date, language: str) -> str:
    """A day and its month: "1er mai", "1 May"."""
    language = spoken(language)
    said = _say_end(day.month, day.day, language)
    return said.replace("1 ", "1er ", 1) if day.day == 1 and locale_of(language).language == "fr" else said


def _say_week(week: Week, language: str, holidays: Day | None = None, ordinary: Week = CLOSED_WEEK) -> str:
    """The week in clauses; public holidays are named with the days whose hours they have.

    Closed days are only named where they are open in the `ordinary` week.
    """
    words = words_of(language)
    if week == (WHOLE_DAY,) * 7:
        return words.always
    if week == CLOSED_WEEK:
        return words.closed
    clauses = []
    for hours, days in by_hours(week).items():
        if hours:
            extra = [words.on_holidays] if hours == holidays else []
            clauses.append(f"{_say_days(days, extra, language)}, {say_day(hours, language)}")
    if closed := [day for day, hours in enumerate(week) if ordinary[day] and not hours]:
        clauses.append(words.closed_on.format(when=_say_days(closed, [], language)))
    return words.clause.join(clauses)


def _say_nth(nth: Nth, language: str) -> str:
    words, locale = words_of(language), locale_of(language)
    places = format_list([words.nth[place] for place in nth.places], locale=locale)
    return words.nth_day.format(nth=places, day=get_day_names("wide", locale=locale)[nth.day])


def _say_days(days: list[int], extra: list[str], language: str) -> str:
    words = words_of(language)
    if frozenset(days) == ALL_DAYS:
        return words.every_day
    names = get_day_names("wide", locale=locale_of(language))
    said: list[str] = []
    for first, last in runs(days):
        if last - first >= 2:
            said.append(words.days.format(first=names[first], last=names[last]))
        else:
            said += [words.day.format(day=names[day]) for day in range(first, last + 1)]
    return format_list([*said, *extra], locale=locale_of(language))


def _say_when(when: str, hours: Day, language: str) -> str:
    if not hours:
        return words_of(language).closed_on.format(when=when)
    return f"{when}, {say_day(hours, language)}"


def _say_span(opening: int, closing: int, language: str) -> str:
    words = words_of(language)
    return words.span.format(
        open=words.midnight_before if opening == 0 else _say_time(opening, language),
        close=words.midnight_after if closing == 1440 else _say_time(closing % 1440, language),
    )


def _say_time(minutes: int, language: str) -> str:
    words = words_of(language)
    if minutes == 720:
        return words.noon
    pattern = words.clock if minutes % 60 else words.clock_on_the_hour
    said = str(format_time(time(minutes // 60, minutes % 60), pattern, locale=locale_of(language)))
    return said.replace("AM", "am").replace("PM", "pm")


def _say_period(period: Period, week: Week, language: str, ordinary: Week = CLOSED_WEEK) -> str:
    when = _say_dates(period, language)
    if len(set(week)) == 1 and (week == CLOSED_WEEK or (period.first == period.last and period.first[1])):
        return _say_when(when, week[0], language)
    return f"{when}{words_of(language).colon} {_say_week(week, language, ordinary=ordinary)}"


def _say_dates(period: Period, language: str) -> str:
    words = words_of(language)
    first, last = (_say_end(month, day, language) for month, day in (period.first, period.last))
    has_days = bool(period.first[1])
    if first == last:
        said = (words.date if has_days else words.month).format(date=first, month=first)
    else:
        said = (words.dates if has_days else words.period).format(first=first, last=last)
    for separate, contracted in words.contractions.items():
        said = said.replace(separate, contracted)
    return said


def _say_end(month: int, day: int, language: str) -> str:
    pattern = words_of(language).date_pattern if day else "MMMM"
    return str(format_date(date(_LEAP_YEAR, month, day or 1), pattern, locale=locale_of(language)))
