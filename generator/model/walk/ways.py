"""Turns a journey into the distinct ways that a customer can go, the plain one first, then those with more detours.

Loops are cut: on one way, nothing happens twice and no other way is taken twice. A place comes again only because
something led back to it; where the way on alone leads back to a place, the way ends there in a circle.
"""

from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from generator.model.graph import JourneyGraph, graphs
from generator.model.handoffs import HandOff, hand_offs
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.quantity import Duration, add
from generator.model.walk.assumptions import Assumptions
from generator.model.walk.crossing import Crossing, crossings, starts
from generator.model.walk.customer import Customer, Visit, follow
from generator.model.walk.ending import Ending, ending_at
from generator.model.walk.stops import Stop, paper_price, stops


@dataclass(frozen=True)
class Way:
    """One way through a journey, and what it takes at most."""

    visits: tuple[Visit, ...]
    ending: Ending
    target: str
    """Where it ends: a node of the journey, or the reference at which it goes on elsewhere."""
    days: float
    """Calendar days."""
    time: Duration | None
    """The same in the words that stay honest: working days as long as there are no others."""
    cost: Decimal
    """In the organisation's currency."""
    papers: tuple[str, ...]
    """Ids of what to bring, in the order in which it is asked for."""
    hand_offs: tuple[HandOff, ...]
    retold_at: tuple[str, ...]
    alone_at: tuple[str, ...]
    """Places of the way where no person can be reached."""

    @property
    def nodes(self) -> tuple[str, ...]:
        """The places in order; a place that a problem interrupted comes twice."""
        return tuple(visit.node for visit in self.visits)


@dataclass(frozen=True)
class Ways:
    """The ways of a journey as far as they were listed."""

    journey: Journey
    listed: tuple[Way, ...]
    more: bool
    """Whether there are others."""


def ways_of(organisation: Organisation, journey: Journey, limit: int = 20) -> Ways:
    """At most `limit` ways, those with the fewest detours first."""
    graph = graphs(organisation)[journey.id]
    known, there = crossings(graph, Assumptions()), stops(organisation, graph)
    found = list(islice(_ways(graph, known), limit + 1))
    listed = tuple(measured(organisation, graph, there, *way) for way in found[:limit])
    return Ways(journey, listed, len(found) > limit)


def measured(
    organisation: Organisation,
    graph: JourneyGraph,
    there: Mapping[str, Stop],
    visits: list[Visit],
    ending: Ending,
    target: str,
) -> Way:
    """A way with all that it takes."""
    customer = follow(there, visits)
    return Way(
        visits=tuple(customer.visits),
        ending=ending,
        target=target,
        days=customer.days,
        time=add(_delays(there, customer)),
        cost=customer.cost + sum((paper_price(organisation, paper) for paper in customer.papers), Decimal(0)),
        papers=tuple(customer.papers),
        hand_offs=hand_offs(organisation, graph, [visit.node for visit in customer.visits]),
        retold_at=tuple(customer.retold_at),
        alone_at=tuple(dict.fromkeys(visit.node for visit in visits if not there[visit.node].person)),
    )


def _delays(there: Mapping[str, Stop], customer: Customer) -> Iterator[Duration]:
    for visit in customer.visits:
        lasts = there[visit.node].lasts
        if lasts and not visit.again:
            yield from (lasts,) * (1 + visit.missed)


def _ways(graph: JourneyGraph, known: Mapping[str, Crossing]) -> Iterator[tuple[list[Visit], Ending, str]]:
    """Each way once: it is the way on from its last detour; the detours from that part begin other ways."""
    waiting = deque(((), start, frozenset((start,))) for start in starts(graph.journey))  # type: ignore[var-annotated]
    while waiting:
        behind, node, used = waiting.popleft()
        nodes, since = list(behind), set[str]()
        while node in known and node not in since:
            resumed = node == _interrupted(graph, nodes)
            nodes.append(node)
            since.add(node)
            crossing = known[node]
            for exit in crossing.exits if not resumed else ():
                if exit.target not in used:
                    waiting.append((tuple(nodes), exit.target, used | {exit.target}))
            node = crossing.onward or ""
        visits = [Visit(one) for one in nodes]
        if not node and (known[nodes[-1]].exits and not known[nodes[-1]].ends):
            continue
        yield visits, *_end(graph, known, nodes[-1] if nodes else "", node)


def _interrupted(graph: JourneyGraph, nodes: list[str]) -> str:
    """The last place that is no problem, if a problem came after it."""
    last = next((one for one in reversed(nodes) if graph.on_path(one) or one not in _problems(graph)), "")
    return last if nodes and last != nodes[-1] else ""


def _problems(graph: JourneyGraph) -> frozenset[str]:
    return frozenset(problem.id for problem in graph.journey.problems)


def _end(graph: JourneyGraph, known: Mapping[str, Crossing], last: str, next_: str) -> tuple[Ending, str]:
    if next_ and next_ not in known:
        return Ending.ELSEWHERE, next_
    if next_:
        return Ending.CIRCLE, next_
    return (ending_at(graph.journey, graph.nodes[last]) if known[last].ends else Ending.DEAD_END), last
