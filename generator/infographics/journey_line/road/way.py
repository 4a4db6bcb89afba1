"""Draws the road itself and what leaves it: dashed ways down to the cards, and ways back up, none across another."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.road.facts import Column, Panel
from generator.infographics.journey_line.routing import Net, lanes
from generator.infographics.route import Point, path_of

LANE = 5.4
"""Between two ways, in mm on A3."""
_THICK, _CASING = 2.2, 1.1


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
        self.branches = _branches(panels, xs, size, columns, lefts, width)
        self._lanes = lanes([Net(branch.port, (branch.leg,)) for branch in self.branches], 4 * canvas.unit)

    @property
    def height(self) -> float:
        """What the ways need between the pictures and the cards."""
        count = max(self._lanes, default=-1) + 1
        return (9 + LANE * count) * self.canvas.unit if self.branches else 0.0

    def draw(self, top: float, cards: float) -> None:
        """Between the feet of the pictures at `top` and the tops of the cards."""
        count = max(self._lanes, default=-1) + 1
        low = cards - 6.5 * self.canvas.unit
        high = max(top + 3 * self.canvas.unit, low - LANE * self.canvas.unit * count * 1.6)
        for branch, lane in zip(self.branches, self._lanes, strict=True):
            y = high + (max(lane, 0) + 0.5) * (low - high) / max(count, 1)
            points = [(branch.port, top), (branch.port, y), (branch.leg, y), (branch.leg, cards)]
            self._paint(branch, points if lane >= 0 else [(branch.leg, top), (branch.leg, cards)])

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


def _branches(
    panels: Sequence[Panel],
    xs: Sequence[float],
    size: float,
    columns: Sequence[Column],
    lefts: Sequence[float],
    width: float,
) -> list[Branch]:
    """Ways out and back in the order in which they stand, left to right, above and below: so none has to cross."""
    found: list[tuple[int, str, bool, int]] = []
    for index, column in enumerate(columns):
        if not column.stop:
            continue
        place = next(number for number, panel in enumerate(panels) if panel.stop.id == column.stop)
        found.append((place, "", False, index))
        onward = column.detour.exit.onward
        target = onward.stop if onward else ""
        later = columns[index + 1 :]
        own = target == column.stop
        following = (
            place + 1 < len(panels)
            and target == panels[place + 1].stop.id
            and not any(other.stop == column.stop for other in later)
        )
        if own or following:
            found.append((place + (0 if own else 1), "back", True, index))
    branches = []
    for number, x in enumerate(xs):
        here = [entry for entry in found if entry[0] == number]
        for order, (_, _, back, index) in enumerate(here):
            port = x + size * 0.72 * ((order + 0.5) / len(here) - 0.5)
            leg = lefts[index] + width * (0.86 if back else 0.27)
            near = x - size * 0.4 < leg < x + size * 0.4 and len(here) == 1
            problem = columns[index].detour.exit.kind == "problem"
            branches.append(Branch(leg if near else port, leg, back, problem))
    return branches
