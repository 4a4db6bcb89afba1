import re
from dataclasses import replace
from typing import Any

import pytest

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import Drawing, Scene
from generator.infographics.labyrinth_map import COMPOSITIONS, labyrinth_map
from generator.infographics.labyrinth_map.columns import wide_enough
from generator.infographics.labyrinth_map.facts import labyrinth
from generator.model.organisation import Organisation
from generator.model.typeface import Typefaces
from tests.infographics import made
from tests.infographics.test_timeline import STYLE, faces, ink

__all__ = ["faces"]
CASES = [
    (units, steps, sheet, words, language)
    for units in (2, 3, 5, 6)
    for steps in (3, 6, 9, 12)
    for sheet in ("a4", "a3")
    for words, language in (((made.FRENCH, "fr"), (made.GERMAN, "de"))[(units + steps // 3) % 2],)
]


@pytest.fixture(scope="module", params=CASES, ids=lambda case: f"{case[0]}-units-{case[1]}-steps-{case[2]}-{case[4]}")
def case(request: pytest.FixtureRequest, faces: Typefaces) -> tuple[Organisation, Scene, Drawing]:
    units, steps, sheet, words, language = request.param
    return drawn(faces, made.organisation(units, steps, words=words), sheet, language)


def test_every_label_lies_inside_its_sheet(case: Any) -> None:
    assert [label.lines for label in made.outside(case[2])] == []


def test_no_two_labels_run_into_one_another(case: Any, faces: Typefaces) -> None:
    boxes = [(" ".join(label.lines), ink(label, faces)) for label in case[2].labels]
    assert [
        (one, other)
        for index, (one, a) in enumerate(boxes)
        for other, b in boxes[index + 1 :]
        if min(a[2], b[2]) - max(a[0], b[0]) > 0.05 and min(a[3], b[3]) - max(a[1], b[1]) > 0.05
    ] == []


def test_no_text_is_below_the_smallest_size(case: Any) -> None:
    assert made.smallest(case[2]) >= case[2].sheet.smallest - 0.01


def test_every_stop_has_its_number_and_its_words(case: Any) -> None:
    organisation, scene, drawing = case
    found = labyrinth(organisation, scene)
    if wide_enough(Canvas(scene), len(found.lanes)):
        numbers = [
            label.lines[0] for label in drawing.labels if label.weight == 700 and re.fullmatch(r"\d+", label.lines[0])
        ]
        assert numbers == [str(stop.number) for stop in found.stops]


def test_french_words_are_told_whole_for_five_units(faces: Typefaces) -> None:
    for sheet in ("a4", "a3"):
        assert drawn(faces, made.organisation(5, 8), sheet, "fr")[2].too_long == ()


def test_a_stage_of_two_lines_keeps_clear_of_the_sign_and_the_name_below_it(faces: Typefaces) -> None:
    words = {"A partner": "Chez un très lointain partenaire"}
    drawing = drawn(faces, made.organisation(6, 3), "a3", "fr", words)[2]
    stage = next(label for label in drawing.labels if label.lines[0].startswith("Chez"))
    names = [label for label in drawing.labels if label.tag == "h2" and abs(label.x - stage.x) < 0.01]
    assert len(stage.lines) > 1
    assert names[0].y - stage.bottom > 1.5 * names[0].size


def test_the_table_says_what_each_one_sees_and_cannot_do(faces: Typefaces) -> None:
    words = made.words_of(drawn(faces, made.organisation(5, 5), "a3", "fr")[2]).lower()
    assert words.count("annuler la vente ou vous rembourser en espèces.") == 5
    assert words.count("jours exclus") == 5


def test_with_too_many_columns_the_map_has_lanes(faces: Typefaces) -> None:
    organisation, scene, drawing = drawn(faces, made.organisation(12, 12), "a4", "fr")
    assert not wide_enough(Canvas(scene), len(labyrinth(organisation, scene).lanes))
    assert not made.outside(drawing)


def test_an_endless_text_is_reported(faces: Typefaces) -> None:
    over = {"units": {"u1": {"name": "Le comptoir", "cannot": "Donner une réponse " * 60}}}
    drawing = drawn(faces, made.organisation(5, 5, over=over), "a4", "fr")[2]
    assert ("u1", ("cannot", 0)) in {(cut.entity.id, cut.path) for cut in drawing.too_long}
    assert not made.outside(drawing)


def drawn(
    faces: Typefaces, organisation: Organisation, sheet: str, language: str, words: dict[str, str] | None = None
) -> tuple[Organisation, Scene, Drawing]:
    scene = replace(made.scene(organisation, faces, sheet, language, words), style=STYLE)
    compose = COMPOSITIONS["columns"]
    return organisation, scene, compose(Canvas(scene), labyrinth(organisation, scene))


def test_a_map_whose_sentences_would_be_cut_in_columns_is_drawn_in_lanes(faces: Typefaces) -> None:
    organisation, scene, columns = drawn(faces, made.organisation(units=6, steps=12), "a4", "fr")
    finished = labyrinth_map(organisation, scene)
    assert len(finished.too_long) < len(columns.too_long)
    assert finished.svg == COMPOSITIONS["lanes"](Canvas(scene), labyrinth(organisation, scene)).svg
