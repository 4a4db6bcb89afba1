import pytest

from generator.model.graph import graphs
from generator.model.handoffs import HandOff, doors, hand_offs, holders, present
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


@pytest.fixture(scope="module")
def lending(world):
    return graphs(world)["emprunter"]


def _passed(found: tuple[HandOff, ...]) -> list[tuple[str, str, str]]:
    return [(hand_off.giver.id, hand_off.taker.id, hand_off.at) for hand_off in found]


def test_on_the_nominal_path_the_matter_passes_from_the_counter_to_the_workshop(world: Organisation, lending) -> None:
    assert lending.path == ("demander", "preparer", "jouer")
    assert _passed(hand_offs(world, lending)) == [("accueil", "atelier", "preparer")]


def test_a_way_through_a_problem_passes_back_and_a_place_without_a_unit_changes_nothing(world, lending) -> None:
    way = ("demander", "preparer", "jouer", "piece-perdue", "jouer")
    assert _passed(hand_offs(world, lending, way)) == [
        ("accueil", "atelier", "preparer"),
        ("atelier", "accueil", "piece-perdue"),
    ]


def test_a_way_that_stays_with_one_unit_has_no_hand_off_nor_has_an_unknown_place(world, lending) -> None:
    assert hand_offs(world, lending, ("demander", "table", "nowhere")) == ()


def test_the_unit_that_acts_holds_the_matter_else_those_behind_the_channels(world, lending) -> None:
    units = world.of(Unit)
    assert holders(world, lending.nodes["preparer"]) == (units["atelier"],)
    assert holders(world, lending.nodes["demander"]) == (units["accueil"],)
    assert holders(world, lending.nodes["piece-perdue"]) == (units["accueil"],)
    assert holders(world, lending.nodes["jouer"]) == ()


def test_present_are_the_unit_that_acts_and_those_behind_the_channels(world, lending) -> None:
    assert [unit.id for unit in present(world, lending.nodes["preparer"])] == ["atelier", "accueil"]


def test_a_message_that_takes_no_answer_is_no_door(world, lending) -> None:
    assert [channel.id for channel in doors(world, lending.nodes["demander"])] == ["guichet"]
    assert doors(world, lending.nodes["preparer"]) == ()
