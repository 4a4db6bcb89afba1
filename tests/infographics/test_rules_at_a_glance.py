"""Rules as cards along the line: all of them, in the order in which they bind, each with its reason and its rescue."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import journey, scene, words_of
from many import LANGUAGES, with_rules
from sound import faults, filled

from generator.infographics.rules_at_a_glance import cards, rules_at_a_glance
from generator.model.facts import rules_of
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 7, 12])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, language: str, count: int) -> None:
    made = with_rules(count, language)
    found = scene(made, typefaces, sheet, language)
    drawing = rules_at_a_glance(journey(made), found)
    assert faults(drawing, found.sheet, typefaces) == []
    assert filled(drawing) > 0.55


def test_cards_come_in_the_order_in_which_they_bind_and_bear_their_numbers(typefaces: Typefaces) -> None:
    made = with_rules(7)
    found = cards(journey(made), scene(made, typefaces, "a4"))
    assert [card.rule for card in found] == list(rules_of(made, journey(made)))
    assert [card.number for card in found] == [1, 2, 3, 4, 5, 6, 7]
    assert [card.moment.way for card in found] == ["path"] * 5 + ["problem"] * 2
    assert [card.opens for card in found][-2:] == [True, False]


def test_many_rules_take_more_sheets_and_none_is_lost(typefaces: Typefaces) -> None:
    made = with_rules(12)
    drawing = rules_at_a_glance(journey(made), scene(made, typefaces, "a4"))
    assert len(drawing.pages) > 1
    on_sheets = " ".join(words_of(page) for page in drawing.pages)
    assert all(f"Le numéro unique {n}" in on_sheets for n in range(12))
    assert f"sheet\u00a02 / {len(drawing.pages)}" in words_of(drawing.following[0])


def test_the_rescue_is_in_the_colour_of_the_way_out(typefaces: Typefaces) -> None:
    made = with_rules(3)
    labels = rules_at_a_glance(journey(made), scene(made, typefaces, "a4")).labels
    assert {label.colour for label in labels if label.lines[0].startswith("Missed it")} == {"#C8201A"}


def test_the_text_says_every_fact_of_every_rule(typefaces: Typefaces) -> None:
    made = with_rules(12)
    found = scene(made, typefaces, "a4")
    text = rules_at_a_glance(journey(made), found).equivalent
    for card in cards(journey(made), found):
        assert all(words in text for words in (card.title, card.says, card.moment.place))
        assert all(detail.words in text for detail in card.details)


def test_a_rule_without_end_is_cut_and_named(typefaces: Typefaces) -> None:
    made = with_rules(3)
    long = made.of(type(rules_of(made, journey(made))[0]))["r1"]
    over = long.model_copy(update={"why": type(long.says)("Parce que le camion part à midi. " * 200)})
    made.of(type(long))["r1"] = over  # type: ignore[index]
    drawing = rules_at_a_glance(journey(made), scene(made, typefaces, "a4"))
    assert {(cut.entity.id, cut.path) for cut in drawing.too_long} >= {("r1", ("why",))}


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = with_rules(7)
    once, again = (rules_at_a_glance(journey(made), scene(made, typefaces, "a3")) for _ in range(2))
    assert once == again
