"""Turns a journey into a graph: every place a customer can be, every way on, and every ending."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal, TypeVar

from generator.model.kinds.journey import Journey, Node, Problem, Step, Variant
from generator.model.organisation import Organisation, nodes

N = TypeVar("N", bound=Node)
Way = Literal["next", "problem", "variant", "back_to", "then", "or", "rejoin"]


@dataclass(frozen=True, slots=True)
class Edge:
    """One way on, from a node's id to a node's id (`journey/node` when it leads into another journey)."""

    source: str
    target: str
    way: Way


class JourneyGraph:
    """The nodes of one journey by id and the edges between them, in the order in which they were written."""

    def __init__(self, journey: Journey) -> None:
        self.journey = journey
        self.nodes: dict[str, Node] = nodes(journey)
        self.path: tuple[str, ...] = tuple(step.id for step in journey.steps)
        self.rank: dict[str, int] = {id: rank for rank, id in enumerate(self.path)}
        self.edges: tuple[Edge, ...] = tuple(
            dict.fromkeys((*_nominal(journey), *_problems(journey), *_variants(journey)))
        )
        self._at: dict[tuple[str, Way], tuple[Node, ...]] = {}
        self._next: dict[str, list[Edge]] = {id: [] for id in self.nodes}
        self._before: dict[str, list[Edge]] = {id: [] for id in self.nodes}
        for edge in self.edges:
            self._next.get(edge.source, []).append(edge)
            self._before.get(edge.target, []).append(edge)

    def ways_on(self, node: str) -> list[Edge]:
        """Edges that leave a node."""
        return self._next.get(node, [])

    def ways_in(self, node: str) -> list[Edge]:
        """Edges that lead to a node."""
        return self._before.get(node, [])

    def ends(self, node: str) -> bool:
        """Whether the journey can end at this node, or leaves it there: for another journey, a guide or a channel."""
        there = self.nodes.get(node)
        return there is None or there.ends is not None

    def on_path(self, node: str) -> bool:
        """Whether a node is a step of the nominal path."""
        return node in self.rank

    def reachable(self, start: str) -> frozenset[str]:
        """Every node that a customer standing at `start` can come to, `start` included."""
        return self.reachable_from([start])

    def reachable_from(self, starts: Iterable[str]) -> frozenset[str]:
        """Every node that a customer standing at one of `starts` can come to, these included."""
        return _spread(starts, self._targets)

    def leading_to(self, goals: Iterable[str]) -> frozenset[str]:
        """Every node from which one of the goals can be reached, the goals included."""
        return _spread(goals, self._sources)

    @cached_property
    def _targets(self) -> dict[str, list[str]]:
        return {id: [edge.target for edge in edges] for id, edges in self._next.items()}

    @cached_property
    def _sources(self) -> dict[str, list[str]]:
        return {id: [edge.source for edge in edges] for id, edges in self._before.items()}

    def dead_ends(self) -> tuple[str, ...]:
        """Nodes from which no ending can be reached, in written order."""
        leaving = {edge.source for edge in self.edges if edge.target not in self.nodes}
        alive = self.leading_to({id for id in self.nodes if self.ends(id)} | leaving)
        return tuple(id for id in self.nodes if id not in alive)

    def problems_at(self, node: str) -> tuple[Problem, ...]:
        """What can go wrong at a node."""
        return self._led_to(node, "problem", Problem)

    def variants_at(self, node: str) -> tuple[Variant, ...]:
        """The other ways that leave a node, and those that replace it."""
        if not self.journey.variants:
            return ()
        leaving = self._led_to(node, "variant", Variant)
        replacing = (variant for variant in self.journey.variants if node in variant.instead_of)
        return tuple(dict.fromkeys((*leaving, *replacing)))

    def _led_to(self, node: str, way: Way, sort: type[N]) -> tuple[N, ...]:
        if (node, way) not in self._at:
            there = [self.nodes.get(edge.target) for edge in self.ways_on(node) if edge.way == way]
            self._at[node, way] = tuple([target for target in there if isinstance(target, sort)])
        found: tuple[N, ...] = self._at[node, way]  # type: ignore[assignment]
        return found


def graphs(organisation: Organisation) -> Mapping[str, JourneyGraph]:
    """The graph of every journey by the journey's id.

    Many rules ask, so the answer is kept with the organisation, as `functools.cached_property` would keep it.
    """
    kept = vars(organisation)
    if "graphs" not in kept:
        kept["graphs"] = {id: JourneyGraph(journey) for id, journey in organisation.of(Journey).items()}
    found: dict[str, JourneyGraph] = kept["graphs"]
    return found


def during(journey: Journey, problem: Problem) -> tuple[str, ...]:
    """The nodes at which a problem can happen: those it names, else every step."""
    return problem.during or tuple(step.id for step in journey.steps)


def branches_from(journey: Journey, variant: Variant) -> tuple[str, ...]:
    """The nodes at which a variant leaves the path: those it names, else the step before the ones it replaces.

    Empty when it starts the journey, or when only a problem leads to it.
    """
    if variant.from_:
        return variant.from_
    order = [step.id for step in journey.steps]
    replaced = [order.index(id) for id in variant.instead_of if id in order]
    return (order[min(replaced) - 1],) if replaced and min(replaced) > 0 else ()


def _spread(starts: Iterable[str], around: Mapping[str, Iterable[str]]) -> frozenset[str]:
    seen = set(starts)
    frontier = list(seen)
    while frontier:
        for node in around.get(frontier.pop(), ()):
            if node not in seen:
                seen.add(node)
                frontier.append(node)
    return frozenset(seen)


def _nominal(journey: Journey) -> Iterator[Edge]:
    yield from _chain(journey.steps)
    for step in journey.steps:
        yield from (Edge(step.id, choice.go, "then") for choice in step.choices if choice.go)


def _chain(steps: tuple[Step, ...]) -> Iterator[Edge]:
    for here, there in pairwise(steps):
        if here.ends is None:
            yield Edge(here.id, there.id, "next")


def _problems(journey: Journey) -> Iterator[Edge]:
    for problem in journey.problems:
        yield from (Edge(node, problem.id, "problem") for node in during(journey, problem))
        if problem.back_to:
            yield Edge(problem.id, problem.back_to, "back_to")
        if problem.then:
            yield Edge(problem.id, problem.then, "then")
        yield from (Edge(problem.id, other, "or") for other in problem.or_)


def _variants(journey: Journey) -> Iterator[Edge]:
    for variant in journey.variants:
        yield from (Edge(node, variant.id, "variant") for node in branches_from(journey, variant))
        if variant.steps:
            yield Edge(variant.id, variant.steps[0].id, "next")
            yield from _chain(variant.steps)
        last = variant.steps[-1].id if variant.steps else variant.id
        after = variant.rejoin or _after(journey, variant)
        if after:
            yield Edge(last, after, "rejoin")


def _after(journey: Journey, variant: Variant) -> str | None:
    """The step that follows those a variant replaces, unless the variant or its last step ends the journey."""
    order = [step.id for step in journey.steps]
    replaced = [order.index(id) for id in variant.instead_of if id in order]
    ended = variant.ends or (variant.steps and variant.steps[-1].ends)
    if ended or not replaced or max(replaced) + 1 >= len(order):
        return None
    return order[max(replaced) + 1]
