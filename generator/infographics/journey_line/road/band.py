"""Turns one row of steps, with the cards below it, into a band of the sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.road.card import write_card
from generator.infographics.journey_line.road.facts import Detour, Panel, columns_of, home_of
from generator.infographics.journey_line.road.head import flag
from generator.infographics.journey_line.road.step import draw_step, foot_of, stuck, write_hint, write_step
from generator.infographics.journey_line.road.way import Branches
from generator.infographics.journey_line.road.words import Pen
from generator.infographics.route import Point

if TYPE_CHECKING:
    from generator.infographics.journey_line.road.sheet import Page

_WAVE = 5.0
_EMPTY = 0.55
"""The room for a step without cards, beside one with a card."""
_LARGEST = 66.0
_HEADS, _FLAG = 12.0, 34.0
"""The least room above cards, and the highest flag of an arrival in a row, in mm on A3."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a band stands."""

    ys: tuple[float, ...]
    """The middle of each picture, in the order in which one walks."""
    points: tuple[Point, ...]
    size: float
    """Of a picture."""
    width: float
    """Of the words above it."""
    words: float
    """Their height."""
    end: float
    """The middle of the arrival, if it stands in this row."""
    cards: float
    """Where the cards begin."""


class Band:
    """One row, measured; `place` gives it its place, `draw` paints it."""

    def __init__(
        self, canvas: Canvas, page: "Page", panels: tuple[Panel, ...], pen: Pen, picture: float,
        edges: tuple[float, float], backwards: bool, arrives: bool,
    ) -> None:  # fmt: skip
        self.canvas, self.pen, self.first, self.terse = canvas, pen, page.first, page.terse
        self._step_pen = Pen(pen.measure, not page.first, page.terse > 1)
        self.panels = panels[::-1] if backwards else panels
        self.backwards = backwards
        self.hints = {id: hint for id, hint in page.hints.items() if any(panel.stop.id == id for panel in panels)}
        self.columns = columns_of(self.panels, _mine(page, panels, arrives))
        cells = self._cells(edges, arrives)
        cell = min(right - left for left, right in cells)
        middles = [(left + right) / 2 for left, right in cells]
        self.end = middles[0] if backwards else middles[-1]
        self.xs = middles[1:] if arrives and backwards else middles[: len(panels)]
        self.width = cell - 5 * canvas.unit
        limit = _LARGEST * canvas.unit if page.first else 34 * canvas.unit
        self.size = min(picture * canvas.unit, 0.72 * cell)
        self.most_growth = max(0.0, min(limit, 0.74 * cell) - self.size)
        arrival = flag(canvas.draft(), page.terminus, 0, 0, self.width, _FLAG * canvas.unit) if arrives else 0.0
        self._measure(arrival)

    def _cells(self, edges: tuple[float, float], arrives: bool) -> list[tuple[float, float]]:
        """From where to where each step has room, and the arrival: equal, but wider above several cards later on."""
        counts = [sum(column.stop == panel.stop.id for column in self.columns) for panel in self.panels]
        shares = [1.0 if self.first else max(_EMPTY, count) for count in counts] + [1.0] * arrives
        unit, x, cells = (edges[1] - edges[0]) / sum(shares), edges[0], []
        for share in shares:
            cells.append((x, x + share * unit))
            x += share * unit
        return cells

    def _measure(self, arrival: float) -> None:
        canvas, u = self.canvas, self.canvas.unit
        left, right = (canvas.margin, canvas.sheet.width - canvas.margin)
        gap = 6 * u
        count = len(self.columns)
        self.card = min((right - left - gap * (count - 1)) / count, 150 * u) if count else 0.0
        self.lefts = self._card_lefts(left, right, gap)
        draft = canvas.draft()
        steps = (write_step(draft, panel, 0, 0, self.width, self._step_pen, self.width / 2) for panel in self.panels)
        self.words = max(arrival, *steps)
        self.branches = Branches(canvas, self.panels, self.xs, self.size, self.columns, self.lefts, self.card)
        cards = (write_card(draft, column.detour, 0, 0, self.card, self.pen) for column in self.columns)
        self.cards = max(cards, default=0.0)
        hints = (write_hint(draft, hint, 0, 0, self.width, self.pen, bool(self.terse)) for hint in self.hints.values())
        self._hint_height = max(hints, default=0.0)
        self.too_long = tuple(draft.too_long)
        self.wave = _WAVE * u if self.first and not self.columns and len(self.panels) > 1 else 0.0

    def _card_lefts(self, left: float, right: float, gap: float) -> list[float]:
        """Cards stand below their steps as far as their neighbours let them."""
        xs = {panel.stop.id: x for panel, x in zip(self.panels, self.xs, strict=True)}
        lefts: list[float] = []
        cursor = left
        for index, column in enumerate(self.columns):
            rest = len(self.columns) - index - 1
            most = right - self.card - rest * (self.card + gap)
            wanted = xs.get(column.stop, right) - self.card * 0.4
            lefts.append(min(max(cursor, wanted), most))
            cursor = lefts[-1] + self.card + gap
        return lefts

    @property
    def height(self) -> float:
        """The whole band with pictures at their least size."""
        below = self._ways + self.cards
        if self._hint_height:
            below = max(below, 5 * self.canvas.unit + self._hint_height)
        return self.words + self._gap + self.size + self.wave + foot_of(self.canvas, self._step_pen) + below

    @property
    def _ways(self) -> float:
        """Between the pictures and the cards: room for the ways, and for the heads of cards to which none leads."""
        return max(self.branches.height, _HEADS * self.canvas.unit) if self.columns else 0.0

    @property
    def _gap(self) -> float:
        return (3 if self.first else 4.5) * self.canvas.unit

    @property
    def wide_enough(self) -> bool:
        """At least about fifteen characters on a line."""
        small = self.canvas.sheet.small
        return self.width >= (8 if self.first else 6) * small and (not self.columns or self.card >= 18 * small)

    def place(self, top: float, grown: float, air: float) -> Place:
        """The band with its top at `top`, pictures `grown` larger, and some air."""
        size = self.size + grown
        middle = top + self.words + self._gap + size / 2
        order = range(len(self.panels) - 1, -1, -1) if self.backwards else range(len(self.panels))
        ys = tuple(middle + self.wave * (index % 2) for index in range(len(self.panels)))
        points = tuple((self.xs[index], ys[index]) for index in order)
        channel = self._ways + min(air * 0.3, 10 * self.canvas.unit)
        foot = middle + size / 2 + self.wave + foot_of(self.canvas, self._step_pen)
        return Place(
            tuple(ys[index] for index in order), points, size, self.width, self.words, self.end, foot + channel
        )

    def draw(self, place: Place) -> None:
        """Paint pictures, words, ways and cards."""
        canvas = self.canvas
        foot = max(place.ys) + place.size / 2
        small = self.pen.size(canvas, 3.7)
        self.branches.draw(foot - canvas.unit, place.cards)
        for panel, (x, y) in zip(self.panels, sorted(place.points), strict=True):
            top = y - place.size / 2
            draw_step(canvas, panel, x, top, place.size, self._step_pen, self.width)
            head = x - place.size * 0.22
            high = write_step(canvas.draft(), panel, 0, 0, self.width, self._step_pen, self.width / 2)
            write_step(canvas, panel, x - self.width / 2, top - self._gap - high, self.width, self._step_pen, head)
            if panel.stop.id in self.hints:
                below = foot + foot_of(canvas, self._step_pen) + 5 * canvas.unit
                hint = self.hints[panel.stop.id]
                write_hint(canvas, hint, x - self.width / 2, below, self.width, self.pen, bool(self.terse))
        for column, left in zip(self.columns, self.lefts, strict=True):
            write_card(canvas, column.detour, left, place.cards, self.card, self.pen)
            problem = column.detour.exit.kind == "problem"
            stuck(canvas, left + self.card * 0.27, place.cards - small * 0.95, small, problem)


def _mine(page: "Page", panels: Sequence[Panel], last: bool) -> list[Detour]:
    """The detours of one row: those that first leave the road there; those of no step stand below the last row."""
    if len(page.rows) == 1:
        return list(page.detours)
    every = [panel for row in page.rows for panel in row]
    here = {panel.stop.id for panel in panels} | ({""} if last else set())
    return [detour for detour in page.detours if home_of(detour, every) in here]
