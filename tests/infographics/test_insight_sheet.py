"""A figure with its chart: the numbers are true to scale, every word of the chart is a label of the sheet."""

import math
import re
import sys
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import collisions, organisation, outside, scene, smallest, words_of

from generator.infographics.drawing import Drawing
from generator.infographics.insight_sheet import insight_sheet
from generator.infographics.insight_sheet.facts import facts_of, figures
from generator.model.kinds.insight import Insight
from generator.model.typeface import Typefaces

SAYS = "L'attente est longue le matin. Une personne de plus répond depuis septembre."


def _insight(chart: str, values: dict[str, float], unit: str = "minutes", **other: Any) -> dict[str, Any]:
    return {
        "title": "Pourquoi j'attends", "says": SAYS, "source": "Registre des appels", "as_of": "2026-09-30", "about": "phone",
        "figure": {"chart": chart, "unit": unit, "title": "Attente moyenne", "values": values},
    } | other  # fmt: skip


def _drawn(insight: dict[str, Any], typefaces: Typefaces, sheet: str = "a4") -> Drawing:
    made = organisation(over={"insights": {"why": insight}})
    return insight_sheet(made.of(Insight)["why"], scene(made, typefaces, sheet))


def _margin(drawing: Drawing) -> float:
    """The left edge of what stands on a sheet of the line theme."""
    return 14 * float(math.sqrt(drawing.sheet.width * drawing.sheet.height / (420 * 297)))


def _values(count: int) -> dict[str, float]:
    return {f"Étape numéro {n}": 10 + (n * 37) % 50 for n in range(count)}


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("chart", ["bar", "line", "share"])
@pytest.mark.parametrize("count", [2, 3, 6, 12])
def test_words_fit_and_do_not_touch(typefaces: Typefaces, sheet: str, chart: str, count: int) -> None:
    drawing = _drawn(_insight(chart, _values(count)), typefaces, sheet)
    assert not drawing.too_long
    for page in drawing.pages:
        assert not outside(page)
        assert not collisions(page, typefaces)
        assert smallest(page) >= page.sheet.smallest - 1e-6


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("values", [{"Clients servis": 84}, {"Un": 3, "Deux": 4}])
def test_numbers_alone_fit(typefaces: Typefaces, sheet: str, values: dict[str, float]) -> None:
    drawing = _drawn(_insight("number", values, "%"), typefaces, sheet)
    assert not outside(drawing)
    assert not collisions(drawing, typefaces)


def test_eighty_four_of_a_hundred_dots_are_filled(typefaces: Typefaces) -> None:
    drawing = _drawn(_insight("number", {"Clients servis": 84}, "%"), typefaces)
    dots = re.findall(r'<circle [^>]*r="([\d.]+)" fill="(#\w+)" stroke="#0A35C9"', drawing.svg)
    size = max({radius for radius, _ in dots}, key=lambda radius: sum(other == radius for other, _ in dots))
    fills = [fill for radius, fill in dots if radius == size]
    assert (len(fills), fills.count("#0A35C9")) == (100, 84)


def test_bars_are_as_long_as_their_numbers(typefaces: Typefaces) -> None:
    drawing = _drawn(_insight("bar", {"Un": 10, "Deux": 40, "Trois": 20}), typefaces)
    left = f'<rect x="{_margin(drawing):.3f}"'
    lengths = [float(found) for found in re.findall(rf'{left} y="[\d.]+" width="([\d.]+)"', drawing.svg)][1:4]
    assert lengths[1] / lengths[0] == pytest.approx(4, rel=0.01)
    assert lengths[2] / lengths[0] == pytest.approx(2, rel=0.01)


def test_many_bars_go_on_on_another_sheet(typefaces: Typefaces) -> None:
    drawing = _drawn(_insight("bar", _values(40)), typefaces)
    assert len(drawing.pages) > 1
    words = " ".join(words_of(page) for page in drawing.pages)
    assert all(f"Étape numéro {n}" in words for n in range(40))
    assert not any(outside(page) for page in drawing.pages)


def test_too_many_shares_are_told_to_the_writer(typefaces: Typefaces) -> None:
    drawing = _drawn(_insight("share", _values(60)), typefaces)
    assert ("figure", "values") in [cut.path for cut in drawing.too_long]


def test_the_figure_is_the_number_that_the_sentence_names(typefaces: Typefaces) -> None:
    made = organisation(over={"insights": {
        "named": _insight("bar", {"Le soir": 9, "Le matin": 5}), "last": _insight("line", {"Mai": 9, "Juin": 5}),
        "first": _insight("share", {"Ici": 1, "Ailleurs": 5}), "titled": _insight("bar", {"Lundi": 9, "Mardi": 5}, title="Venez mardi"),
    }})  # fmt: skip
    found = {insight.id: facts_of(insight, scene(made, typefaces, "a4")).best for insight in figures(made)}
    labels = {id: best.label for id, best in found.items() if best}
    assert labels == {"named": "Le matin", "last": "Juin", "first": "Ici", "titled": "Mardi"}


def test_no_bar_is_shown_large_without_a_reason(typefaces: Typefaces) -> None:
    made = organisation(over={"insights": {
        "none": _insight("bar", {"Lundi": 9, "Mardi": 5}), "all": _insight("bar", {"Matin calme": 9, "Matin chargé": 5}),
    }})  # fmt: skip
    assert [facts_of(insight, scene(made, typefaces, "a4")).best for insight in figures(made)] == [None, None]
    drawing = _drawn(_insight("bar", {"Lundi": 9, "Mardi": 5}), typefaces)
    assert max(label.size for label in drawing.labels if label.lines[0] in "95") < 12


def test_the_text_holds_the_numbers_as_a_table(typefaces: Typefaces) -> None:
    drawing = _drawn(_insight("share", {"Ici": 38.5, "Ailleurs": 61.5}, "%"), typefaces)
    text = drawing.equivalent.replace("\u202f", " ").replace("\u00a0", " ")
    assert "| Ici | 38,5 % |" in text
    assert "| Attente moyenne | % |" in text
    assert "Registre des appels" in text
    assert "30 septembre 2026" in text


def test_an_insight_without_numbers_has_no_sheet() -> None:
    made = organisation(over={"insights": {"why": {"says": SAYS}}})
    assert figures(made) == []


def test_it_is_drawn_the_same_twice(typefaces: Typefaces) -> None:
    insight = _insight("line", _values(9))
    assert _drawn(insight, typefaces) == _drawn(insight, typefaces)
