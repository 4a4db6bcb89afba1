"""The sheet of a walk: the band is as wide as the path is gone, every number is a label, and nothing touches."""

import re
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from made import FRENCH, GERMAN, organisation, scene
from sound import faults

from generator.infographics.drawing import SHEETS, Drawing
from generator.infographics.walk_sheet import walk_sheet
from generator.infographics.walk_sheet.facts import Facts, facts_of
from generator.load.content import load
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.typeface import Typefaces
from generator.model.walk.simulation import Simulation, simulate
from generator.model.walk.telling import Telling
from generator.model.wording import Wording

CONTENT = Path(__file__).parents[2] / "content"
CUSTOMERS = 400


def drawn(made: Organisation, id: str, typefaces: Typefaces, sheet: str = "a4") -> Drawing:
    journey = made.of(Journey)[id]
    return walk_sheet(journey, simulate(made, journey, CUSTOMERS), scene(made, typefaces, sheet))


def told(made: Organisation, id: str) -> tuple[Facts, Simulation]:
    done = simulate(made, made.of(Journey)[id], CUSTOMERS)
    return facts_of(done, Telling(made, done.journey, Wording("fr"))), done


def words(drawing: Drawing) -> list[str]:
    return [" ".join(label.lines) for label in drawing.labels]


@pytest.mark.parametrize("sheet", ["a4", "a3"])
@pytest.mark.parametrize("name", ["meubles-leman", "banque-des-deux-rives", "trains-de-la-dore"])
def test_the_journeys_of_real_organisations_are_sound(name: str, sheet: str, typefaces: Typefaces) -> None:
    made = load(CONTENT / name, CONTENT.parent).organisation
    for id in made.of(Journey):
        assert faults(drawn(made, id, typefaces, sheet), SHEETS[sheet], typefaces) == [], id


@pytest.mark.parametrize("language", [FRENCH, GERMAN], ids=["french", "german"])
@pytest.mark.parametrize("steps", [1, 2, 14])
def test_few_and_many_steps_with_long_words_are_sound(steps: int, language, typefaces: Typefaces) -> None:
    made = organisation(steps=steps, words=language)
    (id,) = made.of(Journey)
    assert faults(drawn(made, id, typefaces), SHEETS["a4"], typefaces) == []


def test_every_place_of_the_journey_stands_below_its_step(world: Organisation) -> None:
    facts, _ = told(world, "emprunter")
    assert [(row.id, row.kind) for row in facts.rows] == [
        ("demander", "step"), ("deja-prete", "problem"), ("sur-place", "way"), ("table", "inner"), ("ranger", "inner"),
        ("preparer", "step"), ("jouer", "step"), ("piece-perdue", "problem"),
    ]  # fmt: skip
    assert sum(row.days for row in facts.rows) == pytest.approx(1)


def test_a_problem_that_leads_to_an_earlier_step_says_so_and_others_do_not() -> None:
    facts, done = told(load(CONTENT / "meubles-leman", CONTENT.parent).organisation, "livraison")
    rows = {row.id: row for row in facts.rows}
    assert rows["absent"].back_to == "veille"
    assert rows["absent"].back * done.customers == pytest.approx(done.flows["absent", "veille"])
    assert rows["carton-abime"].back_to == "", "it goes on where it was"


def test_the_band_is_as_wide_as_the_path_is_gone(world: Organisation, typefaces: Typefaces) -> None:
    facts, _ = told(world, "emprunter")
    shares = [row.share for row in facts.rows if row.kind == "step"]
    svg = drawn(world, "emprunter", typefaces, "a3").svg
    bands = re.findall(r'd="M([\d.]+) [\d.]+H([\d.]+)V[\d.]+L[\d.]+ [\d.]+H[\d.]+L[\d.]+ [\d.]+Z"', svg)
    widths = [float(right) - float(left) for left, right in bands]
    assert widths == pytest.approx([17 * share for share in shares], abs=0.01)
    assert widths[0] == 17


def test_the_sheet_says_in_words_all_that_its_shapes_show(world: Organisation, typefaces: Typefaces) -> None:
    sheet, (facts, _) = drawn(world, "emprunter", typefaces), told(world, "emprunter")
    said = words(sheet)
    assert {row.name for row in facts.rows} <= set(said)
    assert {row.people for row in facts.rows} <= set(said)
    assert {number.words for number in facts.numbers} <= set(said)
    assert facts.worst_way in said
    for sentence in (*facts.mend, *facts.assumed, facts.worst, *(row.name for row in facts.rows)):
        assert sentence in sheet.equivalent


def test_what_does_not_fit_the_map_is_counted_there_and_told_in_the_equivalent(reading, typefaces: Typefaces) -> None:
    problem = "      - {{id: p{0}, when: Cas {0}., do: Appelez., during: x, odds: 1 %, back_to: x}}"
    problems = "\n".join(map(problem.format, range(60)))
    made = reading(f"""
journeys:
  a:
    title: A
    steps:
      - {{id: x, do: Demandez., ends: Fini.}}
    problems:
{problems}
""").organisation
    sheet = drawn(made, "a", typefaces)
    (rest,) = [int(found[1]) for one in words(sheet) if (found := re.match(r"And (\d+) places more", one))]
    shown = sum(bool(re.fullmatch(r"Cas \d+\.", one)) for one in words(sheet))
    met = [id for id in simulate(made, made.of(Journey)["a"], CUSTOMERS).met if id != "x"]
    assert shown + rest == len(met) > 50
    assert all(f"Cas {id[1:]}." in sheet.equivalent for id in met)
    assert faults(sheet, SHEETS["a4"], typefaces) == []
