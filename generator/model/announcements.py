"""Turns rules and promises into announcements: which place of a journey tells the customer of which of them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model.facts import promise_of
from generator.model.graph import graphs
from generator.model.kinds.journey import Journey, Node
from generator.model.kinds.promise import Commitment
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, Spot


@dataclass(frozen=True, slots=True)
class Announcement:
    """A rule or a promise of which the customer is told at a node."""

    node: Node
    tells: Rule | Commitment


def announcements(organisation: Organisation) -> Mapping[str, tuple[Announcement, ...]]:
    """The announcements in each journey, by its id, in the order of its nodes; rules before promises at each.

    A rule announced at a journey is told at its first step; one announced at a channel or by a document, wherever a
    node uses that channel or gives that document.
    """
    kept = vars(organisation)
    if "announcements" not in kept:
        told = _told(organisation)
        kept["announcements"] = {
            id: tuple(
                announcement
                for node in graph.nodes.values()
                for announcement in _at(organisation, told, graph.journey, node)
            )
            for id, graph in graphs(organisation).items()
        }
    found: Mapping[str, tuple[Announcement, ...]] = kept["announcements"]
    return found


def _told(organisation: Organisation) -> Mapping[str, list[Rule]]:
    """Rules by where they are announced: `livraison/choisir`, or an entity's key."""
    told: dict[str, list[Rule]] = {}
    for rule in organisation.of(Rule).values():
        for reference in rule.announced_at:
            for target in organisation.find(reference):
                spot = Spot(target, target.steps[0]) if isinstance(target, Journey) else target
                told.setdefault(spot.key, []).append(rule)
    return told


def _at(
    organisation: Organisation, told: Mapping[str, list[Rule]], journey: Journey, node: Node
) -> Iterator[Announcement]:
    ways = (*node.named("at"), *node.named("contact"))
    keys = (Spot(journey, node).key, *(f"channel:{id}" for id in ways), *(f"document:{id}" for id in node.gives))
    seen = {rule.id: rule for key in keys for rule in told.get(key, ())}
    yield from (Announcement(node, rule) for rule in seen.values())
    if promise := promise_of(organisation, node):
        yield Announcement(node, promise)
