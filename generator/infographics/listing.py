"""Turns a list of things to tell into rows on the fewest sheets on which they are legible, as even as they can be."""

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from functools import lru_cache
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
MOST = 12
"""Rows on one sheet."""


def _no_head(canvas: Canvas, item: object, y: float, measure: Measure) -> float:
    return y


def _no_group(item: object) -> Hashable:
    return None


@dataclass(frozen=True)
class Telling(Generic[Item]):
    """How a thing is told:
    `write` sets it with its top at some y and returns its bottom, as `head` does its heading.
    """

    write: Callable[[Canvas, Item, float, Measure], float]
    head: Callable[[Canvas, Item, float, Measure], float] = _no_head
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
class Listing(Generic[Item]):
    """The rows of every sheet, and the one measure of their words."""

    measure: Measure
    sheets: tuple[tuple[Row[Item], ...], ...]


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

    def of(self, index: int, first: bool) -> float:
        head = self.heads[index] if first or self.opens[index] else 0.0
        return head + self.bodies[index] + 2 * self.padding


def listed(
    canvas: Canvas, items: Sequence[Item], telling: Telling[Item], top: float, room: float, biggest: float = BIGGEST
) -> Listing[Item]:
    """The rows between `top` and `top + room` of each sheet, at the largest measure that needs no further sheet.

    What is too high for a sheet of its own is cut: whoever writes it on the canvas then notes what was too long.
    """
    at = lru_cache(maxsize=None)(lambda scale: _heights(canvas, items, telling, Measure(scale)))

    def count(heights: _Heights) -> int:
        return 0 if heights.wide else len(_dealt(heights, room, telling.most))

    sheets = count(at(COMFORTABLE))
    if sheets:
        heights = largest(at, lambda heights: 0 < count(heights) <= sheets, COMFORTABLE, biggest, 24)
    else:
        heights = largest(at, lambda heights: count(heights) > 0, SMALLEST, COMFORTABLE, 12)
    for most in _FEWEST_LINES:
        if _dealt(heights, room, telling.most):
            break
        heights = _heights(canvas, items, telling, Measure(SMALLEST, most))
    ends = _evened(heights, room, telling.most) or tuple(range(1, len(items) + 1))
    starts = (0, *ends[:-1])
    rows = (_placed(heights, items, start, end, top, room) for start, end in zip(starts, ends, strict=True))
    return Listing(heights.measure, tuple(rows))


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


def _placed(
    heights: _Heights, items: Sequence[Item], start: int, end: int, top: float, room: float
) -> tuple[Row[Item], ...]:
    """The rows of one sheet; what is to spare is shared out among them."""
    needs = [heights.of(index, first=index == start) for index in range(start, end)]
    share = max(0.0, room - sum(needs)) / len(needs)
    rows, y = [], top
    for index, need in zip(range(start, end), needs, strict=True):
        body = heights.bodies[index]
        head = need - body - 2 * heights.padding
        rows.append(Row(items[index], body, head, y, need - head + share))
        y += need + share
    return tuple(rows)
