"""The distinct ways of a journey: exactly those of small journeys, bounded for all, with what each one takes."""

from decimal import Decimal

import pytest

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.walk.ending import Ending
from generator.model.walk.ways import Way, Ways, ways_of


@pytest.fixture
def walked(reading):
    def walk(text: str, limit: int = 50) -> Ways:
        loaded = reading(text)
        assert loaded.findings == (), loaded.findings
        (journey,) = loaded.organisation.of(Journey).values()
        return ways_of(loaded.organisation, journey, limit)

    return walk


def nodes(ways: Ways) -> list[str]:
    return [" ".join(way.nodes) for way in ways.listed]


def test_the_world_can_be_walked_in_six_ways(world: Organisation) -> None:
    ways = ways_of(world, world.of(Journey)["emprunter"])
    assert not ways.more
    assert nodes(ways) == [
        "demander preparer jouer",
        "demander deja-prete demander preparer jouer",
        "demander sur-place table ranger",
        "demander preparer jouer piece-perdue jouer",
        "demander deja-prete sur-place table ranger",
        "demander deja-prete demander preparer jouer piece-perdue jouer",
    ]
    assert [way.ending for way in ways.listed[:3]] == [Ending.GOAL, Ending.GOAL, Ending.OTHER]


def test_a_way_says_what_it_takes(world: Organisation) -> None:
    plain, lent, there, lost, *_ = ways_of(world, world.of(Journey)["emprunter"]).listed
    minutes, working_days = 10 / 1440, 2 * 7 / 5
    assert plain.days == pytest.approx(minutes + working_days + 21)
    assert str(plain.time) == "24 days"
    assert lent.days == pytest.approx(plain.days + working_days), "the interrupted step is not waited for twice"
    assert (plain.cost, lost.cost) == (Decimal(7), Decimal(10)), (
        "two for the game, five for the card, three for a piece"
    )
    assert plain.papers == ("carte",), "the loan slip is given on the way"
    assert [(one.at, one.giver.id, one.taker.id) for one in plain.hand_offs] == [("preparer", "accueil", "atelier")]
    assert there.alone_at == ("sur-place", "ranger")
    assert plain.alone_at == ()


def test_working_days_stay_working_days_while_no_others_join_them(walked) -> None:
    (way,) = walked("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Ecrivez., takes: 2 jours ouvrés}
      - {id: y, do: Attendez., takes: 3 jours ouvrés, ends: Fini.}
""").listed
    assert str(way.time) == "5 working days"
    assert way.days == pytest.approx(7)


def test_who_comes_back_to_an_earlier_step_waits_again(walked) -> None:
    _, again = walked("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Ecrivez., takes: 2 jours, cost: 5 EUR}
      - {id: y, do: Attendez., takes: 3 jours, ends: Fini.}
    problems:
      - {id: p, when: Rien ne vient., during: y, do: Appelez., takes: 1 jour, cost: 1 EUR, back_to: x}
""").listed
    assert again.nodes == ("x", "y", "p", "x", "y")
    assert again.days == pytest.approx(2 + 3 + 1 + 2 + 3)
    assert again.cost == 6, "a step is paid once"


def test_a_loop_without_end_is_cut_and_said(walked) -> None:
    ways = walked("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Choisissez., choices: [{when: Oui., go: v}]}
    variants:
      - {id: v, when: Autrement., from: x, do: Demandez ailleurs., rejoin: w}
      - {id: w, when: Encore., do: Demandez ici., rejoin: v}
""")
    assert [(way.nodes, way.ending, way.target) for way in ways.listed] == [(("x", "v", "w"), Ending.CIRCLE, "v")]


def test_a_choice_that_leads_back_for_ever_is_a_circle(walked) -> None:
    ways = walked("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Choisissez., choices: [{when: Oui., go: v}]}
    variants:
      - {id: v, when: Autrement., from: x, do: Demandez ailleurs., rejoin: x}
""")
    assert [(way.nodes, way.ending) for way in ways.listed] == [(("x", "v", "x"), Ending.CIRCLE)]


def test_where_nothing_leads_on_is_a_dead_end_and_where_another_journey_begins_is_not(walked) -> None:
    ways = walked("""
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Choisissez., ends: Fini.}
    problems:
      - {id: p, when: Rien., during: x, do: Attendez.}
      - {id: q, when: Autre chose., during: x, do: Changez., then: tel}
      - {id: r, when: Non., during: x, kind: refused, do: Arrêtez., ends: Refusé.}
      - {id: s, when: Cassé., during: x, do: Arrêtez., ends: Cassé.}
channels:
  tel: {type: phone, number: 01 99 00 10 10}
""")
    assert [(way.target, way.ending) for way in ways.listed] == [
        ("x", Ending.GOAL), ("p", Ending.DEAD_END), ("tel", Ending.ELSEWHERE), ("r", Ending.REFUSED), ("s", Ending.STOPPED),
    ]  # fmt: skip


