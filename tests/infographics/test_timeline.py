from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import Drawing, Label, Scene
from generator.infographics.journey_line import journey_line
from generator.infographics.journey_line.stops import stops_of
from generator.infographics.journey_line.timeline.axis import Axis, axes_of
from generator.infographics.journey_line.timeline.band import columns_of_row
from generator.infographics.journey_line.timeline.time import time_of
from generator.model.brand import Brand
from generator.model.typeface import Typefaces
from generator.publish.fonts import prepare
from generator.render.theme import load_theme
from tests.infographics import made
from tests.infographics.journeys import FRENCH, GERMAN, journey, scene_of

STYLE = load_theme(Brand(theme="editorial")).style
CASES = [
    (steps, problems, ("a3-landscape", "a4-landscape")[(steps + problems) % 2], words, language)
    for steps in range(3, 13)
    for problems in (0, 1, 3, 8, 12)
    for words, language in (((FRENCH, "fr"), (GERMAN, "de"))[(steps // 2 + problems) % 2],)
]
Case = tuple[int, int, Drawing]


@pytest.fixture(scope="module")
def faces(fonts: Path) -> Typefaces:
    return prepare(STYLE.families, fonts)


@pytest.fixture(
    scope="module", params=CASES, ids=lambda case: f"{case[0]}-steps-{case[1]}-problems-{case[2]}-{case[4]}"
)
def case(request: pytest.FixtureRequest, faces: Typefaces) -> Case:
    steps, problems, sheet, words, language = request.param
    return steps, problems, drawn(faces, journey(steps, problems, words), sheet, language)


def test_everything_fits_without_shortening(case: Case) -> None:
    assert case[2].too_long == ()


def test_every_label_lies_inside_its_sheet(case: Case) -> None:
    for page in case[2].pages:
        assert [label.lines for label in made.outside(page)] == []


def test_no_two_labels_run_into_one_another(case: Case, faces: Typefaces) -> None:
    for page in case[2].pages:
        boxes = [(" ".join(label.lines), ink(label, faces)) for label in page.labels]
        assert [
            (one, other)
            for index, (one, a) in enumerate(boxes)
            for other, b in boxes[index + 1 :]
            if min(a[2], b[2]) - max(a[0], b[0]) > 0.05 and min(a[3], b[3]) - max(a[1], b[1]) > 0.05
        ] == []


def test_no_word_is_wider_than_its_column(case: Case, faces: Typefaces) -> None:
    for page in case[2].pages:
        for label in page.labels:
            left, _, right, _ = ink(label, faces)
            assert right - left <= label.width + 0.3, label


def test_no_text_is_below_the_smallest_size(case: Case) -> None:
    assert all(made.smallest(page) >= page.sheet.smallest - 0.01 for page in case[2].pages)


def test_every_problem_stands_on_one_sheet_with_comfort_and_rescue(case: Case) -> None:
    _, problems, drawing = case
    said = [plainly(" ".join(label.lines)) for page in drawing.pages for label in page.labels]
    for field in ("first", "do"):
        assert sum(words in (plainly(str(FRENCH[field])), plainly(str(GERMAN[field]))) for words in said) == problems


def test_every_step_has_one_large_numeral_where_the_way_is_told(case: Case) -> None:
    steps, _, drawing = case
    numerals = [
        label.lines[0]
        for page in drawing.pages
        if page.title == drawing.title
        for label in page.labels
        if label.weight == 300
    ]
    assert numerals == [str(number) for number in range(1, steps + 1)]


def test_bars_are_as_long_as_the_time_that_passes(faces: Typefaces) -> None:
    facts = journey(4, 0)
    for step, promise in zip(facts["steps"], ("2 working days", "1 week", "2 weeks", "4 weeks"), strict=True):
        step.update(takes="1 minute", promise={"within": promise})
    axis = axis_of(faces, facts)
    stretches = [after - before for before, after in zip(axis.xs, axis.xs[1:], strict=False)]
    assert stretches[2] - stretches[1] == pytest.approx(axis.scale * 7)
    assert [span and span.said for span in axis.spans] == [
        "2\xa0jours ouvrés",
        "1\xa0semaine",
        "2\xa0semaines",
        "4\xa0semaines",
    ]
    assert time_of_facts(faces, facts).mixed


def test_a_moment_is_no_length(faces: Typefaces) -> None:
    facts = journey(3, 0)
    for step, takes in zip(facts["steps"], ("5 minutes", "3 weeks", "1 day"), strict=True):
        step.pop("promise", None)
        step["takes"] = takes
    assert [span and span.said for span in axis_of(faces, facts).spans] == [None, "3\xa0semaines", "1\xa0jour"]


def test_without_any_known_time_stations_stand_above_their_steps(faces: Typefaces) -> None:
    facts = journey(5, 0)
    for step in facts["steps"]:
        step.pop("promise", None)
        step.pop("takes")
    axis = axis_of(faces, facts)
    assert axis.scale == 0
    assert not time_of_facts(faces, facts).spans
    assert not [label for label in drawn(faces, facts).labels if "to scale" in " ".join(label.lines)]


def test_the_line_of_the_last_step_runs_below_the_words_of_the_terminus(faces: Typefaces) -> None:
    facts = journey(7, 0)
    ends = "Votre meuble est chez vous, monté, le jour que vous avez choisi, et vous avez signé."
    facts["steps"][-1]["ends"] = ends
    drawing = drawn(faces, facts)
    terminus = next(label for label in drawing.labels if label.lines[0].startswith("Votre meuble"))
    last = next(label for label in drawing.labels if label.lines == ("7",))
    assert len(terminus.lines) > 2
    assert terminus.bottom < last.y + 0.625 * last.size + 5


def test_working_days_are_said_to_include_weekends_only_beside_calendar_days(faces: Typefaces) -> None:
    facts = journey(4, 0)
    assert "weekends" not in made.words_of(drawn(faces, facts))
    facts["steps"][0]["takes"] = "2 weeks"
    assert "weekends" in made.words_of(drawn(faces, facts))


def test_it_is_drawn_the_same_twice(faces: Typefaces) -> None:
    assert drawn(faces, journey(6, 5)) == drawn(faces, journey(6, 5))


def test_an_endless_text_is_cut_and_reported(faces: Typefaces) -> None:
    facts = journey(4, 2)
    facts["problems"][0]["do"] = "Appelez le service client. " * 150
    drawing = drawn(faces, facts, "a4-landscape")
    assert ("problems", 0, "do") in {text.path for text in drawing.too_long}
    assert not [label for page in drawing.pages for label in made.outside(page)]


def drawn(faces: Typefaces, facts: dict[str, Any], sheet: str = "a3-landscape", language: str = "fr") -> Drawing:
    scene = scene_in(faces, facts, sheet, language)
    return journey_line(made.journey(scene.organisation), scene)


def scene_in(faces: Typefaces, facts: dict[str, Any], sheet: str = "a3-landscape", language: str = "fr") -> Scene:
    return replace(scene_of(faces, facts, sheet, language), style=STYLE)


def axis_of(faces: Typefaces, facts: dict[str, Any]) -> Axis:
    scene = scene_in(faces, facts)
    canvas = Canvas(scene)
    stops = stops_of(made.journey(scene.organisation), scene)
    (axis,) = axes_of(canvas, [stops], time_of_facts(faces, facts), [columns_of_row(canvas, len(stops))[0]], stops)
    return axis


def time_of_facts(faces: Typefaces, facts: dict[str, Any]) -> Any:
    scene = scene_in(faces, facts)
    return time_of(made.journey(scene.organisation), scene)


def ink(label: Label, faces: Typefaces) -> tuple[float, float, float, float]:
    """The box around the letters."""
    wide = max(
        faces.width(line, label.size, label.family or None, label.weight, label.italic, label.spacing * label.size)
        for line in label.lines
    )
    left = label.x + {"left": 0.0, "center": (label.width - wide) / 2, "right": label.width - wide}[label.align]
    air = (label.leading - 1) * label.size / 2 + 0.12 * label.size
    return left, label.y + air, left + wide, label.bottom - air


def plainly(words: str) -> str:
    return words.replace("\u202f", " ").replace("\u00a0", " ").replace("- ", "-")
