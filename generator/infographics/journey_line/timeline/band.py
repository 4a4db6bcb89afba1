"""Turns one row of steps into a band of the sheet: its stretch of time, its columns, below them what may go wrong."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.columns import Column, Hint
from generator.infographics.journey_line.routing import Net, lanes
from generator.infographics.journey_line.stops import Stop, Terminus
from generator.infographics.journey_line.timeline.axis import Axis, above, draw_axis, radius
from generator.infographics.journey_line.timeline.card import Pen, Written, write_card
from generator.infographics.journey_line.timeline.rails import GAP, RAIL, Rails, ordered, placed
from generator.infographics.journey_line.timeline.step import (
    numeral_size,
    title_size,
    write_head,
    write_name,
    write_step,
)
from generator.infographics.measure import Measure
from generator.infographics.route import path_of

_LEADER = 2.6
_BETWEEN = 6.0
"""Between two cards one below the other, in mm on A3."""


@dataclass(frozen=True)
class Telling:
    """How much of the steps is told on one sheet."""

    measure: Measure
    full: bool
    """The whole step; else only its number and title."""
    checks: bool
    brief: bool
    hints: Mapping[str, Hint]
    tags: Mapping[str, str]
    """What stands above a card whose exit may happen at several steps, by the exit's id."""


@dataclass(frozen=True, slots=True)
class Air:
    """Room to spare in a band, in mm: below the axis, between steps and cards, below the cards."""

    axis: float = 0.0
    channel: float = 0.0
    cards: float = 0.0


def columns_of_row(canvas: Canvas, count: int) -> tuple[tuple[float, ...], float]:
    """Where the columns of a row begin, and their width."""
    gap = GAP * canvas.unit
    width = (canvas.sheet.width - 2 * canvas.margin - gap * (count - 1)) / count
    return tuple(canvas.margin + index * (width + gap) for index in range(count)), width


class Band:
    """One row, measured; `draw` paints it."""

    def __init__(
        self, canvas: Canvas, stops: Sequence[Stop], axis: Axis | None, columns: Sequence[Column], telling: Telling,
        terminus: Terminus,
    ) -> None:  # fmt: skip
        self.canvas, self.stops, self.axis, self.telling, self.terminus = canvas, stops, axis, telling, terminus
        self.xs, self.width = columns_of_row(canvas, len(stops))
        homes = dict(zip((stop.id for stop in stops), self.xs, strict=True))
        self.places = placed(canvas, ordered(columns), homes)
        self._rails = Rails(canvas, self.places, homes)
        self._pen = Pen(telling.measure, telling.brief)
        self._title = title_size(canvas, stops, self.width, telling.measure, telling.full)
        draft = canvas.draft()
        self._heads = [
            write_head(draft, stop, x, 0, self.width, telling.measure) if telling.full else 0.0
            for stop, x in zip(stops, self.xs, strict=True)
        ]
        self._steps = max(self._write_step(draft, stop, x, 0) for stop, x in zip(stops, self.xs, strict=True))
        written = [self._write_cards(draft, index, 0) for index in range(len(self.places))]
        self._cards = max((self._foot(index, cards) for index, cards in enumerate(written)), default=0.0)
        self.too_long = tuple(draft.too_long)
        self._leaders = self._leader_lanes()

    @property
    def height(self) -> float:
        """The whole band without air."""
        return self._axis_height + self._steps + self._channel + self._cards

    def draw(self, y: float, air: Air, bottom: float) -> float:
        """Paint the band with its top at `y`, the ground of its cards down to `bottom`; return its bottom."""
        canvas, u = self.canvas, self.canvas.unit
        top = y + self._axis_height + air.axis
        channel = top + self._steps + 3 * u
        cards = top + self._steps + self._channel + air.channel
        if self.places:
            ground = channel + self._rails.channel + (cards - channel - self._rails.channel) * 0.45
            canvas.rect(0, ground, canvas.sheet.width, max(bottom, cards + self._cards) - ground, "alert_pale")
        if self.axis:
            self._draw_axis(self.axis, y + above(canvas, self.axis, self.terminus, self.telling.measure), top)
        for stop, x in zip(self.stops, self.xs, strict=True):
            canvas.line((x, top), (x + self.width, top), "ink", 0.35 * u)
            self._write_step(canvas, stop, x, top)
        written = [self._write_cards(canvas, index, cards) for index in range(len(self.places))]
        numeral = top + 1.5 * u + 0.42 * numeral_size(canvas, self.telling.measure, self.telling.full)
        self._rails.draw(numeral, channel, written)
        return cards + self._cards + air.cards

    @property
    def _channel(self) -> float:
        return self._rails.channel + 13 * self.canvas.unit if self.places else 0.0

    @property
    def _axis_height(self) -> float:
        """From the top of the band to the hairlines of its steps."""
        if self.axis is None:
            return 0.0
        count = max(self._leaders, default=-1) + 1
        below = radius(self.canvas) + (7 + _LEADER * count) * self.canvas.unit
        return above(self.canvas, self.axis, self.terminus, self.telling.measure) + max(below, 11 * self.canvas.unit)

    def _leader_lanes(self) -> list[int]:
        if self.axis is None:
            return []
        nets = [Net(x, (column,)) for x, column in zip(self.axis.xs, self.xs, strict=True)]
        return lanes(nets, 1.2 * self.canvas.unit)

    def _draw_axis(self, axis: Axis, y: float, top: float) -> None:
        """The axis, and from each station a line to the corner of its step."""
        canvas, u = self.canvas, self.canvas.unit
        count = max(self._leaders, default=-1) + 1
        first = y + radius(canvas) + (top - y - radius(canvas) - _LEADER * u * (count - 1)) * 0.45
        for x, column, lane in zip(axis.xs, self.xs, self._leaders, strict=True):
            level = first + max(lane, 0) * _LEADER * u
            points = [(x, y), (x, level), (column, level), (column, top)]
            canvas.path(path_of(points, 2.2 * u), stroke="main", thick=0.8 * u)
        draw_axis(canvas, axis, y, self.terminus, self.telling.measure)

    def _write_step(self, canvas: Canvas, stop: Stop, x: float, y: float) -> float:
        telling, y = self.telling, y + 1.5 * self.canvas.unit
        if not telling.full:
            return write_name(canvas, stop, x, y, self.width, telling.measure, self._title)
        write_head(canvas, stop, x, y, self.width, telling.measure)
        y += max(self._heads)
        return write_step(
            canvas, stop, x, y, self.width, telling.measure, self._title, telling.hints.get(stop.id), telling.checks
        )

    def _write_cards(self, canvas: Canvas, index: int, y: float) -> list[Written]:
        place, u = self.places[index], self.canvas.unit
        if place.column.origin:
            size = self.telling.measure.size(canvas, 3.75)
            y = canvas.text(place.x, y, place.column.origin.words, place.width, size, 600, colour="grey") + 0.4 * size
        cards = []
        for exit in place.column.exits:
            tag = self.telling.tags.get(exit.id, "")
            card = write_card(canvas, exit, place.x - RAIL * u, place.x, y, place.width, self._pen, tag)
            cards.append(card)
            y = card.bottom + _BETWEEN * u
        return cards

    def _foot(self, index: int, cards: Sequence[Written]) -> float:
        """A way back below a level card takes some room."""
        return cards[-1].bottom + (4 * self.canvas.unit if cards[-1].level and self.places[index].loops else 0)
