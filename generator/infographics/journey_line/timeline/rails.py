"""Turns steps above and cards below into rails: out of a step down to its cards, and back up to its numeral."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.columns import Column
from generator.infographics.journey_line.places import spaced
from generator.infographics.journey_line.routing import Net, lanes
from generator.infographics.journey_line.timeline.card import Written
from generator.infographics.route import Point, path_of

GAP = 11.0
"""Between columns, in mm on A3."""
CHOICE, RAIL, RETURN = 2.0, 4.6, 7.4
"""How far left of its column run the way that one may choose, the rail of its cards, and the way back beside it."""
LANE = 3.4
_WIDEST = 190.0
_THICK = 0.75


@dataclass(frozen=True, slots=True)
class Place:
    """A column of cards and where its text stands."""

    column: Column
    x: float
    width: float

    @property
    def loops(self) -> bool:
        """Whether its way back is drawn."""
        return self.column.back == "own"


def ordered(columns: Sequence[Column]) -> list[Column]:
    """At each step first the one column that leads back to it; the way back of all others is said, with the number."""
    stops = list(dict.fromkeys(column.stop for column in columns))
    found: list[Column] = []
    for stop in stops:
        here = [column for column in columns if column.stop == stop]
        own = next((column for column in here if column.back == "own"), None)
        rest = [replace(column, back="signs", target="") for column in here if column is not own]
        found += [*([own] if own and stop else []), *rest]
    return found


def placed(canvas: Canvas, columns: Sequence[Column], homes: Mapping[str, float]) -> tuple[Place, ...]:
    """Columns of one width, each as near below its step as its neighbours allow."""
    if not columns:
        return ()
    u, left, right = canvas.unit, canvas.margin, canvas.sheet.width - canvas.margin
    gap = GAP * u
    share = min((right - left - gap * (len(columns) - 1)) / len(columns), _WIDEST * u)
    wanted = [homes.get(column.stop, right) for column in columns]
    xs = spaced(wanted, [share] * len(columns), gap, left, right)
    return tuple(Place(column, x, share) for column, x in zip(columns, xs, strict=True))


class Rails:
    """The rails of one row; lanes are assigned at once, heights are given when they are drawn."""

    def __init__(self, canvas: Canvas, places: Sequence[Place], homes: Mapping[str, float]) -> None:
        self._canvas, self._places, self._homes = canvas, places, homes
        u = canvas.unit
        self._nets: dict[tuple[str, str], Net] = {}
        for stop in dict.fromkeys(place.column.stop for place in places if place.column.stop):
            here = [place for place in places if place.column.stop == stop]
            if here[0].loops:
                self._nets["back", stop] = Net(homes[stop] - RETURN * u, (here[0].x - RETURN * u,))
            for kind, port, variant in (("out", RAIL, False), ("choice", CHOICE, True)):
                legs = tuple(place.x - RAIL * u for place in here if place.column.variant is variant)
                if legs:
                    self._nets[kind, stop] = Net(homes[stop] - port * u, legs)
        ordered = sorted(self._nets.items(), key=lambda item: (item[1].port, item[1].legs))
        numbers = lanes([net for _, net in ordered], 1.6 * u)
        self._lanes = dict(zip((key for key, _ in ordered), numbers, strict=True))

    @property
    def channel(self) -> float:
        """The height that the rails need between the steps and the cards."""
        count = max(self._lanes.values(), default=-1) + 1
        return LANE * count * self._canvas.unit

    def draw(self, numeral: float, top: float, written: Sequence[Sequence[Written]]) -> None:
        """From below the numerals (whose middle is at `numeral`) through the channel from `top` on, to the cards."""
        canvas, u = self._canvas, self._canvas.unit
        for place, cards_of in zip(self._places, written, strict=True):
            self._card_rails(place, cards_of)
            self._out(place, numeral, top, cards_of[0].sign)
            if place.loops:
                self._back(place, numeral, top, cards_of)
        for place, cards_of in zip(self._places, written, strict=True):
            variant = place.column.variant
            for exit, card in zip(place.column.exits, cards_of, strict=True):
                for x, y in card.dots:
                    canvas.circle(x, y, 1.35 * u, "paper", "main" if variant else "alert", _THICK * u)
                self._sign(exit.letter, place.x - RAIL * u, card.sign, variant)

    def _out(self, place: Place, numeral: float, top: float, sign: float) -> None:
        u, x = self._canvas.unit, place.x - RAIL * self._canvas.unit
        colour = "main" if place.column.variant else "alert"
        if not place.column.stop:
            return
        key = ("choice" if place.column.variant else "out", place.column.stop)
        home, port, lane = self._homes[place.column.stop], self._nets[key].port, self._lanes[key]
        start = numeral + (6.6 if place.column.variant else 4.4) * u
        points: list[Point] = [(home - 0.6 * u, start), (port, start)]
        if lane < 0:
            port = x
            points = [(home - 0.6 * u, start), (x, start)]
        if lane >= 0:
            y = top + (lane + 0.5) * LANE * u
            points += [(port, y), (x, y)]
        self._path([*points, (x, sign)], colour)

    def _card_rails(self, place: Place, cards: Sequence[Written]) -> None:
        u, x = self._canvas.unit, place.x - RAIL * self._canvas.unit
        colour = "main" if place.column.variant else "alert"
        for index, card in enumerate(cards):
            last = index == len(cards) - 1
            if card.level:
                right = place.x + place.width - 0.5 * u
                end = card.back if place.loops else card.dots[-1][1]
                level = card.dots[0][1]
                points = [(x, card.sign), (x, level), (right if place.loops else card.dots[-1][0], level)]
                self._path([*points, (right, end)] if place.loops else points, colour)
            down = cards[index + 1].sign if not last else card.back if place.loops and not card.level else _last(card)
            if not (card.level and last):
                self._path([(x, card.sign), (x, down)], colour)

    def _back(self, place: Place, numeral: float, top: float, cards: Sequence[Written]) -> None:
        """Dashed, from the end of the card up beside the rail, to an arrow at the numeral."""
        u, x = self._canvas.unit, place.x - RETURN * self._canvas.unit
        home = self._homes[place.column.stop]
        last = cards[-1]
        if last.level:
            right, foot = place.x + place.width - 0.5 * u, last.bottom + 2.4 * u
            points: list[Point] = [(right, last.back), (right, foot), (x, foot)]
        else:
            points = [(place.x - RAIL * u, last.back), (x, last.back)]
        lane = self._lanes["back", place.column.stop]
        if lane >= 0:
            y = top + (lane + 0.5) * LANE * u
            points += [(x, y), (home - RETURN * u, y)]
        points += [(home - RETURN * u, numeral), (home - 2.2 * u, numeral)]
        d = path_of(points, 2 * u)
        self._canvas.shapes.append(
            f'<path d="{d}" fill="none" stroke="{self._canvas.colour("main")}" stroke-width="{0.65 * u:.3f}"'
            f' stroke-dasharray="{2.3 * u:.2f} {1.1 * u:.2f}"/>'
        )
        self._canvas.path(
            f"M{home - 2.6 * u:.3f} {numeral - 1.5 * u:.3f}l{2.4 * u:.3f} {1.5 * u:.3f}l{-2.4 * u:.3f} {1.5 * u:.3f}z",
            fill="main",
        )

    def _path(self, points: Sequence[Point], colour: str) -> None:
        canvas = self._canvas
        canvas.path(path_of(points, 2 * canvas.unit), stroke=colour, thick=_THICK * canvas.unit)

    def _sign(self, letter: str, x: float, y: float, variant: bool) -> None:
        canvas, r = self._canvas, max(2.3 * self._canvas.unit, 0.62 * self._canvas.sheet.small)
        canvas.circle(x, y, r, "main" if variant else "alert")
        if variant:
            size = canvas.sheet.small
            canvas.text(x - 2 * r, y - 0.625 * size, letter, 4 * r, size, 700, colour="on_main", align="center")
        else:
            canvas.icon("exclamation-thick", x, y, 1.4 * r, "on_alert")


def _last(card: Written) -> float:
    return card.dots[-1][1] if card.dots else card.sign
