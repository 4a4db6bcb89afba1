"""Turns one sheet's share of a journey into a composition: head, rows of the road with cards, promises, strip."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact
from generator.infographics.journey_line.promises import Bar, write_promises
from generator.infographics.journey_line.road.band import Band, Place
from generator.infographics.journey_line.road.facts import Detour, Hint, Panel
from generator.infographics.journey_line.road.head import draw_head, draw_small_head, flag, start_of
from generator.infographics.journey_line.road.way import road, waves
from generator.infographics.journey_line.road.words import Pen
from generator.infographics.journey_line.stops import Terminus
from generator.infographics.measure import Measure
from generator.infographics.picture import window
from generator.infographics.strip import Strip
from generator.model.kinds.document import Document


@dataclass(frozen=True)
class Page:
    """What one sheet shows."""

    kicker: str
    title: str
    rows: tuple[tuple[Panel, ...], ...]
    terminus: Terminus
    detours: tuple[Detour, ...]
    bag: tuple[Document, ...]
    bars: tuple[Bar, ...]
    contact: Contact | None
    hints: Mapping[str, Hint]
    terse: int = 0
    """1: hints name only the sheet; 2: of a step that has a title nothing more is said than its title and its facts."""
    first: bool = True
    """The sheet that tells the whole way; the others repeat only the pictures and titles."""
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sheet is composed: the scale of its words, the least size of pictures in mm on A3, how much is told."""

    scale: float
    picture: float
    brief: bool = False
    """Cards have the title of a problem only."""
    most: int = 0


