"""Turns a journey into a line of time: large numerals, delays to scale, in one accent what to do if it goes wrong."""

from dataclasses import replace
from functools import partial

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import Drawing, Scene
from generator.infographics.journey_line.metro import Sheets, finished, whole_of
from generator.infographics.journey_line.stops import Stop
from generator.infographics.journey_line.timeline.rails import GAP
from generator.infographics.journey_line.timeline.sheet import Composition
from generator.infographics.journey_line.timeline.time import time_of
from generator.model.kinds.journey import Journey

_MOST_IN_ROW = (9, 7, 5, 4, 3)
_NARROWEST = 7.6
"""The width of a column, in times the smallest text."""


def draw(journey: Journey, scene: Scene) -> Drawing:
    """The sheet; more sheets when what can go wrong does not all fit on one at a legible size."""
    whole = replace(whole_of(journey, scene), bars=())
    sheets = Sheets(scene, partial(Composition, time_of(journey, scene)))
    for rows in _rows(whole.stops, scene):
        compositions = sheets.composed(replace(whole, rows=rows))
        if all(composition.fits for composition in compositions):
            break
    return finished(compositions, journey, scene)


def _rows(stops: tuple[Stop, ...], scene: Scene) -> list[tuple[tuple[Stop, ...], ...]]:
    """One row as long as every column keeps some fifteen characters, else two and more."""
    canvas = Canvas(scene)
    room = scene.sheet.width - 2 * canvas.margin
    most = max(3, int(room / (_NARROWEST * scene.sheet.small + GAP * canvas.unit)))
    counts = dict.fromkeys(-(-len(stops) // min(most, wished)) for wished in _MOST_IN_ROW)
    return [_even(stops, count) for count in counts]


def _even(stops: tuple[Stop, ...], count: int) -> tuple[tuple[Stop, ...], ...]:
    each = -(-len(stops) // count)
    return tuple(stops[start : start + each] for start in range(0, len(stops), each))
