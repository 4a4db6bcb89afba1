"""Turns the rungs of a complaint into Markdown that says all of them in words."""

from generator.infographics.complaint_ladder.facts import Level
from generator.infographics.drawing import Scene
from generator.model.kinds.journey import Journey


def equivalent(journey: Journey, levels: tuple[Level, ...], scene: Scene) -> str:
    """The ladder as a numbered list, from the first rung to try."""
    say = scene.wording
    lead = say("You are here: you asked, and it is not settled.")
    return "\n\n".join((f"{lead} ({say.typeset(journey.title)})", *(_level(level, scene) for level in levels)))


def _level(level: Level, scene: Scene) -> str:
    outside = scene.wording("Outside {name}: independent of us", name=scene.organisation.about.name)
    lines = [f"{level.number}. **{level.name}**" + (f" — {outside}" if level.external else "")]
    lines += [f"    - {words}" for words in (level.after, _address(level), level.hours, level.price) if words]
    lines += [f"    - {detail.head} — {detail.words}" for detail in level.details]
    return "\n".join(lines)


def _address(level: Level) -> str:
    if not level.address:
        return ""
    return f"[{level.address.words}]({level.address.href})" if level.address.href else level.address.words
