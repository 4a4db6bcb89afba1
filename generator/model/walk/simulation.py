"""Turns a journey into what becomes of many customers who walk it, each by chance, the same at every run.

A customer begins at the first step. At each place at most one thing happens: a problem, another way, a choice; else
the customer goes on. A promised delay may be missed where no problem of its own says so. Who has had enough gives up.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from itertools import pairwise
from random import Random
from typing import TypeVar

from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Journey, Problem
from generator.model.organisation import Organisation
from generator.model.walk.assumptions import Assumptions
from generator.model.walk.crossing import Crossing, crossings, starts
from generator.model.walk.customer import Customer
from generator.model.walk.ending import Ending, ending_at
from generator.model.walk.stops import Stop, paper_price, stops
from generator.model.walk.ways import Way, measured

CUSTOMERS, SEED = 10_000, 0

N = TypeVar("N", int, float)


@dataclass(frozen=True, slots=True)
class Spread:
    """How something is spread over the customers."""

    median: float
    ninth: float
    """Nine of ten customers have no more (90th percentile, by nearest rank)."""
    most: float
    mean: float


@dataclass(frozen=True)
class Simulation:
    """What became of all customers. Counters are in the order of the journey's nodes."""

    journey: Journey
    customers: int
    seed: int
    assumptions: Assumptions
    undeclared: tuple[str, ...]
    """Problems and variants whose odds are assumed."""
    endings: Mapping[Ending, int]
    targets: Mapping[str, int]
    """Where they went on elsewhere."""
    days: Spread
    cost: Spread
    retold: Spread
    met: Mapping[str, int]
    """Customers who came to each place, at least once."""
    waited: Mapping[str, float]
    """Days spent at each place as planned, all customers together."""
    lost: Mapping[str, float]
    """Days lost to each problem, and to the missed promise of each place: at it, and where it led back to."""
    lost_at: Mapping[str, int]
    """Where those who ended without what they wished were at last."""
    silent_at: Mapping[str, int]
    """Customers for whom a promise was missed where nothing is said of what then."""
    retold_at: Mapping[str, int]
    alone_at: Mapping[str, int]
    """Customers at each place off the path where no person can be reached."""
    flows: Mapping[tuple[str, str], int]
    """How often customers went from one place to another."""
    worst: Way
    """The longest way of all that were gone; each delay as long as it may be at most."""
    worst_twins: int
    """How many customers went exactly that way."""

    @property
    def reached(self) -> int:
        """Customers who have what they wished, or what another way gives."""
        return sum(count for ending, count in self.endings.items() if ending.reached)

    @property
    def astray(self) -> int:
        """Customers who end without what they wished, and nowhere that goes on."""
        return sum(count for ending, count in self.endings.items() if ending.lost)


@dataclass
class _Tally:
    """Everything counted while customers walk."""

    endings: Counter[Ending] = field(default_factory=Counter)
    targets: Counter[str] = field(default_factory=Counter)
    met: Counter[str] = field(default_factory=Counter)
    waited: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    lost: defaultdict[str, float] = field(default_factory=lambda: defaultdict(float))
    lost_at: Counter[str] = field(default_factory=Counter)
    silent_at: Counter[str] = field(default_factory=Counter)
    retold_at: Counter[str] = field(default_factory=Counter)
    alone_at: Counter[str] = field(default_factory=Counter)
    flows: Counter[tuple[str, str]] = field(default_factory=Counter)
    routes: Counter[tuple[str, ...]] = field(default_factory=Counter)
    days: list[float] = field(default_factory=list)
    cost: list[float] = field(default_factory=list)
    retold: list[float] = field(default_factory=list)
    worst: tuple[Customer, Ending, str] | None = None


def simulate(
    organisation: Organisation,
    journey: Journey,
    customers: int = CUSTOMERS,
    seed: int = SEED,
    assumptions: Assumptions | None = None,
) -> Simulation:
    """Let so many customers walk a journey; the same seed gives the same customers. At least one: else ValueError."""
    if customers < 1:
        raise ValueError("a simulation needs a customer")
    assumptions = assumptions or Assumptions()
    graph = graphs(organisation)[journey.id]
    ground = _Ground(organisation, graph, assumptions, Random(f"{seed} {journey.id}"))
    tally = _Tally()
    for _ in range(customers):
        _count(tally, ground, *ground.walk(tally))
    assert tally.worst is not None
    worst, ending, target = tally.worst
    route = tuple(visit.node for visit in worst.visits)
    nodes = graph.nodes
    return Simulation(
        journey, customers, seed, assumptions,
        undeclared=_undeclared(graph, assumptions),
        endings={one: tally.endings[one] for one in Ending if tally.endings[one]},
        targets=dict(sorted(tally.targets.items())),
        days=_spread(tally.days), cost=_spread(tally.cost), retold=_spread(tally.retold),
        met=_ordered(tally.met, nodes), waited=_ordered(tally.waited, nodes), lost=_ordered(tally.lost, nodes),
        lost_at=_ordered(tally.lost_at, nodes), silent_at=_ordered(tally.silent_at, nodes),
        retold_at=_ordered(tally.retold_at, nodes), alone_at=_ordered(tally.alone_at, nodes),
        flows=dict(sorted(tally.flows.items())),
        worst=measured(organisation, graph, ground.stops, worst.visits, ending, target),
        worst_twins=tally.routes[route],
    )  # fmt: skip


