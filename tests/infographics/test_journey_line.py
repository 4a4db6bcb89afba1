import re
from collections.abc import Iterator
from itertools import pairwise

import pytest

from generator.infographics.drawing import Drawing, Label
from generator.infographics.journey_line.hyphen import divided
from generator.infographics.journey_line.page import ranges
from generator.infographics.journey_line.promises import bars_of
from generator.infographics.journey_line.routing import Net, crossings, lanes
from generator.infographics.strip import Strip
from generator.model.typeface import Typefaces
from tests.infographics import made
from tests.infographics.journeys import FRENCH, GERMAN, drawn, journey, scene_of

CASES = [
    (steps, problems, ("a3-landscape", "a4-landscape")[(steps + problems) % 2], words, language)
    for steps in range(3, 13)
    for problems in (0, 1, 3, 8, 12)
    for words, language in (((FRENCH, "fr"), (GERMAN, "de"))[(steps // 2 + problems) % 2],)
]
Case = tuple[int, int, Drawing]


@pytest.fixture(
    scope="module", params=CASES, ids=lambda case: f"{case[0]}-steps-{case[1]}-problems-{case[2]}-{case[4]}"
)
def case(request: pytest.FixtureRequest, typefaces: Typefaces) -> Case:
    steps, problems, sheet, words, language = request.param
    return steps, problems, drawn(typefaces, journey(steps, problems, words), sheet, language)


def test_everything_fits_without_shortening(case: Case) -> None:
    assert case[2].too_long == ()


def test_every_label_lies_inside_its_sheet(case: Case) -> None:
    for page in case[2].pages:
        assert [label.lines for label in made.outside(page)] == []


def test_no_two_labels_run_into_one_another(case: Case, typefaces: Typefaces) -> None:
    for page in case[2].pages:
        assert made.collisions(page, typefaces) == []


def test_no_route_runs_through_a_label(case: Case, typefaces: Typefaces) -> None:
    for page in case[2].pages:
        legs = list(thick_legs(page))
        for label in page.labels:
            if len("".join(label.lines)) > 2:
                left, top, right, bottom = made._ink(label, typefaces)
                assert not [
                    leg for leg in legs if leg[0] < right and left < leg[2] and leg[1] < bottom and top < leg[3]
                ], label


def test_no_text_is_below_the_smallest_size(case: Case) -> None:
    assert all(made.smallest(page) >= page.sheet.smallest - 0.01 for page in case[2].pages)


def test_every_problem_stands_on_one_sheet_with_comfort_and_rescue(case: Case) -> None:
    _, problems, drawing = case
    said = [" ".join(label.lines) for page in drawing.pages for label in page.labels]
    rescues = (FRENCH["do"], GERMAN["do"])
    comforts = (FRENCH["first"], GERMAN["first"])
    assert sum(plainly(words) in map(plainly, rescues) for words in said) == problems
    assert sum(plainly(words) in map(plainly, comforts) for words in said) == problems


def test_every_step_is_numbered_once_on_the_first_sheet(case: Case) -> None:
    steps, _, drawing = case
    numbers = [
        label.lines[0]
        for label in drawing.labels
        if label.weight == 800 and label.lines[0].isdigit() and label.align == "left"
    ]
    assert numbers == [str(number) for number in range(1, steps + 1)]


def test_the_text_equivalent_is_complete(case: Case) -> None:
    steps, problems, drawing = case
    text = drawing.equivalent
    assert text.count("\n### ") == problems
    assert len(re.findall(r"^## \d+\. ", text, re.MULTILINE)) == steps
    assert all(f"{number + 30},00" in text or f"{number + 30}\u00a0€" in text for number in range(problems))
    assert "04\u00a065\u00a071\u00a020\u00a026" in text


def test_the_number_to_call_stands_on_every_sheet(case: Case) -> None:
    for page in case[2].pages:
        largest = max((label for label in page.labels if label.tag == "p"), key=lambda label: label.size)
        assert largest.lines == ("04\u00a065\u00a071\u00a020\u00a026",)


def plainly(words: str) -> str:
    return re.sub(r"[\s\u00a0\u202f’']", "", words)


def thick_legs(page: Drawing) -> Iterator[tuple[float, float, float, float]]:
    """The boxes of the straight parts of routes at least 3 mm thick, as they are in the SVG."""
    for d, width in re.findall(
        r'<path d="([^"]+)" fill="none" stroke="(?!#FFFFFF)#\w+" stroke-width="([\d.]+)"', page.svg
    ):
        half = float(width) / 2
        if half < 1.5:
            continue
        points = [tuple(map(float, pair)) for pair in re.findall(r"(?:[ML]|0 0 [01] )(-?[\d.]+) (-?[\d.]+)", d)]
        for (x0, y0), (x1, y1) in pairwise(points):
            if abs(x0 - x1) < 0.01 or abs(y0 - y1) < 0.01:
                yield min(x0, x1) - half, min(y0, y1) - half, max(x0, x1) + half, max(y0, y1) + half


def labels_with(drawing: Drawing, words: str) -> list[Label]:
    return [
        label for page in drawing.pages for label in page.labels if plainly(words) in plainly(" ".join(label.lines))
    ]


def test_the_title_is_the_goal_in_the_customers_words(typefaces: Typefaces) -> None:
    drawing = drawn(typefaces, journey(3, 0))
    assert drawing.title == FRENCH["goal"]
    [title] = [label for label in drawing.labels if label.tag == "h1"]
    assert " ".join(title.lines) == FRENCH["goal"]
    assert title.size == max(label.size for label in drawing.labels)


@pytest.mark.parametrize("goal", ["Recevoir mon meuble.", GERMAN["goal"], " ".join([FRENCH["goal"]] * 2)])
def test_the_title_fills_its_lines_whatever_its_length(typefaces: Typefaces, goal: str) -> None:
    drawing = drawn(typefaces, journey(4, 1) | {"goal": goal})
    [title] = [label for label in drawing.labels if label.tag == "h1"]
    assert 1 <= len(title.lines) <= 3
    assert made.outside(drawing) == []


def test_the_same_journey_gives_the_same_drawing(typefaces: Typefaces) -> None:
    assert drawn(typefaces, journey(6, 5)) == drawn(typefaces, journey(6, 5))


def test_steps_without_titles_show_their_sentences(typefaces: Typefaces) -> None:
    drawing = drawn(typefaces, journey(4, 2, titles=False))
    assert len([label for label in labels_with(drawing, FRENCH["does"]) if label.tag == "h2"]) == 4
    assert drawing.too_long == ()


def test_a_long_line_turns_into_a_second_row(typefaces: Typefaces) -> None:
    drawing = drawn(typefaces, journey(10, 0))
    rows = {round(y) for d in re.findall(r'<path d="([^"]+)" fill="none" stroke="#0A35C9" stroke-width="8', drawing.svg)
            for y in map(float, re.findall(r"[ML]-?[\d.]+ ([\d.]+)", d)[:1])}  # fmt: skip
    assert len(rows) == 2
    assert drawing.following == ()


def test_exits_that_go_on_another_sheet_are_named_at_their_station(typefaces: Typefaces) -> None:
    drawing = drawn(typefaces, journey(5, 12))
    assert drawing.following
    first = [" ".join(label.lines) for label in drawing.labels]
    assert all(any(plainly(when) in plainly(words) for words in first) for when in FRENCH["when"])
    assert "sheet\u00a02" in " ".join(first)


def test_a_text_that_fits_nowhere_is_cut_and_told(typefaces: Typefaces) -> None:
    endless = " ".join([FRENCH["do"]] * 60)
    facts = journey(3, 1)
    facts["problems"][0]["do"] = endless
    drawing = drawn(typefaces, facts, "a4-landscape")
    assert ("problems", 0, "do") in [text.path for text in drawing.too_long]
    assert all(made.outside(page) == [] for page in drawing.pages)


VARIANTS = [
    {
        "id": "fetch",
        "when": "Vous préférez venir le chercher.",
        "instead_of": ["s1", "s2"],
        "do": "Retirez-le au dépôt.",
        "ends": "Il est à vous.",
    },
    {"id": "refund", "when": "La vente est annulée.", "do": "Passez au comptoir.", "ends": "Vous avez votre argent."},
]
LED = {"id": "none", "when": "Aucune date ne va.", "do": "Annulez.", "then": "refund"}
BLOCKED = {
    "id": "blocked",
    "when": "Mon dossier est bloqué.",
    "during": "refund",
    "do": "Demandez le responsable.",
    "back_to": "refund",
}


def test_variants_bear_letters_and_problems_lead_to_them(typefaces: Typefaces) -> None:
    facts = journey(3, 0, variants=VARIANTS) | {"problems": [LED, BLOCKED]}
    drawing = drawn(typefaces, facts)
    letters = [label.lines[0] for label in drawing.labels if label.lines[0] in ("A", "B")]
    assert letters.count("A") == 1
    assert letters.count("B") == 4, "at its own head, at both problems that lead there, at the one that begins there"
    for ending in ("Il est à vous.", "Vous avez votre argent."):
        assert labels_with(drawing, ending)
        assert ending in drawing.equivalent


def test_a_problem_of_several_steps_says_at_which(typefaces: Typefaces) -> None:
    facts = journey(4, 1)
    facts["problems"][0]["during"] = ["s1", "s2"]
    assert labels_with(drawn(typefaces, facts), "steps 2 ou 3")


def test_steps_in_a_row_are_said_as_a_range() -> None:
    assert ranges([1, 2, 4, 5, 6, 9]) == ["1", "2", "4–6", "9"]


def test_a_problem_that_leads_into_another_journey_says_which(typefaces: Typefaces) -> None:
    other = {"title": "Se faire rembourser", "steps": [{"id": "ask", "do": "Demandez."}]}
    facts = journey(3, 1)
    facts["problems"][0] |= {"back_to": None, "then": "money/ask"}
    drawing = drawn(typefaces, facts, journeys={"way": facts, "money": other})
    assert labels_with(drawing, "Change here for: Se faire rembourser")


def test_working_days_and_calendar_days_never_share_an_axis(typefaces: Typefaces) -> None:
    facts = journey(4, 0)
    delays = ("2 working days", "14 days", "3 hours", "2 weeks")
    for step, delay in zip(facts["steps"], delays, strict=True):
        step["promise"] = {"within": delay}
    scene = scene_of(typefaces, facts)
    bars = bars_of(made.journey(scene.organisation), scene)
    assert [(bar.axis, bar.length) for bar in bars] == [("working", 2), ("days", 14), ("hours", 3), ("days", 14)]


def test_without_anybody_to_call_there_is_no_strip(typefaces: Typefaces) -> None:
    from generator.infographics.canvas import Canvas

    scene = scene_of(typefaces, journey(3, 0))
    assert Strip(Canvas(scene), None).height == 0


def test_lanes_keep_ordered_nets_from_crossing() -> None:
    left_shifted = [Net(100, (20,)), Net(150, (60,)), Net(200, (110,))]
    assert lanes(left_shifted, 8) == [0, 1, 2]
    right_shifted = [Net(20, (100,)), Net(60, (150,)), Net(110, (200,))]
    assert lanes(right_shifted, 8) == [2, 1, 0]
    assert lanes([Net(50, (50,)), Net(90, (120,))], 8) == [-1, 0]


def test_crossings_at_right_angles_are_told_from_routes_that_touch() -> None:
    level, upright = [(0.0, 10.0), (100.0, 10.0)], [(50.0, 0.0), (50.0, 40.0)]
    assert crossings([level, upright], 4) == (1, 0)
    assert crossings([level, [(0.0, 12.0), (100.0, 12.0)]], 4) == (0, 1)
    assert crossings([level, [(100.0, 10.0), (100.0, 40.0)]], 4) == (0, 1)
    assert crossings([level, [(0.0, 30.0), (100.0, 30.0)]], 4) == (0, 0)


def test_long_compounds_are_divided_and_french_titles_never() -> None:
    assert divided("Ihre Versicherungsbescheinigung", 18, len, "de") == "Ihre Versicherungs- bescheinigung"
    assert divided("Ihre Versicherung", 18, len, "de") == "Ihre Versicherung"
    assert divided("Anticonstitutionnellement", 18, len, "fr") == "Anticonstitutionnellement"
