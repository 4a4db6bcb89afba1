"""Turns columns into places below their stations: the x of every trunk and returning leg, and the width of the text."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.infographics.journey_line.columns import Column
from generator.infographics.journey_line.stations import RADIUS

TRUNK, GAP, WIDEST = 5.0, 7.0, 150.0
"""Thickness of a route, between two columns, the widest column: in mm on A3."""
_EDGE, _PORT = 7.5, 4.4


@dataclass(frozen=True, slots=True)
class Place:
    """Where a column stands, in mm."""

    column: Column
    trunk: float
    text: float
    """The width of its text."""
    leg: float
    """The middle of the leg by which a loop returns; 0 when there is none."""


@dataclass(frozen=True, slots=True)
class Ports:
    """Where routes leave the line and come back to it, by the id of the station."""

    stations: Mapping[str, float]
    own: frozenset[str]
    """Stations into which a loop or a rail returns: way out and way back stand side by side."""
    unit: float

    def near(self, column: Column, trunks: Sequence[float]) -> float:
        """The port for some trunks: right above one where it can be, for a small kink looks like a mistake."""
        port = self.out(column)
        slack = (7 if column.variant else 5 if column.stop not in self.own else 1.6) * self.unit
        return next((trunk for trunk in trunks if abs(trunk - port) <= slack), port)

    def out(self, column: Column) -> float:
        """Where the exits of a column leave the line; those that the customer chooses, after the station."""
        x = self.stations[column.stop]
        if column.variant:
            return x + (RADIUS + 8) * self.unit
        return x - _PORT * self.unit if column.stop in self.own else x

    def back(self, column: Column) -> float:
        """Where a loop comes back: from the left, shortly before the station; from the right, in the station."""
        x = self.stations[column.target]
        return x - (RADIUS + 7) * self.unit if column.back == "next" else x + _PORT * self.unit


def ports_of(columns: Sequence[Column], stations: Mapping[str, float], unit: float) -> Ports:
    """The ports of one row of stations."""
    return Ports(stations, frozenset(column.target for column in columns if column.back in ("own", "back")), unit)


def placed(columns: Sequence[Column], ports: Ports, left: float, right: float, indent: float) -> tuple[Place, ...]:
    """Columns in order, each as near below its port as the widths allow; `indent` lies between trunk and text."""
    if not columns:
        return ()
    u = ports.unit
    gap, edge = GAP * u, _EDGE * u
    share = min((right - left - gap * (len(columns) - 1)) / len(columns), WIDEST * u)
    apart = min((b - a for a, b in pairwise(sorted(ports.stations.values()))), default=WIDEST * u)
    widths = [min(share, apart - gap) if column.hint else share for column in columns]
    if all(column.hint for column in columns):
        # Names stand where the labels of their stations stand.
        return tuple(
            Place(column, ports.stations[column.stop], width, 0.0)
            for column, width in zip(columns, widths, strict=True)
        )
    wanted = [ports.out(column) - edge if column.stop in ports.stations else right for column in columns]
    return tuple(
        _place(column, x, width, edge, indent, u)
        for column, x, width in zip(columns, spaced(wanted, widths, gap, left, right), widths, strict=True)
    )


def spaced(wanted: Sequence[float], widths: Sequence[float], gap: float, left: float, right: float) -> list[float]:
    """The nearest places to those wanted at which nothing overlaps."""
    xs: list[float] = []
    for want in wanted:
        xs.append(max(want, xs[-1] + widths[len(xs) - 1] + gap if xs else left))
    limit = right
    for index in reversed(range(len(xs))):
        xs[index] = min(xs[index], limit - widths[index])
        limit = xs[index] - gap
    return xs


def _place(column: Column, x: float, width: float, edge: float, indent: float, u: float) -> Place:
    loop = column.back != "signs"
    text = width - edge - indent - (TRUNK + 4.5) * u * loop
    if column.hint:
        text = width
    return Place(column, x + edge, text, x + width - TRUNK * u / 2 if loop else 0.0)
