from datetime import date
from decimal import Decimal

import pytest

from generator.model import facts
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.quantity import Duration

SERVICE = """
units:
  accueil: {name: L'accueil}
  siege: {name: Le siège}
documents:
  carte: {name: La carte}
  recu: {name: Le reçu}
  photo: {name: La photo}
  mot: {name: Un mot signé}
channels:
  premier: {type: phone, unit: accueil, number: 01 99 00 10 10}
  second: {type: phone, unit: siege, number: 01 99 00 10 11}
  guichet: {type: counter}
  sortant: {type: phone, inbound: false}
  robot: {type: phone, human: false}
  dehors: {type: phone, external: true, number: 01 99 00 10 12}
"""
JOURNEY = """
journeys:
  pret:
    title: Emprunter
    steps:
      - {id: demander, do: Demandez., needs: carte, gives: recu, cost: 2 EUR}
      - {id: jouer, do: Jouez., needs: [carte, recu], cost: gratuit}
      - {id: rendre, do: Rendez., ends: Fini.}
    problems:
      - {id: perdu, when: Perdu., do: Dites-le., bring: [photo, recu], gives: mot, contact: second, cost: 3 EUR, back_to: rendre}
    variants:
      - {id: proche, when: Un proche., do: Envoyez-le., instead_of: rendre, needs: mot, gives: photo,
         steps: [{id: signer, do: Signez., needs: photo, ends: Fini.}]}
    escalation: [{to: second}]
"""


@pytest.fixture
def organisation(reading) -> Organisation:
    loaded = reading(SERVICE, JOURNEY)
    assert loaded.findings == ()
    return loaded.organisation


@pytest.fixture
def pret(organisation) -> Journey:
    return organisation.of(Journey)["pret"]


def rules(reading, yaml: str) -> tuple[Organisation, list[str]]:
    organisation = reading(SERVICE, JOURNEY, yaml).organisation
    return organisation, [rule.id for rule in facts.rules_of(organisation, organisation.of(Journey)["pret"])]


def test_the_checklist_holds_each_document_once_with_every_place_that_asks_for_it(organisation, pret) -> None:
    papers = {paper.document.id: paper for paper in facts.before_you_start(organisation, pret).papers}
    assert list(papers) == ["carte", "photo", "mot"]
    assert [node.id for node in papers["carte"].asked_at] == ["demander", "jouer"]
    assert papers["carte"].always
    assert not papers["photo"].always


def test_a_document_given_by_an_earlier_step_is_not_asked_for(organisation, pret) -> None:
    assert "recu" not in [paper.document.id for paper in facts.before_you_start(organisation, pret).papers]


def test_what_one_way_gives_the_others_lack(organisation, pret) -> None:
    papers = {paper.document.id: paper for paper in facts.before_you_start(organisation, pret).papers}
    assert [node.id for node in papers["mot"].asked_at] == ["proche"]
    assert [node.id for node in papers["photo"].asked_at] == ["perdu"]


def test_only_what_costs_money_is_among_the_prices(organisation, pret) -> None:
    prices = facts.before_you_start(organisation, pret).prices
    assert [(price.node.id, price.cost.amount) for price in prices] == [("demander", Decimal(2)), ("perdu", Decimal(3))]


def test_the_delays_are_those_promised_along_the_nominal_path(world) -> None:
    journey = world.of(Journey)["emprunter"]
    ((node, promise),) = facts.before_you_start(world, journey).delays
    assert (node.id, promise.within) == ("preparer", Duration.parse("2 jours ouvrés"))


def test_rules_come_in_the_order_in_which_they_bind(reading) -> None:
    _, found = rules(
        reading,
        "rules:\n"
        "  tard: {says: Tard., binds_at: pret/rendre}\n"
        "  partout: {says: Partout., binds_at: pret}\n"
        "  ailleurs: {says: Ailleurs., binds_at: guichet}\n"
        "  milieu: {says: Milieu., binds_at: [pret/rendre, pret/jouer]}\n",
    )
    assert found == ["partout", "milieu", "tard"]


def test_a_rule_that_a_step_names_binds_there_as_well(reading) -> None:
    organisation = reading(
        SERVICE,
        JOURNEY.replace("id: jouer,", "id: jouer, rules: [nommee, inconnue],"),
        "rules: {nommee: {says: Nommée., binds_at: guichet}, tard: {says: Tard., binds_at: pret/rendre}}",
    ).organisation
    journey = organisation.of(Journey)["pret"]
    assert [rule.id for rule in facts.rules_of(organisation, journey)] == ["nommee", "tard"]
    at = {node.id: [rule.id for rule in facts.rules_at(organisation, journey, node)] for node in journey.steps}
    assert at == {"demander": [], "jouer": ["nommee"], "rendre": ["tard"]}


