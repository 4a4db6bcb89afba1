"""Draws the map as a shop: the customer outside, rooms with somebody in each, the file on a thread of yarn."""

from generator.infographics.canvas import Canvas
from generator.infographics.icon import icon_of_ending, icon_of_unit
from generator.infographics.labyrinth_map.facts import Labyrinth
from generator.infographics.labyrinth_map.lane import number
from generator.infographics.labyrinth_map.rows import Rows
from generator.infographics.labyrinth_map.thread import Track, places_of, points_of
from generator.infographics.picture import stage, window
from generator.infographics.route import path_of
from generator.infographics.spoken import spoken
from generator.model.kinds.unit import Stage

AWNING = 13.0
"""The height of the awning in mm on A3."""
_GROUNDS: dict[Stage, str] = {
    "front": "pale", "middle": "sky", "back": "lilac", "partner": "alert_pale", "system": "mint",
}  # fmt: skip
_PICTURE = 30.0
_STRIPES = 14


def draw_head(canvas: Canvas, kicker: str, title: str) -> float:
    """Somebody who is looking for the file, and what the signs mean; return the bottom."""
    say, u, size = canvas.scene.wording, canvas.unit, canvas.size(4)
    signs = (
        ("folder", "your file, from hand to hand", "ink"),
        ("eye", "what they see", "calm"),
        ("hand-back-left-off", "what they cannot do", "alert"),
    )
    lead, inset = 1.9 * size, 3.2 * u
    words = [say(message) for _, message, _ in signs]
    wide = max(canvas.width(word, size, 700) for word in words) + lead + 2 * inset
    left, y = canvas.sheet.width - canvas.margin - wide, 8 * u
    high = len(signs) * size * 1.75 + 2 * inset - size * 0.4
    canvas.box(left, y, wide, high, "bubble", 4 * u, "ink", 0.55 * u)
    for (icon, _, colour), word in zip(signs, words, strict=True):
        line = y + inset + words.index(word) * size * 1.75
        canvas.icon(icon, left + inset + size * 0.6, line + size * 0.64, size * 1.4, colour)
        canvas.text(left + inset + lead, line, word, wide - inset - lead, size, 700)
    return spoken(canvas, kicker, title, role="worried", width=left - 4 * u - canvas.margin, tallest=18)


def picture_room(canvas: Canvas) -> float:
    """The width that the pictures take beside the words."""
    return _PICTURE * canvas.unit


def draw_ground(canvas: Canvas, rows: Rows, x: float) -> None:
    """Rooms, the awning before the first of them, and in each who works there, from `x` on."""
    left, right = canvas.margin - 2 * canvas.unit, canvas.sheet.width - canvas.margin + 2 * canvas.unit
    u = canvas.unit
    for row in rows.rows:
        if row.stage == "front":
            _awning(canvas, left, right, row.top)
        if not row.lane or not row.lane.unit:
            continue
        called = row.lane.answer is not None
        ground, ink, thick = _GROUNDS[row.lane.stage], "calm" if called else "ink", (1.6 if called else 0.7) * u
        canvas.box(left, row.top, right - left, row.room, ground, 5 * u, ink, thick)
        size = min(_PICTURE * u - 4 * u, row.room - 4 * u)
        y = row.top + (row.room - size) / 2
        icon = (
            "phone"
            if row.lane.answer and row.lane.answer.type == "phone"
            else icon_of_unit(row.lane.unit, canvas.scene.organisation)
        )
        window(canvas, icon, "us", x + (_PICTURE * u - 4 * u - size) / 2, y, size, ground="bubble")


def draw_thread(canvas: Canvas, labyrinth: Labyrinth, rows: Rows, track: Track) -> None:
    """The yarn from the customer's ball, a folder with its number wherever it stops, and the arrival."""
    u = canvas.unit
    places = places_of(labyrinth, rows)
    points = points_of([(track.x(column), row.middle) for column, row in enumerate(places)])
    thick = max(min(4.4 * u, track.pitch * 0.3), 1.6)
    d = path_of(points, min(track.pitch / 2, 8 * u))
    canvas.path(d, stroke="ink", thick=thick + 1.5 * u)
    canvas.path(d, stroke="highlight", thick=thick)
    ball = min(15 * u, places[0].room - 1 * u, 1.5 * track.pitch)
    stage(canvas, "yarn-you", track.x(0) - ball / 2, places[0].middle - ball / 2, ball)
    wide = min(15 * u, max(track.pitch * 0.98, 6.2))
    for stop in labyrinth.stops:
        x, y = track.x(stop.number), places[stop.number].middle
        stage(canvas, "file-you", x - wide / 2, y - wide / 2, wide)
        number(canvas, stop.number, x, y + 0.05 * wide, 0.42 * wide, "on_highlight")
        canvas.solids.append((x - wide / 2, y - 0.4 * wide, x + wide / 2, y + 0.4 * wide))
    size = min(1.7 * track.pitch, places[-1].room - 0.6 * u)
    end = track.x(track.columns - 1)
    journey = canvas.scene.organisation.as_written(labyrinth.journey)
    ending = next((step.ends.words for step in reversed(journey.steps) if step.ends), journey.title)
    icon = journey.icon or icon_of_ending(ending)
    window(canvas, icon, "happy", end - size * 0.4, places[-1].middle - size / 2, size, ground="mint")


def _awning(canvas: Canvas, left: float, right: float, top: float) -> None:
    """Stripes with round ends."""
    wide, u = (right - left) / _STRIPES, canvas.unit
    high = AWNING * u - wide / 2 if AWNING * u > wide / 2 + 2 * u else 3 * u
    for index in range(_STRIPES):
        x = left + index * wide
        arc = f"a{wide / 2:.3f} {wide / 2:.3f} 0 0 1 {-wide:.3f} 0"
        colour = "#FFFFFF" if index % 2 else "main"
        canvas.path(f"M{x:.3f} {top:.3f}h{wide:.3f}v{high:.3f}{arc}Z", fill=colour, stroke="ink", thick=0.7 * u)
