"""Turns a graph into crossings: at each place the way on, the ways off it, and how often customers take them.

- *The way on*: the next step; from a problem the place where it leads back, else the one that comes then.
- *The ways off*: problems that can happen here, other ways, choices that lead elsewhere. At most one at each visit.
- Odds are those among the customers who could meet it: where there are several such places on the path, each has its
  share. More than all cannot leave: such odds are scaled down. Where nothing leads on, the ways off share everybody.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.graph import Edge, JourneyGraph, branches_from, during
from generator.model.kinds.journey import Journey, Node, Problem, Variant
from generator.model.walk.assumptions import Assumptions, at_each


@dataclass(frozen=True, slots=True)
class Exit:
    """A way off, and which share of the customers at this place takes it."""

    target: str
    odds: float
    declared: bool = False
    """Whether a writer said how often."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """What a customer can do at a place."""

    onward: str | None
    exits: tuple[Exit, ...]
    ends: bool
    """Whether the journey ends here for those who take no exit."""


def crossings(graph: JourneyGraph, assumptions: Assumptions) -> dict[str, Crossing]:
    """The crossing at every node."""
    last = {variant.steps[-1].id for variant in graph.journey.variants if variant.steps and variant.ends}
    return {id: _crossing(graph, node, id in last, assumptions) for id, node in graph.nodes.items()}


def starts(journey: Journey) -> tuple[str, ...]:
    """Where a customer may begin: at the first step, or at a variant that replaces it."""
    first = journey.steps[0].id
    instead = (one.id for one in journey.variants if first in one.instead_of and not one.from_)
    return (first, *instead)


def _crossing(graph: JourneyGraph, node: Node, ends_with_variant: bool, assumptions: Assumptions) -> Crossing:
    edges = graph.ways_on(node.id)
    onward = _onward(node, edges)
    begun = isinstance(node, Variant) and bool(node.steps)
    ends = onward is None and (ends_with_variant or (node.ends is not None and not begun))
    exits = tuple(_exits(graph, edges, onward, assumptions))
    total = sum(exit.odds for exit in exits)
    if total > 1 or (total and onward is None and not ends):
        exits = tuple(Exit(exit.target, exit.odds / total, exit.declared) for exit in exits)
    return Crossing(onward, exits, ends)


def _onward(node: Node, edges: list[Edge]) -> str | None:
    if isinstance(node, Problem):
        return node.back_to or node.then
    return next((edge.target for edge in edges if edge.way in ("next", "rejoin")), None)


def _exits(graph: JourneyGraph, edges: list[Edge], onward: str | None, assumptions: Assumptions) -> Iterator[Exit]:
    ways: dict[str, set[str]] = {}
    for edge in edges:
        ways.setdefault(edge.target, set()).add(edge.way)
    for target, kinds in ways.items():
        if target == onward:
            continue
        odds, declared = assumptions.of(graph.nodes.get(target))
        by_chance = kinds & {"problem", "variant"}
        yield Exit(target, at_each(odds, _places(graph, target)) if by_chance else odds, declared)


def _places(graph: JourneyGraph, target: str) -> int:
    """At how many places a customer on the path can meet it; anywhere, if at none on the path."""
    node, journey = graph.nodes[target], graph.journey
    named = during(journey, node) if isinstance(node, Problem) else ()
    named = branches_from(journey, node) if isinstance(node, Variant) else named
    return sum(map(graph.on_path, named)) or len(named)
