"""Turns one row of stations and its exits into a band of the sheet: labels, line, channel of routes, cards."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.cards import Pen, Written, indent, sign, write, write_hint, write_origin
from generator.infographics.journey_line.columns import Column
from generator.infographics.journey_line.places import TRUNK, Place, placed, ports_of
from generator.infographics.journey_line.stations import RADIUS, Row, Telling, paint_line, write_stop, write_terminus
from generator.infographics.journey_line.stops import Terminus
from generator.infographics.journey_line.tracks import CORNER, Levels, Tracks

BRIDGES = 4
"""Crossings allowed in one band, each drawn as a bridge; where there would be more, little stations show the way."""
_OUTSIDE = 1.3


@dataclass(frozen=True, slots=True)
class Air:
    """Room to spare in a band, in mm: above the labels, between line and cards, below the cards."""

    labels: float = 0.0
    channel: float = 0.0
    cards: float = 0.0


@dataclass(frozen=True, slots=True)
class Writing:
    """How a sheet is written."""

    telling: Telling
    pen: Pen
    title: float
    """The size of the stops' titles in mm."""
    tags: Mapping[str, str]
    """What stands above a card whose exit may happen at several stations, by the exit's id."""


class Band:
    """One row, measured; `draw` paints it."""

    def __init__(
        self, canvas: Canvas, row: Row, columns: Sequence[Column], terminus: Terminus, writing: Writing, right: float
    ) -> None:
        self.canvas, self.row, self.terminus, self.writing = canvas, row, terminus, writing
        self.places, self.tracks = self._settled(columns, right)
        draft = canvas.draft()
        self.labels = self._write_labels(draft, 0)
        drafts = [self._write(draft, place, 0) for place in self.places]
        self.too_long = tuple(draft.too_long)
        self.cards = max(
            (self._bottom(place, draft) for place, draft in zip(self.places, drafts, strict=True)), default=0.0
        )

    @property
    def height(self) -> float:
        """The whole band without air."""
        return self.labels + self._above + (RADIUS + _OUTSIDE) * self.canvas.unit + self.tracks.channel + self.cards

    @property
    def line(self) -> float:
        """From the top of the band to the middle of its line, without air."""
        return self.labels + self._above

    @property
    def _above(self) -> float:
        return (RADIUS + 4.3) * self.canvas.unit

    def draw(self, y: float, air: Air) -> float:
        """Paint the band with its top at `y`; return its bottom."""
        canvas = self.canvas
        line = y + air.labels + self.line
        top = line + (RADIUS + _OUTSIDE) * canvas.unit + self.tracks.channel + air.channel
        drafts = [self._write(canvas.draft(), place, top) for place in self.places]
        levels = Levels(
            line, top,
            ends=tuple(draft[-1].ending for draft in drafts),
            bottom=top + self.cards - TRUNK * canvas.unit / 2,
            stubs=tuple(tuple(card.stub for card in draft if card.stub) for draft in drafts),
        )  # fmt: skip
        self.tracks.paint(canvas, levels, [mark for draft in drafts for card in draft for mark in card.marks])
        paint_line(canvas, self.row, line, self.terminus)
        self._write_labels(canvas, y + air.labels)
        for place in self.places:
            self._write(canvas, place, top)
            self._signs(place, levels)
        return top + self.cards + air.cards

    def _settled(self, columns: Sequence[Column], right: float) -> tuple[tuple[Place, ...], Tracks]:
        """Columns with as many drawn returns as can be without a tangle: far ones give way first, then the others."""
        canvas = self.canvas
        stations = {stop.id: x for stop, x in zip(self.row.stops, self.row.xs, strict=True)}
        chosen = list(columns)
        while True:
            ports = ports_of(chosen, stations, canvas.unit)
            places = placed(chosen, ports, canvas.margin, right, indent(canvas, self.writing.pen))
            tracks = Tracks(places, ports)
            clean, foul = tracks.faults()
            loops = [column for back in ("back", "next", "own") for column in chosen if column.back == back]
            if (clean <= BRIDGES and not foul) or not loops:
                return places, tracks
            yielding = loops[0]
            chosen = [
                replace(column, back="signs", target="")
                if (column.stop, column.back) == (yielding.stop, yielding.back) else column
                for column in chosen
            ]  # fmt: skip

    def _write_labels(self, canvas: Canvas, y: float) -> float:
        bottom, writing = y, self.writing
        for stop, x, width in zip(self.row.stops, self.row.xs, self.row.widths, strict=True):
            left = x - RADIUS * canvas.unit
            bottom = max(bottom, write_stop(canvas, stop, left, y, width, writing.title, writing.telling))
        if self.row.terminus_width:
            bottom = max(bottom, write_terminus(canvas, self.terminus, self.row, y, writing.title, writing.telling))
        return bottom - y if y == 0 else bottom

    def _write(self, canvas: Canvas, place: Place, top: float) -> list[Written]:
        if place.column.hint:
            return [write_hint(canvas, place.column.hint, place.trunk, top, place.text, self.writing.pen)]
        y, cards = top, []
        if place.column.origin:
            y = write_origin(canvas, place.column.origin, place.trunk, y, place.text, self.writing.pen)
        for exit in place.column.exits:
            tag = self.writing.tags.get(exit.id, "")
            card = write(canvas, exit, place.column, place.trunk, y, place.text, self.writing.pen, tag)
            cards.append(card)
            y = card.bottom + 5 * canvas.unit
        return cards

    def _bottom(self, place: Place, cards: Sequence[Written]) -> float:
        """A loop turns below its last card."""
        u = self.canvas.unit
        return cards[-1].bottom + ((TRUNK + CORNER * 0.55) * u if place.column.back != "signs" else 0)

    def _signs(self, place: Place, levels: Levels) -> None:
        """The little stations at the ends of the stubs."""
        canvas = self.canvas
        size = self.writing.pen.measure.size(canvas, 3.9)
        stubs = iter(levels.stubs[self.places.index(place)])
        for exit in place.column.exits:
            if exit.onward and place.column.back == "signs":
                sign(canvas, exit.onward, *next(stubs), size)
