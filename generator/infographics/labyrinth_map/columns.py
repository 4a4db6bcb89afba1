"""Draws the map in columns: one for everyone who has the file, its way from station to station down through them."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.fit import largest
from generator.infographics.icon import icon_of_unit
from generator.infographics.journey_line.hyphen import divided
from generator.infographics.labyrinth_map.facts import Labyrinth, Lane
from generator.infographics.labyrinth_map.ledger import Ledger
from generator.infographics.measure import Measure
from generator.infographics.route import Point, path_of
from generator.model.kinds.unit import Stage
from generator.model.organisation import Organisation

NARROWEST = 7.2
"""The width of a column, in times the smallest text."""
_GAP = 6.0
_DROP = 4.4
"""How far above a station the thread turns into its column, in mm on A3."""
_LEAST, _MOST = 0.6, 1.7
_BRIEFER = ((0, 0.9), (1, 0.8), (2, 0.7), (3, _LEAST))
"""How much is left out of the table, and how small the words may be before more is."""
_FEWEST_LINES = (6, 4, 3, 2, 1)
_STAGES: dict[Stage, str] = {
    "front": "In front",
    "middle": "In the middle",
    "back": "In the back",
    "partner": "A partner",
    "system": "A computer",
}


@dataclass(frozen=True, slots=True)
class Event:
    """A station of the file: in which column, and what happens there."""

    column: int
    number: int
    """0 for the arrival."""
    words: str
    origin: Origin


def wide_enough(canvas: Canvas, count: int) -> bool:
    """Whether that many columns leave room for words."""
    return _width(canvas, count) >= NARROWEST * canvas.sheet.small


def fitted(canvas: Canvas, found: Labyrinth, room: float) -> "Columns":
    """The columns at the largest measure that fits; less is told of each before the words are too small."""

    def fits(columns: Columns) -> bool:
        return columns.height <= room and not columns.cuts

    for level, least in _BRIEFER:
        said = found.brief(level)
        columns = largest(partial(_at_scale, canvas, said), fits, least, _MOST, 24)
        if fits(columns):
            return columns
    for most in _FEWEST_LINES:
        columns = Columns(canvas, said, Measure(_LEAST, most))
        if columns.height <= room:
            break
    return columns


def _at_scale(canvas: Canvas, found: Labyrinth, scale: float) -> "Columns":
    return Columns(canvas, found, Measure(scale))


class Columns:
    """The map, measured at one size of words; `draw` paints it."""

    def __init__(self, canvas: Canvas, found: Labyrinth, measure: Measure) -> None:
        self._canvas, self._found, self._measure = canvas, found, measure
        u, count = canvas.unit, len(found.lanes)
        self.width = _width(canvas, count)
        self.xs = [canvas.margin + index * (self.width + _GAP * u) for index in range(count)]
        self.events = _events(found, canvas)
        self._border = next((index for index, lane in enumerate(found.lanes) if lane.stage != "front"), count)
        self._answer = next((index for index, lane in enumerate(found.lanes) if lane.answer), None)
        draft = canvas.draft()
        self._heads = max(self._head(draft, index, 0) for index in range(count))
        self._words = [self._write(draft, event, 0, 0) for event in self.events]
        self._ledger = Ledger(draft, found, self.xs, self.width, measure)
        self.cuts = len(draft.too_long)

    @property
    def height(self) -> float:
        """Without air."""
        u = self._canvas.unit
        return self._labels + self._heads + 9 * u + sum(self._pitches()) + 4 * u + self._ledger.height + 4 * u

    def draw(self, canvas: Canvas, top: float, foot: float) -> None:
        """Paint the map from `top` to `foot`, with what is to spare between its stations."""
        u = canvas.unit
        spare = max(0.0, foot - top - self.height)
        y = top + self._labels
        self._ground(canvas, y, foot)
        for index in range(len(self.xs)):
            self._head(canvas, index, y + 2.4 * u)
        start = y + self._heads + 9 * u
        pitches = [pitch + spare * 0.82 / len(self.events) for pitch in self._pitches()]
        ys = [start + sum(pitches[:index]) for index in range(len(pitches))]
        end = start + sum(pitches)
        for x in self.xs:
            canvas.line((x, start - 4 * u), (x, end), "line", 0.25 * u, dashes=f"{0.3 * u:.2f} {1.1 * u:.2f}")
        self._thread(canvas, ys)
        for event, at in zip(self.events, ys, strict=True):
            self._station(canvas, event, at)
        self._ledger.draw(canvas, foot - self._ledger.height - 5 * u - spare * 0.06)

    @property
    def _labels(self) -> float:
        """The height of what is said above the columns."""
        return 2.2 * self._canvas.size(4.0)

    @property
    def _radius(self) -> float:
        return max(2.9 * self._canvas.unit, 0.92 * self._canvas.sheet.small)

    def _pitches(self) -> list[float]:
        u = self._canvas.unit
        return [max(height, 2 * self._radius) + 0.3 * self._radius + (_DROP + 1.8) * u for height in self._words]

    def _ground(self, canvas: Canvas, y: float, foot: float) -> None:
        """What lies behind the counter has a ground, out to the edge; the one to ask stands in a frame."""
        u, say, size = canvas.unit, canvas.scene.wording, canvas.size(3.9)
        above = y - 1.55 * size
        if self._border < len(self.xs):
            x = self.xs[self._border] - _GAP * u / 2
            canvas.rect(x, y, canvas.sheet.width - x, foot - y, "pale")
            canvas.line((x, y), (x, foot), "ink", 0.9 * u)
            words = say("Behind the counter: from here on you see nothing")
            room = canvas.sheet.width - canvas.margin - x - 2 * u
            wide = canvas.width(words, size, 600)
            left = x + 1.5 * u if wide <= room else canvas.sheet.width - canvas.margin - wide
            canvas.text(left, above, words, wide + 0.2, size, 600)
        if self._answer is not None:
            x, half = self.xs[self._answer], _GAP * u / 2 - 0.9 * u
            canvas.rect(x - half, y, self.width + 2 * half, foot - y - 2.5 * u, "paper", 0, "main", 0.9 * u)

    def _head(self, canvas: Canvas, index: int, y: float) -> float:
        """Who it is, and at which stage; return the bottom."""
        lane, u, x = self._found.lanes[index], canvas.unit, self.xs[index]
        small, name, say = self._measure.size(canvas, 3.5), self._measure.size(canvas, 4.8), canvas.scene.wording
        canvas.line((x, y), (x + self.width, y), "ink", 0.35 * u)
        y += 1.4 * u
        stage = say(_STAGES[lane.stage]) if lane.unit else ""
        canvas.text(x, y, stage, self.width, small, 500, colour="grey")
        y += self._stages(canvas, small) + 0.1 * small
        icon = 1.75 * name
        canvas.icon(_icon(lane, canvas.scene.organisation), x + icon * 0.46, y + icon / 2, icon, "main")
        y += icon + 0.15 * name
        words = _divided(canvas, lane.name, self.width, name)
        widest = max(canvas.width(word, 1, 800) for word in words.split(" "))
        size = max(min(name, 0.99 * self.width / widest), canvas.sheet.small)
        origin = Origin(lane.unit, ("name",)) if lane.unit else None
        y = canvas.text(x, y, words, self.width, size, 800, leading=1.14, tag="h2", origin=origin)
        if lane.answer:
            words = say("This is whom you call") if lane.answer.type == "phone" else say("This is whom you ask")
            y = canvas.text(x, y + 0.3 * small, words, self.width, small, 600, colour="main", leading=1.2)
        return y

    def _stages(self, canvas: Canvas, size: float) -> float:
        """How high the longest name of a stage stands: what follows begins at one height in all columns."""
        said = [canvas.scene.wording(_STAGES[lane.stage]) for lane in self._found.lanes if lane.unit]
        return max((canvas.height(words, self.width, size, 500) for words in said), default=1.25 * size)

    def _thread(self, canvas: Canvas, ys: Sequence[float]) -> None:
        """Down from each station, across above the next one, and down to it."""
        u = canvas.unit
        places = [(self._x(event.column), y) for event, y in zip(self.events, ys, strict=True)]
        points: list[Point] = [places[0]]
        for (x, _), (after, below) in pairwise(places):
            points += [(x, below - _DROP * u - self._radius * 0.3), (after, below - _DROP * u - self._radius * 0.3)]
            points.append((after, below))
        canvas.path(path_of(points, 3 * u), stroke="main", thick=1.6 * u)

    def _station(self, canvas: Canvas, event: Event, y: float) -> None:
        x, r, small = self._x(event.column), self._radius, canvas.sheet.small
        if event.number:
            canvas.circle(x, y, r, "paper", "main", 1.0 * canvas.unit)
            canvas.text(
                x - 2 * r, y - 0.625 * small, str(event.number), 4 * r, small, 700, colour="main", align="center"
            )
        else:
            canvas.circle(x, y, r, "main", "main", 1.0 * canvas.unit)
            canvas.icon("check-bold", x, y, 1.5 * r, "on_main")
        canvas.solids.append((x - r, y - r, x + r, y + r))
        self._write(canvas, event, self.xs[event.column], y)

    def _write(self, canvas: Canvas, event: Event, x: float, y: float) -> float:
        """The words beside a station at `y`; return how far below it they reach."""
        size, u = self._measure.size(canvas, 4.1), canvas.unit
        left, top, whole = 2 * self._radius + 2.2 * u, y - 0.62 * size, self._room(event.column)
        if not event.number and whole == self.width:
            left, top = 0.0, y + self._radius + 1.2 * u
        room = whole - left
        words = _divided(canvas, event.words, room, size)
        bottom = canvas.text(
            x + left, top, words, room, size, 800, colour="ink" if event.number else "main", leading=1.2,
            room=self._measure.room(size, 1.2), origin=event.origin,
        )  # fmt: skip
        return bottom - y

    def _room(self, column: int) -> float:
        """Its own column, and the next one where neither the counter nor a frame lies between."""
        free = column + 1 < len(self.xs) and column + 1 != self._border and self._answer not in (column, column + 1)
        return self.width * 2 + _GAP * self._canvas.unit if free else self.width

    def _x(self, column: int) -> float:
        return self.xs[column] + self._radius + 0.5 * self._canvas.unit


def _events(found: Labyrinth, canvas: Canvas) -> tuple[Event, ...]:
    columns = {lane.key: index for index, lane in enumerate(found.lanes)}
    events = [Event(columns[stop.key], stop.number, stop.says.text, stop.says.origin) for stop in found.stops]
    steps = found.journey.steps
    last = next((index for index in reversed(range(len(steps))) if steps[index].ends), None)
    if last is not None and (ends := steps[last].ends):
        words = canvas.scene.wording.typeset(ends.words)
        events.append(Event(0, 0, words, Origin(found.journey, ("steps", last, "ends"))))
    return tuple(events)


def _icon(lane: Lane, organisation: Organisation) -> str:
    return icon_of_unit(lane.unit, organisation) if lane.unit else "account"


def _width(canvas: Canvas, count: int) -> float:
    return (canvas.sheet.width - 2 * canvas.margin - _GAP * canvas.unit * (count - 1)) / count


def _divided(canvas: Canvas, words: str, width: float, size: float) -> str:
    say = canvas.scene.wording
    return divided(say.typeset(words), width, lambda word: canvas.width(word, size, 800), say.language)
