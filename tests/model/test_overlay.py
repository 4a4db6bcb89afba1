"""What an overlay says prevails, what it leaves alone is the same object, and everything knows where it was written."""

import pytest

from generator.load.yaml import read
from generator.model.overlay import lay, traces, without
from generator.model.source import Map, place_of

BELOW = """
channels:
  tel: {type: phone, hours: le lundi, handles: [suivre, annuler]}
  chat: {type: chat}
journeys:
  livraison:
    steps: [{id: choisir, do: Choisissez.}, {id: recevoir, do: Recevez.}]
"""


def tree(yaml: str, file: str) -> Map:
    found = read(yaml, file).tree
    assert found is not None
    return found


@pytest.fixture
def below() -> Map:
    return tree(BELOW, "base.yaml")


def laid(below: Map, yaml: str) -> Map:
    return lay(below, tree(yaml, "suisse.yaml"))


def test_a_field_replaces_null_removes_and_the_rest_stays(below: Map) -> None:
    merged = laid(below, "channels: {tel: {hours: null, number: 01 99 00 12 34}, mail: {type: email}}")
    assert merged["channels"] == {
        "tel": {"type": "phone", "handles": ["suivre", "annuler"], "number": "01 99 00 12 34"},
        "chat": {"type": "chat"},
        "mail": {"type": "email"},
    }


def test_a_list_without_ids_is_replaced(below: Map) -> None:
    assert laid(below, "channels: {tel: {handles: [payer]}}")["channels"]["tel"]["handles"] == ["payer"]


def test_null_in_something_new_is_nothing(below: Map) -> None:
    assert laid(below, "channels: {mail: {type: email, hours: null}}")["channels"]["mail"] == {"type": "email"}


def test_what_is_not_touched_is_the_same_object(below: Map) -> None:
    merged = laid(below, "channels: {tel: {hours: le mardi}}")
    assert merged["channels"]["chat"] is below["channels"]["chat"]
    assert merged["journeys"] is below["journeys"]
    assert below["channels"]["tel"]["hours"] == "le lundi"


@pytest.mark.parametrize(
    "steps",
    ["[{id: recevoir, at: quai}, {id: payer, do: Payez.}]", "{recevoir: {at: quai}, payer: {do: Payez.}}"],
)
def test_things_with_ids_in_a_list_are_laid_over_one_by_one(below: Map, steps: str) -> None:
    merged = laid(below, f"journeys: {{livraison: {{steps: {steps}}}}}")
    assert merged["journeys"]["livraison"]["steps"] == [
        {"id": "choisir", "do": "Choisissez."},
        {"id": "recevoir", "do": "Recevez.", "at": "quai"},
        {"id": "payer", "do": "Payez."},
    ]


def test_a_new_thing_stands_after_the_one_above_it(below: Map) -> None:
    merged = laid(below, "journeys: {livraison: {steps: [{id: choisir}, {id: payer, do: Payez.}]}}")
    assert [step["id"] for step in merged["journeys"]["livraison"]["steps"]] == ["choisir", "payer", "recevoir"]


def test_a_thing_in_a_list_is_taken_away_by_its_id(below: Map) -> None:
    merged = laid(below, "journeys: {livraison: {steps: {choisir: null}}}")
    assert [step["id"] for step in merged["journeys"]["livraison"]["steps"]] == ["recevoir"]


def test_everything_knows_the_file_in_which_it_was_written(below: Map) -> None:
    merged = laid(
        below, "channels:\n  tel:\n    hours: le mardi\njourneys: {livraison: {steps: {recevoir: {at: quai}}}}"
    )

    def place(*path: str | int) -> str:
        return str(place_of(merged, path))

    assert place("channels", "tel", "hours") == "suisse.yaml:3:12"
    assert place("channels", "tel", "type") == "base.yaml:3:15"
    assert place("channels", "tel") == "suisse.yaml:2:3"
    assert place("journeys", "livraison", "steps", 0) == "base.yaml:7:13"
    assert place("journeys", "livraison", "steps", 1, "do") == "base.yaml:7:64"
    assert place("journeys", "livraison", "steps", 1, "at") == "suisse.yaml:4:47"


def test_traces_say_what_was_there_before(below: Map) -> None:
    said = tree(
        "channels: {tel: {hours: le mardi}, tell: {hours: null}}\njourneys: {livraison: {steps: {choisi: null}}}",
        "s.yaml",
    )
    found = {"/".join(trace.path): trace for trace in traces(below, said)}
    assert found["channels/tel/hours"].before == "le lundi"
    assert {path for path, trace in found.items() if trace.stray} == {
        "channels/tell",
        "journeys/livraison/steps/choisi",
    }
    assert found["journeys/livraison/steps/choisi"].thing == "step"
    assert not found["channels/tel/hours"].thing


@pytest.mark.parametrize(
    ("path", "left"),
    [
        (("channels", "chat"), ["tel"]),
        (("channels", "gone"), ["tel", "chat"]),
    ],
)
def test_without_takes_one_thing_out(below: Map, path: tuple[str, ...], left: list[str]) -> None:
    assert list(without(below, path)["channels"]) == left


def test_without_takes_a_thing_out_of_a_list_by_its_id(below: Map) -> None:
    less = without(below, ("journeys", "livraison", "steps", "choisir"))
    assert [step["id"] for step in less["journeys"]["livraison"]["steps"]] == ["recevoir"]
    assert str(place_of(less, ("journeys", "livraison", "steps", 0))) == "base.yaml:7:45"
