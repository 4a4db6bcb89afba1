"""Turns ports on a line and the legs below it into lanes: which horizontal lies above which, so that none cross."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from generator.infographics.route import Point, corners

_STRAIGHT = 0.6
"""A port and a leg nearer than this, in mm, need no bend."""


@dataclass(frozen=True, slots=True)
class Net:
    """One port on the line and the legs that it is joined to, by their x in mm, left to right."""

    port: float
    legs: tuple[float, ...]

    @property
    def straight(self) -> bool:
        """No horizontal is needed."""
        return len(self.legs) == 1 and abs(self.legs[0] - self.port) < _STRAIGHT

    @property
    def span(self) -> tuple[float, float]:
        """What its horizontal covers."""
        return min(self.port, *self.legs), max(self.port, *self.legs)


def lanes(nets: Sequence[Net], clearance: float) -> list[int]:
    """The lane of each net, 0 the nearest to the line; -1 for a straight one.

    Nets whose ports and legs stand in the same order from left to right never cross: a net lies above another when the
    other's horizontal would run into its port, and below when it would run into its legs.
    """
    above: dict[int, set[int]] = {index: set() for index in range(len(nets))}
    for i, one in enumerate(nets):
        for j, other in enumerate(nets):
            if i == j or one.straight or other.straight:
                continue
            low, high = other.span[0] - clearance, other.span[1] + clearance
            if low < one.port < high:
                above[j].add(i)
            if any(low < leg < high for leg in one.legs):
                above[i].add(j)
    depth: dict[int, int] = {}

    def lane(index: int, seen: frozenset[int]) -> int:
        if index not in depth:
            over = [lane(other, seen | {index}) for other in sorted(above[index] - seen)]
            depth[index] = 1 + max(over, default=-1)
        return depth[index]

    return [-1 if net.straight else lane(index, frozenset()) for index, net in enumerate(nets)]


def crossings(routes: Sequence[Sequence[Point]], thick: float) -> tuple[int, int]:
    """How often orthogonal routes cross at right angles, and how often they touch or run along one another."""
    clean, foul = 0, 0
    for one, other in combinations(routes, 2):
        for a in pairwise(corners(one)):
            for b in pairwise(corners(other)):
                kind = _meeting(a, b, thick)
                clean += kind == "crosses"
                foul += kind == "touches"
    return clean, foul


def _meeting(a: tuple[Point, Point], b: tuple[Point, Point], thick: float) -> str:
    (ax0, ay0, ax1, ay1), (bx0, by0, bx1, by1) = _box(a), _box(b)
    apart = ax1 + thick <= bx0 or bx1 + thick <= ax0 or ay1 + thick <= by0 or by1 + thick <= ay0
    if apart:
        return ""
    level_a, level_b = ay1 - ay0 < 0.01, by1 - by0 < 0.01
    if level_a == level_b:
        return "touches"
    (x0, x1, y), (x, y0, y1) = ((ax0, ax1, ay0), (bx0, by0, by1)) if level_a else ((bx0, bx1, by0), (ax0, ay0, ay1))
    inside = x0 + thick < x < x1 - thick and y0 + thick / 2 < y < y1 - thick / 2
    return "crosses" if inside else "touches"


def _box(leg: tuple[Point, Point]) -> tuple[float, float, float, float]:
    (x0, y0), (x1, y1) = leg
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
