"""Turns a journey's problems and variants into exits: where they leave, comfort, rescue, who helps, where they lead."""

from dataclasses import dataclass
from typing import Literal

from generator.infographics.canvas import Origin
from generator.infographics.contact import way_of
from generator.infographics.drawing import Scene
from generator.infographics.icon import icon_of_channel, icon_of_ending, icon_of_node
from generator.infographics.journey_line.stops import Fact, facts_of
from generator.model.facts import channel_name, channels, main_channel
from generator.model.graph import branches_from
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Problem, Variant
from generator.model.kinds.unit import Unit
from generator.model.organisation import Spot
from generator.model.saying import plain
from generator.model.wording import FIXED

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Onward:
    """Where an exit leads: back to a stop, over to another way of this sheet, into another journey, or to an ending."""

    kind: Literal["stop", "way", "elsewhere", "end"]
    sign: str
    """What stands on the little station: the stop's number or the way's letter; nothing for the others."""
    words: str
    stop: str = ""
    """The id of the stop."""
    way: str = ""
    """The id of the exit that goes on from here."""
    icon: str = ""


@dataclass(frozen=True, slots=True)
class Exit:
    """A problem (the customer did not want it) or a variant (the customer may choose it)."""

    id: str
    kind: Literal["problem", "variant"]
    letter: str
    """The letter of a variant, as the lines of a network have them."""
    stops: tuple[str, ...]
    """The nodes where it leaves the line; none: anywhere."""
    title: str
    when: str
    first: str
    do: str
    icon: str
    way: str
    """The number or address of who helps."""
    href: str
    note: str
    """Who that is and what it costs."""
    facts: tuple[Fact, ...]
    onward: Onward | None
    other: str
    """Where else it may lead."""
    origin: Origin
    """Of the whole entry; its texts are `when`, `first` and `do`."""

    @property
    def name(self) -> str:
        """What the exit is called elsewhere on the sheet."""
        return self.title or self.when


def exits_of(journey: Journey, scene: Scene) -> tuple[Exit, ...]:
    """Problems, then variants, each in written order."""
    problems = (_problem(journey, index, problem, scene) for index, problem in enumerate(journey.problems))
    variants = (_variant(journey, index, variant, scene) for index, variant in enumerate(journey.variants))
    return (*problems, *variants)


def letter_of(journey: Journey, variant: Variant) -> str:
    """`A` for the variant that leaves the line first."""
    order = [step.id for step in journey.steps]

    def place(other: Variant) -> int:
        return min((order.index(id) for id in branches_from(journey, other) if id in order), default=len(order))

    index = [other.id for other in sorted(journey.variants, key=place)].index(variant.id)
    return LETTERS[index % len(LETTERS)]


def _problem(journey: Journey, index: int, problem: Problem, scene: Scene) -> Exit:
    organisation, wording = scene.organisation, scene.wording
    helper = next(iter(channels(organisation, problem.contact)), None)
    target = problem.back_to or problem.then
    onward = _onward(journey, target, scene) if target else None
    if onward is None and problem.ends:
        onward = _ending(plain(problem.ends, organisation, wording, journey))
    others = [_onward(journey, other, scene) for other in problem.or_]
    names = [_name(journey, id, scene) for id, found in zip(problem.or_, others, strict=True) if found]
    return Exit(
        problem.id, "problem", "", problem.during, wording.typeset(problem.title or ""),
        when=plain(problem.when, organisation, wording, journey),
        first=plain(problem.first, organisation, wording, journey),
        do=plain(problem.do, organisation, wording, journey),
        icon=icon_of_channel(helper) if helper else icon_of_node(problem, organisation),
        way=way_of(helper, wording) if helper else "",
        href=_href(helper),
        note=_note(journey, helper, scene),
        facts=tuple(facts_of(problem, journey, scene, papers=False, named=True)),
        onward=onward,
        other=wording("or: {ways}", ways=wording.one_of_titles(names)) if names else "",
        origin=Origin(journey, ("problems", index)),
    )  # fmt: skip


