"""Turns corner points into routes: polylines with circular corners, as SVG path data, and the arrow marks on them."""

import math
from collections.abc import Iterator, Sequence
from itertools import pairwise

Point = tuple[float, float]
Box = tuple[float, float, float, float]
"""Left, top, right and bottom."""


def corners(points: Sequence[Point]) -> list[Point]:
    """The points without doubles and without those that lie on a straight line between their neighbours."""
    distinct = [point for index, point in enumerate(points) if index == 0 or math.dist(point, points[index - 1]) > 0.01]
    inner = [b for a, b, c in zip(distinct, distinct[1:], distinct[2:], strict=False) if abs(_turn(a, b, c)) > 1e-6]
    return [distinct[0], *inner, *distinct[-1:]] if len(distinct) > 1 else distinct


def path_of(points: Sequence[Point], radius: float) -> str:
    """SVG path data; a corner's radius shrinks where a leg is too short for it."""
    bends = corners(points)
    path = f"M{_xy(bends[0])}"
    for index, (a, b, c) in enumerate(zip(bends, bends[1:], bends[2:], strict=False)):
        before, after = math.dist(a, b), math.dist(b, c)
        # A leg between two bends is shared by both.
        r = min(radius, before if index == 0 else before / 2, after if index == len(bends) - 3 else after / 2)
        into, out = _towards(b, a, r), _towards(b, c, r)
        path += f"L{_xy(into)}A{r:.3f} {r:.3f} 0 0 {1 if _turn(a, b, c) > 0 else 0} {_xy(out)}"
    return path + f"L{_xy(bends[-1])}"


def marks(points: Sequence[Point], every: float, shortest: float, margin: float = 0.0) -> Iterator[tuple[Point, float]]:
    """Where arrow marks stand, and their angle in degrees: evenly on each straight leg of at least `shortest`."""
    for a, b in pairwise(corners(points)):
        length = math.dist(a, b)
        if length < shortest:
            continue
        count = max(1, round((length - 2 * margin) / every))
        angle = math.degrees(math.atan2(b[1] - a[1], b[0] - a[0]))
        for index in range(count):
            yield _towards(a, b, margin + (length - 2 * margin) * (index + 0.5) / count), angle


def shortened(points: Sequence[Point], length: float) -> list[Point]:
    """The route without the last `length` of its last leg."""
    *before, last = corners(points)
    whole = math.dist(before[-1], last) if before else 0.0
    return [*before, _towards(last, before[-1], min(length, whole * 0.9))] if before else [last]


def legs(points: Sequence[Point], thick: float) -> Iterator[Box]:
    """The boxes covered by the straight legs of an orthogonal route."""
    half = thick / 2
    for a, b in pairwise(corners(points)):
        yield min(a[0], b[0]) - half, min(a[1], b[1]) - half, max(a[0], b[0]) + half, max(a[1], b[1]) + half


def _towards(start: Point, end: Point, length: float) -> Point:
    share = length / (math.dist(start, end) or 1)
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0])


def _xy(point: Point) -> str:
    return f"{point[0]:.3f} {point[1]:.3f}"
