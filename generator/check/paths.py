"""Turns a journey's graph into ways that customers really go: where they start, and how they come to a place."""

from collections import deque
from collections.abc import Collection, Iterable

from generator.model.graph import JourneyGraph
from generator.model.kinds.journey import Journey


def starts(journey: Journey) -> tuple[str, ...]:
    """Where a customer may begin: at the first step, or at a variant that replaces it."""
    first = journey.steps[0].id
    return (first, *(variant.id for variant in journey.variants if first in variant.instead_of))


def way_to(graph: JourneyGraph, goal: str, begin: Iterable[str], avoiding: Collection[str]) -> tuple[str, ...] | None:
    """The shortest way from one of `begin` to `goal` past none of `avoiding` (the goal may be one of them), if any."""
    came_from: dict[str, str | None] = {start: None for start in begin if start == goal or start not in avoiding}
    frontier = deque(came_from)
    while frontier:
        here = frontier.popleft()
        if here == goal:
            return _back(came_from, here)
        for edge in graph.ways_on(here):
            if edge.target not in came_from and (edge.target == goal or edge.target not in avoiding):
                came_from[edge.target] = here
                frontier.append(edge.target)
    return None


def arrival(graph: JourneyGraph, node: str) -> str:
    """How a customer comes to a node, to open a message: `from ‘livraison/veille’ the customer reaches ‘bloque’`.

    The node before it on the shortest way; where nothing leads, or the journey starts there, only the node itself.
    """
    way = way_to(graph, node, starts(graph.journey), ()) or (node,)
    if len(way) == 1:
        return f"from ‘{graph.journey.id}/{node}’ the customer reaches"
    return f"from ‘{graph.journey.id}/{way[-2]}’ the customer reaches ‘{node}’ and"


def _back(came_from: dict[str, str | None], goal: str) -> tuple[str, ...]:
    way = [goal]
    while (before := came_from[way[-1]]) is not None:
        way.append(before)
    return tuple(reversed(way))
