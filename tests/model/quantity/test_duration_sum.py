"""The total of several steps stays in a unit that is honest."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model.quantity import Duration, add

TOTALS = [
    (["20 min", "40 min"], "1 hour"),
    (["1h30", "20 min"], "1 hour 50 minutes"),
    (["2 days", "3 weeks"], "23 days"),
    (["1 week", "7 days"], "2 weeks"),
    (["1 year", "6 months"], "18 months"),
    (["6 months", "6 months"], "1 year"),
    (["2 working days", "3 working days"], "5 working days"),
    (["20 min", "2 working days", "1 h"], "2 working days"),
    (["2 working days", "20 hours"], "4 days"),
    (["2 working days", "1 week"], "10 days"),
    (["2 working days", "2 Werktage"], "6 days"),
    (["2 months", "3 weeks"], "12 weeks"),
    (["48 h", "2 days"], "4 days"),
    (["1-2 weeks", "3 days"], "10-17 days"),
    (["immediately", "2 days"], "2 days"),
    (["immediately"], "immediately"),
]


@pytest.mark.parametrize(("written", "total"), TOTALS)
def test_durations_add_up(written: list[str], total: str) -> None:
    assert str(add(map(Duration.parse, written))) == total


def test_nothing_adds_up_to_nothing() -> None:
    assert add([]) is None


PARTS = st.sampled_from(["20 min", "3 h", "1 day", "2 working days", "2 Werktage", "1-2 weeks", "1 month", "1 year"])


@given(st.lists(PARTS, min_size=1, max_size=6))
def test_a_total_is_never_less_than_its_parts_by_a_working_day(parts: list[str]) -> None:
    durations = [Duration.parse(part) for part in parts]
    total = add(durations)
    assert total is not None
    assert total.days() > sum(duration.days() for duration in durations) - 8 / 24


@given(st.permutations(["20 min", "2 working days", "1-2 weeks", "1 month", "9 h"]))
def test_the_order_of_steps_does_not_change_their_total(parts: list[str]) -> None:
    assert str(add(map(Duration.parse, parts))) == "6-7 weeks"
