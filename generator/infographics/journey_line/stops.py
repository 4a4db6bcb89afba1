"""Turns a journey's steps into the stops of a line, with who acts, where, and the facts to know; and the terminus."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.infographics.canvas import Origin
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_for_words, icon_of_document, icon_of_ending, icon_of_node
from generator.model.facts import actor, channel_name, promise_of
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Step, Variant
from generator.model.kinds.promise import Promise
from generator.model.saying import delay, plain

TIME, PRICE, PROMISE = "clock-outline", "tag", "calendar-check"
_PAPERS = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """A small fact with its icon: how long, how much, which paper."""

    icon: str
    words: str


@dataclass(frozen=True, slots=True)
class Stop:
    """One station: a step."""

    id: str
    number: int
    title: str
    """A few words; nothing when the writer gave none, then `text` stands alone."""
    text: str
    who: str
    """`Vous · Le comptoir` or `Nous · La planification`."""
    ours: bool
    icon: str
    facts: tuple[Fact, ...]
    checks: tuple[Fact, ...]
    """How one knows that it worked and what to do when nothing comes: told when there is room."""
    origin: Origin
    """Of the text; its title's path ends in `title`."""

    @property
    def name(self) -> str:
        """What the stop is called elsewhere on the sheet."""
        return self.title or self.text


@dataclass(frozen=True, slots=True)
class Terminus:
    """Where the line ends: what the customer has now."""

    words: str
    icon: str
    origin: Origin


def stops_of(journey: Journey, scene: Scene) -> tuple[Stop, ...]:
    """The stops of the nominal path, numbered from 1."""
    return tuple(_stop(journey, number, step, scene) for number, step in enumerate(journey.steps, 1))


def terminus_of(journey: Journey, scene: Scene) -> Terminus:
    """The ending of the nominal path; the goal's title when no step says how it ends."""
    for index, step in reversed(list(enumerate(journey.steps))):
        if step.ends:
            words = plain(step.ends, scene.organisation, scene.wording, journey)
            written = scene.organisation.as_written(step).ends or step.ends
            return Terminus(words, icon_of_ending(written.words), Origin(journey, ("steps", index, "ends")))
    return Terminus(scene.wording("Arrived"), "flag-checkered", Origin(journey, ("title",)))


def facts_of(node: Node, journey: Journey, scene: Scene, papers: bool = True, named: bool = False) -> Iterator[Fact]:
    """How long a node takes, what it costs, what is promised (`named`: with its title), and the papers it needs."""
    organisation, wording = scene.organisation, scene.wording
    if node.takes:
        yield Fact(TIME, wording.say(node.takes))
    if node.cost:
        yield Fact(PRICE, wording.say(node.cost))
    promise = promise_of(organisation, node)
    if promise:
        said = delay(promise, organisation, wording)
        title = promise.title if named and isinstance(promise, Promise) else None
        within = wording("within {delay}", delay=said) if promise.within and promise.within.high else said
        yield Fact(PROMISE, wording("{what}: {delay}", what=title, delay=within) if title else within)
    if papers:
        known = organisation.of(Document)
        for document in [known[id] for id in node.needs if id in known][:_PAPERS]:
            yield Fact(icon_of_document(document, organisation), wording.typeset(document.name))


def places_of(node: Step | Variant, scene: Scene) -> tuple[str, ...]:
    """Where a node happens: the names of its channels, or the writer's own words."""
    known = scene.organisation.of(Channel)
    return tuple(channel_name(scene.organisation, known[id]) if id in known else id for id in node.at)


def _stop(journey: Journey, number: int, step: Step, scene: Scene) -> Stop:
    organisation, wording = scene.organisation, scene.wording
    unit = actor(organisation, step)
    ours = unit is not None or step.do is None
    place = wording.typeset(unit.title or unit.name) if unit else next(iter(places_of(step, scene)), "")
    who = wording("We") if ours else wording("You")
    sentence = " ".join(plain(text, organisation, wording, journey) for text in (step.do, step.does) if text)
    return Stop(
        step.id, number, wording.typeset(step.title or ""), sentence,
        who=f"{who} · {place}" if place else who,
        ours=ours,
        icon=icon_of_node(step, organisation),
        facts=tuple(facts_of(step, journey, scene)),
        checks=tuple(_checks(journey, step, scene)),
        origin=Origin(journey, ("steps", number - 1, "do" if step.do else "does")),
    )  # fmt: skip


def _checks(journey: Journey, step: Step, scene: Scene) -> Iterator[Fact]:
    for icon, text in (
        ("check-bold", step.check),
        ("archive-arrow-down", step.keep),
        ("bell-ring-outline", step.silence),
    ):
        if text:
            yield Fact(icon, plain(text, scene.organisation, scene.wording, journey))


__all__ = ["Fact", "Stop", "Terminus", "facts_of", "icon_for_words", "places_of", "stops_of", "terminus_of"]