def test_the_story_is_told_again_to_whom_neither_heard_it_nor_sees_the_file(walked) -> None:
    _, seen, unseen, once = walked("""
units:
  un: {name: Un, contact: tel-un}
  deux: {name: Deux, contact: tel-deux, sees: dossier}
  trois: {name: Trois, contact: tel-trois, sees: stock}
channels:
  tel-un: {type: phone, unit: un, number: 01 99 00 10 10}
  tel-deux: {type: phone, unit: deux, number: 01 99 00 10 11}
  tel-trois: {type: phone, unit: trois, number: 01 99 00 10 12}
documents:
  dossier: {name: Le dossier, from: un}
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Appelez., at: tel-un, gives: dossier}
      - {id: y, do: Attendez., ends: Fini.}
    problems:
      - {id: p, when: Rien., during: y, do: Appelez., contact: tel-deux, back_to: y}
      - {id: q, when: Rien du tout., during: y, do: Appelez., contact: tel-trois, back_to: y}
      - {id: r, when: Moins que rien., during: y, do: Appelez., contact: tel-un, back_to: y}
""").listed
    assert (seen.retold_at, unseen.retold_at, once.retold_at) == ((), ("q",), ())


def test_a_paper_of_the_case_tells_the_story_at_a_counter_and_not_on_the_phone(walked) -> None:
    text = """
units:
  un: {name: Un, contact: un}
  deux: {name: Deux, contact: deux, sees: stock}
channels:
  un: {type: counter, unit: un, address: "1 rue des Essais, 74000 Annecy"}
  deux: {type: %s, unit: deux, %s}
documents:
  bon: {name: Le bon, from: un, form: paper}
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Venez., at: un, gives: bon}
      - {id: y, do: Montrez le bon., at: deux, needs: bon, ends: Fini.}
"""
    (shown,) = walked(text % ("counter", 'address: "2 rue des Essais, 74000 Annecy"')).listed
    (told,) = walked(text % ("phone", "number: 01 99 00 10 10")).listed
    assert (shown.retold_at, told.retold_at) == ((), ("y",))


def test_a_file_that_comes_too_late_is_not_seen(walked) -> None:
    text = """
units:
  un: {name: Un, contact: tel-un}
  deux: {name: Deux, contact: tel-deux, sees: dossier, syncs_within: 2 jours}
channels:
  tel-un: {type: phone, unit: un, number: 01 99 00 10 10}
  tel-deux: {type: phone, unit: deux, number: 01 99 00 10 11}
documents:
  dossier: {name: Le dossier, from: un}
journeys:
  a:
    title: A
    steps:
      - {id: x, do: Appelez., at: tel-un, gives: dossier}
      - {id: y, do: Attendez., takes: %s}
      - {id: z, do: Appelez., at: tel-deux, ends: Fini.}
"""
    (early,), (late,) = walked(text % "1 jour").listed, walked(text % "3 jours").listed
    assert (early.retold_at, late.retold_at) == (("z",), ())


def test_the_ways_of_many_problems_are_bounded(walked) -> None:
    problems = "\n".join(
        f"      - {{id: p{number}, when: Cas {number}., do: Appelez., back_to: x}}" for number in range(12)
    )
    text = f"""
journeys:
  a:
    title: A
    steps:
      - {{id: x, do: Demandez.}}
      - {{id: y, do: Attendez., ends: Fini.}}
    problems:
{problems}
"""
    assert len(walked(text, 17).listed) == 17
    ways = walked(text, 5000)
    assert (len(ways.listed), ways.more) == (5000, True)
    assert len({way.nodes for way in ways.listed}) == 5000
    counts = [sum(node.startswith("p") for node in way.nodes) for way in ways.listed]
    assert counts == sorted(counts), "those with the fewest detours come first"


def test_on_one_way_nothing_happens_twice(world: Organisation) -> None:
    def detours(way: Way) -> list[str]:
        return [node for node in way.nodes if node in ("deja-prete", "piece-perdue", "sur-place")]

    ways = ways_of(world, world.of(Journey)["emprunter"]).listed
    assert all(len(detours(way)) == len(set(detours(way))) for way in ways)
    assert any(len(detours(way)) == 2 for way in ways)
