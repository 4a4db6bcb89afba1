"""Turns the matrices and boxes of PDF into places and lengths; the unit is the point (1/72 inch) of user space."""

from collections.abc import Iterable, Sequence
from math import hypot, isfinite, sqrt
from typing import Any, NamedTuple

MM = 72 / 25.4
"""Points in a millimetre."""

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)
Point = tuple[float, float]

_FAR = 1e7
"""Farther than any sheet (a PDF page is at most 14,400 units): a broken number must not travel on."""


def matrix_of(numbers: Iterable[Any]) -> Matrix:
    """Six numbers of a file as a matrix. Raises ValueError if they are not six."""
    a, b, c, d, e, f = (float(number) for number in numbers)
    return a, b, c, d, e, f


def times(one: Matrix, other: Matrix) -> Matrix:
    """First `one`, then `other` (ISO 32000-1, 8.3.4)."""
    a, b, c, d, e, f = one
    A, B, C, D, E, F = other  # noqa: N806 - as the standard writes them
    return a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F


def at(matrix: Matrix, x: float, y: float) -> Point:
    """A point after a matrix."""
    a, b, c, d, e, f = matrix
    return x * a + y * c + e, x * b + y * d + f


def thinnest_scale(matrix: Matrix) -> float:
    """By how much a matrix shrinks or stretches in the direction where it does so least: its smaller singular value."""
    a, b, c, d, _, _ = matrix
    square, det = a * a + b * b + c * c + d * d, abs(a * d - b * c)
    rest = max(square * square - 4 * det * det, 0)
    return sqrt(max((square - sqrt(rest)) / 2, 0))


def lengths(matrix: Matrix) -> Point:
    """How long the unit vectors along x and y become."""
    return hypot(matrix[0], matrix[1]), hypot(matrix[2], matrix[3])


class Box(NamedTuple):
    """A rectangle, upright, in points."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.top - self.bottom

    @property
    def middle(self) -> Point:
        return (self.left + self.right) / 2, (self.bottom + self.top) / 2

    def grown(self, by: float) -> "Box":
        """The box with `by` more on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def within(self, other: "Box") -> "Box | None":
        """What both share; nothing if they do not touch."""
        left, bottom = max(self.left, other.left), max(self.bottom, other.bottom)
        right, top = min(self.right, other.right), min(self.top, other.top)
        return Box(left, bottom, right, top) if left <= right and bottom <= top else None

    def holds(self, other: "Box", tolerance: float = 0) -> bool:
        """Whether the other lies inside, give or take `tolerance`."""
        return (
            other.left >= self.left - tolerance
            and other.bottom >= self.bottom - tolerance
            and other.right <= self.right + tolerance
            and other.top <= self.top + tolerance
        )

    def has(self, point: Point) -> bool:
        """Whether a point lies inside."""
        return self.left <= point[0] <= self.right and self.bottom <= point[1] <= self.top

    def after(self, matrix: Matrix) -> "Box":
        """The upright rectangle around the box after a matrix."""
        corners = ((self.left, self.bottom), (self.left, self.top), (self.right, self.bottom), (self.right, self.top))
        return around(at(matrix, *corner) for corner in corners)


EVERYWHERE = Box(-_FAR, -_FAR, _FAR, _FAR)


def around(points: Iterable[Point]) -> Box:
    """The smallest box with all the points. Raises ValueError if there is none, or one at no place."""
    xs, ys = zip(*points, strict=True)
    box = Box(min(xs), min(ys), max(xs), max(ys))
    if not all(map(isfinite, box)):
        raise ValueError("a point lies nowhere")
    return box


def box_of(numbers: Sequence[Any]) -> Box:
    """Four numbers of a file as a box, whichever corners they are. Raises ValueError if they are not four."""
    x, y, u, v = (float(number) for number in numbers)
    return around(((x, y), (u, v)))
