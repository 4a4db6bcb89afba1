"""Turns the stops of a journey into one thick thread through the lanes: the file, from the customer and back."""

from dataclasses import dataclass
from itertools import pairwise

from generator.infographics.canvas import Canvas
from generator.infographics.icon import icon_of_ending
from generator.infographics.labyrinth_map.facts import Labyrinth
from generator.infographics.labyrinth_map.lane import number
from generator.infographics.labyrinth_map.rows import Row, Rows
from generator.infographics.route import Point

_MANY = 8
_THINNEST, _SMALLEST_STATION = 2.2, 2.3


@dataclass(frozen=True, slots=True)
class Track:
    """Where the thread runs: the columns of its stops, left of the words."""

    left: float
    pitch: float
    columns: int

    @property
    def width(self) -> float:
        return self.pitch * self.columns

    def x(self, column: int) -> float:
        """The middle of a column."""
        return self.left + self.pitch * (column + 0.5)


def track(canvas: Canvas, stops: int, left: float) -> Track:
    """A column for the start, one for each stop and one for the return; narrower the more there are."""
    columns = stops + 2
    widest = (canvas.sheet.width - 2 * canvas.margin) * (0.33 if columns <= _MANY else 0.37)
    return Track(left, min(19 * canvas.unit, widest / columns), columns)


def draw_thread(canvas: Canvas, labyrinth: Labyrinth, rows: Rows, track: Track) -> None:
    """The thread with its arrows, the customer's station at its start, the numbered stops and the arrival."""
    thick = min(7.5 * canvas.unit, max(track.pitch * 0.42, _THINNEST))
    places = places_of(labyrinth, rows)
    points = points_of([(track.x(column), row.middle) for column, row in enumerate(places)])
    canvas.route(points, "main", thick, min(track.pitch / 2, 7 * canvas.unit), casing=0.9 * canvas.unit)
    canvas.chevrons(points, 0.62 * thick, "on_main", every=45 * canvas.unit, shortest=16 * canvas.unit, margin=thick)
    radius = max(min(0.92 * thick, 0.46 * track.pitch), _SMALLEST_STATION)
    _station(canvas, track.x(0), places[0].middle, radius, thick, "account")
    for stop in labyrinth.stops:
        x, y = track.x(stop.number), places[stop.number].middle
        canvas.circle(x, y, radius, "ink", "paper", 0.5 * canvas.unit)
        number(canvas, stop.number, x, y, 1.05 * radius)
        canvas.solids.append((x - radius, y - radius, x + radius, y + radius))
    _arrival(canvas, labyrinth, track.x(track.columns - 1), places[-1].middle, 1.15 * radius)


def places_of(labyrinth: Labyrinth, rows: Rows) -> list[Row]:
    """The row of the start, of each stop and of the arrival."""
    return [rows.of(key) for key in ("", *(stop.key for stop in labyrinth.stops), "")]


def points_of(stations: list[Point]) -> list[Point]:
    """Level at every station, changing lanes half way between two."""
    points = [stations[0]]
    for (x, y), (after, below) in pairwise(stations):
        if y != below:
            points += [((x + after) / 2, y), ((x + after) / 2, below)]
        points.append((after, below))
    return points


def _station(canvas: Canvas, x: float, y: float, radius: float, thick: float, icon: str) -> None:
    canvas.circle(x, y, radius, "paper", "ink", 0.34 * thick)
    canvas.icon(icon, x, y, 1.3 * radius)
    canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def _arrival(canvas: Canvas, labyrinth: Labyrinth, x: float, y: float, half: float) -> None:
    """The terminus: the file is back with the customer, who has what was wanted."""
    journey = canvas.scene.organisation.as_written(labyrinth.journey)
    ending = next((step.ends.words for step in reversed(journey.steps) if step.ends), journey.title)
    canvas.rect(x - half, y - half, 2 * half, 2 * half, "main", 0.28 * half)
    canvas.icon(journey.icon or icon_of_ending(ending), x, y, 1.4 * half, "on_main")
    canvas.solids.append((x - half, y - half, x + half, y + half))
