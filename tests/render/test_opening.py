import json
from datetime import date
from typing import Any

import pytest

from generator.model.organisation import Organisation
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.render.opening import DAYS, HOLIDAY, UNSURE, opening_script
from generator.render.theme import load_theme
from generator.render.view import View

SUNDAY = date(2026, 11, 22)


@pytest.fixture
def ahead(reading):
    """The data of an organisation written in the test."""

    def make(channels: str, today: date | None = SUNDAY, language: str = "fr") -> Any:
        return data(reading(f"channels:\n{channels}").organisation, today, language)

    return make


def data(organisation: Organisation, today: date | None, language: str = "fr") -> Any:
    view = View(organisation, load_theme(organisation.about.brand), Wording(language), Typefaces(()), today=today)
    name, _, value = opening_script(view).partition(" = ")
    assert name == "self.openingHours"
    return json.loads(value.removesuffix(";\n"))


def test_the_days_start_at_this_weeks_monday_and_go_on_for_sixty_days_at_least(ahead) -> None:
    found = ahead("  tel: {type: phone, name: T, number: 01 99 00 10 10, hours: Mo-Fr 09:00-17:00}")
    assert found["from"] == "2026-11-16"
    assert len(found["ways"]["tel"]) == len(found["dates"]) == 6 + DAYS
    assert found["days"][0] == "lundi"
    assert found["zone"] == "Europe/Paris"


def test_every_day_of_a_week_gives_the_same_file(ahead) -> None:
    tel = "  tel: {type: phone, name: T, number: 01 99 00 10 10, hours: Mo-Fr 09:00-17:00}"
    monday, sunday = ahead(tel, date(2026, 11, 16)), ahead(tel, SUNDAY)
    assert monday == ahead(tel, date(2026, 11, 18)) == sunday


def test_a_holiday_is_closed_or_unknown_but_never_silently_open(ahead) -> None:
    found = ahead(
        "  a: {type: phone, name: A, number: 01 99 00 10 10, hours: Mo-Sa 09:00-17:00; PH off}\n"
        "  b: {type: phone, name: B, number: 01 99 00 10 11, hours: Mo-Sa 09:00-17:00}\n"
        "  c: {type: phone, name: C, number: 01 99 00 10 12, hours: 24/7}\n"
        "  d: {type: phone, name: D, number: 01 99 00 10 13, hours: Mo-Th 09:00-17:00; PH off}"
    )
    christmas = found["dates"].index("25 décembre")
    codes = [found["ways"][way][christmas] for way in "abcd"]
    assert codes[:2] == [HOLIDAY, UNSURE]
    assert [found["spans"][code] for code in codes[2:]] == [[[0, 1440]], []]


def test_a_channel_without_hours_or_that_only_sends_is_not_told_of(ahead) -> None:
    found = ahead(
        "  a: {type: email, name: A, email: a@exemple.fr}\n"
        "  b: {type: sms, name: B, inbound: false, hours: Mo-Fr 09:00-17:00}"
    )
    assert found["ways"] == {}


def test_without_a_day_there_is_nothing_to_tell(ahead) -> None:
    assert ahead("  a: {type: email, name: A, email: a@exemple.fr, hours: 24/7}", None) is None