def _variant(journey: Journey, index: int, variant: Variant, scene: Scene) -> Exit:
    organisation, wording = scene.organisation, scene.wording
    helper = next(iter(channels(organisation, (*variant.at, *variant.contact))), None)
    texts = [variant.do, variant.does, *(text for step in variant.steps for text in (step.do, step.does))]
    return Exit(
        variant.id, "variant", letter_of(journey, variant), branches_from(journey, variant),
        title=wording.typeset(variant.title or ""),
        when=plain(variant.when, organisation, wording, journey),
        first="",
        do=" ".join(plain(text, organisation, wording, journey) for text in texts if text),
        icon=icon_of_channel(helper) if helper else icon_of_node(variant, organisation),
        way=way_of(helper, wording) if helper else "",
        href=_href(helper),
        note=_note(journey, helper, scene),
        facts=tuple(facts_of(variant, journey, scene, named=True)),
        onward=_after(journey, variant, scene),
        other="",
        origin=Origin(journey, ("variants", index)),
    )  # fmt: skip


def _after(journey: Journey, variant: Variant, scene: Scene) -> Onward | None:
    last = variant.steps[-1] if variant.steps else variant
    ends = variant.ends or last.ends
    if ends:
        return _ending(plain(ends, scene.organisation, scene.wording, journey))
    if variant.rejoin:
        return _onward(journey, variant.rejoin, scene)
    order = [step.id for step in journey.steps]
    replaced = [order.index(id) for id in variant.instead_of if id in order]
    following = max(replaced) + 1 if replaced else len(order)
    return _onward(journey, order[following], scene) if following < len(order) else None


def _ending(words: str) -> Onward:
    return Onward("end", "", words, icon=icon_of_ending(words))


def _onward(journey: Journey, target: str, scene: Scene) -> Onward | None:
    """Where an id leads, as seen from this journey; None for an id that nothing has."""
    wording = scene.wording
    found = scene.organisation.find(target, journey)
    if not found:
        return None
    there = found[0]
    if not isinstance(there, Spot):
        return Onward(
            "elsewhere", "", wording("Change here for: {journey}", journey=there.label), icon="transit-transfer"
        )
    if there.journey.id != journey.id:
        words = wording("Change here for: {journey}", journey=there.journey.title)
        return Onward("elsewhere", "", words, icon="transit-transfer")
    numbers = {step.id: number for number, step in enumerate(journey.steps, 1)}
    if there.node.id in numbers:
        number = numbers[there.node.id]
        return Onward("stop", str(number), wording("You go on at step {number}", number=number), stop=there.node.id)
    letters = {variant.id: letter_of(journey, variant) for variant in journey.variants}
    name = _name(journey, target, scene)
    return Onward("way", letters.get(there.node.id, "!"), wording("You go on with: {way}", way=name), way=there.node.id)


def _name(journey: Journey, target: str, scene: Scene) -> str:
    found = scene.organisation.find(target, journey)
    if not found:
        return target
    there = found[0]
    if isinstance(there, Spot):
        if there.journey.id != journey.id:
            return scene.wording.typeset(there.journey.title)
        text = there.node.title or plain(
            getattr(there.node, "when", None) or there.node.do, scene.organisation, scene.wording, journey
        )
        return scene.wording.typeset(text or there.node.id)
    return scene.wording.typeset(there.label)


def _note(journey: Journey, helper: Channel | None, scene: Scene) -> str:
    """Who answers, when and at what price; for the sheet's own contact the strip at its foot says that already."""
    if helper is None:
        return ""
    main = main_channel(scene.organisation, journey)
    if main and helper.id == main.id:
        unit = scene.organisation.of(Unit).get(helper.unit or "")
        return scene.wording.typeset((unit.title or unit.name) if unit else channel_name(scene.organisation, helper))
    facts = [scene.wording.typeset(channel_name(scene.organisation, helper))]
    if helper.hours and not helper.hours.always:
        facts.append(scene.wording.say(helper.hours))
    if helper.cost and helper.type not in ("web", "app", "counter"):
        facts.append(scene.wording.say(helper.cost))
    return f"{FIXED}· ".join(facts)


def _href(helper: Channel | None) -> str:
    if helper is None:
        return ""
    return helper.url or (f"mailto:{helper.email}" if helper.email else "")
