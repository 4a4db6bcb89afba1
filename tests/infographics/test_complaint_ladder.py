"""The staircase of a complaint: rungs that rise in order, each with its facts, the mediator beyond the line."""

import sys
from itertools import pairwise
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import GERMAN, collisions, journey, organisation, outside, scene, smallest, words_of

from generator.infographics.canvas import Canvas
from generator.infographics.complaint_ladder import complaint_ladder
from generator.infographics.complaint_ladder.facts import ladders, levels
from generator.infographics.complaint_ladder.stairs import stairs_on
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("rungs", [2, 3, 5, 8])
def test_sane_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, rungs: int) -> None:
    made = organisation(rungs=rungs)
    found = scene(made, typefaces, sheet)
    drawing = complaint_ladder(journey(made), found)
    assert not drawing.too_long
    assert not outside(drawing)
    assert not collisions(drawing, typefaces)
    assert smallest(drawing) >= found.sheet.smallest - 1e-6


def test_long_words_are_cut_and_named_rather_than_spilled(typefaces: Typefaces) -> None:
    made = organisation(rungs=8, words=GERMAN)
    drawing = complaint_ladder(journey(made), scene(made, typefaces, "a4", "de"))
    assert not outside(drawing)
    assert all(cut.path[0] == "escalation" for cut in drawing.too_long)


@pytest.mark.parametrize("rungs", [2, 5, 8])
def test_each_step_is_higher_and_further_right(typefaces: Typefaces, rungs: int) -> None:
    made = organisation(rungs=rungs)
    canvas = Canvas(scene(made, typefaces, "a4"))
    stairs = stairs_on(canvas, levels(journey(made), canvas.scene), 240, 200)
    for lower, upper in pairwise(stairs.stairs):
        assert upper.bottom <= lower.top + 1e-6
        assert upper.x > lower.x
    assert stairs.stairs[0].bottom == pytest.approx(240)
    assert stairs.stairs[-1].top == pytest.approx(40)


def test_the_mediator_stands_beyond_the_border(typefaces: Typefaces) -> None:
    made = organisation(rungs=4)
    canvas = Canvas(scene(made, typefaces, "a4"))
    found = levels(journey(made), canvas.scene)
    assert [level.external for level in found] == [False, False, False, True]
    stairs = stairs_on(canvas, found, 240, 200)
    assert stairs.stairs[-2].top - stairs.stairs[-1].bottom == pytest.approx(stairs.border)
    assert "independent of us" in words_of(complaint_ladder(journey(made), canvas.scene))


def test_a_ladder_without_a_mediator_has_no_border(typefaces: Typefaces) -> None:
    made = organisation(rungs=3, over={"channels": {"mediator": {"type": "post", "address": "3 rue du Lac"}}})
    drawing = complaint_ladder(journey(made), scene(made, typefaces, "a4"))
    assert "independent of us" not in words_of(drawing)
    assert "3 rue du Lac" in words_of(drawing)


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize(
    "channel",
    [
        {"type": "email", "email": "reclamations@banque-des-deux-rives.exemple.fr"},
        {"type": "web", "url": "https://poste-du-vallon.exemple.fr/reclamation/service-national-des-clients"},
    ],
)
def test_a_long_address_stays_in_its_column(typefaces: Typefaces, sheet: str, channel: dict[str, str]) -> None:
    made = organisation(rungs=4, over={"channels": {f"c{n}": {"name": "La direction", **channel} for n in (1, 2)}})
    drawing = complaint_ladder(journey(made), scene(made, typefaces, sheet))
    assert not drawing.too_long
    assert not collisions(drawing, typefaces)
    written = [label for label in drawing.labels if label.href == channel.get("url", f"mailto:{channel.get('email')}")]
    assert {"".join(label.lines) for label in written} == {
        channel.get("email", channel.get("url", "")).removeprefix("https://")
    }


def test_the_text_says_every_fact_of_every_rung(typefaces: Typefaces) -> None:
    made = organisation(rungs=5)
    found = levels(journey(made), scene(made, typefaces, "a4"))
    text = complaint_ladder(journey(made), scene(made, typefaces, "a4")).equivalent
    for level in found:
        facts = (level.name, level.after, level.hours, level.price, *(detail.words for detail in level.details))
        assert all(words in text for words in facts)
        assert level.address
        assert level.address.words in text


def test_the_same_ladder_is_drawn_once() -> None:
    first = journey(organisation(rungs=3))
    twin = first.model_dump(by_alias=True, exclude={"id"}, exclude_unset=True)
    other = organisation(rungs=3, over={"journeys": {"twin": twin}})
    assert [found.id for found in ladders(other)] == ["way"]


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = organisation()
    once, again = (complaint_ladder(journey(made), scene(made, typefaces, "a3")) for _ in range(2))
    assert once == again