class Composition:
    """A sheet laid out in one manner: `fits` tells whether there is room, `draw` paints it."""

    def __init__(self, canvas: Canvas, page: Page, manner: Manner) -> None:
        self.canvas, self.page, self.manner = canvas, page, manner
        self._pen = Pen(Measure(manner.scale, manner.most), manner.brief)
        self._strip = Strip(canvas, page.contact)
        self._up = page.first and len(page.rows) == 1
        """The road comes up to the arrival in the right corner."""
        draft = canvas.draft()
        self._top = self._head(draft)
        self._bands = self._laid_out()
        self._promises = write_promises(canvas.draft(), page.bars, 0, 0, self._room, self._pen.measure, 2)
        self._head_cut = bool(draft.too_long)

    @property
    def slack(self) -> float:
        """Height to spare in mm; negative when the sheet is too small."""
        u = self.canvas.unit
        gaps = 4 * u + 6 * u * len(self._bands) + (9 * u if self._promises else 0)
        return self._strip.top - self._top - sum(band.height for band in self._bands) - self._promises - gaps

    @property
    def fits(self) -> bool:
        """Whether the sheet is high enough, every word whole, and no line too short to be read."""
        whole = not any(band.too_long for band in self._bands)
        return whole and self.slack >= 0 and all(band.wide_enough for band in self._bands)

    def draw(self) -> Canvas:
        """Paint the sheet; what is to spare makes the pictures larger first."""
        canvas, u = self.canvas, self.canvas.unit
        spare, count = max(0.0, self.slack), len(self._bands)
        y = self._top + 4 * u
        tops, grown = [], []
        for band in self._bands:
            more = min(spare / count * (0.8 if band.columns or band.hints else 0.7), band.most_growth)
            grown.append(more)
            air = (spare / count - more) * (0.3 if band.cards else 0.45)
            tops.append(y + air)
            y += band.height + spare / count + 6 * u
        places = [
            band.place(top, more, spare / count - more)
            for band, top, more in zip(self._bands, tops, grown, strict=True)
        ]
        self._road(places)
        self._head(canvas)
        for band, place in zip(self._bands, places, strict=True):
            band.draw(place)
        self._draw_promises()
        self._strip.draw()
        return canvas

    def _head(self, canvas: Canvas) -> float:
        page = self.page
        if not page.first:
            return draw_small_head(canvas, page.kicker, page.title, page.sheet)
        return draw_head(canvas, page.kicker, page.title, page.bag, page.terminus if self._up else None, page.sheet)

    @property
    def _room(self) -> float:
        return self.canvas.sheet.width - 2 * self.canvas.margin

    def _laid_out(self) -> list[Band]:
        canvas, page, u = self.canvas, self.page, self.canvas.unit
        left = canvas.margin + (22 * u if page.first else 0)
        right = canvas.sheet.width - canvas.margin - (20 * u if page.first else 0)
        bands = []
        for index, panels in enumerate(page.rows):
            last = page.first and not self._up and index == len(page.rows) - 1
            bands.append(
                Band(canvas, page, panels, self._pen, self.manner.picture, (left, right), index % 2 == 1, last)
            )
        return bands

    def _road(self, places: Sequence[Place]) -> None:
        """From under the customer's feet through all pictures to the arrival."""
        canvas, page, u = self.canvas, self.page, self.canvas.unit
        wide = (13 if self._up else 9 if page.first else 7.5) * u
        right = canvas.sheet.width - canvas.margin
        if not page.first:
            points = [(-4.0, places[0].ys[0]), *places[0].points, (canvas.sheet.width + 4, places[0].ys[-1])]
            road(canvas, waves(points), wide)
            return
        start, (x, y) = start_of(canvas), places[0].points[0]
        d = f"M{start:.2f} {self._top - 3 * u:.2f}V{y - 16 * u:.2f}"
        d += f"C{start:.2f} {y:.2f} {start + 6 * u:.2f} {y:.2f} {x:.2f} {y:.2f}"
        for index, place in enumerate(places):
            d += waves(place.points).partition("C")[1] + waves(place.points).partition("C")[2]
            if index + 1 < len(places):
                d += self._turn(place.points[-1], places[index + 1].points[0], index % 2 == 0)
        (x, y) = places[-1].points[-1]
        if self._up:
            end = right - 12 * u
            d += f"C{end:.2f} {y:.2f} {end:.2f} {y:.2f} {end:.2f} {y - 20 * u:.2f}V{42 * u:.2f}"
        else:
            d += f"H{places[-1].end:.2f}"
        road(canvas, d, wide)
        if not self._up:
            self._arrive(places[-1])

    def _turn(self, start: tuple[float, float], end: tuple[float, float], outward: bool) -> str:
        """Round the edge of the sheet to the next row."""
        canvas, u = self.canvas, self.canvas.unit
        edge = canvas.sheet.width - canvas.margin - 7 * u if outward else canvas.margin + 7 * u
        r = 12 * u * (1 if outward else -1)
        return (
            f"H{edge - r:.2f}Q{edge:.2f} {start[1]:.2f} {edge:.2f} {start[1] + 12 * u:.2f}V{end[1] - 12 * u:.2f}"
            f"Q{edge:.2f} {end[1]:.2f} {edge - r:.2f} {end[1]:.2f}H{end[0]:.2f}"
        )

    def _arrive(self, place: Place) -> None:
        """The picture of the arrival at the end of the last row, its flag above."""
        canvas, terminus, u = self.canvas, self.page.terminus, self.canvas.unit
        size, width = place.size, place.width
        y = place.ys[-1] - size / 2
        window(canvas, terminus.icon, "happy", place.end - size / 2, y, size, ground="mint")
        draft = canvas.draft()
        high = flag(draft, terminus, place.end - width / 2, 0, width, place.words)
        flag(canvas, terminus, place.end - width / 2, y - 3 * u - high, width, place.words)

    def _draw_promises(self) -> None:
        if self.page.bars:
            canvas, u = self.canvas, self.canvas.unit
            top = self._strip.top - 5 * u - self._promises
            write_promises(canvas, self.page.bars, canvas.margin + 2 * u, top, self._room - 4 * u, self._pen.measure, 2)
