from dataclasses import replace
from itertools import combinations

import pytest

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import SHEETS, Drawing, Scene
from generator.infographics.journey_line import journey_line, road
from generator.infographics.journey_line.road.facts import columns_of, detours_of, panels_of
from generator.infographics.journey_line.road.way import Branches
from generator.infographics.journey_line.routing import crossings
from generator.infographics.labyrinth_map import labyrinth_map
from generator.model.brand import Brand
from generator.model.style import Style
from generator.model.typeface import Typefaces
from generator.render.theme import load_theme, load_wording
from tests.infographics import journeys, made

SIZES = [(1, 1), (3, 0), (5, 3), (6, 12), (9, 4), (12, 12)]
SAID = {"say": "Je ne suis jamais là le mardi.", "needs": ["file"]}


@pytest.mark.parametrize("sheet", ["a4-landscape", "a3-landscape"])
@pytest.mark.parametrize(("steps", "problems"), SIZES)
def test_a_road_fits_its_sheets_and_no_word_lies_on_another(
    steps: int, problems: int, sheet: str, typefaces: Typefaces
) -> None:
    drawing = _drawn(typefaces, journeys.journey(steps, problems), sheet)
    assert drawing.too_long == ()
    for page in drawing.pages:
        assert made.outside(page) == []
        assert made.collisions(page, typefaces) == []
        assert made.smallest(page) >= SHEETS[sheet].smallest - 0.01


@pytest.mark.parametrize(("steps", "problems"), [(4, 2), (8, 6), (12, 12)])
def test_long_german_words_fit_as_well(steps: int, problems: int, typefaces: Typefaces) -> None:
    drawing = _drawn(typefaces, journeys.journey(steps, problems, journeys.GERMAN), "a4-landscape", "de")
    assert drawing.too_long == ()
    for page in drawing.pages:
        assert made.outside(page) == []
        assert made.collisions(page, typefaces) == []


@pytest.mark.parametrize(("steps", "problems"), SIZES)
def test_every_step_and_every_problem_with_its_comfort_and_its_number_stands_on_a_sheet(
    steps: int, problems: int, typefaces: Typefaces
) -> None:
    facts = journeys.journey(steps, problems)
    words = " ".join(made.words_of(page) for page in _drawn(typefaces, facts, "a3-landscape").pages)
    for step in facts["steps"]:
        assert step["title"] in words
    for problem in facts["problems"]:
        assert problem["when"].rstrip(".") in words
    assert words.count(journeys.FRENCH["first"]) == problems
    assert words.count("04") >= 1 + -(-problems // 2)


def test_few_problems_stand_beside_their_steps_on_one_sheet(typefaces: Typefaces) -> None:
    assert len(_drawn(typefaces, journeys.journey(5, 3), "a3-landscape").pages) == 1
    assert len(_drawn(typefaces, journeys.journey(5, 12), "a3-landscape").pages) > 1


def test_a_card_to_which_no_way_leads_keeps_clear_of_the_plates_above_it(typefaces: Typefaces) -> None:
    facts = journeys.journey(3, 1)
    del facts["problems"][0]["during"]
    drawing = _drawn(typefaces, facts, "a3-landscape")
    head = next(label for label in drawing.labels if label.lines == (load_wording("fr")("Stuck?"),))
    plates = [label for label in drawing.labels if label.lines[0].startswith(("Vous", "Nous")) and label.y < head.y]
    assert plates
    assert all(label.bottom + 0.5 * label.size < head.y - 0.4 * head.size for label in plates)


def test_the_arrival_in_a_row_is_told_whole(typefaces: Typefaces) -> None:
    facts = journeys.journey(7, 0)
    ends = "Votre meuble est chez vous, monté, et l'ancien est parti avec le camion."
    facts["steps"][-1]["ends"] = ends
    drawing = _drawn(typefaces, facts, "a3-landscape")
    assert drawing.too_long == ()
    assert load_wording("fr").typeset(ends) in made.words_of(drawing)


def test_the_very_words_are_in_a_bubble_and_papers_are_boxes_to_tick(typefaces: Typefaces) -> None:
    facts = journeys.journey(3, 0)
    facts["steps"][0] |= SAID
    words = made.words_of(_drawn(typefaces, facts, "a3-landscape"))
    assert "Je ne suis jamais là le mardi." in words
    assert "Votre numéro de dossier" in words


@pytest.mark.parametrize(("steps", "problems"), [(5, 5), (8, 8), (12, 12)])
def test_no_way_crosses_or_touches_another(steps: int, problems: int, typefaces: Typefaces) -> None:
    facts = journeys.journey(steps, problems)
    scene = _scene(typefaces, facts, "a3-landscape")
    journey = made.journey(scene.organisation)
    panels = panels_of(journey, scene)
    columns = columns_of(panels, detours_of(journey, scene))
    canvas = Canvas(scene)
    xs = [400 / steps * (index + 0.5) for index in range(steps)]
    lefts = [410 / problems * index for index in range(problems)]
    branches = Branches(canvas, panels, xs, 24, columns, lefts, 400 / problems)
    ways = branches.points(100, 100 + branches.height)
    assert len(ways) > problems
    for one, other in combinations(ways, 2):
        assert crossings([one, other], 1.5) == (0, 0)


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    facts = journeys.journey(5, 4)
    assert _drawn(typefaces, facts, "a4-landscape") == _drawn(typefaces, facts, "a4-landscape")


def test_the_theme_chooses_the_road(typefaces: Typefaces) -> None:
    scene = _scene(typefaces, journeys.journey(3, 1), "a4-landscape")
    journey = made.journey(scene.organisation)
    assert journey_line(journey, scene) == road.draw(journey, scene)


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("units", [1, 3, 6])
def test_the_map_is_a_shop_in_which_no_word_lies_on_another(units: int, sheet: str, typefaces: Typefaces) -> None:
    organisation = made.organisation(units=units)
    scene = replace(made.scene(organisation, typefaces, sheet), style=_style(), wording=load_wording("fr"))
    drawing = labyrinth_map(organisation, scene)
    assert drawing.too_long == ()
    assert made.outside(drawing) == []
    assert made.collisions(drawing, typefaces) == []
    assert "Mon dossier" in made.words_of(drawing)


def _drawn(typefaces: Typefaces, facts: dict[str, object], sheet: str, language: str = "fr") -> Drawing:
    scene = _scene(typefaces, facts, sheet, language)
    return road.draw(made.journey(scene.organisation), scene)


def _scene(typefaces: Typefaces, facts: dict[str, object], sheet: str, language: str = "fr") -> Scene:
    scene = journeys.scene_of(typefaces, facts, sheet, language)
    return replace(scene, style=_style(), wording=load_wording(language))


def _style() -> Style:
    """The theme's style in the fonts that the tests have."""
    return replace(load_theme(Brand(theme="picto")).style, text="Inter", display="Inter")
