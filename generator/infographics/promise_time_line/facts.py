"""Turns what a journey promises and what it takes into spans of time: whose part, how long, what if nothing comes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from generator.infographics.canvas import Origin
from generator.infographics.drawing import Scene
from generator.infographics.moment import Moment, moment_of
from generator.model.facts import actor, promise_of
from generator.model.kinds.journey import Journey, Node, Step, Variant
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import nodes
from generator.model.quantity import Duration
from generator.model.saying import plain, since

Axis = Literal["clock", "working", "saturdays", "calendar", "moment"]
AXES: tuple[Axis, ...] = ("clock", "working", "saturdays", "calendar", "moment")
"""Kinds of time that are never mixed: on the clock, working days without and with Saturdays, days, a given moment."""
_QUESTION = re.compile(r"^([^.?!]{1,80}\?)\s*(.+)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Span:
    """Something that takes time."""

    moment: Moment
    title: str
    yours: bool
    """It is the customer's part."""
    axis: Axis
    length: float
    """In hours on the clock, else in days; 0 for a moment."""
    said: str
    since: str
    """What starts the clock."""
    question: str
    """`Rien après 2 jours ?`"""
    rescue: str
    """What to do then."""
    more: str
    """What is promised as well when it is missed."""
    origin: Origin
    """Where its writer says how long it takes."""
    rescue_origin: Origin

    @property
    def key(self) -> tuple[str, bool, str]:
        """What makes it the same as another one."""
        return self.title, self.yours, self.said

    @property
    def place(self) -> str:
        """Where it lies; with the name of that place unless the title says it already."""
        return self.moment.short if self.title == self.moment.name else self.moment.place


def spans(journey: Journey, scene: Scene) -> tuple[Span, ...]:
    """What takes time, axis by axis; the same promise at several places only once, where it comes first."""
    found: dict[tuple[str, bool, str], Span] = {}
    for path, node in _placed(journey):
        for span in _spans(node, path, journey, scene):
            found.setdefault(span.key, span)
    return tuple(sorted(found.values(), key=lambda span: AXES.index(span.axis)))


def _placed(journey: Journey) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """Each node, and where its writer finds it; a step of another way by that way."""
    places: dict[str, tuple[str | int, ...]] = {}
    for section in ("steps", "problems", "variants"):
        for index, node in enumerate(getattr(journey, section)):
            places[node.id] = (section, index)
            for step in node.steps if isinstance(node, Variant) else ():
                places[step.id] = (section, index)
    for id, node in nodes(journey).items():
        yield places.get(id, ()), node


def _spans(node: Node, path: tuple[str | int, ...], journey: Journey, scene: Scene) -> Iterator[Span]:
    promise, organisation = promise_of(scene.organisation, node), scene.organisation
    moment = moment_of(node, journey, scene)
    if promise and _lasts(promise):
        yield _promised(promise, node, moment, path, journey, scene)
    if node.takes and node.takes.high and (promise is None or promise.within != node.takes):
        silence = node.silence if isinstance(node, Step) and promise is None else None
        question, rescue = _split(plain(silence, organisation, scene.wording, journey), scene)
        yours = not isinstance(node, Step | Variant) or actor(organisation, node) is None
        axis, length = measured(node.takes)
        said = scene.wording.say(node.takes)
        origins = Origin(journey, (*path, "takes")), Origin(journey, (*path, "silence"))
        yield Span(moment, moment.name, yours, axis, length, said, "", question, rescue, "", *origins)


def _lasts(promise: Commitment) -> bool:
    """An immediate promise takes no time that could be drawn, but a moment can be named."""
    return promise.by is not None or bool(promise.within and promise.within.high)


def _promised(
    promise: Commitment, node: Node, moment: Moment, path: tuple[str | int, ...], journey: Journey, scene: Scene
) -> Span:
    say, organisation = scene.wording, scene.organisation
    named = promise.title if isinstance(promise, Promise) else None
    axis, length = measured(promise.within) if promise.within else ("moment", 0.0)
    said = say.say(promise.within) if promise.within else plain(promise.by, organisation, say)
    silence = plain(node.silence, organisation, say, journey) if isinstance(node, Step) else ""
    otherwise = plain(promise.otherwise, organisation, say, journey)
    question, rescue = _split(silence or otherwise, scene)
    origin = Origin(promise, ()) if isinstance(promise, Promise) else Origin(journey, (*path, "promise"))
    origins = (
        replace(origin, path=(*origin.path, "within" if promise.within else "by")),
        (Origin(journey, (*path, "silence")) if silence else replace(origin, path=(*origin.path, "otherwise"))),
    )
    title, more = say.typeset(named or "") or moment.name, otherwise if silence else ""
    return Span(
        moment, title, False, axis, length, said, since(promise, organisation, say), question, rescue, more, *origins
    )


def _split(words: str, scene: Scene) -> tuple[str, str]:
    """The question with which a text begins, else ours, and what to do."""
    if not words:
        return "", ""
    found = _QUESTION.match(words)
    return (found[1], found[2]) if found else (scene.wording("Nothing by then?"), words)


def measured(duration: Duration) -> tuple[Axis, float]:
    """The axis that counts as a duration does, and its length there: hours on the clock, else days."""
    if duration.working:
        return "saturdays" if duration.saturdays else "working", float(duration.high)
    days = float(duration.exact_days(duration.high))
    return ("clock", days * 24) if duration.unit in ("minute", "hour") else ("calendar", days)
