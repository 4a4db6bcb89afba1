"""Many customers walk by chance: the same at every run, as often as the odds say, and never for ever."""

import json
import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from generator.load.content import load
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.walk.assumptions import Assumptions
from generator.model.walk.data import walk_data, walk_schema
from generator.model.walk.ending import Ending
from generator.model.walk.mending import Trouble, mend_first
from generator.model.walk.simulation import Simulation, simulate
from generator.model.walk.ways import ways_of

ROOT = Path(__file__).parents[3]
CONTENT = sorted(path for path in (ROOT / "content").iterdir() if path.is_dir())

TINY = """
journeys:
  a:
    title: A
    steps:
      - {{id: x, do: Demandez., takes: 1 jour}}
      - {{id: y, do: Attendez., takes: 2 jours, ends: Fini.}}
    problems:
      - {{id: p, when: Rien., during: {during}, odds: {odds}, do: Appelez., takes: 10 jours, {way}}}
"""


@pytest.fixture
def simulated(reading):
    def walk(text: str, **options) -> Simulation:
        loaded = reading(text)
        assert loaded.findings == (), loaded.findings
        (journey,) = loaded.organisation.of(Journey).values()
        return simulate(loaded.organisation, journey, **options)

    return walk


def test_declared_odds_happen_as_often_as_they_say(simulated) -> None:
    done = simulated(TINY.format(during="y", odds="1 in 4", way="back_to: y"))
    assert done.undeclared == ()
    assert done.met["p"] / done.customers == pytest.approx(0.25, abs=0.02)
    assert done.days.mean == pytest.approx(3 + 0.25 * 10, abs=0.2)
    assert (done.days.median, done.days.ninth, done.days.most) == (3, 13, 13)
    assert done.lost["p"] == pytest.approx(10 * done.met["p"])


def test_odds_are_those_of_the_journey_however_many_places_it_can_happen_at(simulated) -> None:
    done = simulated(TINY.format(during="[x, y]", odds="1 in 4", way="ends: Fini."))
    assert done.met["p"] / done.customers == pytest.approx(0.25, abs=0.02)
    assert done.endings[Ending.STOPPED] == done.met["p"] == done.lost_at["p"] == done.astray


def test_who_is_led_back_loses_the_days_of_every_step_again(simulated) -> None:
    done = simulated(TINY.format(during="y", odds="1 in 2", way="back_to: x"), assumptions=Assumptions(patience=99))
    rounds = sum(0.5**n for n in range(1, 60))
    assert done.days.mean == pytest.approx(3 + rounds * 13, rel=0.04)
    assert done.waited == {"x": done.customers * 1.0, "y": done.customers * 2.0}
    assert set(done.lost) == {"p"}, "the problem is to blame, not the steps"
    assert done.endings == {Ending.GOAL: done.customers}


def test_customers_give_up_when_too_much_goes_wrong(simulated) -> None:
    done = simulated(TINY.format(during="y", odds="1", way="back_to: x"), customers=100)
    assert done.endings == {Ending.GAVE_UP: 100}
    assert (done.reached, done.astray, done.lost_at) == (0, 100, {"p": 100})


def test_a_loop_without_end_ends(simulated) -> None:
    done = simulated("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Choisissez., choices: [{when: Oui., go: v}]}
    variants:
      - {id: v, when: Autrement., from: x, do: Demandez ailleurs., rejoin: w}
      - {id: w, when: Encore., do: Demandez ici., rejoin: v}
""", customers=50)  # fmt: skip
    assert done.endings == {Ending.CIRCLE: 50}


def test_a_missed_promise_takes_as_long_again_and_silence_about_it_is_counted(simulated) -> None:
    text = """
journeys:
  a:
    title: A
    steps:
      - {id: x, does: Nous préparons., promise: {within: 4 jours, from: votre appel%s}}
      - {id: y, do: Venez., ends: Fini.}
"""
    silent = simulated(text % "", assumptions=Assumptions(odds=0.25))
    told = simulated(text % ", otherwise: Appelez.", assumptions=Assumptions(odds=0.25))
    assert silent.days.mean == told.days.mean == pytest.approx(4 + 0.25 * 4, abs=0.1)
    assert silent.silent_at["x"] / silent.customers == pytest.approx(0.25, abs=0.02)
    assert told.silent_at == {}
    assert [(one.trouble, one.node) for one in mend_first(silent)] == [(Trouble.DAYS, "x"), (Trouble.SILENT, "x")]


def test_a_problem_of_its_own_stands_for_the_missed_promise(simulated) -> None:
    done = simulated("""
journeys:
  a:
    title: A
    steps:
      - {id: x, does: Nous préparons., promise: {within: 4 jours, from: votre appel}}
      - {id: y, do: Venez., ends: Fini.}
    problems:
      - {id: p, when: Rien., during: x, kind: missed, odds: 0, do: Appelez., back_to: x}
""")
    assert (done.days.most, done.met.get("p")) == (4, None)


def test_some_begin_with_the_other_way_that_replaces_the_first_step(simulated) -> None:
    done = simulated("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Venez.}
      - {id: y, do: Attendez., ends: Fini.}
    variants:
      - {id: v, when: De chez vous., instead_of: x, odds: 30 %, do: Ecrivez.}
""")
    assert done.met["v"] / done.customers == pytest.approx(0.3, abs=0.02)
    assert done.met["y"] == done.customers


def test_the_same_seed_gives_the_same_customers_and_another_one_others(world: Organisation) -> None:
    journey = world.of(Journey)["emprunter"]
    assert simulate(world, journey, 500, 7) == simulate(world, journey, 500, 7)
    assert simulate(world, journey, 500, 7).met != simulate(world, journey, 500, 8).met
    with pytest.raises(ValueError, match="customer"):
        simulate(world, journey, 0)


def test_the_worst_way_is_the_longest_that_was_gone(world: Organisation) -> None:
    done = simulate(world, world.of(Journey)["emprunter"])
    assert done.worst.days == pytest.approx(done.days.most)
    assert any(visit.missed for visit in done.worst.visits)
    assert 0 < done.worst_twins < done.customers


@pytest.mark.parametrize("folder", CONTENT, ids=lambda path: path.name)
def test_every_organisation_can_be_walked_and_says_it_as_its_schema_promises(folder: Path) -> None:
    organisation = load(folder, ROOT).organisation
    for journey in organisation.of(Journey).values():
        done = simulate(organisation, journey, 300)
        data = walk_data(organisation, ways_of(organisation, journey, 10), done)
        jsonschema.validate(data, walk_schema())
        assert sum(done.endings.values()) == 300
        assert Ending.CIRCLE not in done.endings
        assert done.endings[Ending.GOAL] > 100
        assert sum(done.waited.values()) + sum(done.lost.values()) == pytest.approx(300 * done.days.mean)


def test_hash_seeds_change_nothing() -> None:
    def said(seed: str) -> str:
        command = [sys.executable, "-m", "generator", "walk", "livraison", "content", "--format", "json", "--customers", "200"]  # fmt: skip
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True).stdout

    assert said("1") == said("2")
    assert json.loads(said("1"))[0]["simulation"]["customers"] == 200
