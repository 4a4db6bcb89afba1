"""`clew walk` as a team uses it: a report of a hundred columns, data for machines, and its schema."""

import json

import jsonschema
import pytest


@pytest.mark.usefixtures("own_world")
def test_it_lists_the_ways_and_what_becomes_of_the_customers(clew) -> None:
    said = clew("walk", "emprunter", "--customers", "500")
    assert said.code == 0
    lines = said.out.splitlines()
    assert max(map(len, lines)) <= 100
    for words in (
        "Ways: 6",
        "all there are",
        "500 customers",
        "Where the days go",
        "The worst way",
        "What to mend first",
        "What is assumed",
    ):
        assert words in said.out, words
    assert "sur-place" in said.out


@pytest.mark.usefixtures("own_world")
def test_a_journey_is_named_alone_or_with_its_organisation(clew) -> None:
    assert clew("walk", "world/emprunter", "--customers", "9").out == clew("walk", "emprunter", "--customers", "9").out
    refused = clew("walk", "rien")
    assert refused.code == 2
    assert "there are: world/emprunter" in refused.err


@pytest.mark.usefixtures("own_world")
def test_its_data_is_as_its_schema_says(clew) -> None:
    schema = json.loads(clew("walk", "emprunter", "--format", "schema").out)
    (walked,) = json.loads(clew("walk", "emprunter", "--format", "json", "--customers", "300", "--limit", "2").out)
    jsonschema.validate(walked, schema)
    assert (len(walked["ways"]), walked["more_ways"]) == (2, True)
    assert walked["simulation"]["assumed"] == {
        "odds": 0.05, "patience": 3, "for": ["deja-prete", "piece-perdue", "sur-place"],
    }  # fmt: skip


@pytest.mark.usefixtures("own_world")
def test_another_seed_gives_other_customers_and_the_same_one_the_same(clew) -> None:
    def met(seed: int) -> object:
        (walked,) = json.loads(clew("walk", "emprunter", "--format", "json", "--seed", seed).out)
        return walked["simulation"]["met"]

    assert met(1) == met(1) != met(2)
