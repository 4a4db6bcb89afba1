"""The poster at a counter: what holds there can be read at two metres, and the other ways are named."""

import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import collisions, organisation, outside, scene, smallest, words_of

from generator.infographics.counter_poster import counter_poster
from generator.infographics.counter_poster.facts import places, rules_here
from generator.infographics.drawing import Drawing
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.typeface import POINT, Typefaces

SAYS = "Un bon se paie avec un caissier. Les machines ne les lisent pas."
READ_FAR = {"a4": 28, "a3": 40}


def _made(rules: int, says: str = SAYS, **channel: Any) -> Organisation:
    desk = {
        "type": "counter",
        "name": "Le comptoir",
        "address": "1 rue du Lac",
        "handles": ["payer", "rendre"],
    } | channel
    over = {
        "channels": {
            "desk": desk, "line": {"type": "phone", "name": "La ligne", "number": "+33465712027", "handles": ["payer"]},
            "page": {"type": "web", "name": "La page", "url": "https://exemple.fr/rendre", "handles": ["rendre", "payer"]},
        },
        "rules": {
            f"r{n}": {"title": f"La règle {n}", "says": says, "unless": "Un employé encaisse le bon.", "binds_at": "desk"}
            for n in range(rules)
        },
    }  # fmt: skip
    return organisation(over=over)


def _drawn(made: Organisation, typefaces: Typefaces, sheet: str, language: str = "fr") -> Drawing:
    return counter_poster(made.of(Channel)["desk"], scene(made, typefaces, sheet, language))


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("rules", [1, 3, 7, 12])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, rules: int) -> None:
    drawing = _drawn(_made(rules), typefaces, sheet)
    assert not drawing.too_long
    for page in drawing.pages:
        assert not outside(page)
        assert not collisions(page, typefaces)
        assert smallest(page) >= page.sheet.smallest - 1e-6


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("rules", [1, 4])
def test_every_rule_is_read_at_two_metres(typefaces: Typefaces, sheet: str, rules: int) -> None:
    drawing = _drawn(_made(rules), typefaces, sheet)
    labels = [label for page in drawing.pages for label in page.labels]
    said = [label for label in labels if " ".join(label.lines) == "Un bon se paie avec un caissier."]
    assert len(said) == rules
    assert min(label.size for label in said) / POINT >= READ_FAR[sheet]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_of_many_rules_two_sheets_show_those_that_bind_there_and_say_that_there_are_more(
    typefaces: Typefaces, sheet: str
) -> None:
    few, many = (_drawn(_made(rules), typefaces, sheet) for rules in (4, 30))
    words = " ".join(words_of(page) for page in many.pages)
    assert len(many.pages) == 2
    assert "La règle 0" in words
    assert "La règle 29" not in words
    assert "La règle 29" in many.equivalent
    assert "Other rules apply here" in words
    assert "Other rules apply here" not in " ".join(words_of(page) for page in few.pages)


def test_long_rules_are_cut_and_named_rather_than_spilled(typefaces: Typefaces) -> None:
    made = _made(2, "Die Kundendienstbearbeitungsunterlagenannahmestelle " * 30)
    drawing = _drawn(made, typefaces, "a4", "de")
    assert {cut.path for cut in drawing.too_long} == {("says",)}
    assert not any(outside(page) for page in drawing.pages)


def test_a_question_is_read_with_its_answer(typefaces: Typefaces) -> None:
    drawing = _drawn(_made(1, "Un doute ? Venez nous voir. Rien ne presse."), typefaces, "a4")
    said = next(label for label in drawing.labels if "Venez" in " ".join(label.lines))
    assert " ".join(said.lines).replace("\u202f", " ") == "Un doute ? Venez nous voir."


def test_other_ways_for_the_same_matters_are_named_best_first(typefaces: Typefaces) -> None:
    words = words_of(_drawn(_made(1), typefaces, "a4"))
    assert words.index("La page") < words.index("La ligne")
    assert "exemple.fr/rendre" in words


def test_a_place_with_a_page_of_its_own_has_its_code(typefaces: Typefaces) -> None:
    with_page, without = (
        _drawn(_made(1, **more), typefaces, "a4") for more in ({"url": "https://exemple.fr/desk"}, {})
    )
    assert with_page.svg.count('fill="#000000"') == without.svg.count('fill="#000000"') + 1
    assert "https://exemple.fr/desk" in with_page.equivalent


def test_rules_of_the_steps_taken_there_bind_too() -> None:
    step = {"do": "Payez.", "at": "desk", "rules": "late", "title": "Payer"}
    over = {
        "channels": {
            "desk": {"type": "counter", "name": "Le comptoir"},
            "door": {"type": "counter", "name": "La porte"},
        },
        "rules": {"late": {"says": SAYS, "binds_at": "way"}},
        "journeys": {"way": {"title": "Acheter", "steps": [step]}},
    }
    found = organisation(over=over)
    assert [channel.id for channel in places(found)] == ["desk"]
    assert [rule.id for rule in rules_here(found, found.of(Channel)["desk"])] == ["late"]


def test_the_text_says_the_rules_in_full(typefaces: Typefaces) -> None:
    text = _drawn(_made(3), typefaces, "a4").equivalent
    for words in ("La règle 2", "Les machines ne les lisent pas.", "Un employé encaisse le bon.", "La ligne"):
        assert words in text


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = _made(4)
    assert _drawn(made, typefaces, "a3") == _drawn(made, typefaces, "a3")
