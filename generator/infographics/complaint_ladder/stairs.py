"""Turns rungs into stairs that rise from the foot of the sheet, each as high as its words need, one line along them."""

from dataclasses import dataclass, replace
from functools import partial

from generator.infographics.canvas import Canvas
from generator.infographics.complaint_ladder.facts import Level
from generator.infographics.complaint_ladder.level import level_words
from generator.infographics.fit import largest
from generator.infographics.measure import Measure
from generator.infographics.route import Point

SMALLEST, BIGGEST = 0.5, 1.75
_FEWEST_LINES = (4, 3, 2, 1)
_SPLITS = (0.52, 0.45, 0.38)


@dataclass(frozen=True, slots=True)
class Stair:
    """One step of the staircase."""

    level: Level
    x: float
    """Its left edge, where one climbs."""
    height: float
    """What its words need."""
    top: float = 0.0
    room: float = 0.0

    @property
    def bottom(self) -> float:
        return self.top + self.room


@dataclass(frozen=True)
class Stairs:
    """The staircase, from its lowest step."""

    measure: Measure
    split: float
    """The share of the left column of words."""
    stairs: tuple[Stair, ...]
    border: float
    """The height left free between the organisation's last step and the first one outside."""
    cuts: int
    """How many texts are cut or have a word that is too wide."""
    kept: int
    """How many characters are left of those that are cut."""

    @property
    def height(self) -> float:
        return sum(stair.height for stair in self.stairs) + self.border


def inset(canvas: Canvas) -> float:
    """Between the left edge of a step and its words: the line and its station stand there."""
    return 14 * canvas.unit


def padding(canvas: Canvas, measure: Measure) -> float:
    """Between the top of a step and its words."""
    return 4.6 * canvas.unit * min(measure.scale, 1.0)


def stairs_on(canvas: Canvas, levels: tuple[Level, ...], foot: float, room: float) -> Stairs:
    """The staircase that stands on `foot` and is `room` high, at the largest measure that fits."""

    def fits(stairs: Stairs) -> bool:
        return stairs.height <= room and not stairs.cuts

    found = [largest(partial(_stairs, canvas, levels, split), fits, SMALLEST, BIGGEST) for split in _SPLITS]
    stairs = max(found, key=lambda stairs: (fits(stairs), stairs.measure.scale))
    for most in _FEWEST_LINES:
        if stairs.height > room:
            cut = (_stairs(canvas, levels, split, SMALLEST, most) for split in _SPLITS)
            stairs = min(cut, key=lambda stairs: (stairs.height > room, stairs.cuts, -stairs.kept))
    return _stacked(stairs, foot, room)


def _stairs(canvas: Canvas, levels: tuple[Level, ...], split: float, scale: float, most: int = 0) -> Stairs:
    measure = Measure(scale, most)
    trial = Canvas(canvas.scene)
    first = canvas.margin + 24 * canvas.unit
    span = min(66 * canvas.unit, 22 * canvas.unit * (len(levels) - 1))
    right = canvas.sheet.width - canvas.margin
    stairs = []
    for index, level in enumerate(levels):
        x = first + span * index / max(1, len(levels) - 1)
        words = x + inset(canvas)
        bottom = level_words(trial, level, words, 0, right - words, measure, split)
        stairs.append(Stair(level, x, bottom + 2 * padding(canvas, measure)))
    outside = any(level.external for level in levels)
    border = 1.25 * measure.size(canvas, 4.6) + 7 * canvas.unit if outside else 0.0
    return Stairs(measure, split, tuple(stairs), border, len(trial.too_long), sum(cut.fits for cut in trial.too_long))


def _stacked(stairs: Stairs, foot: float, room: float) -> Stairs:
    share = max(0.0, room - stairs.height) / len(stairs.stairs)
    placed: list[Stair] = []
    y, outside = foot, False
    for stair in stairs.stairs:
        if stair.level.external and not outside:
            y, outside = y - stairs.border, True
        height = stair.height + share
        y -= height
        placed.append(replace(stair, top=y, room=height))
    return replace(stairs, stairs=tuple(placed))


def edge(start: Point, ground: float, stairs: tuple[Stair, ...]) -> list[Point]:
    """The way up: from `start` to the ground, then riser and tread of each step, to the middle of the last one."""
    points = [start, (start[0], ground)]
    level = ground
    for stair in stairs:
        points += [(stair.x, level), (stair.x, stair.top)]
        level = stair.top
    points[-1] = (stairs[-1].x, stairs[-1].top + stairs[-1].room / 2)
    return points
