import pytest

from generator.check.open_days import HOLIDAY, closes_before, days_said, last_minute, open_on
from generator.model.quantity import Hours

WEEK = frozenset(range(5))


@pytest.mark.parametrize(
    "hours, days",
    [
        ("Mo-Fr 09:00-17:00", WEEK),
        ("Mo-Fr 09:00-17:00; PH off", WEEK),
        ("Mo-Fr 09:00-17:00; PH 10:00-12:00", WEEK | {HOLIDAY}),
        ("24/7", frozenset(range(8))),
        ("24/7; PH off", frozenset(range(7))),
    ],
)
def test_public_holidays_count_as_open_only_where_hours_say_so(hours, days):
    assert open_on(Hours.parse(hours)) == days


@pytest.mark.parametrize(
    "hours, minute, closed",
    [
        ("Mo-Fr 09:00-17:00", 17 * 60, True),
        ("Mo-Fr 09:00-17:00", 17 * 60 - 1, False),
        ("Mo-Fr 09:00-17:00; Sa 09:00-19:00", 18 * 60, False),
        ("Mo-Fr 18:00-02:00", 60, False),
        ("24/7", 0, False),
    ],
)
def test_a_minute_is_closed_when_no_day_has_it(hours, minute, closed):
    assert closes_before(Hours.parse(hours), minute) is closed


@pytest.mark.parametrize(
    "words, minute",
    [
        ("la veille à 18 h", 1080),
        ("la veille à 18h30", 1110),
        ("19:00 la veille", 1140),
        ("by 6 pm the day before", 1080),
        ("by 12:30 pm", 750),
        ("à minuit", None),
        ("entre 9 h et 12 h", None),
        ("deux jours ouvrés avant", None),
    ],
)
def test_one_clock_time_is_read_and_several_are_not_guessed(words, minute):
    assert last_minute(words) == minute


def test_days_are_named_in_the_order_of_the_week():
    assert days_said({6, 7, 5}) == "Saturday, Sunday and public holidays"
    assert days_said({2}) == "Wednesday"
