import pickle
from dataclasses import fields

import pytest

from generator.model.finding import Place
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Spot, nodes


@pytest.fixture
def journey(world: Organisation) -> Journey:
    return world.of(Journey)["emprunter"]


def names(found: tuple[object, ...]) -> list[str]:
    return [target.key for target in found]  # type: ignore[attr-defined]


def test_an_id_finds_the_entity_whatever_its_kind(world) -> None:
    assert names(world.find("tel")) == ["channel:tel"]
    assert names(world.find("carte")) == ["document:carte"]


def test_a_kind_and_an_id_find_exactly_that(world) -> None:
    assert names(world.find("channel:tel")) == ["channel:tel"]
    assert world.find("unit:tel") == world.find("nothing:tel") == ()


def test_an_id_of_two_kinds_finds_both_and_the_kind_decides(reading) -> None:
    organisation = reading("units: {accueil: {name: L'accueil}}\nchannels: {accueil: {type: counter}}").organisation
    assert names(organisation.find("accueil")) == ["channel:accueil", "unit:accueil"]
    assert names(organisation.find("unit:accueil")) == ["unit:accueil"]


def test_a_place_in_a_journey_is_found_by_journey_and_node(world, journey) -> None:
    for node in ("demander", "deja-prete", "sur-place", "table"):
        (spot,) = world.find(f"emprunter/{node}")
        assert (spot.key, spot.journey, spot.node) == (f"emprunter/{node}", journey, nodes(journey)[node])


@pytest.mark.parametrize("reference", ["demander", "emprunter/nulle-part", "ailleurs/demander", "xyz", "", "/", ":"])
def test_what_does_not_exist_is_not_found(world, reference: str) -> None:
    assert world.find(reference) == ()


def test_within_its_journey_a_node_is_found_by_its_own_id(world, journey) -> None:
    (spot,) = world.find("demander", within=journey)
    assert spot == Spot(journey, journey.steps[0])
    assert names(world.find("tel", within=journey)) == ["channel:tel"]


def test_within_its_journey_a_node_goes_before_an_entity_of_the_same_id(reading) -> None:
    organisation = reading(
        "channels: {guichet: {type: counter}}\n"
        "journeys: {pret: {title: Emprunter, steps: [{id: guichet, do: Demandez.}]}}"
    ).organisation
    (spot,) = organisation.find("guichet", organisation.of(Journey)["pret"])
    assert isinstance(spot, Spot)
    assert isinstance(organisation.find("guichet")[0], Channel)


def test_the_nodes_of_a_journey_are_its_steps_problems_variants_and_their_steps(journey) -> None:
    assert list(nodes(journey)) == [
        "demander", "preparer", "jouer", "deja-prete", "piece-perdue", "sur-place", "table", "ranger",
    ]  # fmt: skip


def test_walking_an_organisation_meets_every_entity_once(world) -> None:
    keys = [entity.key for entity in world]
    assert len(keys) == len(set(keys)) == sum(len(entities) for entities in world.entities.values())


def test_a_kind_without_entities_is_empty(reading) -> None:
    assert reading().organisation.of(Unit) == {}


def test_a_field_has_its_place_in_the_file(reading) -> None:
    organisation = reading(
        "units:\n  accueil:\n    name: L'accueil\n    does:\n      - Prête.\n      - Répare.\n"
    ).organisation
    unit = organisation.of(Unit)["accueil"]
    assert organisation.place(unit) == Place("a.yaml", 2, 3)
    assert organisation.place(unit, "name") == Place("a.yaml", 3, 11)
    assert organisation.place(unit, "does", 1) == Place("a.yaml", 6, 9)


def test_a_field_that_was_not_written_has_the_place_of_what_holds_it(reading) -> None:
    organisation = reading("units:\n  accueil: {name: L'accueil, does: Prête.}").organisation
    unit = organisation.of(Unit)["accueil"]
    assert organisation.place(unit, "cannot") == organisation.place(unit)
    assert organisation.place(unit, "does", 0) == Place("a.yaml", 2, 36)


def test_an_entity_is_placed_by_its_key_and_anything_else_at_the_start(reading) -> None:
    organisation = reading("units:\n  accueil: {name: L'accueil}").organisation
    assert organisation.place_of("unit:accueil") == Place("a.yaml", 2, 3)
    assert organisation.place_of("unit:atelier") == organisation.place_of("") == Place("a.yaml", 1, 1)


def test_it_may_go_to_another_process_without_what_is_kept_beside_it(world) -> None:
    world.find("guichet")
    there = pickle.loads(pickle.dumps(world))
    assert there.entities == world.entities
    assert set(vars(there)) == {one.name for one in fields(world)} < set(vars(world))
