"""Turns a table of opening hours into a line of words and into the rows of a week table, in any language."""

from datetime import date, time

from babel.dates import format_date, format_time, get_day_names
from babel.lists import format_list

from generator.model.quantity.hours_table import ALL_DAYS, CLOSED_WEEK, WHOLE_DAY, Day, Period, Table, Week, by_hours, runs
from generator.model.quantity.words import locale_of, words_of

_LEAP_YEAR = 2024


def say_table(table: Table, language: str) -> str:
    """One line: "du lundi au samedi, 8 h 30 – 19 h ; fermé les jours fériés"."""
    words = words_of(language)
    clauses = [_say_week(table.week, language)] if table.week != CLOSED_WEEK or not table.periods else []
    clauses += [
        f"{_say_period(period, language)}{words.colon} {_say_week(week, language)}"
        for period, week in table.periods
        if week != CLOSED_WEEK
    ]
    if table.holidays is not None:
        clauses.append(_say_when(words.on_holidays, table.holidays, language))
    clauses += [
        _say_when(_say_period(period, language), (), language) for period, week in table.periods if week == CLOSED_WEEK
    ]
    return words.clause.join(clauses)


def say_table_rows(table: Table, language: str) -> list[tuple[str, str]]:
    """(day, hours) for each day of the ordinary week, Monday first; then holidays and periods where they are known."""
    words = words_of(language)
    names = get_day_names("wide", locale=locale_of(language))
    rows = [(names[day], say_day(hours, language)) for day, hours in enumerate(table.week)]
    if table.holidays is not None:
        rows.append((words.holidays, say_day(table.holidays, language)))
    rows += [(_say_period(period, language), _say_week(week, language)) for period, week in table.periods]
    return rows


def say_day(hours: Day, language: str) -> str:
    """The hours of one day: "9 h – 12 h et 14 h – 18 h", "closed"."""
    words = words_of(language)
    if not hours:
        return words.closed
    if hours == WHOLE_DAY:
        return words.all_day
    return format_list([_say_span(*span, language) for span in hours], locale=locale_of(language))


def _say_week(week: Week, language: str) -> str:
    words = words_of(language)
    if week == (WHOLE_DAY,) * 7:
        return words.always
    if week == CLOSED_WEEK:
        return words.closed
    groups = {hours: days for hours, days in by_hours(week).items() if hours}
    said = [f"{_say_days(days, language)}, {say_day(hours, language)}" for hours, days in groups.items()]
    return words.clause.join(said)


def _say_days(days: list[int], language: str) -> str:
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
    return format_list(said, locale=locale_of(language))


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
    return format_time(time(minutes // 60, minutes % 60), pattern, locale=locale_of(language)).replace("AM", "am").replace("PM", "pm")


def _say_period(period: Period, language: str) -> str:
    words = words_of(language)
    ends = [_say_end(month, day, language) for month, day in (period.first, period.last)]
    has_days = bool(period.first[1])
    if ends[0] == ends[1]:
        return words.date.format(date=ends[0]) if has_days else words.month.format(month=ends[0])
    return (words.dates if has_days else words.period).format(first=ends[0], last=ends[1])


def _say_end(month: int, day: int, language: str) -> str:
    pattern = words_of(language).date_pattern if day else "MMMM"
    return format_date(date(_LEAP_YEAR, month, day or 1), pattern, locale=locale_of(language))
