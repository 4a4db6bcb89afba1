"""Turns the steps of a journey into spans of time: what is known to take long, at most, in its own kind of days."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.infographics.drawing import Scene
from generator.model.facts import promise_of
from generator.model.kinds.journey import Journey, Step
from generator.model.quantity import Duration
from generator.model.saying import plain

_SHORTEST = 1 / 240
"""Shorter than this share of the whole way is a moment, not a length that could be seen."""


@dataclass(frozen=True, slots=True)
class Span:
    """How long a step takes at most."""

    days: float
    """In calendar days, on average."""
    count: float
    """In its own unit."""
    working: bool
    unit: str
    said: str


@dataclass(frozen=True, slots=True)
class Time:
    """What is known of time on the way, and when one sets out."""

    starts: str
    spans: Mapping[str, Span]
    """By the id of the step."""

    @property
    def mixed(self) -> bool:
        """Working days and calendar days occur side by side."""
        return len({span.working for span in self.spans.values() if span.unit not in ("minute", "hour")}) > 1


def time_of(journey: Journey, scene: Scene) -> Time:
    """Each step's own length or the delay that is promised for it, whichever is longer."""
    found = {step.id: duration for step in journey.steps if (duration := _longest(step, scene))}
    whole = sum(duration.days() for duration in found.values())
    spans = {id: _span(duration, scene) for id, duration in found.items() if duration.days() >= whole * _SHORTEST}
    return Time(plain(journey.starts_when, scene.organisation, scene.wording, journey), spans)


def _longest(step: Step, scene: Scene) -> Duration | None:
    promise = promise_of(scene.organisation, step)
    known = [duration for duration in (step.takes, promise.within if promise else None) if duration and duration.high]
    return max(known, default=None)


def _span(duration: Duration, scene: Scene) -> Span:
    return Span(duration.days(), float(duration.high), duration.working, duration.unit, scene.wording.say(duration))
