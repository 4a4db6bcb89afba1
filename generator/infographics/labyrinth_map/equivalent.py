"""Turns the facts of the map into Markdown that says all of it in words."""

from collections.abc import Iterator

from generator.infographics.drawing import Scene
from generator.infographics.labyrinth_map.facts import Labyrinth, Lane
from generator.infographics.labyrinth_map.ground import heading_of
from generator.model.kinds.channel import Channel


def equivalent(found: Labyrinth, scene: Scene) -> str:
    """The way of the file stop by stop, then everyone who handles it."""
    return "\n\n".join(part for part in _parts(found, scene) if part)


def _parts(found: Labyrinth, scene: Scene) -> Iterator[str]:
    say = scene.wording
    yield f"**{say('The way of your file')}**"
    names = {lane.key: lane.name for lane in found.lanes}
    yield "\n".join(f"{stop.number}. {names[stop.key]} — {stop.says.text}" for stop in found.stops)
    yield from (say("What you want: {goal}", goal=goal.text) for goal in found.lanes[0].does)
    stage = None
    hidden = False
    for lane in found.lanes[1:]:
        if lane.stage != "front" and not hidden:
            hidden = True
            yield f"*{say('Behind the counter: from here on you see nothing')}*"
        if lane.stage != stage:
            stage = lane.stage
            yield f"**{say(heading_of(stage))}**"
        yield _lane(lane, scene)


def _lane(lane: Lane, scene: Scene) -> str:
    lines = [f"- **{lane.name}**"]
    lines += [f"    - {does.text}" for does in lane.does]
    if lane.answer:
        lines.append(f"    - **{_answer(lane.answer, scene)}**")
    lines += [f"    - {stop.number}. {stop.says.text}" for stop in lane.stops]
    lines += [f"    - {fact.label[:1].upper()}{fact.label[1:]} — {fact.says.text}" for fact in lane.facts]
    return "\n".join(lines)


def _answer(channel: Channel, scene: Scene) -> str:
    say = scene.wording
    words = say("This is whom you call") if channel.type == "phone" else say("This is whom you ask")
    where = say.say(channel.number) if channel.number else channel.email or channel.url or channel.address
    return f"{words} — {where}" if where else words
