"""Draws the road itself and what leaves it: dashed ways down to the cards, and ways back up, none across another."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.road.facts import Column, Panel
from generator.infographics.journey_line.routing import Net, lanes
from generator.infographics.route import Point, path_of

LANE = 5.4
"""Between two ways, in mm on A3."""
_THICK, _CASING = 2.2, 1.1
_SPREAD, _PORT = 0.86, 5.8
"""The share of a picture's foot at which ways meet it, and the room for each in mm on A3."""


@dataclass(frozen=True, slots=True)
class Branch:
    """One way between a panel's foot and the top of a column of cards."""

    port: float
    leg: float
    back: bool
    """It leads back to the road."""
    problem: bool


class Branches:
    """All ways below one row; lanes are assigned at once, heights are given when they are drawn."""

    def __init__(
        self,
        canvas: Canvas,
        panels: Sequence[Panel],
        xs: Sequence[float],
        size: float,
        columns: Sequence[Column],
        lefts: Sequence[float],
        width: float,
    ) -> None:
        self.canvas = canvas
        most = int(size * _SPREAD / (_PORT * canvas.unit))
        self.branches = _branches(panels, xs, size, columns, lefts, width, most)
        self._lanes = lanes([Net(branch.port, (branch.leg,)) for branch in self.branches], 4 * canvas.unit)

    @property
    def height(self) -> float:
        """What the ways need between the pictures and the cards."""
        count = max(self._lanes, default=-1) + 1
        return (9 + LANE * count) * self.canvas.unit if self.branches else 0.0

    def points(self, top: float, cards: float) -> list[list[Point]]:
        """The course of each way between the feet of the pictures at `top` and the tops of the cards."""
        u, count = self.canvas.unit, max(self._lanes, default=-1) + 1
        low = cards - 6.5 * u
        high = max(top + 3 * u, low - LANE * u * count * 1.6)
        courses = []
        for branch, lane in zip(self.branches, self._lanes, strict=True):
            y = high + (max(lane, 0) + 0.5) * (low - high) / max(count, 1)
            bent = [(branch.port, top), (branch.port, y), (branch.leg, y), (branch.leg, cards)]
            courses.append(bent if lane >= 0 else [(branch.leg, top), (branch.leg, cards)])
        return courses

    def draw(self, top: float, cards: float) -> None:
        """Paint them."""
        for branch, points in zip(self.branches, self.points(top, cards), strict=True):
            self._paint(branch, points)

    def _paint(self, branch: Branch, points: list[Point]) -> None:
        canvas, u = self.canvas, self.canvas.unit
        if branch.back:
            tip = points[0]
            points = [(tip[0], tip[1] + 3.4 * u), *points[1:]]
        d = path_of(points, 3 * u)
        colour = "calm" if branch.back else "alert" if branch.problem else "ink"
        canvas.path(d, stroke="paper", thick=(_THICK + 2 * _CASING) * u)
        dash = "" if branch.back else f' stroke-dasharray="{3.2 * u:.2f} {2.2 * u:.2f}"'
        canvas.shapes.append(
            f'<path d="{d}" fill="none" stroke="{canvas.colour(colour)}" stroke-width="{_THICK * u:.2f}"{dash}/>'
        )
        if branch.back:
            x, y = points[0][0], points[0][1] - 3.4 * u
            canvas.path(f"M{x:.3f} {y:.3f}l{3.2 * u:.3f} {4.6 * u:.3f}h{-6.4 * u:.3f}z", fill="calm")


def road(canvas: Canvas, d: str, wide: float) -> None:
    """The road along a path: an outline, the way, and dashes in its middle."""
    for colour, thick, dashes in (
        ("ink", wide + 1.6 * canvas.unit, ""),
        ("highlight", wide, ""),
        ("#FFFFFF", wide * 0.09, f"{wide * 0.34:.2f} {wide * 0.34:.2f}"),
    ):
        dash = f' stroke-dasharray="{dashes}"' if dashes else ""
        canvas.shapes.append(
            f'<path d="{d}" fill="none" stroke="{canvas.colour(colour)}" stroke-width="{thick:.2f}"'
            f' stroke-linecap="round" stroke-linejoin="round"{dash}/>'
        )


def waves(points: Sequence[Point]) -> str:
    """A path that is level at each point and swings between them."""
    d = f"M{points[0][0]:.2f} {points[0][1]:.2f}"
    for (x, y), (after, below) in pairwise(points):
        middle = (x + after) / 2
        d += f"C{middle:.2f} {y:.2f} {middle:.2f} {below:.2f} {after:.2f} {below:.2f}"
    return d


@dataclass(frozen=True, slots=True)
class _End:
    """Where a way of a column meets the road: at the panel of that place in the row."""

    place: int
    column: int
    back: bool


def _branches(
    panels: Sequence[Panel],
    xs: Sequence[float],
    size: float,
    columns: Sequence[Column],
    lefts: Sequence[float],
    width: float,
    most: int,
) -> list[Branch]:
    """Ways out and back in the order in which they stand, left to right, above and below: so none has to cross.

    Where more than `most` would meet at one panel, the ways back are left to the numbers on the cards.
    """
    ends = list(_ends(panels, columns))
    branches = []
    for number, x in enumerate(xs):
        here = [end for end in ends if end.place == number]
        here = here if len(here) <= most else [end for end in here if not end.back]
        for order, end in enumerate(here):
            port = x + size * _SPREAD * ((order + 0.5) / len(here) - 0.5)
            leg = lefts[end.column] + width * (0.86 if end.back else 0.27)
            near = len(here) == 1 and abs(leg - x) < size * _SPREAD / 2
            problem = columns[end.column].detour.exit.kind == "problem"
            branches.append(Branch(leg if near else port, leg, end.back, problem))
    return branches


def _ends(panels: Sequence[Panel], columns: Sequence[Column]) -> Iterator[_End]:
    """For each column its way out; its way back, if that leads to the same panel or, from the last column, the next."""
    ids = [panel.stop.id for panel in panels]
    for index, column in enumerate(columns):
        if not column.stop:
            continue
        place = ids.index(column.stop)
        yield _End(place, index, back=False)
        onward = column.detour.exit.onward
        target = onward.stop if onward else ""
        last = not any(other.stop == column.stop for other in columns[index + 1 :])
        if target == column.stop:
            yield _End(place, index, back=True)
        elif last and target in ids[place + 1 : place + 2]:
            yield _End(place + 1, index, back=True)
