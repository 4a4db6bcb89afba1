"""Turns matters and ways into a board: above, lines meet matters in stations; below, each line ends at its own row."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from generator.infographics.canvas import Canvas
from generator.infographics.channel_chooser.facts import Matter, Way, ways_of
from generator.infographics.channel_chooser.words import head_height, matter_words, way_words
from generator.infographics.fit import largest
from generator.infographics.measure import Measure

SMALLEST, COMFORTABLE, BIGGEST = 0.6, 0.88, 1.7
_WIDEST_PITCH, _NARROWEST_PITCH, _SHARE = 11.5, 4.4, 0.36
"""Between two lines: at most in mm on A3, at least in mm; all of them take at most this share of the width."""
_PADDING = 1.5, 2.6
"""Above and below the words of a matter and of a way, in mm on A3."""
_TORN = 0.06
"""Share of the room that it is worth to keep matters with the same best way on one sheet."""
_FEWEST_LINES = (3, 2, 1)


@dataclass(frozen=True)
class Board:
    """One sheet: matters from the top, then ways from the top, each with the height that it has."""

    matters: tuple[Matter, ...]
    ways: tuple[Way, ...]
    measure: Measure
    pitch: float
    heads: tuple[float, float]
    """The heights of the heading of each part."""
    rows: tuple[float, ...]
    """The height of each matter."""
    ends: tuple[float, ...]
    """The height of each way."""
    cut: bool
    """Some word is wider than its place, or cut."""

    @property
    def height(self) -> float:
        return sum((*self.heads, *self.rows, *self.ends))

    def x(self, canvas: Canvas, way: Way) -> float:
        """Where the line of a way runs: the first one next to the words."""
        return canvas.margin + self.pitch * (len(self.ways) - self.ways.index(way) - 0.5)

    def left(self, canvas: Canvas) -> float:
        """Where words begin, right of the lines."""
        return left_of(canvas, self.pitch, len(self.ways))


def left_of(canvas: Canvas, pitch: float, count: int) -> float:
    """Where words begin, right of `count` lines."""
    return canvas.margin + pitch * count + 3 * canvas.unit


def boards(canvas: Canvas, found: tuple[Matter, ...], room: float) -> tuple[Board, ...]:
    """The fewest boards of at most `room` on which everything is legible, each as large as it fits."""
    parts = _shared(canvas, found, room)
    return tuple(_fitted(canvas, part, room) for part in parts)


def _fitted(canvas: Canvas, part: tuple[Matter, ...], room: float) -> Board:
    board = largest(partial(_board, canvas, part), lambda board: _fits(board, room), SMALLEST, BIGGEST, 24)
    for most in _FEWEST_LINES:
        if board.height > room:
            board = _board(canvas, part, SMALLEST, most)
    return board


def _fits(board: Board, room: float) -> bool:
    return board.height <= room and not board.cut


def _board(canvas: Canvas, part: tuple[Matter, ...], scale: float, most: int = 0) -> Board:
    ways, measure, draft = ways_of(part), Measure(scale, most), canvas.draft()
    room = canvas.sheet.width - 2 * canvas.margin
    pitch = max(_NARROWEST_PITCH, min(_WIDEST_PITCH * canvas.unit * min(scale, 1.3), _SHARE * room / len(ways)))
    left = left_of(canvas, pitch, len(ways))
    pads = [2 * pad * canvas.unit * min(scale, 1.2) for pad in _PADDING]
    rows = tuple(matter_words(draft, matter, left, 0, measure) + pads[0] for matter in part)
    ends = tuple(way_words(draft, way, left, 0, measure) + pads[1] for way in ways)
    heads = head_height(canvas, measure), head_height(canvas, measure) + 3 * canvas.unit
    return Board(part, ways, measure, pitch, heads, rows, ends, bool(draft.too_long))


def _shared(canvas: Canvas, found: tuple[Matter, ...], room: float) -> list[tuple[Matter, ...]]:
    """The matters in the fewest parts that fit at a comfortable measure, the fullest part as small as can be."""
    whole = _board(canvas, found, COMFORTABLE)
    heights = {way.channel.id: end for way, end in zip(whole.ways, whole.ends, strict=True)}

    def needs(start: int, end: int) -> float:
        ways = {way.channel.id for matter in found[start:end] for way in matter.ways}
        torn = _TORN * room if start and found[start].best is found[start - 1].best else 0.0
        return torn + sum(whole.heads) + sum(whole.rows[start:end]) + sum(heights[id] for id in sorted(ways))

    count = len(found)
    best: list[tuple[float, tuple[int, ...]]] = [(needs(0, end), (end,)) for end in range(1, count + 1)]
    while True:
        ends = best[-1][1]
        parts = [found[start:end] for start, end in zip((0, *ends), ends, strict=False)]
        if len(parts) == count or all(_fits(_board(canvas, part, COMFORTABLE), room) for part in parts):
            return parts
        best = [_split(best, end, needs) for end in range(1, count + 1)]


def _split(
    best: Sequence[tuple[float, tuple[int, ...]]], end: int, needs: Callable[[int, int], float]
) -> tuple[float, tuple[int, ...]]:
    """One part more for the first `end` matters; as before when there are no more matters than parts."""
    trials = [(max(best[start - 1][0], needs(start, end)), (*best[start - 1][1], end)) for start in range(1, end)]
    return min(trials, default=best[end - 1], key=lambda trial: (trial[0], trial[1]))
