"""Turns places below a line into tracks: out of a station, down past the cards, and back where the column returns."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.places import TRUNK, Place, Ports
from generator.infographics.journey_line.routing import Net, crossings, lanes
from generator.infographics.route import Box, Point

LANE, CASING, CORNER = 7.4, 1.3, 8.0
"""Between two lanes, width of the gap where a route passes over another, radius of corners: in mm on A3."""
_FIRST, _LAST = 6.5, 4.0


@dataclass(frozen=True, slots=True)
class Track:
    """One route with the family it belongs to: routes of one family may run together, others must not."""

    points: tuple[Point, ...]
    family: tuple[str, str]
    colour: str


@dataclass(frozen=True, slots=True)
class Levels:
    """The heights of a band in mm."""

    line: float
    top: float
    """Where the cards begin."""
    ends: tuple[float, ...]
    """Where each place's trunk ends."""
    bottom: float
    """Where loops turn up again."""
    stubs: tuple[tuple[Point, ...], ...] = ()
    """The little stations of each place."""


class Tracks:
    """The routes of one band; lanes are assigned at once, heights are given when they are drawn."""

    def __init__(self, places: Sequence[Place], ports: Ports) -> None:
        self._places, self._ports, self._u = places, ports, ports.unit
        self._rails = list(dict.fromkeys(place.column.target for place in places if place.column.back == "back"))
        self._nets = self._all_nets()
        order = sorted(self._nets.items(), key=lambda item: (item[1].port, item[1].legs))
        numbers = lanes([net for _, net in order], 8.5 * self._u)
        self._lanes = dict(zip((key for key, _ in order), numbers, strict=True))

    @property
    def channel(self) -> float:
        """The height needed between the stations and the cards."""
        count = len(self._rails) + max(self._lanes.values(), default=-1) + 1
        return (_FIRST + LANE * count + _LAST) * self._u if self._places else 0.0

    def faults(self) -> tuple[int, int]:
        """How often tracks of different families cross, and how often they touch, at made-up heights."""
        levels = Levels(0, self.channel + 12 * self._u, tuple(500.0 for _ in self._places), 520)
        clean, foul = 0, 0
        # The first leg of a return only meets its own way out, the last one lies on the line.
        returns = [replace(track, points=track.points[1:5]) for track in self.returns(levels)]
        for one, other in combinations([*returns, *self.exits(levels)], 2):
            if one.family != other.family:
                crossed, touched = crossings([one.points, other.points], TRUNK * self._u)
                clean, foul = clean + crossed, foul + touched
        # A way out that begins beyond its own way back cannot be followed.
        loops = [place for place in self._places if place.leg]
        twisted = sum(self._nets["problem", place.column.stop].port > place.leg - TRUNK * self._u for place in loops)
        return clean, foul + twisted

    def exits(self, levels: Levels) -> list[Track]:
        """From the line down each trunk, to its end or to where its loop turns."""
        tracks = []
        for index, place in enumerate(self._places):
            column = place.column
            kind = "variant" if column.variant else "problem"
            points: list[Point] = []
            if column.stop:
                port, lane = self._nets[kind, column.stop].port, self._lanes[kind, column.stop]
                if lane < 0:
                    port = place.trunk
                y = self._lane(levels, lane)
                points += [(port, levels.line), (port, y), (place.trunk, y)]
            else:
                points += [(place.trunk, levels.top + 4 * self._u)]
            points += self._ending(index, place, levels)
            tracks.append(
                Track(tuple(points), (kind, column.stop or f"#{index}"), "ink" if column.variant else "alert")
            )
            tracks += self._stubs(index, place, levels, kind)
        return tracks

    def returns(self, levels: Levels) -> list[Track]:
        """From the bottom of each loop up its leg and back to the line; rails first."""
        tracks = []
        for place in self._places:
            column = place.column
            if column.back == "signs" or not self._closes(place):
                continue
            port, x = self._ports.back(column), self._ports.stations[column.target]
            lane = self._lanes.get(("loop", column.stop), -1)
            y = self._rail(levels, column.target) if column.back == "back" else self._lane(levels, lane)
            if lane < 0 and column.back != "back":
                port = place.leg
            start = (place.trunk + place.leg) / 2 - TRUNK * self._u / 2
            points = [
                (start, levels.bottom),
                (place.leg, levels.bottom),
                (place.leg, y),
                (port, y),
                (port, levels.line),
            ]
            if column.back == "next":
                points.append((x, levels.line))
            tracks.append(Track(tuple(points), ("to " + column.back.replace("own", "back"), column.target), "alert"))
        # Rails first: what crosses them lies above.
        return sorted(tracks, key=lambda track: track.points[-2][1] != min(other.points[-2][1] for other in tracks))

    def paint(self, canvas: Canvas, levels: Levels, avoid: Sequence[Box]) -> None:
        """Rails first, then loops, then the ways out, each with a gap in what lies below: crossings are bridges."""
        u = self._u
        returns, exits = self.returns(levels), self.exits(levels)
        families: dict[tuple[str, str], list[Track]] = {}
        for track in (*returns, *exits):
            families.setdefault(track.family, []).append(track)
        for family in families.values():
            canvas.routes_together(
                [track.points for track in family], family[0].colour, TRUNK * u, CORNER * u, CASING * u
            )
        taken = [*avoid, *self._bridges(levels)]
        for track in (*returns, *exits):
            taken += canvas.chevrons(
                track.points, TRUNK * 0.6 * u, "paper", every=44 * u, shortest=17 * u, margin=4 * u, avoid=taken
            )

    def _bridges(self, levels: Levels) -> list[Box]:
        """Where a rail is crossed: no arrow mark is cut in two."""
        u = self._u
        ys = [self._rail(levels, target) for target in self._rails]
        return [
            (track.points[0][0] - 5 * u, y - 5 * u, track.points[0][0] + 5 * u, y + 5 * u)
            for y in ys
            for track in self.exits(levels)
        ]

    def _all_nets(self) -> dict[tuple[str, str], Net]:
        groups: dict[tuple[str, str], list[Place]] = {}
        nets: dict[tuple[str, str], Net] = {}
        for place in self._places:
            if place.column.stop:
                kind = "variant" if place.column.variant else "problem"
                groups.setdefault((kind, place.column.stop), []).append(place)
            if place.column.back in ("own", "next") and self._closes(place):
                nets["loop", place.column.stop] = Net(self._ports.back(place.column), (place.leg,))
        for key, group in groups.items():
            trunks = tuple(place.trunk for place in group)
            nets[key] = Net(self._ports.near(group[0].column, trunks), trunks)
        return nets

    def _closes(self, place: Place) -> bool:
        """Whether a place is the last of its loop: the leg back stands there."""
        same = [
            other
            for other in self._places
            if (other.column.stop, other.column.back) == (place.column.stop, place.column.back)
        ]
        return same[-1] is place

    def _ending(self, index: int, place: Place, levels: Levels) -> list[Point]:
        if place.column.back == "signs":
            end = levels.ends[index]
            stubs = levels.stubs[index] if levels.stubs else ()
            last = [(stubs[-1][0], end)] if stubs and abs(stubs[-1][1] - end) < 0.01 else []
            return [(place.trunk, end), *last]
        last_place = next(
            other for other in reversed(self._places) if other.column.stop == place.column.stop and other.leg
        )
        turn = (place.trunk + place.leg) / 2 if last_place is place else (last_place.trunk + last_place.leg) / 2
        return [(place.trunk, levels.bottom), (turn, levels.bottom)]

    def _stubs(self, index: int, place: Place, levels: Levels, kind: str) -> list[Track]:
        """The side branches to little stations, but for the one into which the trunk itself bends."""
        if not levels.stubs or place.column.back != "signs":
            return []
        family = (kind, place.column.stop or f"#{index}")
        colour = "ink" if place.column.variant else "alert"
        return [
            Track(((place.trunk, y), (x, y)), family, colour)
            for x, y in levels.stubs[index]
            if abs(y - levels.ends[index]) >= 0.01
        ]

    def _lane(self, levels: Levels, lane: int) -> float:
        """The height of a lane; lanes are spread over the room between the rails and the cards."""
        u = self._u
        count = max(self._lanes.values(), default=-1) + 1
        low = levels.top - _LAST * u
        high = low - LANE * u * count
        return high + (max(lane, 0) + 0.5) * (low - high) / max(count, 1)

    def _rail(self, levels: Levels, target: str) -> float:
        """Rails lie nearest to the line."""
        u = self._u
        count = max(self._lanes.values(), default=-1) + 1
        low = levels.top - (_LAST + LANE * count) * u
        return low - (len(self._rails) - self._rails.index(target) - 0.5) * LANE * u
