"""Turns the facts of the map into Markdown that says all of it in words."""

from collections.abc import Iterator

from generator.infographics.contact import Contact, equivalent_of, way_of
from generator.infographics.drawing import Scene
from generator.infographics.labyrinth_map.facts import Labyrinth, Lane
from generator.infographics.labyrinth_map.ground import heading_of
from generator.model.kinds.channel import Channel


def equivalent(title: str, found: Labyrinth, contact: Contact | None, scene: Scene) -> str:
    """The way of the file stop by stop, then everyone who handles it, then whom to call."""
    parts = [f"# {title}", scene.wording.typeset(found.journey.title), *_way(found, scene), *_lanes(found, scene)]
    if contact:
        parts += [f"## {scene.wording('Whom to call')}", equivalent_of(contact, scene.wording)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _way(found: Labyrinth, scene: Scene) -> Iterator[str]:
    say = scene.wording
    names = {lane.key: lane.name for lane in found.lanes}
    yield f"## {say('The way of your file')}"
    yield "\n".join(f"{stop.number}. **{names[stop.key]}** — {stop.says.text}" for stop in found.stops)
    yield from (say("What you want: {goal}", goal=goal.text) for goal in found.lanes[0].does)


def _lanes(found: Labyrinth, scene: Scene) -> Iterator[str]:
    say, stage, hidden = scene.wording, "", False
    for lane in found.lanes[1:]:
        if lane.stage != stage:
            stage = lane.stage
            yield f"## {say(heading_of(lane.stage))}"
            if stage != "front" and not hidden:
                hidden = True
                yield say("Behind the counter: from here on you see nothing")
        yield f"### {lane.name}"
        yield "\n".join(f"- {line}" for line in _lane(lane, scene))


def _lane(lane: Lane, scene: Scene) -> Iterator[str]:
    if lane.answer:
        yield f"**{_answer(lane.answer, scene)}**"
    yield from (does.text for does in lane.does)
    yield from (
        scene.wording("Stop {number}: {words}", number=stop.number, words=stop.says.text) for stop in lane.stops
    )
    yield from (f"**{fact.label}** {fact.says.text}" for fact in lane.facts)


def _answer(channel: Channel, scene: Scene) -> str:
    say = scene.wording
    words = say("This is whom you call") if channel.type == "phone" else say("This is whom you ask")
    where = way_of(channel, say)
    return f"{words} — {where}" if where else words
