"""Turns an organisation's ways in into what a board tells: what for, the best way, the others, all facts of each."""

from dataclasses import dataclass

from generator.infographics.complaint_ladder.facts import address_of
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_of_channel
from generator.model.facts import channel_name, topics
from generator.model.kinds.channel import Channel
from generator.model.quantity import Hours


@dataclass(frozen=True)
class Way:
    """One way to reach the organisation, said."""

    channel: Channel
    name: str
    address: str
    href: str
    icon: str
    person: bool
    answer: str
    """Who answers: a person or a machine."""
    price: str
    free: bool
    wait: str
    hours: Hours | None
    open: str

    @property
    def colour(self) -> str:
        """The token of its line: people, machines, and those outside."""
        return "ink" if self.channel.external else "main" if self.person else "grey"


@dataclass(frozen=True)
class Matter:
    """One thing to do, in the customer's words, with the ways that are good for it; the first is the best."""

    words: str
    ways: tuple[Way, ...]

    @property
    def best(self) -> Way:
        """Where to turn first."""
        return self.ways[0]


def matters(scene: Scene) -> tuple[Matter, ...]:
    """Every matter; those with the same best way stand together, in the order of their ways."""
    known: dict[str, Way] = {}
    found = []
    for topic in topics(scene.organisation):
        ways = tuple(known.setdefault(channel.id, _way(channel, scene)) for channel in topic.ways)
        words = scene.wording.typeset(topic.words)
        found.append(Matter(words[:1].upper() + words[1:], ways))
    order = {way.channel.id: index for index, way in enumerate(ways_of(found))}
    return tuple(sorted(found, key=lambda matter: order[matter.best.channel.id]))


def ways_of(found: list[Matter] | tuple[Matter, ...]) -> tuple[Way, ...]:
    """The ways of some matters: those that are the best for most first, then those that are only possible."""
    best = [matter.best.channel.id for matter in found]
    ways = {way.channel.id: way for matter in found for way in matter.ways}
    places = {id: index for index, id in enumerate(dict.fromkeys((*best, *ways)))}
    return tuple(sorted(ways.values(), key=lambda way: (-best.count(way.channel.id), places[way.channel.id])))


def _way(channel: Channel, scene: Scene) -> Way:
    say, address = scene.wording, address_of(channel, scene)
    name = say.typeset(channel_name(scene.organisation, channel))
    words = address.words if address else ""
    return Way(
        channel,
        name,
        address="" if words == name else words,
        href=address.href if address else "",
        icon=icon_of_channel(channel),
        person=channel.answered_by_people,
        answer=say("a person") if channel.answered_by_people else say("a machine"),
        price=say.say(channel.cost) if channel.cost else "",
        free=bool(channel.cost and channel.cost.is_free),
        wait=say("Answers within {delay}", delay=say.say(channel.answers_within)) if channel.answers_within else "",
        hours=channel.hours,
        open=say.say(channel.hours) if channel.hours else "",
    )