class _Ground:
    """The journey as customers find it, and the chance that decides."""

    def __init__(
        self, organisation: Organisation, graph: JourneyGraph, assumptions: Assumptions, chance: Random
    ) -> None:
        self.graph, self.assumptions, self.chance = graph, assumptions, chance
        self.stops: Mapping[str, Stop] = stops(organisation, graph)
        self.known: Mapping[str, Crossing] = crossings(graph, assumptions)
        self.prices = {id: paper_price(organisation, id) for stop in self.stops.values() for id in stop.asks}

    def walk(self, tally: _Tally) -> tuple[Customer, Ending, str]:
        """One customer from the first step to an ending, and where it is."""
        customer, node = Customer(), self._start()
        while True:
            self._visit(customer, node, tally)
            if customer.troubles > self.assumptions.patience:
                return customer, Ending.GAVE_UP, node
            if len(customer.visits) >= self.assumptions.longest:
                return customer, Ending.CIRCLE, node
            after = self._after(customer)
            if not after:
                ends = self.known[node].ends
                return (
                    customer,
                    ending_at(self.graph.journey, self.graph.nodes[node]) if ends else Ending.DEAD_END,
                    node,
                )
            tally.flows[node, after] += 1
            if after not in self.known:
                return customer, Ending.ELSEWHERE, after
            node = after

    def _start(self) -> str:
        first, *instead = starts(self.graph.journey)
        drawn = self.chance.random() if instead else 1.0
        for variant in instead:
            drawn -= self.assumptions.of(self.graph.nodes[variant])[0]
            if drawn < 0:
                return variant
        return first

    def _visit(self, customer: Customer, node: str, tally: _Tally) -> None:
        """Be at a place, and count its days: as planned, or as lost to what led there."""
        stop, chance = self.stops[node], self.chance
        if customer.resumes(node):
            customer.visit(stop, 0.0)
            return
        days = stop.most if stop.least == stop.most else chance.uniform(stop.least, stop.most)
        missed = stop.can_be_missed and chance.random() < self.assumptions.odds
        been = any(visit.node == node for visit in customer.visits)
        customer.visit(stop, days, missed)
        if isinstance(stop.node, Problem) or been:
            tally.lost[node if isinstance(stop.node, Problem) else self._cause(customer)] += days
        else:
            tally.waited[node] += days
        if missed:
            tally.lost[node] += days
            tally.silent_at[node] += stop.silent

    def _cause(self, customer: Customer) -> str:
        """What led back to a place where the customer has been: the last place off the path that did not resume one."""
        ways = [(here.node, there.again) for here, there in pairwise(customer.visits)]
        off = (node for node, again in reversed(ways) if not again and not self.graph.on_path(node))
        return next(off, customer.visits[-1].node)

    def _after(self, customer: Customer) -> str:
        """The next place, by chance; nothing where the way ends."""
        here = customer.visits[-1]
        crossing = self.known[here.node]
        if not here.again or not (crossing.onward or crossing.ends):
            drawn = self.chance.random()
            for exit in crossing.exits:
                drawn -= exit.odds
                if drawn < 0:
                    return exit.target
            if crossing.exits and not (crossing.onward or crossing.ends):
                return crossing.exits[-1].target
        return crossing.onward or ""


def _count(tally: _Tally, ground: _Ground, customer: Customer, ending: Ending, target: str) -> None:
    route = tuple([visit.node for visit in customer.visits])
    places = dict.fromkeys(route)
    price = customer.cost + sum((ground.prices[paper] for paper in customer.papers), Decimal(0))
    tally.endings[ending] += 1
    tally.routes[route] += 1
    tally.days.append(customer.days)
    tally.cost.append(float(price))
    tally.retold.append(len(customer.retold_at))
    tally.retold_at.update(customer.retold_at)
    for place in places:
        tally.met[place] += 1
        if not ground.graph.on_path(place):
            tally.alone_at[place] += not ground.stops[place].person
    if ending is Ending.ELSEWHERE:
        tally.targets[target] += 1
    if ending.lost:
        tally.lost_at[target] += 1
    if tally.worst is None or customer.days > tally.worst[0].days:
        tally.worst = customer, ending, target


def _undeclared(graph: JourneyGraph, assumptions: Assumptions) -> tuple[str, ...]:
    chosen = (*graph.journey.problems, *graph.journey.variants)
    return tuple(node.id for node in chosen if not assumptions.of(node)[1])


def _ordered(counter: Mapping[str, N], order: Iterable[str]) -> dict[str, N]:
    return {id: counter[id] for id in order if counter.get(id)}


def _spread(values: Sequence[float]) -> Spread:
    ranked = sorted(values)
    return Spread(_rank(ranked, 0.5), _rank(ranked, 0.9), ranked[-1], math.fsum(ranked) / len(ranked))


def _rank(ranked: Sequence[float], share: float) -> float:
    return ranked[max(0, math.ceil(share * len(ranked)) - 1)]
