"""Turns promised delays into bars: one scale for calendar days and another for working days, moments apart."""

from collections.abc import Iterable
from dataclasses import dataclass

from generator.model.kinds.journey import Node
from generator.model.kinds.promise import Commitment
from generator.render.pen import Pen


@dataclass(frozen=True)
class Bar:
    """One delay: `share` of the longest on the same scale, from 0 to 1; 0 for a moment, which has no length."""

    title: str
    words: str
    start: str
    share: float


def bars(pen: Pen, delays: Iterable[tuple[Node, Commitment]]) -> list[tuple[str, list[Bar]]]:
    """Groups of bars with the name of their scale; working and calendar days differ, so they never share one."""
    wording = pen.view.wording
    groups: dict[str, list[tuple[Node, Commitment]]] = {}
    for node, promise in delays:
        groups.setdefault(_scale(promise), []).append((node, promise))
    names = {
        "calendar": wording("On the calendar"),
        "working": wording("Counted in working days"),
        "moment": wording("At a given moment"),
    }
    return [(names[scale], _bars(pen, groups[scale])) for scale in names if scale in groups]


def _scale(promise: Commitment) -> str:
    if promise.within is None:
        return "moment"
    return "working" if promise.within.working else "calendar"


def _bars(pen: Pen, delays: list[tuple[Node, Commitment]]) -> list[Bar]:
    longest = max((promise.within.days() for _, promise in delays if promise.within), default=0) or 1
    return [
        Bar(
            title=pen.step_name(node),
            words=pen.delay(promise),
            start=pen.since(promise),
            share=round(promise.within.days() / longest, 3) if promise.within else 0,
        )
        for node, promise in delays
    ]
