import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.model.colour import AA_TEXT, contrast, darkened_to, luminance, mix, read_colour, readable_on

colours = st.from_regex(r"#[0-9A-F]{6}", fullmatch=True)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


def test_the_contrasts_are_those_of_the_wcag() -> None:
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert contrast("#0000FF", "#FFFFFF") == pytest.approx(8.59, abs=0.01)


@given(colours, colours)
def test_contrast_is_the_same_both_ways_and_between_1_and_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.0001
    assert contrast(one, one) == 1


def test_luminance_weighs_green_most_and_blue_least() -> None:
    assert luminance("#00FF00") > luminance("#FF0000") > luminance("#0000FF")
    assert luminance("#ffffff") == pytest.approx(1)


def test_a_share_of_a_colour_is_laid_over_its_ground() -> None:
    assert mix("#FF0000", "#FFFFFF", 0.5) == "#FF8080"
    assert mix("#123456", "#FFFFFF", 1) == "#123456"
    assert mix("#123456", "#ABCDEF", 0) == "#ABCDEF"


def test_the_most_readable_candidate_is_chosen() -> None:
    assert readable_on("#0A35C9", "#FFFFFF", "#10131C") == "#FFFFFF"
    assert readable_on("#FFC629", "#FFFFFF", "#10131C") == "#10131C"


@given(colours)
def test_a_darkened_colour_can_be_read_on_white(colour: str) -> None:
    assert contrast(darkened_to(colour, "#FFFFFF"), "#FFFFFF") >= AA_TEXT


@pytest.mark.parametrize("colour", ["#005F73", "#0A35C9"])
def test_a_colour_that_can_be_read_stays_as_it_is(colour: str) -> None:
    assert darkened_to(colour, "#FFFFFF") == colour


def test_a_colour_is_darkened_no_more_than_needed() -> None:
    dark = darkened_to("#FFC629", "#FFFFFF")
    assert contrast(mix("#FFC629", "#000000", 0.95), "#FFFFFF") < AA_TEXT
    assert AA_TEXT <= contrast(dark, "#FFFFFF") < AA_TEXT * 1.2


@pytest.mark.parametrize(
    "written",
    [
        "#005F73 cmyk(100 20 30 40)",
        "#005F73 cmyk(100%, 20%, 30%, 40%)",
        {"rgb": "#005F73", "cmyk": [100, 20, 30, 40]},
        {"rgb": "#005F73", "cmyk": "100 20 30 40"},
    ],
)
def test_a_colour_knows_how_it_is_printed(written: object) -> None:
    colour = read_colour(written)
    assert (colour, colour.cmyk) == ("#005F73", (100, 20, 30, 40))
    assert pickle.loads(pickle.dumps(colour)).cmyk == colour.cmyk


def test_a_colour_without_a_twin_is_its_six_signs() -> None:
    assert read_colour("#005F73").cmyk is None


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("bleu", "'bleu' is no colour of a screen"),
        ("cmyk(1 2 3 4)", "no colour of a screen"),
        ({"cmyk": [1, 2, 3, 4]}, "no colour of a screen"),
        ({"rgb": "#005F73", "cmyk": [100, 20, 30]}, "no colour of printing ink"),
        ({"rgb": "#005F73", "cmyk": [100, 20, 30, 400]}, "no ink of 400 percent"),
        ({"rgb": "#005F73", "cmky": [1, 2, 3, 4]}, "has no 'cmky'"),
        (["#005F73"], "no colour of a screen"),
    ],
)
def test_a_colour_that_is_none_is_refused_in_words(written: object, says: str) -> None:
    with pytest.raises(PydanticCustomError, match=re.escape(says)):
        read_colour(written)
