"""The map of who has the file: words that stay in their places, a thread that stays out of the words, facts that are all told."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import FRENCH, GERMAN, collisions, journey, organisation, outside, scene, smallest, words_of

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import INFOGRAPHICS
from generator.infographics.labyrinth_map import labyrinth_map
from generator.infographics.labyrinth_map.facts import labyrinth
from generator.infographics.labyrinth_map.rows import rows_on
from generator.infographics.labyrinth_map.thread import draw_thread, track
from generator.infographics.route import legs
from generator.model.typeface import Typefaces


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize(("units", "steps", "words"), [(3, 3, FRENCH), (5, 6, FRENCH), (8, 8, FRENCH), (5, 5, GERMAN)])
def test_sane_words_fit_and_do_not_touch(
    typefaces: Typefaces, sheet: str, units: int, steps: int, words: dict[str, str]
) -> None:
    made = organisation(units, steps, words=words)
    found = scene(made, typefaces, sheet, "de" if words is GERMAN else "fr")
    drawing = labyrinth_map(made, found)
    assert not drawing.too_long
    assert not outside(drawing)
    assert not [pair for pair in collisions(drawing, typefaces) if words is FRENCH or words["document"] not in pair]
    assert smallest(drawing) >= found.sheet.smallest - 1e-6


@pytest.mark.parametrize("sheet", ["a4", "a3"])
def test_twelve_units_keep_to_the_sheet_and_say_what_to_shorten(typefaces: Typefaces, sheet: str) -> None:
    made = organisation(units=12, steps=12)
    drawing = labyrinth_map(made, scene(made, typefaces, sheet))
    assert not outside(drawing)
    assert not collisions(drawing, typefaces)
    assert all(cut.path and cut.fits < len(cut.text) for cut in drawing.too_long)
    for number in range(1, 12):
        assert f"Le service numéro {number} " in words_of(drawing)


def test_a_text_that_never_fits_names_its_unit_and_field(typefaces: Typefaces) -> None:
    endless = "Donner une réponse " * 60
    made = organisation(8, 8, over={"units": {"u1": {"name": "Le comptoir", "cannot": endless}}})
    drawing = labyrinth_map(made, scene(made, typefaces, "a4"))
    assert ("u1", ("cannot", 0)) in {(cut.entity.id, cut.path) for cut in drawing.too_long}
    assert not outside(drawing)


def test_the_thread_does_not_cross_words(typefaces: Typefaces) -> None:
    made = organisation(units=6, steps=9)
    canvas = Canvas(scene(made, typefaces, "a4"))
    found = labyrinth(made, canvas.scene)
    way = track(canvas, len(found.stops), canvas.margin)
    rows = rows_on(canvas, found, 100, 40, 200)
    draw_thread(canvas, found, rows, way)
    right = max(box[2] for route in canvas.routes for box in legs(route.points, route.thick))
    assert right <= way.left + way.width
    drawing = labyrinth_map(made, canvas.scene)
    numbers = {str(stop.number) for stop in found.stops}
    words = [
        label
        for label in drawing.labels
        if label.y > 30 and label.tag in ("p", "h2") and not set(label.lines) <= numbers
    ]
    lanes = [label for label in words if label.bottom < 240]
    assert min(label.x for label in lanes) >= way.left + way.width


def test_the_thread_visits_the_units_in_the_order_of_the_steps(typefaces: Typefaces) -> None:
    made = organisation(units=4, steps=6)
    found = labyrinth(made, scene(made, typefaces, "a4"))
    assert [stop.key for stop in found.stops] == ["u0", "u1", "u2", "u3", "u0", ""]
    assert [lane.key for lane in found.lanes] == ["", "u0", "u1", "u2", "u3"]
    assert [stop.number for stop in found.lanes[1].stops] == [1, 5]


def test_only_those_who_handle_the_file_are_shown_of_a_large_organisation(typefaces: Typefaces) -> None:
    made = organisation(units=12, steps=4)
    assert [lane.key for lane in labyrinth(made, scene(made, typefaces, "a4")).lanes] == ["", "u0", "u1", "u2"]


def test_the_one_to_call_is_the_unit_of_the_main_channel(typefaces: Typefaces) -> None:
    made = organisation()
    found = labyrinth(made, scene(made, typefaces, "a4"))
    assert [lane.key for lane in found.lanes if lane.answer] == ["u0"]
    assert "This is whom you call" in words_of(labyrinth_map(made, scene(made, typefaces, "a4")))


def test_the_text_says_every_fact(typefaces: Typefaces) -> None:
    made = organisation(units=6, steps=6)
    found = labyrinth(journey(made), scene(made, typefaces, "a4"))
    text = labyrinth_map(journey(made), scene(made, typefaces, "a4")).equivalent
    for lane in found.lanes[1:]:
        assert lane.name in text
        for words in (*(does.text for does in lane.does), *(fact.says.text for fact in lane.facts)):
            assert words in text
    assert re.findall(r"^(\d)\. \*\*", text, re.MULTILINE) == ["1", "2", "3", "4", "5", "6"]
    assert "04" in text


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    made = organisation()
    assert labyrinth_map(made, scene(made, typefaces, "a4")) == labyrinth_map(made, scene(made, typefaces, "a4"))


def test_it_is_drawn_of_the_organisation() -> None:
    made = organisation()
    assert tuple(INFOGRAPHICS["labyrinth-map"].subjects(made)) == (made,)
