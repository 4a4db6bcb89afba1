"""Turns the hours of an organisation's channels into the days ahead by which the site's script tells "open now"."""

import json
from collections.abc import Mapping
from datetime import date, timedelta

from babel.dates import get_day_names

from generator.model.kinds.channel import Channel
from generator.model.quantity import Hours
from generator.model.quantity.hours import is_holiday
from generator.model.quantity.hours_say import say_date, say_time
from generator.model.quantity.hours_table import Day
from generator.model.quantity.words import locale_of
from generator.model.wording import Wording
from generator.render.view import View

DAYS = 60
"""How far ahead a site may be trusted that nobody builds again: after that the script is silent."""
HOLIDAY, UNSURE = -1, -2
"""Days without spans: closed because of a public holiday; a public holiday of which the hours say nothing."""


def opening_script(view: View) -> str:
    """The script that hands the days ahead to the pages: `self.openingHours = {…}`; null when today is not known.

    A file of script and not of JSON, because pages that lie on a disk may not fetch.
    """
    return f"self.openingHours = {json.dumps(_ahead(view), ensure_ascii=False, separators=(',', ':'))};\n"


def _ahead(view: View) -> Mapping[str, object] | None:
    """From this week's Monday on, so that a site changes once a week and not every day."""
    if view.today is None:
        return None
    about, language = view.organisation.about, view.wording.language
    first = view.today - timedelta(view.today.weekday())
    days = [first + timedelta(day) for day in range(6 + DAYS)]
    ahead = {
        channel.id: _states(channel.hours, days, about.country)
        for channel in view.organisation.of(Channel).values()
        if channel.hours and channel.inbound
    }
    spans = sorted({state for states in ahead.values() for state in states if isinstance(state, tuple)})
    names = get_day_names("wide", locale=locale_of(language))
    times = sorted({time for day in spans for span in day for time in span})
    return {
        "zone": about.timezone,
        "from": first.isoformat(),
        "ways": {id: [_code(state, spans) for state in states] for id, states in ahead.items()},
        "spans": spans,
        "times": {time: view.wording.typeset(say_time(time, language)) for time in times},
        "days": [names[day] for day in range(7)],
        "dates": [say_date(day, language) for day in days],
        "words": _words(view.wording),
    }


def _states(hours: Hours, days: list[date], country: str) -> list[Day | int]:
    """What holds on each day: its spans, HOLIDAY or UNSURE."""
    open_days = hours.ahead(days[0], len(days), country)
    return [_state(hours, day, spans, country) for day, spans in zip(days, open_days, strict=True)]


def _state(hours: Hours, day: date, spans: Day, country: str) -> Day | int:
    if not is_holiday(day, country):
        return spans
    if spans and not hours.tells_of_holidays:
        return UNSURE
    return spans if spans or not hours.week()[day.weekday()] else HOLIDAY


def _code(state: Day | int, spans: list[Day]) -> int:
    return state if isinstance(state, int) else spans.index(state)


def _words(wording: Wording) -> Mapping[str, str]:
    """The sentences, in which the script fills `{time}`, `{day}`, `{date}` and `{when}`."""
    time, when = "{time}", "{when}"
    return {
        "open": wording("Open now"),
        "openUntil": wording("Open now, until {time}", time=time),
        "closed": wording("Closed now"),
        "closedUntil": wording("Closed, opens {when}", when=when),
        "holiday": wording("Closed today, public holiday"),
        "holidayUntil": wording("Closed today, public holiday; opens {when}", when=when),
        "unsure": wording("Public holiday today: the hours may differ"),
        "today": wording("at {time}", time=time),
        "tomorrow": wording("tomorrow at {time}", time=time),
        "weekday": wording("on {day} at {time}", day="{day}", time=time),
        "date": wording("on {date} at {time}", date="{date}", time=time),
    }
