"""The card with one number: everything on it is legible, in its place, and said again in words."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import FRENCH, GERMAN, collisions, organisation, outside, scene, smallest, words_of

from generator.infographics.contact_card import contact_card
from generator.infographics.drawing import INFOGRAPHICS
from generator.model.typeface import Typefaces

LONG_SAY = (
    "Bonjour, voici mon numéro de dossier. Mon histoire y est déjà notée, pouvez-vous la lire avant de me répondre ?"
)


@pytest.mark.parametrize("sheet", ["card", "a6"])
@pytest.mark.parametrize("words", [FRENCH, GERMAN])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, words: dict[str, str]) -> None:
    made = organisation(words=words)
    found = scene(made, typefaces, sheet, "de" if words is GERMAN else "fr")
    drawing = contact_card(made, found)
    assert not drawing.too_long
    assert not outside(drawing)
    assert not collisions(drawing, typefaces)
    assert smallest(drawing) >= found.sheet.smallest - 1e-6


@pytest.mark.parametrize("sheet", ["card", "a6"])
def test_the_number_is_by_far_the_largest(typefaces: Typefaces, sheet: str) -> None:
    made = organisation()
    labels = sorted(contact_card(made, scene(made, typefaces, sheet)).labels, key=lambda label: label.size)
    assert labels[-1].lines == ("04\u00a065\u00a071\u00a020\u00a026",)
    assert labels[-1].href == "tel:+33465712026"
    assert labels[-1].size > 1.5 * labels[-2].size


@pytest.mark.parametrize("sheet", ["card", "a6"])
def test_long_first_words_still_fit(typefaces: Typefaces, sheet: str) -> None:
    channel = {"type": "phone", "unit": "u0", "number": "+33465712026", "say": LONG_SAY, "hours": "Mo-Sa 08:00-19:00"}
    made = organisation(over={"channels": {"phone": channel}})
    drawing = contact_card(made, scene(made, typefaces, sheet))
    assert not drawing.too_long
    assert "avant de me répondre" in words_of(drawing).replace("\u202f", " ")


def test_first_words_without_end_are_cut_and_named(typefaces: Typefaces) -> None:
    channel = {"type": "phone", "unit": "u0", "number": "+33465712026", "say": LONG_SAY * 8}
    made = organisation(over={"channels": {"phone": channel}})
    drawing = contact_card(made, scene(made, typefaces, "card"))
    assert [(cut.entity.id, cut.path) for cut in drawing.too_long] == [("phone", ("say",))]
    assert not outside(drawing)


@pytest.mark.parametrize("sheet", ["card", "a6"])
def test_a_counter_shows_its_address(typefaces: Typefaces, sheet: str) -> None:
    counter = {"type": "counter", "unit": "u0", "address": "12 quai des Exemples, 74200 Thonon-les-Bains"}
    made = organisation(over={"channels": {"phone": counter}})
    drawing = contact_card(made, scene(made, typefaces, sheet))
    assert not outside(drawing)
    assert not drawing.too_long
    assert "12 quai des Exemples" in words_of(drawing)


def test_the_text_says_everything_on_the_card(typefaces: Typefaces) -> None:
    made = organisation()
    drawing = contact_card(made, scene(made, typefaces, "a6"))
    for words in ("04\u00a065\u00a071\u00a020\u00a026", FRENCH["say"], FRENCH["document"], "https://exemple.fr/suivi"):
        assert words.rstrip(".") in drawing.equivalent


def test_an_organisation_without_people_has_no_card() -> None:
    made = organisation(
        rungs=0, over={"channels": {"phone": {"type": "web", "url": "https://exemple.fr"}, "mediator": {"type": "web"}}}
    )
    assert tuple(INFOGRAPHICS["contact-card"].subjects(made)) == ()


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = organisation()
    assert contact_card(made, scene(made, typefaces, "card")) == contact_card(made, scene(made, typefaces, "card"))
