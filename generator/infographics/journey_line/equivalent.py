"""Turns a journey into the complete text of its drawing, as Markdown, for those who do not read pictures."""

from collections.abc import Iterator

from generator.infographics.contact import contact_of, equivalent_of, way_of
from generator.infographics.drawing import Scene
from generator.infographics.journey_line.exits import Exit, exits_of
from generator.infographics.journey_line.stops import stops_of, terminus_of
from generator.model.facts import channel_name, channels, promise_of
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Problem
from generator.model.organisation import nodes
from generator.model.saying import delay, plain


def equivalent(journey: Journey, scene: Scene) -> str:
    """Every step, problem, variant, promise and number of the journey, in the order in which a customer meets them."""
    wording = scene.wording
    parts = [f"# {title_of(journey, scene)}", wording.typeset(journey.title)]
    if journey.starts_when:
        parts.append(plain(journey.starts_when, scene.organisation, wording, journey))
    parts += _steps(journey, scene)
    parts.append(f"**{wording('Arrival')}: {terminus_of(journey, scene).words}**")
    problems = [exit for exit in exits_of(journey, scene) if exit.kind == "problem"]
    variants = [exit for exit in exits_of(journey, scene) if exit.kind == "variant"]
    if problems:
        parts += [f"## {wording('What if it goes wrong?')}", *(_exit(exit, journey, scene) for exit in problems)]
    if variants:
        parts += [f"## {wording('Other ways')}", *(_exit(exit, journey, scene) for exit in variants)]
    contact = contact_of(scene.organisation, wording, journey)
    if contact:
        parts += [f"## {wording('Whom to call')}", equivalent_of(contact, wording)]
    return "\n\n".join(part for part in parts if part) + "\n"


def title_of(journey: Journey, scene: Scene) -> str:
    """The customer's own sentence, else the journey's title."""
    return plain(journey.goal, scene.organisation, scene.wording, journey) or scene.wording.typeset(journey.title)


def _steps(journey: Journey, scene: Scene) -> Iterator[str]:
    for stop, step in zip(stops_of(journey, scene), journey.steps, strict=True):
        heading = f"## {stop.number}. {stop.name}"
        facts = [f"**{stop.who}**", *(fact.words for fact in stop.facts), *(fact.words for fact in stop.checks)]
        papers = _papers(step, scene)
        text = stop.text if stop.title else ""
        yield "\n\n".join(
            part for part in (heading, text, "\n".join(f"- {fact}" for fact in (*facts, *papers))) if part
        )


def _exit(exit: Exit, journey: Journey, scene: Scene) -> str:
    """Page order of a problem: comfort, what to do, who helps and by when, where it leads; why comes last."""
    wording, node = scene.wording, nodes(journey)[exit.id]
    numbers = {step.id: number for number, step in enumerate(journey.steps, 1)}
    where = [str(numbers[id]) for id in exit.stops if id in numbers]
    heading = f"### {exit.letter + '. ' if exit.letter else ''}{exit.name}"
    lines = [
        exit.when if exit.title else "",
        wording("At step {numbers}", numbers=wording.one_of(where)) if where else "",
        exit.first,
        f"**{exit.do}**",
    ]
    facts = [
        *(fact.words for fact in exit.facts),
        *_helpers(node, scene),
        *_papers(node, scene),
        *_promise(node, scene),
    ]
    onward = [exit.onward.words if exit.onward else "", exit.other]
    why = plain(node.why, scene.organisation, wording, journey) if isinstance(node, Problem) else ""
    bullets = "\n".join(f"- {fact}" for fact in dict.fromkeys(facts))
    return "\n\n".join(part for part in (heading, *lines, bullets, *onward, why) if part)


def _helpers(node: Node, scene: Scene) -> Iterator[str]:
    ids = (*getattr(node, "at", ()), *getattr(node, "contact", ()))
    for channel in channels(scene.organisation, dict.fromkeys(ids)):
        facts = [channel_name(scene.organisation, channel), way_of(channel, scene.wording)]
        facts += [scene.wording.say(fact) for fact in (channel.hours, channel.cost) if fact]
        yield ", ".join(dict.fromkeys(fact for fact in facts if fact))


def _papers(node: Node, scene: Scene) -> Iterator[str]:
    known = scene.organisation.of(Document)
    for words, ids in (
        ("To bring: {documents}", (*node.needs, *getattr(node, "bring", ()))),
        ("You receive: {documents}", node.gives),
    ):
        names = [known[id].name for id in dict.fromkeys(ids) if id in known]
        if names:
            yield scene.wording(words, documents=scene.wording.all_of(names))


def _promise(node: Node, scene: Scene) -> Iterator[str]:
    promise = promise_of(scene.organisation, node)
    if promise:
        yield scene.wording("Our promise: {delay}", delay=delay(promise, scene.organisation, scene.wording))
        if promise.otherwise:
            words = plain(promise.otherwise, scene.organisation, scene.wording)
            yield scene.wording("If we miss it: {words}", words=words)
