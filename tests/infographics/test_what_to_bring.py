"""The checklist of papers: a box for each, what is needed in some cases apart, and where each comes from."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import journey, scene, words_of
from many import LANGUAGES, WORDS, with_papers
from sound import faults, filled

from generator.infographics.what_to_bring import things, what_to_bring
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 6, 12])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, language: str, count: int) -> None:
    made = with_papers(count, language)
    found = scene(made, typefaces, sheet, language)
    drawing = what_to_bring(journey(made), found)
    assert faults(drawing, found.sheet, typefaces) == []
    assert filled(drawing) > 0.5


def test_what_is_needed_in_some_cases_only_comes_last_under_its_own_heading(typefaces: Typefaces) -> None:
    made = with_papers(6)
    found = things(journey(made), scene(made, typefaces, "a4"))
    assert [bool(thing.only_if) for thing in found] == [False] * 4 + [True] * 2
    words = words_of(what_to_bring(journey(made), scene(made, typefaces, "a4")))
    assert words.index("In any case") < words.index("Votre ticket de caisse 4")
    assert (
        words.index("Votre ticket de caisse 4")
        < words.index("Only in some cases")
        < words.index("Votre ticket de caisse 2")
    )


def test_there_is_one_box_to_tick_for_each_paper(typefaces: Typefaces) -> None:
    made = with_papers(6)
    drawing = what_to_bring(journey(made), scene(made, typefaces, "a4"))
    assert sum(page.svg.count('fill="#FFFFFF" stroke="#10131C"') for page in drawing.pages) == 6


def test_the_paper_that_takes_longest_is_to_be_asked_for_first(typefaces: Typefaces) -> None:
    made = with_papers(6)
    assert [thing.document.id for thing in things(journey(made), scene(made, typefaces, "a4")) if thing.first] == ["d5"]
    alone = with_papers(1)
    assert not things(journey(alone), scene(alone, typefaces, "a4"))[0].first


def test_the_plate_of_the_first_paper_keeps_to_its_column(typefaces: Typefaces) -> None:
    made = with_papers(2)
    french = {"Start here: the longest to get": "À demander tout d’abord : le plus long"}
    drawing = what_to_bring(journey(made), scene(made, typefaces, "a4", catalog=french))
    plate = next(label for label in drawing.labels if label.lines[0].startswith("À demander"))
    source = next(label for label in drawing.labels if label.lines == (WORDS["fr"]["from"],))
    assert plate.x + plate.width < source.x


def test_the_text_says_every_fact_of_every_paper(typefaces: Typefaces) -> None:
    made = with_papers(6)
    found = scene(made, typefaces, "a4")
    text = what_to_bring(journey(made), found).equivalent
    for thing in things(journey(made), found):
        facts = (thing.name, thing.why, thing.only_if, thing.source, thing.how, *(chip.words for chip in thing.chips))
        assert all(words in text for words in facts)
    assert found.wording.typeset(WORDS["fr"]["only_if"]) in text


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = with_papers(12)
    once, again = (what_to_bring(journey(made), scene(made, typefaces, "a4")) for _ in range(2))
    assert once == again
