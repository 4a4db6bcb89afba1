"""Turns a node into a stop: the days, the money, the papers and the person that a customer meets there."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.model.coverage import person_at
from generator.model.facts import promise_of
from generator.model.graph import JourneyGraph, graphs
from generator.model.handoffs import doors
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Node, Problem
from generator.model.kinds.unit import Unit
from generator.model.knowledge import BY_HAND, sees
from generator.model.organisation import Organisation
from generator.model.quantity import Duration

_BY_HAND = frozenset({"counter", "post"})
"""Where papers pass from hand to hand."""


@dataclass(frozen=True, slots=True)
class Listener:
    """Whoever hears the customer's story at a stop."""

    key: str
    """The unit's id, else the channel's."""
    reads: frozenset[str]
    """Documents in which it finds the story."""
    after: float
    """Days that a document takes to be seen there."""


@dataclass(frozen=True, slots=True)
class Stop:
    """What a visit of one node means, in days and in the organisation's currency."""

    node: Node
    lasts: Duration | None
    """The longer of what is promised and what it takes."""
    least: float
    most: float
    """Calendar days."""
    cost: Decimal
    each_time: bool
    """Whether it is paid at each visit; else once."""
    gives: tuple[str, ...]
    asks: tuple[str, ...]
    """Papers that the customer must have."""
    listener: Listener | None
    shows_file: bool
    """Whether the customer hands over a paper of the case that anybody there can read."""
    can_be_missed: bool
    """Whether we promise a delay here that no problem of its own says is missed."""
    silent: bool
    """Whether nothing is said of what to do when it is missed."""
    person: bool
    """Whether a person can be reached."""


def stops(organisation: Organisation, graph: JourneyGraph) -> Mapping[str, Stop]:
    """The stop at every node of a journey."""
    listeners = _listeners(organisation)
    return {id: _stop(organisation, graph, node, listeners) for id, node in graph.nodes.items()}


def _stop(organisation: Organisation, graph: JourneyGraph, node: Node, listeners: Mapping[str, Listener]) -> Stop:
    lasts = _lasts(organisation, node)
    problem = node if isinstance(node, Problem) else None
    promise = promise_of(organisation, node)
    said = getattr(node, "silence", None) or (promise and promise.otherwise)
    promised = promise is not None and promise.within is not None
    first = next(iter(doors(organisation, node)), None)
    door = first if first and first.answered_by_people else None
    asks = (*node.needs, *(problem.bring if problem else ()))
    return Stop(
        node,
        lasts,
        float(lasts.exact_days(lasts.low)) if lasts else 0.0,
        lasts.days() if lasts else 0.0,
        _price(organisation, node.cost),
        problem is not None,
        node.gives,
        asks,
        listeners[door.id] if door else None,
        door is not None and door.type in _BY_HAND and any(_can_be_read(organisation, paper) for paper in asks),
        promised and not problem and not any(one.kind == "missed" for one in graph.problems_at(node.id)),
        promised and not said,
        any(person_at(organisation, graph.journey, one) for one in (node, *_around(graph, node))),
    )


def _around(graph: JourneyGraph, node: Node) -> tuple[Node, ...]:
    """The other way that a step belongs to: whoever helps there helps at its steps."""
    return tuple(variant for variant in graph.journey.variants if node in variant.steps)


def _can_be_read(organisation: Organisation, id: str) -> bool:
    """Whether a document tells of the case on paper: it was given to the customer on the way."""
    paper = organisation.of(Document).get(id)
    given = any(id in node.gives for graph in graphs(organisation).values() for node in graph.nodes.values())
    return paper is not None and given and bool(BY_HAND & set(paper.form))


def _lasts(organisation: Organisation, node: Node) -> Duration | None:
    promise = promise_of(organisation, node)
    said = (promise.within if promise else None, node.takes)
    return max((one for one in said if one is not None), default=None)


def _price(organisation: Organisation, cost: object) -> Decimal:
    """What is surely paid in the organisation's currency; a price by the minute depends on the customer."""
    amount, currency, per = (getattr(cost, name, None) for name in ("amount", "currency", "per"))
    return amount if isinstance(amount, Decimal) and currency == organisation.about.currency and not per else Decimal(0)


def paper_price(organisation: Organisation, id: str) -> Decimal:
    """What a paper costs those who must have it in any case."""
    paper = organisation.of(Document).get(id)
    return _price(organisation, paper.cost) if paper and not paper.only_if else Decimal(0)


def _listeners(organisation: Organisation) -> dict[str, Listener]:
    units = organisation.of(Unit)
    return {
        channel.id: _listener(organisation, channel, units.get(channel.unit or ""))
        for channel in organisation.of(Channel).values()
    }


def _listener(organisation: Organisation, channel: Channel, unit: Unit | None) -> Listener:
    if unit is None:
        return Listener(f"channel:{channel.id}", frozenset(), 0.0)
    papers = organisation.of(Document).values()
    reads = frozenset(paper.id for paper in papers if paper.from_ == unit.id or sees(unit, paper))
    return Listener(unit.id, reads, unit.syncs_within.days() if unit.syncs_within else 0.0)
