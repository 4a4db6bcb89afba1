"""Turns the channels of an organisation into what asking costs: each price, who asks it, and what is free instead."""

from dataclasses import dataclass, replace

from generator.infographics.complaint_ladder.facts import Address, address_of
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_of_channel
from generator.model.facts import channel_name
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.quantity import Money

MINUTES = 10
"""The length of the call for which an example is computed."""
BESIDE = 4
"""Free ways beside one that costs, at most: the others are listed below."""


@dataclass(frozen=True, slots=True)
class Way:
    """A channel, said. What is not known is empty."""

    channel: Channel
    icon: str
    name: str
    reach: Address | None
    person: bool
    within: str
    """`2 heures`: how long an answer takes."""
    topics: str
    """All that it is good for."""


@dataclass(frozen=True, slots=True)
class Paid:
    """A way that costs money, and those that are free for the same matters."""

    way: Way
    free: tuple[Way, ...]


@dataclass(frozen=True, slots=True)
class Price:
    """One price, what it means, and the ways that have it."""

    cost: Money
    words: str
    example: str
    """`10 minutes = 3,50 €`; empty unless it is a price by the minute."""
    note: str
    """What an ordinary call costs."""
    paid: tuple[Paid, ...]


@dataclass(frozen=True, slots=True)
class Prices:
    """All that asking costs: the dearest first, then what is free and was not named beside a paid way."""

    paid: tuple[Price, ...]
    free: tuple[Way, ...]


def priced(organisation: Organisation) -> list[Channel]:
    """The ways in whose price is known."""
    return [channel for channel in organisation.of(Channel).values() if channel.inbound and channel.cost is not None]


def prices_of(scene: Scene) -> Prices:
    """The prices of an organisation."""
    channels = priced(scene.organisation)
    free = [channel for channel in channels if channel.cost and channel.cost.is_free]
    costs = dict.fromkeys(channel.cost for channel in channels if channel.cost and not channel.cost.is_free)
    paid = tuple(
        _price(cost, [channel for channel in channels if channel.cost == cost], free, scene)
        for cost in sorted(costs, key=lambda cost: -cost.amount)
    )
    named = {way.channel.id for price in paid for one in price.paid for way in one.free}
    return Prices(paid, tuple(_way(channel, scene) for channel in free if channel.id not in named))


def example_of(cost: Money, scene: Scene) -> str:
    """What ten minutes cost at a price by the minute."""
    if cost.per != "minute":
        return ""
    total = replace(cost, amount=cost.amount * MINUTES, per=None)
    return scene.wording("{count} minutes = {price}", count=MINUTES, price=scene.wording.say(total))


def _price(cost: Money, channels: list[Channel], free: list[Channel], scene: Scene) -> Price:
    say = scene.wording
    note = ""
    if cost.is_call_price:
        note = say("Your phone plan decides, as for a call to a friend. We add nothing to it.")
    elif cost.plus_call:
        note = say("Besides, the call itself: your phone plan decides, as for a call to a friend.")
    paid = tuple(Paid(_way(channel, scene), _instead(channel, free, scene)) for channel in channels)
    return Price(cost, say.say(cost), example_of(cost, scene), note, paid)


def _instead(channel: Channel, free: list[Channel], scene: Scene) -> tuple[Way, ...]:
    """Those that handle the same matters, the most of them first; each with the matters that both handle."""
    found = []
    topics = {topic.casefold() for topic in channel.handles}
    for other in free:
        shared = [topic for topic in other.handles if topic.casefold() in topics]
        if shared and other.id != channel.id:
            way = replace(_way(other, scene), topics=scene.wording.typeset(", ".join(shared)))
            found.append((-len(shared), not other.answered_by_people, way))
    return tuple(way for *_, way in sorted(found, key=lambda entry: entry[:2])[:BESIDE])


def _way(channel: Channel, scene: Scene) -> Way:
    say = scene.wording
    name, reach = say.typeset(channel_name(scene.organisation, channel)), address_of(channel, scene)
    return Way(
        channel=channel,
        icon=icon_of_channel(channel),
        name=name,
        # A channel without any address is reached by its name, which is said once.
        reach=reach if reach and (reach.href or reach.words != channel.name) else None,
        person=channel.answered_by_people,
        within=say.say(channel.answers_within) if channel.answers_within else "",
        topics=say.typeset(", ".join(channel.handles)),
    )
