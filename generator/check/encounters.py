"""Turns journeys into what their customers have met before: channels and documents on the way, and earlier journeys."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from generator.model.graph import graphs
from generator.model.kinds.journey import Journey, Node
from generator.model.organisation import Organisation

CARRIERS = ("needs", "gives", "bring", "at")
"""Fields of a node that name the channels and documents which every customer has before their eyes there; whoever helps
with a problem (`contact`) is met by those only who ask.
"""


def carried_by(node: Node) -> Iterator[str]:
    """The ids of the channels and documents of a node."""
    return (id for field in CARRIERS for id in node.named(field))


def carriers(organisation: Organisation) -> Mapping[str, frozenset[str]]:
    """The journeys that use a channel or document, by its id; kept with the organisation."""
    kept = vars(organisation)
    if "carriers" not in kept:
        kept["carriers"] = _by_id(organisation, CARRIERS)
    found: Mapping[str, frozenset[str]] = kept["carriers"]
    return found


def leading_to(organisation: Organisation, journey: Journey) -> frozenset[str]:
    """The ids of the journeys that go on into another one, or hand out what its steps ask for."""
    kept = vars(organisation)
    if "leading" not in kept:
        leading: defaultdict[str, set[str]] = defaultdict(set)
        givers = _by_id(organisation, ("gives",))
        for id, graph in graphs(organisation).items():
            for edge in graph.edges:
                if edge.target not in graph.nodes:
                    leading[edge.target.partition("/")[0]].add(id)
            for needed in {needed for step in graph.journey.steps for needed in step.needs}:
                leading[id] |= givers.get(needed, frozenset())
        kept["leading"] = {id: frozenset(others) for id, others in leading.items()}
    found: dict[str, frozenset[str]] = kept["leading"]
    return found.get(journey.id, frozenset())


def _by_id(organisation: Organisation, fields: tuple[str, ...]) -> dict[str, frozenset[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for journey, graph in graphs(organisation).items():
        for node in graph.nodes.values():
            for id in (id for field in fields for id in node.named(field)):
                found[id].add(journey)
    return {id: frozenset(journeys) for id, journeys in found.items()}