def test_a_promise_is_found_by_its_id_or_where_it_is_written(world) -> None:
    journey = world.of(Journey)["emprunter"]
    by_id, inline = facts.promise_of(world, journey.steps[1]), facts.promise_of(world, journey.problems[0])
    assert by_id is world.entities["promise"]["preparation"]
    assert inline is not None
    assert inline.within == Duration.parse("2 jours ouvrés")
    assert facts.promise_of(world, journey.steps[0]) is None


def test_channels_are_those_among_ids_and_plain_words(organisation) -> None:
    assert [channel.id for channel in facts.channels(organisation, ("chez vous", "guichet", "premier"))] == [
        "guichet", "premier",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("channel", "name"),
    [
        ("{type: phone, name: La ligne, unit: accueil}", "La ligne"),
        ("{type: phone, unit: accueil}", "L'accueil"),
        ('{type: web, url: "https://exemple.fr"}', "https://exemple.fr"),
        ("{type: counter}", "nouveau"),
    ],
)
def test_a_channel_is_called_by_its_name_its_unit_its_address_or_its_id(reading, channel: str, name: str) -> None:
    organisation = reading(SERVICE, f"channels: {{nouveau: {channel}}}").organisation
    assert facts.channel_name(organisation, organisation.of(Channel)["nouveau"]) == name


def test_who_acts_at_a_step_is_the_unit_unless_it_is_the_customer(world) -> None:
    steps = {step.id: step for step in world.of(Journey)["emprunter"].steps}
    assert facts.actor(world, steps["preparer"]) is world.of(Unit)["atelier"]
    assert facts.actor(world, steps["demander"]) is None


def test_the_one_number_is_the_human_phone_that_problems_and_the_ladder_name_most(organisation, pret) -> None:
    assert facts.main_channel(organisation, pret) is organisation.of(Channel)["second"]
    assert facts.main_channel(organisation) is organisation.of(Channel)["second"]


def test_without_a_phone_the_channel_named_most_is_the_one(reading) -> None:
    yaml = "channels: {guichet: {type: counter}, courriel: {type: email}}"
    organisation = reading(yaml, SERVICE.partition("channels")[0], JOURNEY.replace("second", "courriel")).organisation
    assert facts.main_channel(organisation) is organisation.of(Channel)["courriel"]


def test_without_a_person_to_reach_there_is_no_one_number(reading) -> None:
    yaml = "channels: {robot: {type: phone, human: false}, sms: {type: sms}, tiers: {type: phone, external: true}}"
    assert facts.main_channel(reading(yaml).organisation) is None


def test_a_problem_is_shown_where_it_can_happen_and_one_without_a_place_at_the_first_step(reading) -> None:
    organisation = reading(
        SERVICE, JOURNEY.replace("id: perdu,", "id: perdu, during: [jouer, rendre],").replace(
            "    variants:", "      - {id: partout, when: Fermé., do: Revenez., back_to: demander}\n    variants:"
        )
    ).organisation  # fmt: skip
    shown = facts.problems_by_step(organisation.of(Journey)["pret"])
    assert {id: [problem.id for problem in problems] for id, problems in shown.items() if problems} == {
        "demander": ["partout"], "jouer": ["perdu"], "rendre": ["perdu"],
    }  # fmt: skip


def test_a_problem_leads_back_to_a_node_of_its_journey(pret) -> None:
    back = facts.way_back(pret, pret.problems[0])
    assert back is pret.steps[2]


def test_facts_are_verified_by_their_own_date_and_owner_else_by_the_organisations(reading) -> None:
    organisation = reading(
        "units: {a: {name: A}, b: {name: B, owner: b, verified_on: 2026-11-02}}",
        about="organisation: {name: Ici, defaults: {owner: a, verified_on: 2026-11-01}}",
    ).organisation
    units = organisation.of(Unit)
    assert facts.verified(organisation, units["a"]) == (date(2026, 11, 1), units["a"])
    assert facts.verified(organisation, units["b"]) == (date(2026, 11, 2), units["b"])


def test_an_owner_that_does_not_exist_is_nobody(reading) -> None:
    organisation = reading("units: {a: {name: A, owner: fantome}}").organisation
    assert facts.verified(organisation, organisation.of(Unit)["a"]) == (None, None)


def users(organisation: Organisation, reference: str) -> list[str]:
    (target,) = organisation.find(reference)
    return [entity.key for entity in facts.where_used(organisation, target)]


def test_an_entity_is_used_by_fields_and_by_mentions(world) -> None:
    assert users(world, "tel") == [
        "journey:emprunter",
        "letter:prolonger",
        "rule:retour",
        "unit:accueil",
        "unit:atelier",
    ]
    assert users(world, "guichet") == ["guide:depart", "journey:emprunter", "unit:accueil"]


def test_a_place_in_a_journey_is_used_by_its_own_journey_and_by_others(world) -> None:
    assert users(world, "emprunter/jouer") == ["journey:emprunter", "rule:retour"]
    assert users(world, "emprunter/piece-perdue") == ["change:trois-semaines", "guide:depart"]


def test_what_nobody_names_is_not_used(world) -> None:
    assert users(world, "depart") == []
