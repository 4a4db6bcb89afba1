"""Turns one sheet's share of a journey into a composition: a question, time, steps, ways out, whom to call."""

from collections.abc import Sequence

from generator.infographics.canvas import Canvas
from generator.infographics.header import header
from generator.infographics.journey_line.columns import Column, columns_of, home_of, loose_columns
from generator.infographics.journey_line.page import Manner, Page, ranges
from generator.infographics.journey_line.stops import Stop
from generator.infographics.journey_line.timeline.axis import axes_of
from generator.infographics.journey_line.timeline.band import Air, Band, Telling, columns_of_row
from generator.infographics.journey_line.timeline.time import Time
from generator.infographics.measure import Measure
from generator.infographics.strip import Strip

_NARROWEST_STEP, _NARROWEST_NAME, _NARROWEST_CARD = 7.4, 4.5, 13.0
"""In times the smallest text."""


class Composition:
    """A sheet laid out in one manner: `slack` tells whether it fits, `draw` paints it."""

    def __init__(self, time: Time, canvas: Canvas, page: Page, manner: Manner) -> None:
        self.canvas, self.page, self.manner, self._time = canvas, page, manner, time
        self._measure = Measure(manner.scale, manner.most)
        self._strip = Strip(canvas, page.contact)
        self._top = self._head(canvas.draft())
        self._bands = self._laid_out()

    @property
    def slack(self) -> float:
        """Height to spare in mm; negative when the sheet is too small."""
        u = self.canvas.unit
        gaps = 5 * u + 8 * u * (len(self._bands) - 1) + 6 * u
        return self._strip.top - self._top - sum(band.height for band in self._bands) - gaps

    @property
    def fits(self) -> bool:
        """Whether the sheet is high enough, and wide enough for every word."""
        small = self.canvas.sheet.small
        steps = (
            min(band.width for band in self._bands) >= (_NARROWEST_STEP if self.page.first else _NARROWEST_NAME) * small
        )
        cards = all(place.width >= _NARROWEST_CARD * small for band in self._bands for place in band.places)
        return steps and cards and self.slack >= 0 and not any(band.too_long for band in self._bands)

    def draw(self, sheet: str = "") -> Canvas:
        """Paint the sheet, with what is to spare spread over its parts."""
        canvas, u = self.canvas, self.canvas.unit
        share = max(0.0, self.slack) / len(self._bands)
        air = Air(min(share * 0.3, 26 * u), min(share * 0.3, 22 * u), 0.0)
        rest = share - air.axis - (air.channel if any(band.places for band in self._bands) else 0)
        y = self._head(canvas) + 5 * u + min(rest * 0.4, 12 * u)
        for index, band in enumerate(self._bands):
            last = index == len(self._bands) - 1
            lowered = air if band.places else Air(air.axis)
            y = band.draw(y, lowered, self._strip.top if last else 0) + 8 * u + (0 if last else rest * 0.5)
        self._sheet_number(sheet)
        self._strip.draw()
        return canvas

    def _head(self, canvas: Canvas) -> float:
        """The question, when one sets out, and how to read the line of time; return the bottom."""
        page, u = self.page, canvas.unit
        y = header(canvas, page.kicker, page.title, tallest=18 if page.first else 13)
        width = canvas.sheet.width - 2 * canvas.margin
        if page.first and self._time.starts:
            size = canvas.size(5.2)
            y = canvas.text(
                canvas.margin,
                y + 1.2 * u,
                self._time.starts,
                width,
                size,
                family=canvas.scene.style.display,
                colour="grey",
            )
        if page.first and self._time.spans:
            size = canvas.size(3.3)
            y = canvas.text(canvas.margin, y + 0.8 * u, self._note(canvas), width, size, colour="grey")
        return y

    def _note(self, canvas: Canvas) -> str:
        wording = canvas.scene.wording
        note = wording("The thick line is time, to scale: the longest that each step takes.")
        if self._time.mixed:
            note += " " + wording("Working days include their weekends.")
        return note

    def _laid_out(self) -> list[Band]:
        canvas, page = self.canvas, self.page
        rows = page.rows if page.first else (self._thinned(page.rows[0]),)
        columns = [columns_of_row(canvas, len(row))[0] for row in rows]
        axes = axes_of(canvas, rows, self._time, columns, page.stops) if page.first else ()
        telling = Telling(self._measure, page.first, self.manner.checks, self.manner.brief, page.hints, self._tags())
        return [
            Band(canvas, row, axes[index] if axes else None, self._columns(row, rows), telling, page.terminus)
            for index, row in enumerate(rows)
        ]

    def _columns(self, row: Sequence[Stop], rows: Sequence[Sequence[Stop]]) -> tuple[Column, ...]:
        page = self.page
        columns = columns_of(row, page.exits, self.manner.stack)
        if row is not rows[-1]:
            return columns
        everywhere = [stop for stops in rows for stop in stops]
        words = self.canvas.scene.wording("At any time")
        return (*columns, *loose_columns(everywhere, page.exits, page.every, words))

    def _thinned(self, row: tuple[Stop, ...]) -> tuple[Stop, ...]:
        """Of a sheet that points back, only the steps that somebody has to find here."""
        every = self.page.stops
        named = {
            id for exit in self.page.exits for id in (home_of(exit, every), exit.onward.stop if exit.onward else "")
        }
        return tuple(stop for stop in row if stop.id in named) or row[:1]

    def _tags(self) -> dict[str, str]:
        """`steps 2 or 4–6`, for exits that may happen at several steps."""
        wording = self.canvas.scene.wording
        numbers = {stop.id: stop.number for stop in self.page.stops}
        tags = {}
        for exit in self.page.exits:
            steps = sorted(numbers[id] for id in exit.stops if id in numbers)
            if len(steps) > 1:
                tags[exit.id] = wording("steps {numbers}", numbers=wording.one_of(ranges(steps)))
        return tags

    def _sheet_number(self, sheet: str) -> None:
        if sheet:
            canvas = self.canvas
            size = canvas.size(3.6)
            words = canvas.scene.wording("sheet {number}", number=sheet)
            width = canvas.width(words, size, 600)
            x, y = canvas.sheet.width - canvas.margin - width, 12.5 * canvas.unit + 0.55 * size
            canvas.text(x, y, words, width + 0.2, size, 600, colour="grey")
