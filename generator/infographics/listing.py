"""Turns a list of things to tell into rows on the fewest sheets on which they are legible, as even as they can be."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from generator.infographics.canvas import Canvas
from generator.infographics.fit import largest
from generator.infographics.measure import Measure

Item = TypeVar("Item")

SMALLEST, COMFORTABLE, BIGGEST = 0.6, 0.98, 1.8
"""Below the second measure another sheet is taken;
the first is for a row that is too high even on a sheet of its own.
"""
_FEWEST_LINES = (6, 5, 4, 3, 2, 1)
_LARGER = 1.3
"""How much larger one sheet of several may be than the fullest."""
MOST = 12
"""Rows on one sheet."""

Write = Callable[[Canvas, Item, float, Measure], float]
"""Sets a thing with its top at some y and returns its bottom."""


def _no_head(canvas: Canvas, item: object, y: float, measure: Measure) -> float:
    return y


def _no_group(item: object) -> Hashable:
    return None


@dataclass(frozen=True)
class Telling(Generic[Item]):
    """How a thing is told:
    `write` sets it with its top at some y and returns its bottom, as `head` does its heading.
    """

    write: Write[Item]
    head: Write[Item] = _no_head
    group: Callable[[Item], Hashable] = _no_group
    """A heading stands above the first one of each group, and is repeated on the next sheet."""
    padding: float = 3.0
    """Above and below the words of a row, in mm on A3."""
    most: int = MOST


@dataclass(frozen=True, slots=True)
class Row(Generic[Item]):
    """One thing at its place: a heading from `top` on, `head` high, then words of `height` in the middle of `room`."""

    item: Item
    height: float
    head: float
    top: float
    room: float

    @property
    def begin(self) -> float:
        """Where the row itself begins, below its heading."""
        return self.top + self.head

    @property
    def end(self) -> float:
        return self.begin + self.room

    @property
    def words(self) -> float:
        """Where its words begin."""
        return self.begin + (self.room - self.height) / 2


@dataclass(frozen=True)
class Rows(Generic[Item]):
    """The rows of one sheet, and the measure of their words."""

    measure: Measure
    rows: tuple[Row[Item], ...]


@dataclass(frozen=True)
class _Heights:
    """What each thing takes at one measure, with and without its heading."""

    measure: Measure
    heads: tuple[float, ...]
    bodies: tuple[float, ...]
    opens: tuple[bool, ...]
    padding: float
    wide: bool
    """Some word is wider than its place."""

    def head(self, index: int, first: bool) -> float:
        """The heading above a thing that is the `first` on its sheet, or of its group."""
        return self.heads[index] if first or self.opens[index] else 0.0

    def of(self, index: int, first: bool) -> float:
        """All that a thing takes."""
        return self.head(index, first) + self.bodies[index] + 2 * self.padding


def listed(
    canvas: Canvas, items: Sequence[Item], telling: Telling[Item], top: float, room: float, biggest: float = BIGGEST
) -> tuple[Rows[Item], ...]:
    """The rows between `top` and `top + room` of each sheet, as large as they need no further sheet.

    What is too high for a sheet of its own is cut: whoever writes it on the canvas then notes what was too long.
    """
    heights = _common(canvas, items, telling, room, biggest)
    ends = _evened(heights, room, telling.most) or tuple(range(1, len(items) + 1))
    parts = [items[start:end] for start, end in zip((0, *ends[:-1]), ends, strict=True)]
    if len(parts) > 1 and not heights.measure.most:
        return tuple(_own(canvas, part, telling, top, room, heights.measure.scale) for part in parts)
    return tuple(_placed(_heights(canvas, part, telling, heights.measure), part, top, room) for part in parts)


def _common(canvas: Canvas, items: Sequence[Item], telling: Telling[Item], room: float, biggest: float) -> _Heights:
    """The largest measure at which all rows fit on the fewest sheets."""
    at = partial(_heights_at, canvas, items, telling)

    def count(heights: _Heights) -> int:
        return 0 if heights.wide else len(_dealt(heights, room, telling.most))

    sheets = count(at(COMFORTABLE))
    if sheets:
        return largest(at, lambda heights: 0 < count(heights) <= sheets, COMFORTABLE, biggest, 14)
    heights = largest(at, lambda heights: count(heights) > 0, SMALLEST, COMFORTABLE, 12)
    for most in _FEWEST_LINES:
        if _dealt(heights, room, telling.most):
            break
        heights = _heights(canvas, items, telling, Measure(SMALLEST, most))
    return heights


def _own(
    canvas: Canvas, items: Sequence[Item], telling: Telling[Item], top: float, room: float, common: float
) -> Rows[Item]:
    """One sheet of several, a little larger than the fullest one if there is room: it hangs by itself."""
    at = partial(_heights_at, canvas, items, telling)
    most = max(common, min(common * _LARGER, BIGGEST))
    found = largest(
        at, lambda heights: not heights.wide and len(_dealt(heights, room, telling.most)) == 1, common, most, 5
    )
    return _placed(found, items, top, room)


def _heights_at(canvas: Canvas, items: Sequence[Item], telling: Telling[Item], scale: float) -> _Heights:
    return _heights(canvas, items, telling, Measure(scale))


def _heights(canvas: Canvas, items: Sequence[Item], telling: Telling[Item], measure: Measure) -> _Heights:
    draft = canvas.draft()
    groups = [telling.group(item) for item in items]
    return _Heights(
        measure,
        heads=tuple(telling.head(draft, item, 0, measure) for item in items),
        bodies=tuple(telling.write(draft, item, 0, measure) for item in items),
        opens=tuple(index == 0 or group != groups[index - 1] for index, group in enumerate(groups)),
        padding=telling.padding * draft.unit * min(measure.scale, 1.2),
        wide=bool(draft.too_long),
    )


def _dealt(heights: _Heights, room: float, most: int) -> tuple[int, ...]:
    """Where each sheet ends when every one takes as much as fits; nothing when some row fits on no sheet."""
    ends: list[int] = []
    start, used = 0, 0.0
    for index in range(len(heights.bodies)):
        used += heights.of(index, first=index == start)
        if index > start and (used > room or index - start == most):
            ends.append(index)
            start, used = index, heights.of(index, first=True)
        if used > room:
            return ()
    return (*ends, len(heights.bodies))


def _evened(heights: _Heights, room: float, most: int) -> tuple[int, ...]:
    """The same number of sheets, none fuller than it has to be."""
    best = _dealt(heights, room, most)
    if len(best) < 2:
        return best
    most = min(most, -(-len(heights.bodies) // len(best)) + 1)
    low, high = 0.0, room
    for _ in range(12):
        middle = (low + high) / 2
        trial = _dealt(heights, middle, most)
        if trial and len(trial) <= len(best):
            best, high = trial, middle
        else:
            low = middle
    return best


def _placed(heights: _Heights, items: Sequence[Item], top: float, room: float) -> Rows[Item]:
    """The rows of one sheet; what is to spare is shared out among them."""
    needs = [heights.of(index, first=index == 0) for index in range(len(items))]
    share = max(0.0, room - sum(needs)) / len(needs)
    rows, y = [], top
    for index, (item, body, need) in enumerate(zip(items, heights.bodies, needs, strict=True)):
        head = heights.head(index, index == 0)
        rows.append(Row(item, body, head, y, need - head + share))
        y += need + share
    return Rows(heights.measure, tuple(rows))
