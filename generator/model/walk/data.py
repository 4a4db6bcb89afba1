"""Turns the walk of a journey into data for other programs, and says in a JSON Schema what stands where."""

from collections.abc import Mapping
from typing import Any

from generator.model.organisation import Organisation
from generator.model.walk.mending import mend_first
from generator.model.walk.simulation import Simulation, Spread
from generator.model.walk.ways import Way, Ways

FORMAT = "https://clew.example/walk/1"
"""The version of the shape; it changes when a reader of the old shape would break."""


def walk_data(organisation: Organisation, ways: Ways, simulation: Simulation) -> dict[str, Any]:
    """The ways and the simulation; times in calendar days, money in the organisation's currency."""
    return {
        "format": FORMAT,
        "organisation": organisation.id,
        "journey": ways.journey.id,
        "currency": organisation.about.currency,
        "ways": [_way(way) for way in ways.listed],
        "more_ways": ways.more,
        "simulation": _simulation(simulation),
        "mend_first": [
            {"trouble": one.trouble.value, "node": one.node, "amount": round(one.amount, 3)}
            for one in mend_first(simulation)
        ],
    }


def _way(way: Way) -> dict[str, Any]:
    return {
        "nodes": list(way.nodes),
        "ending": way.ending.value,
        "target": way.target,
        "days": round(way.days, 4),
        "time": str(way.time) if way.time else None,
        "cost": float(way.cost),
        "papers": list(way.papers),
        "hand_offs": [{"at": one.at, "from": one.giver.id, "to": one.taker.id} for one in way.hand_offs],
        "told_again_at": list(way.retold_at),
        "no_person_at": list(way.alone_at),
    }


def _simulation(done: Simulation) -> dict[str, Any]:
    return {
        "customers": done.customers,
        "seed": done.seed,
        "assumed": {
            "odds": done.assumptions.odds,
            "patience": done.assumptions.patience,
            "for": list(done.undeclared),
        },
        "endings": {ending.value: count for ending, count in done.endings.items()},
        "elsewhere": dict(done.targets),
        "reached": done.reached,
        "astray": done.astray,
        "days": _spread(done.days),
        "cost": _spread(done.cost),
        "told_again": _spread(done.retold),
        "met": dict(done.met),
        "days_waited": _rounded(done.waited),
        "days_lost": _rounded(done.lost),
        "astray_at": dict(done.lost_at),
        "silent_at": dict(done.silent_at),
        "told_again_at": dict(done.retold_at),
        "no_person_at": dict(done.alone_at),
        "flows": [{"from": start, "to": end, "customers": count} for (start, end), count in done.flows.items()],
        "worst": {**_way(done.worst), "customers": done.worst_twins},
    }


def _spread(spread: Spread) -> dict[str, float]:
    names = {"median": spread.median, "p90": spread.ninth, "most": spread.most, "mean": spread.mean}
    return _rounded(names)


def _rounded(numbers: Mapping[str, float]) -> dict[str, float]:
    return {name: round(number, 4) for name, number in numbers.items()}


_ID = {"type": "string"}
_IDS = {"type": "array", "items": _ID}
_NUMBER = {"type": "number", "minimum": 0}
_COUNT = {"type": "integer", "minimum": 0}


def _object(of: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": dict(of), "required": list(of), "additionalProperties": False}


def _each(of: Mapping[str, Any], what: str) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": of, "description": what}


def _list(of: Mapping[str, Any], what: str) -> dict[str, Any]:
    return {"type": "array", "items": of, "description": what}


_HAND_OFF = _object({"at": _ID, "from": _ID, "to": _ID})
_WAY = {
    "nodes": {**_IDS, "description": "Places in order; one that a problem interrupted comes twice."},
    "ending": {"enum": ["goal", "other", "elsewhere", "refused", "stopped", "gave-up", "dead-end", "circle"]},
    "target": {**_ID, "description": "The node at which it ends, or the reference at which it goes on elsewhere."},
    "days": {**_NUMBER, "description": "Calendar days, each delay taken in full; a working day counts 7/5."},
    "time": {
        "type": ["string", "null"],
        "description": "The same in words, in working days where there are no others.",
    },
    "cost": {**_NUMBER, "description": "Steps once, problems each time, papers once; no price by the minute."},
    "papers": {**_IDS, "description": "Documents to bring; those given on the way are not among them."},
    "hand_offs": _list(_HAND_OFF, "Where the matter passes from unit to unit."),
    "told_again_at": {**_IDS, "description": "Where the story is told to a unit that neither heard it nor sees it."},
    "no_person_at": {**_IDS, "description": "Places where no person can be reached."},
}
_SPREAD = _object({"median": _NUMBER, "p90": _NUMBER, "most": _NUMBER, "mean": _NUMBER})
_SIMULATION = {
    "customers": {"type": "integer", "minimum": 1},
    "seed": {"type": "integer"},
    "assumed": _object({"odds": _NUMBER, "patience": _COUNT, "for": _IDS}),
    "endings": _each(_COUNT, "Customers by how their way ends."),
    "elsewhere": _each(_COUNT, "Customers by the reference at which they went on."),
    "reached": _COUNT,
    "astray": {**_COUNT, "description": "Customers who end without what they wished, and nowhere that goes on."},
    "days": _SPREAD,
    "cost": _SPREAD,
    "told_again": _SPREAD,
    "met": _each(_COUNT, "Customers who came to each place at least once."),
    "days_waited": _each(_NUMBER, "Days at each place as planned, all customers together."),
    "days_lost": _each(_NUMBER, "Days lost to each problem, way back and missed promise, all customers together."),
    "astray_at": _each(_COUNT, "Where those were at last."),
    "silent_at": _each(_COUNT, "Customers for whom a promise was missed without a word on what then."),
    "told_again_at": _each(_COUNT, "How often the story was told again at each place."),
    "no_person_at": _each(_COUNT, "Customers off the path at a place where no person can be reached."),
    "flows": _list(_object({"from": _ID, "to": _ID, "customers": _COUNT}), "How often each way on was gone."),
    "worst": {**_object({**_WAY, "customers": _COUNT}), "description": "The longest way that was gone."},
}
_MENDING = _object(
    {"trouble": {"enum": ["astray", "days", "alone", "silent", "retold"]}, "node": _ID, "amount": _NUMBER}
)


def walk_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of one element of the list that `clew walk --format json` prints."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": FORMAT,
        "title": "The walk of a journey",
        **_object(
            {
                "format": {"const": FORMAT},
                "organisation": _ID,
                "journey": _ID,
                "currency": _ID,
                "ways": _list(_object(_WAY), "Distinct ways, those with the fewest detours first; loops are cut."),
                "more_ways": {"type": "boolean", "description": "Whether there are ways that are not listed."},
                "simulation": _object(_SIMULATION),
                "mend_first": _list(_MENDING, "The worst place of each trouble."),
            }
        ),
    }
