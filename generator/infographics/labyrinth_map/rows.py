"""Turns lanes into the rows of a sheet: stage headings, the line of visibility, lanes as high as their words need."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial

from generator.infographics.canvas import Canvas
from generator.infographics.fit import largest
from generator.infographics.labyrinth_map.facts import Labyrinth, Lane
from generator.infographics.labyrinth_map.lane import lane_words
from generator.infographics.measure import Measure
from generator.model.kinds.unit import Stage

SMALLEST, BIGGEST = 0.5, 1.7
_SPLITS = (0.5, 0.44, 0.38)
_BRIEFER = ((0, 0.9), (1, 0.75), (2, 0.6), (3, SMALLEST))
"""How much is left out, and how small the words may be before more is."""
_FEWEST_LINES = (4, 3, 2, 1)


@dataclass(frozen=True, slots=True)
class Row:
    """One row from the top: a lane, or what stands before the lanes of a stage."""

    height: float
    """What its words need, in mm."""
    lane: Lane | None = None
    stage: Stage | None = None
    """The row is the heading of this stage."""
    hidden: bool = False
    """Behind the line of visibility."""
    top: float = 0.0
    room: float = 0.0
    """The height that it has on the sheet."""

    @property
    def middle(self) -> float:
        return self.top + self.room / 2


@dataclass(frozen=True)
class Rows:
    """All rows, with the measure at which their words were set."""

    measure: Measure
    split: float
    """The share of the left column."""
    rows: tuple[Row, ...]
    gap: float
    cuts: int
    """How many texts are cut or have a word that is too wide."""
    kept: int
    """How many characters are left of those that are cut."""

    @property
    def height(self) -> float:
        return sum(row.height for row in self.rows) + self.gap * (len(self.rows) - 1)

    @property
    def bottom(self) -> float:
        """Where the last row ends on the sheet."""
        return self.rows[-1].top + self.rows[-1].room

    def of(self, key: str) -> Row:
        """The row of the lane with this key."""
        return next(row for row in self.rows if row.lane and row.lane.key == key)


def padding(canvas: Canvas, measure: Measure) -> float:
    """Between the edge of a lane and its words."""
    return 3.2 * canvas.unit * min(measure.scale, 1.2)


def heading_size(canvas: Canvas, measure: Measure) -> float:
    """The size of stage headings: always on one line, so they do not grow as far as other words."""
    return Measure(min(measure.scale, 1.15)).size(canvas, 4)


def rows_on(canvas: Canvas, labyrinth: Labyrinth, width: float, top: float, room: float, awning: float = 0) -> Rows:
    """The rows between `top` and `top + room`, at the largest measure that fits; at the smallest one texts are cut.

    `awning` is the height of what hangs over the first room.
    """

    def fits(rows: Rows) -> bool:
        return rows.height <= room and not rows.cuts

    for level, least in _BRIEFER:
        said = labyrinth.brief(level)
        found = [largest(partial(_rows, canvas, said, width, split, awning), fits, least, BIGGEST) for split in _SPLITS]
        rows = max(found, key=lambda rows: (fits(rows), rows.measure.scale))
        if fits(rows):
            return _spread(rows, top, room)
    for most in _FEWEST_LINES:
        if rows.height > room:
            cut = (_rows(canvas, said, width, split, awning, SMALLEST, most) for split in _SPLITS)
            rows = min(cut, key=lambda rows: (rows.height > room, rows.cuts, -rows.kept))
    return _spread(rows, top, room)


def _rows(
    canvas: Canvas, labyrinth: Labyrinth, width: float, split: float, awning: float, scale: float, most: int = 0
) -> Rows:
    measure = Measure(scale, most)
    trial = Canvas(canvas.scene)
    rows = tuple(_measured(trial, labyrinth, width, measure, split, awning))
    return Rows(measure, split, rows, 1.6 * canvas.unit, len(trial.too_long), sum(cut.fits for cut in trial.too_long))


def _measured(
    trial: Canvas, labyrinth: Labyrinth, width: float, measure: Measure, split: float, awning: float
) -> Iterator[Row]:
    heading = 1.25 * heading_size(trial, measure) + 1.2 * trial.unit
    pad = padding(trial, measure)
    stage: Stage | None = None
    hidden = False
    for lane in labyrinth.lanes:
        if lane.unit and lane.stage != stage:
            opens = lane.stage != "front" and not hidden
            hidden = hidden or opens
            stage = lane.stage
            above = heading + 3.6 * trial.unit if opens else 1.6 * trial.unit
            over = awning if stage == "front" else 0
            yield Row(heading + above + over, stage=stage, hidden=opens)
        yield Row(lane_words(trial, lane, 0, 0, width, measure, split) + 2 * pad, lane, hidden=hidden)


def _spread(rows: Rows, top: float, room: float) -> Rows:
    """Give a fifth of the height that is left to the gaps, the rest to the lanes in equal shares."""
    spare = max(0.0, room - rows.height)
    share = 0.8 * spare / sum(1 for row in rows.rows if row.lane)
    gap = rows.gap + 0.2 * spare / max(1, len(rows.rows) - 1)
    placed, y = [], top
    for row in rows.rows:
        height = row.height + (share if row.lane else 0)
        placed.append(replace(row, top=y, room=height))
        y += height + gap
    return replace(rows, rows=tuple(placed), gap=gap)
