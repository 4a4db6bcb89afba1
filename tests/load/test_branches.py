"""A branch is the organisation with its own place; many of them take no more memory than one."""

import tracemalloc

import pytest

from generator.load.branches import branch_organisation, branch_organisations, row, rows
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.translation import messages

CELLS = {"name": "Le port", "address": "4 quai des Essais", "hours": "le samedi de 10h à 12h", "number": ""}


def test_the_branches_of_the_yaml_take_the_place_of_the_only_counter(world: Organisation) -> None:
    ((id, fields),) = rows(world)
    port = branch_organisation(world, id, fields)
    counter = port.organisation.of(Channel)["guichet"]
    assert port.findings == ()
    assert (counter.name, counter.address) == ("Le port", "4 quai des Essais, 74000 Annecy")
    assert counter.hours.say("fr") == "le samedi, 10\u00a0h\u00a0–\u00a012\u00a0h"
    assert counter.number.number == "+33199001014"
    assert counter.unit == world.of(Channel)["guichet"].unit
    assert port.organisation.of(Channel)["tel"] is world.of(Channel)["tel"]


def test_a_branch_may_be_another_channel_and_change_anything_else(world: Organisation) -> None:
    ((id, fields),) = rows(world)
    text = {**fields, "channel": "tel", "number": "01 99 00 10 20"}
    named = branch_organisation(world, id, row(text, "branches.csv", 2)).organisation
    assert named.of(Channel)["tel"].number.number == "+33199001020"
    assert named.of(Channel)["guichet"] is world.of(Channel)["guichet"]


def test_a_line_of_a_table_knows_its_line_and_its_cell(world: Organisation) -> None:
    line = row({**CELLS, "hours": "de 9h à"}, "branches.csv", 7)
    found = branch_organisation(world, "port", line).findings
    assert {str(finding.place) for finding in found} == {"branches.csv:7:3"}
    assert "number" not in line


def test_a_misspelt_channel_is_found_and_no_other_is_taken_for_it(world: Organisation) -> None:
    made = branch_organisation(world, "port", row({**CELLS, "channel": "guichets"}, "branches.csv", 3))
    (finding,) = made.findings
    assert (str(finding.place), finding.hint) == ("branches.csv:3:5", "Did you mean guichet?")
    assert made.organisation.of(Channel)["guichet"] is world.of(Channel)["guichet"]


def test_two_counters_need_a_word_on_which_one_is_meant(reading) -> None:
    loaded = reading(
        "channels:\n  a: {type: counter, name: A}\n  b: {type: counter, name: B}\nunits: {u: {name: U, contact: [a, b]}}\n"
    )
    (finding,) = branch_organisation(loaded.organisation, "port", row(CELLS, "branches.csv", 3)).findings
    assert (finding.code, finding.message) == ("Y103", "branches › port lacks channel")


def test_the_texts_of_a_branch_have_contexts_of_their_own(world: Organisation) -> None:
    port = branch_organisation(world, "port", row(CELLS, "branches.csv", 2)).organisation
    own = [message.context for message in messages(port) if message.context.startswith("branches/port/channels")]
    assert own == ["branches/port/channels/guichet/name"]


@pytest.mark.slow
def test_thousands_of_branches_take_the_memory_of_one(world: Organisation) -> None:
    def peak(count: int) -> int:
        lines = ((f"b{number}", row({**CELLS, "name": f"B {number}"}, "b.csv", number + 2)) for number in range(count))
        tracemalloc.start()
        made = sum(not one.findings for one in branch_organisations(world, lines))
        _, most = tracemalloc.get_traced_memory()
        tracemalloc.stop()
        assert made == count
        return most

    peak(5)
    assert peak(1_000) < 1.5 * peak(20)
