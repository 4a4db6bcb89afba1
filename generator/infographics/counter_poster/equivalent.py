"""Turns a place into Markdown: its rules in full, what to have at hand, where else to go."""

from collections.abc import Iterator

from generator.infographics.contact import Contact, equivalent_of
from generator.infographics.counter_poster.facts import Elsewhere, Place, Told
from generator.infographics.drawing import Scene


def equivalent(title: str, place: Place, contact: Contact | None, scene: Scene) -> str:
    """The rules one after the other, then the ways out, then whom to call."""
    say = scene.wording
    parts = [f"# {title}", f"**{place.name}**"]
    parts += [f"{number}. {_rule(told, scene)}" for number, told in enumerate(place.rules, 1)]
    if place.at_hand:
        parts += [say("Have at hand: {documents}", documents=say.all_of(list(place.at_hand)))]
    if place.elsewhere:
        parts += [f"## {say('Where else?')}", "\n".join(f"- {_way(way)}" for way in place.elsewhere)]
    if place.channel.url:
        parts += [f"<{place.channel.url}>"]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(parts) + "\n"


def _rule(told: Told, scene: Scene) -> str:
    def facts() -> Iterator[str]:
        if told.title:
            yield f"**{told.title}.**"
        yield from (words for words in (told.first, told.rest) if words)
        if told.unless:
            yield f"{scene.wording('Exception:')} {told.unless}"

    return " ".join(facts())


def _way(way: Elsewhere) -> str:
    reach = way.reach
    address = f"[{reach.words}]({reach.href})" if reach and reach.href else reach.words if reach else ""
    return " · ".join(words for words in (f"**{way.name}**", address, way.topics) if words)
