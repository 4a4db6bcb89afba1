"""Turns a journey into the distinct ways that a customer can go, the plain one first, then those with more detours.

Loops are cut: on one way, nothing happens twice and no other way is taken twice. A place comes again only because
something led back to it; where the way on alone leads back to a place, the way ends there in a circle.
"""

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice

from generator.model.graph import JourneyGraph, graphs
from generator.model.handoffs import HandOff, hand_offs
from generator.model.kinds.journey import Journey, Problem
from generator.model.organisation import Organisation
from generator.model.quantity import Duration, add
from generator.model.walk.assumptions import Assumptions
from generator.model.walk.crossing import Crossing, Exit, crossings, starts
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
    """Each way once: the way on from its last detour; the detours on that part begin other ways."""
    waiting: deque[tuple[list[str], str, frozenset[str]]] = deque(
        ([], start, frozenset((start,))) for start in starts(graph.journey)
    )
    while waiting:
        behind, node, used = waiting.popleft()
        nodes, after = _followed(known, behind, node)
        stays = True
        for index in range(len(behind), len(nodes)):
            walked = nodes[: index + 1]
            leaving = [exit.target for exit in exits_of(graph, known, walked) if exit.target not in used]
            waiting.extend((walked, target, used | {target}) for target in leaving)
            here = known[nodes[index]]
            stays = bool(here.onward or here.ends or not leaving)
        if stays:
            yield [Visit(one) for one in nodes], *_end(graph, known, nodes, after)


def _followed(known: Mapping[str, Crossing], behind: list[str], node: str) -> tuple[list[str], str]:
    """The places from `node` on when no exit is taken, after those behind; and where it leads that is none of them."""
    nodes, since = list(behind), set[str]()
    while node in known and node not in since:
        nodes.append(node)
        since.add(node)
        node = known[node].onward or ""
    return nodes, node


def exits_of(graph: JourneyGraph, known: Mapping[str, Crossing], walked: Sequence[str]) -> tuple[Exit, ...]:
    """The exits of the last place walked; none where a problem has interrupted it, unless nothing else leads on."""
    here = known[walked[-1]]
    interrupted = next((one for one in reversed(walked[:-1]) if not isinstance(graph.nodes[one], Problem)), "")
    return () if interrupted == walked[-1] and (here.onward or here.ends) else here.exits


def _end(graph: JourneyGraph, known: Mapping[str, Crossing], nodes: list[str], after: str) -> tuple[Ending, str]:
    last = known[nodes[-1]]
    if after and after not in known:
        return Ending.ELSEWHERE, after
    if after or (last.exits and not last.ends):
        return Ending.CIRCLE, after or nodes[-1]
    return (ending_at(graph.journey, graph.nodes[nodes[-1]]) if last.ends else Ending.DEAD_END), nodes[-1]
