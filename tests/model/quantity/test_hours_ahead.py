from datetime import date, datetime, timedelta

import pytest

from generator.model.quantity import Hours
from generator.model.quantity.hours import is_holiday
from generator.model.quantity.hours_say import say_date, say_time

CHRISTMAS_EVE = date(2026, 12, 24)


def test_the_days_ahead_have_the_hours_of_the_week_and_none_on_a_holiday_when_it_says_so() -> None:
    hours = Hours.parse("du lundi au samedi de 9h à 12h et de 14h à 18h, sauf jours fériés")
    open_day = ((540, 720), (840, 1080))
    assert hours.ahead(CHRISTMAS_EVE, 4, "FR") == (open_day, (), open_day, ())
    assert hours.tells_of_holidays


def test_a_night_is_cut_at_midnight() -> None:
    assert Hours.parse("Fr 20:00-02:00").ahead(CHRISTMAS_EVE, 3, "FR") == ((), ((1200, 1440),), ((0, 120),))
    assert Hours.parse("24/7").ahead(CHRISTMAS_EVE, 2, "FR") == (((0, 1440),), ((0, 1440),))


@pytest.mark.parametrize("written", ["Mo-Sa 08:30-19:00; PH off", "Mo-Fr 09:00-12:00,13:00-17:00", "24/7"])
def test_the_days_ahead_agree_with_every_quarter_of_an_hour(written: str) -> None:
    hours = Hours.parse(written)
    start = datetime(2026, 12, 21)
    for day, spans in enumerate(hours.ahead(start.date(), 14, "FR")):
        for minute in range(0, 1440, 15):
            at = start + timedelta(days=day, minutes=minute)
            assert hours.is_open(at, "FR") == any(first <= minute < last for first, last in spans), at


def test_what_is_not_said_of_holidays_is_not_known() -> None:
    assert not Hours.parse("Mo-Fr 09:00-17:00").tells_of_holidays
    assert Hours.parse("24/7").tells_of_holidays


def test_holidays_are_those_of_the_country() -> None:
    assert is_holiday(date(2026, 7, 14), "FR")
    assert not is_holiday(date(2026, 7, 14), "CH")
    assert not is_holiday(date(2026, 7, 14), "ZZ")


def test_times_and_days_are_said_as_people_say_them() -> None:
    assert [say_time(time, "fr") for time in (540, 1050, 1440)] == ["9\u00a0h", "17\u00a0h\u00a030", "minuit"]
    assert [say_time(time, "en") for time in (0, 540, 720)] == ["midnight", "9\u00a0am", "noon"]
    assert say_date(date(2027, 1, 1), "fr") == "1er janvier"
    assert say_date(date(2027, 1, 4), "en") == "4 January"
