"""Turns prices into Markdown: each price, whom one reaches for it, and what is free for the same matters."""

from collections.abc import Iterator

from generator.infographics.contact import Contact, equivalent_of
from generator.infographics.drawing import Scene
from generator.infographics.price_of_contact.facts import Price, Prices, Way


def equivalent(title: str, prices: Prices, contact: Contact | None, scene: Scene) -> str:
    """The dearest price first, then what is free, then whom to call."""
    say = scene.wording
    parts = [f"# {title}"]
    for price in prices.paid:
        parts += [f"## {price.words}", *(words for words in (price.example, price.note) if words)]
        parts += ["\n".join(_paid(price, scene))]
    if prices.free:
        parts += [f"## {free_words(prices, scene)}", "\n".join(f"- {told(way, scene)}" for way in prices.free)]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(parts) + "\n"


def free_words(prices: Prices, scene: Scene) -> str:
    """The heading of what is free and not beside a paid way."""
    return scene.wording("Also free") if prices.paid else scene.wording("Free")


def manner(way: Way, scene: Scene) -> str:
    """`A person, within 2 hours`."""
    say = scene.wording
    within = say("within {delay}", delay=way.within) if way.within else ""
    return ", ".join(words for words in (say("A person") if way.person else "", within) if words)


def told(way: Way, scene: Scene) -> str:
    """Name, address, who answers, for what."""
    reach = way.reach
    address = f"[{reach.words}]({reach.href})" if reach and reach.href else reach.words if reach else ""
    return " · ".join(words for words in (f"**{way.name}**", address, manner(way, scene), way.topics) if words)


def _paid(price: Price, scene: Scene) -> Iterator[str]:
    say = scene.wording
    for paid in price.paid:
        yield f"- {told(paid.way, scene)}"
        yield f"  - {say('Free instead:') if paid.free else say('Nothing free for these matters.')}"
        yield from (f"    - {told(way, scene)}" for way in paid.free)
