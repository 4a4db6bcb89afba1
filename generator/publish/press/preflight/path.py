"""Turns the path operators of a content stream into the boxes of sub-paths, as they lie on the page."""

from math import isfinite

from generator.publish.press.preflight.geometry import Box, Matrix, Point, around, at

_MOST_PARTS = 500
"""Sub-paths of one path that are kept apart; more share one box."""


class Path:
    """The path under construction. Curves count with their control points, so a box may be a little too large."""

    def __init__(self) -> None:
        self.parts: list[list[Point]] = []
        self.clips = False
        self._last: Point = (0, 0)

    def move(self, matrix: Matrix, x: float, y: float) -> None:
        """Start a sub-path."""
        if self.parts and len(self.parts[-1]) == 1:
            self.parts.pop()
        if len(self.parts) < _MOST_PARTS:
            self.parts.append([])
        self.line(matrix, x, y)

    def line(self, matrix: Matrix, *numbers: float) -> None:
        """Go on through one or more points: x, y, x, y…"""
        if not self.parts:
            self.parts.append([])
        for x, y in zip(numbers[::2], numbers[1::2], strict=True):
            self.parts[-1].append(at(matrix, x, y))

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle as a sub-path."""
        self.move(matrix, x, y)
        self.line(matrix, x + width, y, x + width, y + height, x, y + height)

    @property
    def boxes(self) -> tuple[Box, ...]:
        """The box of each sub-path that has more than a start."""
        found = [part for part in self.parts if len(part) > 1 and all(isfinite(x) and isfinite(y) for x, y in part)]
        return tuple(around(part) for part in found)

    @property
    def box(self) -> Box | None:
        """The box of all of it."""
        return hull(self.boxes)


def hull(boxes: tuple[Box, ...]) -> Box | None:
    """The smallest box around some boxes."""
    if not boxes:
        return None
    lefts, bottoms, rights, tops = zip(*boxes, strict=True)
    return Box(min(lefts), min(bottoms), max(rights), max(tops))


def thickness(boxes: tuple[Box, ...]) -> float:
    """The shorter side of the thinnest long box: a rule. Infinite when no box is long (six times its thickness)."""
    sides = [(min(box.width, box.height), max(box.width, box.height)) for box in boxes]
    return min((short for short, long in sides if long > 6 * short), default=float("inf"))
