"""Turns what writers describe into what is computed, never typed: before you start, whom to call, rules in order."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generator.model.entity import Entity
from generator.model.graph import during
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Problem, Rung, Step, Variant
from generator.model.kinds.promise import Commitment, Promise
from generator.model.kinds.rule import Rule
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Spot, nodes
from generator.model.quantity import Money
from generator.model.reference import references, texts


@dataclass(frozen=True, slots=True)
class Paper:
    """A document on the checklist of a journey, and the places that ask for it."""

    document: Document
    asked_at: tuple[Node, ...]
    always: bool
    """Asked on the nominal path, not only when something goes wrong or another way is taken."""


@dataclass(frozen=True)
class Topic:
    """One matter in the customer's words, and the ways that are good for it; the first is the best."""

    words: str
    ways: tuple[Channel, ...]


@dataclass(frozen=True, slots=True)
class Price:
    """Something that costs money on the way, and where."""

    node: Node
    cost: Money


@dataclass(frozen=True, slots=True)
class BeforeYouStart:
    """Everything to know and to have before the first step, from all units together."""

    papers: tuple[Paper, ...]
    prices: tuple[Price, ...]
    rules: tuple[Rule, ...]
    delays: tuple[tuple[Node, Commitment], ...]
    """What we promise along the nominal path, step by step."""


def before_you_start(organisation: Organisation, journey: Journey) -> BeforeYouStart:
    """The checklist of a journey. Documents given by an earlier step are not asked for."""
    return BeforeYouStart(
        papers=tuple(_papers(organisation, journey)),
        prices=tuple(Price(node, node.cost) for node in nodes(journey).values() if node.cost and node.cost.amount),
        rules=rules_of(organisation, journey),
        delays=tuple((step, promise) for step in journey.steps if (promise := promise_of(organisation, step))),
    )


def _papers(organisation: Organisation, journey: Journey) -> Iterator[Paper]:
    asked: dict[str, list[Node]] = {}
    given = {id for step in journey.steps for id in step.gives}
    for way in _ways(journey):
        held = set() if way is journey.steps else set(given)
        for node in way:
            for id in (*node.needs, *(node.bring if isinstance(node, Problem) else ())):
                if id not in held:
                    asked.setdefault(id, []).append(node)
            held.update(node.gives)
    documents = organisation.of(Document)
    steps = {step.id for step in journey.steps}
    for id, places in asked.items():
        if id in documents:
            yield Paper(documents[id], tuple(places), any(node.id in steps for node in places))


def _ways(journey: Journey) -> Iterator[tuple[Node, ...]]:
    """The nominal path, then each problem and each other way by itself: what one of them gives, the others lack."""
    yield journey.steps
    yield from ((problem,) for problem in journey.problems)
    yield from ((variant, *variant.steps) for variant in journey.variants)


def rules_of(organisation: Organisation, journey: Journey) -> tuple[Rule, ...]:
    """Rules that bind somewhere in the journey, sorted by the moment at which they bind."""
    return tuple(rule for _, rule in rules_by_moment(organisation, journey))


def rules_by_moment(organisation: Organisation, journey: Journey) -> tuple[tuple[Node, Rule], ...]:
    """The same with the node of the journey at which each binds first; a rule of the whole journey binds at once."""
    places = tuple(nodes(journey).values())
    order = {node.id: index for index, node in enumerate(places)}
    known = organisation.of(Rule)
    found: dict[str, tuple[int, Rule]] = {}
    for rule in known.values():
        moments = [_moment(organisation, moment, journey, order) for moment in rule.binds_at]
        binding = [moment for moment in moments if moment is not None]
        if binding:
            found[rule.id] = (min(binding), rule)
    for id, node in nodes(journey).items():
        for rule_id in node.rules:
            if rule_id in known and rule_id not in found:
                found[rule_id] = (order[id], known[rule_id])
    return tuple((places[index], rule) for index, rule in sorted(found.values(), key=lambda pair: pair[0]))


def _moment(organisation: Organisation, reference: str, journey: Journey, order: dict[str, int]) -> int | None:
    for target in organisation.find(reference):
        if isinstance(target, Spot) and target.journey.id == journey.id:
            return order[target.node.id]
        if target is journey:
            return 0
    return None


def rules_at(organisation: Organisation, journey: Journey, node: Node) -> tuple[Rule, ...]:
    """Rules that bind at one node of a journey."""
    here = f"{journey.id}/{node.id}"
    return tuple(rule for rule in organisation.of(Rule).values() if here in rule.binds_at or rule.id in node.rules)


