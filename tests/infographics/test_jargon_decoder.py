"""Jargon decoded: at most a dozen words on a sheet, what they mean beside them, words to avoid marked as such."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import scene, words_of
from many import LANGUAGES, made_of, with_terms
from sound import faults, filled

from generator.infographics.jargon_decoder import entries, jargon_decoder
from generator.infographics.listing import MOST
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("count", [1, 3, 12, 30])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, language: str, count: int) -> None:
    made = with_terms(count, language)
    found = scene(made, typefaces, sheet, language)
    drawing = jargon_decoder(made, found)
    assert faults(drawing, found.sheet, typefaces) == []
    assert count == 1 or filled(drawing) > 0.5


def test_there_are_at_most_a_dozen_words_on_a_sheet_and_none_is_lost(typefaces: Typefaces) -> None:
    made = with_terms(30)
    pages = jargon_decoder(made, scene(made, typefaces, "a3")).pages
    counts = [sum(label.tag == "h3" for label in page.labels) for page in pages]
    assert sum(counts) == 30
    assert max(counts) <= MOST
    assert max(counts) - min(counts) <= 3


def test_a_word_to_avoid_is_marked_and_the_better_one_given(typefaces: Typefaces) -> None:
    made = with_terms(4)
    words = words_of(jargon_decoder(made, scene(made, typefaces, "a4")))
    assert words.count("a word to avoid") == 1
    assert words.count("vous mettre en règle") == 1


def test_a_draft_is_nobodys_word_yet(typefaces: Typefaces) -> None:
    terms = {"a": {"means": "Un mot.", "status": "draft"}, "b": {"means": "Un autre mot."}}
    made = made_of("fr", {"terms": terms})
    assert [entry.word for entry in entries(made, scene(made, typefaces, "a4"))] == ["B"]


def test_the_text_says_every_fact_of_every_word(typefaces: Typefaces) -> None:
    made = with_terms(30)
    found = scene(made, typefaces, "a4")
    text = jargon_decoder(made, found).equivalent
    for entry in entries(made, found):
        assert all(words in text for words in (entry.word, entry.example, entry.means, entry.instead))


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = with_terms(12)
    once, again = (jargon_decoder(made, scene(made, typefaces, "a4")) for _ in range(2))
    assert once == again
