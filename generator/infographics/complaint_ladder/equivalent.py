"""Turns the rungs of a complaint into Markdown that says all of them in words."""

from collections.abc import Iterator

from generator.infographics.complaint_ladder.facts import Level
from generator.infographics.contact import Contact, equivalent_of
from generator.infographics.drawing import Scene
from generator.model.kinds.journey import Journey


def equivalent(title: str, journey: Journey, levels: tuple[Level, ...], contact: Contact | None, scene: Scene) -> str:
    """The ladder rung by rung, from the first one to try, then whom to call."""
    say = scene.wording
    parts = [f"# {title}", say.typeset(journey.title), say("You are here: you asked, and it is not settled.")]
    for level in levels:
        parts += [f"## {level.number}. {level.name}", "\n".join(f"- {line}" for line in _level(level, scene))]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _level(level: Level, scene: Scene) -> Iterator[str]:
    if level.after:
        yield level.after
    if level.external:
        yield f"**{scene.wording('Outside: independent of us')}**"
    if level.address:
        words, href = level.address.words, level.address.href
        yield f"[{words}]({href})" if href else words
    yield from (words for words in (level.hours, level.price) if words)
    yield from (f"**{detail.head}** {detail.words}" for detail in level.details)