def promise_of(organisation: Organisation, node: Node | Rung) -> Commitment | None:
    """The promise made at a node, whether written there or by its id."""
    promise = node.promise if isinstance(node, Node) else None
    return organisation.of(Promise).get(promise) if isinstance(promise, str) else promise


def channels(organisation: Organisation, ids: Iterable[str]) -> tuple[Channel, ...]:
    """The channels among some ids or words, in order."""
    known = organisation.of(Channel)
    return tuple([known[id] for id in ids if id in known])


def channel_name(organisation: Organisation, channel: Channel) -> str:
    """What customers call a channel: its name, else its unit's, else its address."""
    unit = organisation.of(Unit).get(channel.unit or "")
    return channel.name or (unit.name if unit else "") or channel.url or channel.id


def actor(organisation: Organisation, node: Step | Variant) -> Unit | None:
    """The unit that acts at a node; None when the customer does."""
    return None if node.do and not node.does else organisation.of(Unit).get(node.who or "")


def main_channel(organisation: Organisation, journey: Journey | None = None) -> Channel | None:
    """The one number: the human inbound channel that the journey's problems and ladder name most, phones first."""
    journeys = [journey] if journey else list(organisation.of(Journey).values())
    votes: Counter[str] = Counter()
    for one in journeys:
        for problem in one.problems:
            votes.update(problem.contact)
        votes.update(rung.to for rung in one.escalation[:1])
    known = organisation.of(Channel)
    people = [channel for channel in known.values() if channel.answered_by_people and not channel.external]
    if not people:
        return None
    return max(people, key=lambda channel: (channel.type == "phone", votes[channel.id]))


def topics(organisation: Organisation) -> list[Topic]:
    """Every matter that some way in handles, in written order; people and free ways first among its ways."""
    found: dict[str, list[Channel]] = {}
    for channel in organisation.of(Channel).values():
        for words in channel.handles if channel.inbound else ():
            found.setdefault(words, []).append(channel)
    main = main_channel(organisation)
    return [Topic(words, tuple(sorted(ways, key=lambda way: _rank(way, main)))) for words, ways in found.items()]


def _rank(channel: Channel, main: Channel | None) -> tuple[bool, bool, bool, float]:
    """The one number first, ordinary prices before dear ones, people before machines, quick before slow ones."""
    wait = channel.answers_within.days() if channel.answers_within else float("inf")
    return channel is not main, bool(channel.cost and channel.cost.per), not channel.answered_by_people, wait


def problems_by_step(journey: Journey) -> dict[str, tuple[Problem, ...]]:
    """The problems to show at each step or variant: those that name it; unplaced ones stand at the first step."""
    shown: dict[str, list[Problem]] = {id: [] for id in nodes(journey)}
    first = journey.steps[0].id
    for problem in journey.problems:
        for id in problem.during or (first,):
            shown.setdefault(id, []).append(problem)
    return {id: tuple(problems) for id, problems in shown.items()}


def way_back(journey: Journey, problem: Problem) -> Node | None:
    """The node where a problem leads the customer on."""
    return nodes(journey).get(problem.back_to or problem.then or "")


def verified(organisation: Organisation, entity: Entity) -> tuple[date | None, Unit | None]:
    """When the facts of an entity were last verified and which unit answers for them."""
    defaults = organisation.about.defaults
    owner = organisation.of(Unit).get(entity.owner or defaults.owner or "")
    return entity.verified_on or defaults.verified_on, owner


def where_used(organisation: Organisation, wanted: Entity | Spot) -> tuple[Entity, ...]:
    """The entities that refer to one, in typed fields or in their texts."""
    return tuple(entity for entity in organisation if entity is not wanted and _uses(organisation, entity, wanted))


def _uses(organisation: Organisation, entity: Entity, wanted: Entity | Spot) -> bool:
    within = entity if isinstance(entity, Journey) else None
    targets = [reference.target for reference in references(entity)]
    targets += [mention.target for _, text in texts(entity) for mention in text.mentions]
    return any(found == wanted for target in targets for found in organisation.find(target, within))


__all__ = [
    "BeforeYouStart",
    "Paper",
    "Price",
    "Topic",
    "actor",
    "before_you_start",
    "channel_name",
    "channels",
    "during",
    "main_channel",
    "problems_by_step",
    "promise_of",
    "rules_at",
    "rules_by_moment",
    "rules_of",
    "topics",
    "verified",
    "way_back",
    "where_used",
]
