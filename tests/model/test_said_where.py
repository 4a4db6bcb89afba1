"""The field that says what a page shows, so that a writer is led to what runs over."""

import pytest

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.reference import spoken
from generator.model.said_where import said_where
from generator.model.text import Text


@pytest.fixture
def journey(world: Organisation) -> Journey:
    return world.of(Journey)["emprunter"]


def test_the_words_of_each_long_text_lead_to_it_however_they_are_set(world: Organisation, journey: Journey) -> None:
    every = [(path, text.words) for path, text in spoken(journey) if isinstance(text, Text) and len(text.words) > 45]
    assert len(every) > 3
    for path, words in every:
        shown = "2 Étape " + words.replace("'", "’").replace(" ", "\u202f", 1)
        shown = f"{shown[:15]}\xad{shown[15:]}"
        assert said_where(world, journey.key, shown) == world.place(journey, *path), words


@pytest.mark.parametrize("words", ["", "7", "Ceci ne se trouve dans aucun champ de ce parcours"])
def test_words_that_no_field_says_are_the_entitys(world: Organisation, journey: Journey, words: str) -> None:
    assert said_where(world, journey.key, words) == world.place(journey)


def test_what_is_about_nothing_known_is_at_the_start_of_the_files(world: Organisation) -> None:
    assert said_where(world, "journey:nulle-part", "Prenez une fiche") == world.tree.place
