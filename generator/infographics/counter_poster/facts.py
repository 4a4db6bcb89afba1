"""Turns a counter or a machine into what holds there: its rules, what to have at hand, where else to go."""

import re
from dataclasses import dataclass

from generator.infographics.complaint_ladder.facts import Address, address_of
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_of_channel
from generator.infographics.run_in import run_on
from generator.model.facts import channel_name, rules_at
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Step, Variant
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, nodes
from generator.model.saying import plain

PLACES = ("counter", "machine")
"""The types of channels to which one goes."""
ELSEWHERE = 3
"""Other ways that are named, at most."""

_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


@dataclass(frozen=True, slots=True)
class Told:
    """A rule, said: the sentence to be read from far, the rest, and the exception."""

    rule: Rule
    title: str
    first: str
    rest: str
    unless: str


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Another way for the same matters."""

    channel: Channel
    icon: str
    name: str
    reach: Address | None
    topics: str


@dataclass(frozen=True, slots=True)
class Place:
    """All that the poster tells of a place."""

    channel: Channel
    name: str
    rules: tuple[Told, ...]
    at_hand: tuple[str, ...]
    elsewhere: tuple[Elsewhere, ...]
    more: bool = False
    """Whether rules hold here that are not among those shown."""


def places(organisation: Organisation) -> list[Channel]:
    """The counters and machines where at least one rule binds."""
    return [
        channel
        for channel in organisation.of(Channel).values()
        if channel.type in PLACES and channel.inbound and rules_here(organisation, channel)
    ]


def rules_here(organisation: Organisation, channel: Channel) -> tuple[Rule, ...]:
    """The rules that bind at a place, those that bind nowhere else first."""
    counts: dict[str, int] = {}
    for journey in organisation.of(Journey).values():
        for node in nodes(journey).values():
            if isinstance(node, Step | Variant) and channel.id in node.at:
                for rule in rules_at(organisation, journey, node):
                    counts[rule.id] = counts.get(rule.id, 0) + 1
    known = organisation.of(Rule).values()
    direct = {rule.id for rule in known if {channel.id, channel.key} & set(rule.binds_at)}
    here = [rule for rule in known if rule.id in direct or rule.id in counts]
    return tuple(
        sorted(here, key=lambda rule: (rule.id not in direct, -counts.get(rule.id, 0) / max(1, len(rule.binds_at))))
    )


def place_of(channel: Channel, scene: Scene) -> Place:
    """The facts of a place."""
    organisation, say = scene.organisation, scene.wording
    papers = organisation.of(Document)
    return Place(
        channel=channel,
        name=say.typeset(channel_name(organisation, channel)),
        rules=tuple(_told(rule, scene) for rule in rules_here(organisation, channel)),
        at_hand=tuple(
            run_on(say.typeset(papers[id].name), say.language) for id in channel.identify_with if id in papers
        ),
        elsewhere=_elsewhere(channel, scene),
    )


def _told(rule: Rule, scene: Scene) -> Told:
    organisation, say = scene.organisation, scene.wording
    first, *rest = _SENTENCE.split(plain(rule.says, organisation, say))
    if rest and first.endswith("?"):
        # A question alone is no rule: its answer is read from far too.
        first = f"{first} {rest.pop(0)}"
    title = say.typeset(rule.title) if rule.title else ""
    return Told(rule, title, first, " ".join(rest), plain(rule.unless, organisation, say))


def _elsewhere(channel: Channel, scene: Scene) -> tuple[Elsewhere, ...]:
    """Other ways that handle the same matters, the most of them first."""
    wanted = {topic.casefold() for topic in channel.handles}
    found = []
    for other in scene.organisation.of(Channel).values():
        shared = [topic for topic in other.handles if topic.casefold() in wanted]
        if shared and other.id != channel.id and other.inbound and not other.external:
            found.append((-len(shared), _other(other, shared, scene)))
    return tuple(way for _, way in sorted(found, key=lambda entry: entry[0])[:ELSEWHERE])


def _other(channel: Channel, shared: list[str], scene: Scene) -> Elsewhere:
    say = scene.wording
    name, reach = say.typeset(channel_name(scene.organisation, channel)), address_of(channel, scene)
    reach = reach if reach and (reach.href or reach.words != channel.name) else None
    return Elsewhere(channel, icon_of_channel(channel), name, reach, say.typeset(", ".join(shared)))
