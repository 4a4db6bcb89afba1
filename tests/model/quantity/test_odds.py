"""How often something happens: every way to write it that people use, and none that could mean two things."""

from decimal import Decimal

import pytest

from generator.model.quantity import Odds, QuantityError


@pytest.mark.parametrize(
    "text", ["1 in 20", "1 sur 20", "1 fois sur 20", "1/20", "5 %", "5%", "5 pour cent", "0.05", "0,05", "2 out of 40"]
)
def test_one_in_twenty_can_be_written_in_many_ways(text: str) -> None:
    assert Odds.parse(text).share == Decimal("0.05")


@pytest.mark.parametrize("text", ["20", "souvent", "3 in 2", "1 in 0", "150 %", "-5 %", "1.5", ""])
def test_what_is_no_share_is_refused_with_the_way_to_write_it(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        Odds.parse(text)
    assert refused.value.hint == "Write 1 in 20, 5 % or 0.05."


@pytest.mark.parametrize(
    "text, french, english",
    [("1 in 20", "5 %", "5%"), ("1 in 3", "33,3 %", "33.3%"), ("0.0002", "0,02 %", "0.02%"), ("1", "100 %", "100%"), ("0", "0 %", "0%")],
)  # fmt: skip
def test_it_is_said_as_a_percentage_of_the_language(text: str, french: str, english: str) -> None:
    said = Odds.parse(text)
    assert said.say("fr").replace("\u00a0", " ").replace("\u202f", " ") == french
    assert said.say("en") == english


def test_what_is_written_out_can_be_read_again() -> None:
    assert Odds.parse(str(Odds.parse("1 in 8"))) == Odds.parse("12.5 %")
