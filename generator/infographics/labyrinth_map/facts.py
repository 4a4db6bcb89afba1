"""Turns units and one journey into lanes and stops: who holds the file when, what each one sees, can and cannot do."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.infographics.canvas import Origin
from generator.infographics.drawing import Scene, Subject
from generator.infographics.run_in import run_on
from generator.model.facts import actor, channels, main_channel
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Step
from generator.model.kinds.unit import Stage, Unit
from generator.model.organisation import Organisation
from generator.model.saying import plain
from generator.model.text import Text

Tone = Literal["can", "cannot", "late"]

FEW, FEWEST = 6, 3
"""With more units than the first, only those that handle the file are shown, unless they are fewer than the second."""

STAGES: tuple[Stage, ...] = ("front", "middle", "back", "partner", "system")


@dataclass(frozen=True, slots=True)
class Words:
    """A text on the map, and where its writer finds it."""

    text: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Fact:
    """What a unit sees, decides, cannot do or learns late."""

    icon: str
    label: str
    says: Words
    tone: Tone = "can"


@dataclass(frozen=True, slots=True)
class Stop:
    """A step of the journey: where the file is then (None: with the customer), and what happens there."""

    number: int
    unit: Unit | None
    says: Words

    @property
    def key(self) -> str:
        """The key of its lane."""
        return self.unit.id if self.unit else ""


@dataclass(frozen=True, slots=True)
class Lane:
    """One unit (None: the customer) with its stops and facts."""

    unit: Unit | None
    name: str
    stage: Stage
    does: tuple[Words, ...]
    stops: tuple[Stop, ...]
    facts: tuple[Fact, ...]
    answer: Channel | None
    """The channel to call, when this is the unit that can help."""

    @property
    def key(self) -> str:
        """The unit's id; empty for the customer."""
        return self.unit.id if self.unit else ""


@dataclass(frozen=True)
class Labyrinth:
    """Everything on the map."""

    journey: Journey
    lanes: tuple[Lane, ...]
    """The customer's first, then stage by stage as seen from the customer."""
    stops: tuple[Stop, ...]
    channel: Channel | None

    def brief(self, level: int) -> "Labyrinth":
        """The same with less said of each unit: 0 all; 1 one sentence on what it does; 2 one fact of each kind as well;
        3 only what happens to the file, what the unit sees and what it cannot do."""
        return replace(self, lanes=tuple(_brief(lane, level) for lane in self.lanes)) if level else self


def _brief(lane: Lane, level: int) -> Lane:
    first = {fact.icon: fact for fact in reversed(lane.facts)}
    facts = tuple(fact for fact in lane.facts if first[fact.icon] is fact) if level > 1 else lane.facts
    if level > 2:
        facts = tuple(fact for fact in facts if fact.icon in ("eye", "cannot"))
    return replace(lane, does=() if level > 2 and lane.stops else lane.does[:1], facts=facts)


def main_journey(organisation: Organisation) -> Journey | None:
    """The journey that stands for the organisation:
    the one on which most units act, the first one written of several.
    """
    journeys = organisation.of(Journey).values()
    return max(journeys, key=lambda journey: len({step.who for step in journey.steps if step.who}), default=None)


def labyrinth(subject: Subject, scene: Scene) -> Labyrinth:
    """The map of a journey; of an organisation: that of its main journey.

    Raises ValueError when there is no journey to follow.
    """
    journey = subject if isinstance(subject, Journey) else main_journey(scene.organisation)
    if journey is None:
        raise ValueError("a labyrinth map follows a journey, and this organisation has none")
    channel = main_channel(scene.organisation, journey)
    stops = tuple(_stops(scene, journey))
    units = _units(scene.organisation, journey, stops, channel)
    lanes = (_customer(scene, journey, stops), *(_lane(scene, unit, stops, channel) for unit in units))
    return Labyrinth(journey, lanes, stops, channel)


def holder(organisation: Organisation, step: Step) -> Unit | None:
    """The unit that has the file in its hands at a step; None when the customer is alone with it."""
    known = organisation.of(Unit)
    met = next((channel.unit for channel in channels(organisation, step.at) if channel.unit in known), None)
    return actor(organisation, step) or (known[met] if met else None)


def _stops(scene: Scene, journey: Journey) -> Iterator[Stop]:
    for index, step in enumerate(journey.steps):
        field = "title" if step.title else "do" if step.do else "does"
        words = scene.wording.typeset(step.title) if step.title else _plain(scene, step.do or step.does, journey)
        yield Stop(index + 1, holder(scene.organisation, step), Words(words, Origin(journey, ("steps", index, field))))


def _units(
    organisation: Organisation, journey: Journey, stops: tuple[Stop, ...], channel: Channel | None
) -> list[Unit]:
    """All units of a small organisation, else those that hold the file, the one to call, and who is asked for help."""
    visits = {stop.unit.id: stop.number for stop in reversed(stops) if stop.unit}
    wanted = list(organisation.of(Unit).values())
    if len(wanted) > FEW:
        involved = {*visits, channel.unit if channel else None}
        if len(involved) < FEWEST:
            involved |= _asked(organisation, journey)
        wanted = [unit for unit in wanted if unit.id in involved]
    never = len(stops) + 1
    return sorted(wanted, key=lambda unit: (STAGES.index(unit.stage), visits.get(unit.id, never)))


def _asked(organisation: Organisation, journey: Journey) -> set[str | None]:
    reached = [id for problem in journey.problems for id in problem.contact] + [rung.to for rung in journey.escalation]
    return {*reached, *(channel.unit for channel in channels(organisation, reached))}


def _customer(scene: Scene, journey: Journey, stops: tuple[Stop, ...]) -> Lane:
    goal = (Words(_plain(scene, journey.goal), Origin(journey, ("goal",))),) if journey.goal else ()
    mine = tuple(stop for stop in stops if stop.unit is None)
    return Lane(None, scene.wording("You"), "front", goal, mine, (), None)


def _lane(scene: Scene, unit: Unit, stops: tuple[Stop, ...], channel: Channel | None) -> Lane:
    mine = tuple(stop for stop in stops if stop.unit and stop.unit.id == unit.id)
    answer = channel if channel and channel.unit == unit.id else None
    name = scene.wording.typeset(unit.name)
    does = tuple(Words(_plain(scene, text), Origin(unit, ("does", index))) for index, text in enumerate(unit.does))
    return Lane(unit, name, unit.stage, does, mine, tuple(_facts(scene, unit)), answer)


def _facts(scene: Scene, unit: Unit) -> Iterator[Fact]:
    say = scene.wording
    if unit.sees:
        seen = say.typeset(say.all_of(list(unit.sees)))
        yield Fact("eye", say("sees"), Words(seen, Origin(unit, ("sees",))))
    for index, text in enumerate(unit.decides):
        decided = run_on(_plain(scene, text), say.language)
        yield Fact("tick", say("decides"), Words(decided, Origin(unit, ("decides", index))))
    for index, text in enumerate(unit.cannot):
        refused = run_on(_plain(scene, text), say.language)
        yield Fact("cannot", say("cannot"), Words(refused, Origin(unit, ("cannot", index))), "cannot")
    if unit.syncs_within:
        delay = say("up to {delay} later", delay=say.say(unit.syncs_within))
        yield Fact("clock", say("learns of a change"), Words(delay, Origin(unit, ("syncs_within",))), "late")


def _plain(scene: Scene, text: Text | None, journey: Journey | None = None) -> str:
    return plain(text, scene.organisation, scene.wording, journey)
