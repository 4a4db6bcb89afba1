"""Turns one sheet's share of a journey into a composition: header, rows of the line, promises, strip, and air."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact
from generator.infographics.header import Key, header
from generator.infographics.journey_line.band import Air, Band, Writing
from generator.infographics.journey_line.cards import Pen
from generator.infographics.journey_line.columns import Column, Hint, columns_of, loose_columns
from generator.infographics.journey_line.exits import Exit
from generator.infographics.journey_line.places import placed, ports_of, spaced
from generator.infographics.journey_line.promises import Bar, write_promises
from generator.infographics.journey_line.stations import LINE, Row, Telling, paint_turn, row_of, title_size
from generator.infographics.journey_line.stops import Stop, Terminus
from generator.infographics.measure import Measure
from generator.infographics.strip import Strip

_LABEL, _CARD = 8.0, 10.5
"""The narrowest text at a station and beside a trunk, in sizes of the smallest text: fifteen and twenty characters."""


@dataclass(frozen=True)
class Page:
    """What one sheet shows."""

    kicker: str
    title: str
    rows: tuple[tuple[Stop, ...], ...]
    stops: tuple[Stop, ...]
    """All stops of the journey."""
    terminus: Terminus
    exits: tuple[Exit, ...]
    every: tuple[Exit, ...]
    """All exits of the journey."""
    contact: Contact | None
    hints: Mapping[str, Hint]
    """What other sheets tell, by the id of the station."""
    bars: tuple[Bar, ...] = ()
    first: bool = True
    """A sheet that tells the path; the others repeat only what is needed to find one's way."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a sheet is composed: the scale of its text, exits in a column, how much is told."""

    scale: float
    stack: int
    brief: bool
    checks: bool
    most: int = 0
    """Lines of one text; 0: any."""

    @property
    def bars(self) -> int:
        """Promises on one axis."""
        return 2 if self.brief else 3


class Composition:
    """A sheet laid out in one manner: `slack` tells whether it fits, `draw` paints it."""

    def __init__(self, canvas: Canvas, page: Page, manner: Manner) -> None:
        self.page, self.manner = page, manner
        self.canvas = canvas
        self._measure = Measure(manner.scale, manner.most)
        self._strip = Strip(self.canvas, page.contact)
        self._top = header(canvas.draft(), page.kicker, page.title, self._legend(), tallest=18 if page.first else 13)
        self._bands = self._laid_out()
        draft = canvas.draft()
        self._promises = write_promises(draft, page.bars, 0, 0, self._room, self._measure, manner.bars)

    @property
    def slack(self) -> float:
        """Height to spare in mm; negative when the sheet is too small."""
        u = self.canvas.unit
        gaps = 6 * u + (6 * u) * (len(self._bands) - 1) + (8 * u if self._promises else 0) + 5.5 * u
        return self._strip.top - self._top - sum(band.height for band in self._bands) - self._promises - gaps

    @property
    def fits(self) -> bool:
        """Whether the sheet is high enough, and wide enough for every word and some twenty characters a line."""
        words = not any(band.too_long for band in self._bands)
        return words and self.slack >= 0 and self._wide

    @property
    def _wide(self) -> bool:
        """Whether no text is so narrow that its sentences fall apart into words."""
        small = self.canvas.sheet.small
        places = [place for band in self._bands for place in band.places]
        labels = [width for band in self._bands for width in band.row.widths] if self.page.first else []
        return all(place.text >= (_LABEL if place.column.hint else _CARD) * small for place in places) and all(
            label >= _LABEL * small for label in labels
        )

    def draw(self, sheet: str = "") -> Canvas:
        """Paint the sheet, with what is to spare spread over its parts; `sheet` is `2 / 3` when there are several."""
        canvas, page, u = self.canvas, self.page, self.canvas.unit
        spare = max(0.0, self.slack)
        air = self._air(spare)
        y = header(canvas, page.kicker, page.title, self._legend(), tallest=18 if page.first else 13) + 6 * u
        self._sheet_number(canvas, sheet)
        lines = []
        for index, band in enumerate(self._bands):
            lines.append(y + air.labels + band.line)
            y = band.draw(y, air) + 6 * u
            if index:
                above, below = self._bands[index - 1].row, band.row
                paint_turn(canvas, above, lines[-2], below, lines[-1])
        if page.bars:
            height = self._promises
            top = self._strip.top - 5.5 * u - height - min(spare * 0.1, 8 * u)
            canvas.line(
                (canvas.margin, top - 4 * u), (canvas.sheet.width - canvas.margin, top - 4 * u), "line", 0.35 * u
            )
            write_promises(canvas, page.bars, canvas.margin, top, self._room, self._measure, self.manner.bars)
        self._strip.draw()
        return canvas

    @property
    def _hanging(self) -> bool:
        """Whether hints hang from the line: there is room when nothing else does and the line takes one row."""
        return not self.page.exits and len(self.page.rows) == 1

    @property
    def _room(self) -> float:
        return self.canvas.sheet.width - 2 * self.canvas.margin

    def _air(self, spare: float) -> Air:
        """What is to spare, in each band."""
        share = spare / len(self._bands)
        u = self.canvas.unit
        if not any(band.places for band in self._bands):
            return Air(share * 0.42, 0.0, share * 0.48)
        labels = min(share * 0.25, 22 * u)
        channel = min(share * 0.3, 16 * u)
        return Air(labels, channel, min(share - labels - channel, share * 0.45))

    def _laid_out(self) -> list[Band]:
        canvas, page = self.canvas, self.page
        layout = [self._row(index, stops) for index, stops in enumerate(page.rows)]
        columns = [self._columns(row) for row in layout]
        if not page.first:
            layout = [self._above_columns(row, found) for row, found in zip(layout, columns, strict=True)]
        hints = {} if self._hanging else page.hints
        telling = Telling(
            self._measure,
            page.first,
            self.manner.checks,
            None if page.first else self._named(),
            hints,
            self.manner.brief,
        )
        size = title_size(canvas, layout, page.terminus, telling)
        writing = Writing(telling, Pen(self._measure, self.manner.brief), size, self._tags())
        bands = []
        for index, (row, found) in enumerate(zip(layout, columns, strict=True)):
            right = canvas.sheet.width - canvas.margin
            if index + 1 < len(layout):
                right -= (LINE + 8) * canvas.unit
            bands.append(Band(canvas, row, found, page.terminus, writing, right))
        return bands

    def _row(self, index: int, stops: Sequence[Stop]) -> Row:
        ends = stops[-1] is self.page.stops[-1]
        row = row_of(self.canvas, stops, ends=ends, forward=index % 2 == 0)
        if len(self.page.rows) > 1:
            return row
        coming, going = row.stops[0] is not self.page.stops[0], row.stops[-1] is not self.page.stops[-1]
        return replace(row, coming=coming, going=going)

    def _above_columns(self, row: Row, columns: Sequence[Column]) -> Row:
        """On later sheets stations stand above what hangs from them, the others as near as their labels allow."""
        canvas, u = self.canvas, self.canvas.unit
        ports = ports_of(columns, {stop.id: 0.0 for stop in row.stops}, u)
        right = canvas.sheet.width - canvas.margin
        trunks: dict[str, float] = {}
        for place in placed(columns, ports, canvas.margin, right, 0):
            if place.column.stop:
                trunks.setdefault(place.column.stop, place.trunk - ports.out(place.column))
        first, last = canvas.margin + 13 * u, right - (34 if row.terminus_width else 0) * u
        row = self._thinned(row, last - first)
        shrunk = min(1.0, (last - first) / sum(map(self._label_room, row.stops)))
        rooms = [self._label_room(stop) * shrunk for stop in row.stops]
        wanted, x = [], first
        for stop, room in zip(row.stops, rooms, strict=True):
            x = max(x, trunks.get(stop.id, x))
            wanted.append(x)
            x += room
        xs = spaced(wanted, rooms, 0, first, last)
        ends = [*xs[1:], right - (26 * u if row.terminus_width else 0)]
        widths = tuple(end - x - 5 * u for x, end in zip(xs, ends, strict=True))
        return replace(row, xs=tuple(xs), widths=widths)

    def _thinned(self, row: Row, room: float) -> Row:
        """The row without stations that nobody has to find here, when all of them have no room: the numbers go on."""
        named = self._named()
        if sum(map(self._label_room, row.stops)) <= room:
            return row
        return replace(row, stops=tuple(stop for stop in row.stops if stop.id in named))

    def _label_room(self, stop: Stop) -> float:
        """The number alone, or beside it the title, whose longest word is whole even at the smallest size."""
        canvas, u = self.canvas, self.canvas.unit
        if stop.id not in self._named():
            return 27 * u
        words = [f"{stop.number} {word}" for word in stop.title.split()]
        return max(44 * u, *(canvas.width(word, canvas.sheet.small, 800) + 7 * u for word in words), 0)

    def _columns(self, row: Row) -> tuple[Column, ...]:
        page = self.page
        here = {stop.id for stop in row.stops}
        # Beside columns there is no room for hints to hang: then they stand with the station's facts.
        hints = {id: hint for id, hint in page.hints.items() if id in here and self._hanging}
        columns = columns_of(row.stops, page.exits, self.manner.stack, row.forward, hints)
        if row.stops != page.rows[-1]:
            return columns
        words = self.canvas.scene.wording("At any time")
        return (
            *columns,
            *loose_columns([stop for stops in page.rows for stop in stops], page.exits, page.every, words),
        )

    def _named(self) -> frozenset[str]:
        """The stations of this sheet that somebody has to find."""
        return frozenset(
            id for exit in self.page.exits for id in (*exit.stops, exit.onward.stop if exit.onward else "") if id
        )  # fmt: skip

    def _tags(self) -> dict[str, str]:
        """`Steps 2 or 4–6`, for exits that may happen at several stations."""
        wording = self.canvas.scene.wording
        numbers = {stop.id: stop.number for stop in self.page.stops}
        tags = {}
        for exit in self.page.exits:
            steps = sorted(numbers[id] for id in exit.stops if id in numbers)
            if len(steps) > 1:
                tags[exit.id] = wording("steps {numbers}", numbers=wording.one_of(ranges(steps)))
        return tags

    def _legend(self) -> list[Key]:
        """Only what the sheet shows."""
        wording = self.canvas.scene.wording
        keys = [Key(wording("the way as planned"), "main", 5.6, "stop")]
        if any(exit.kind == "problem" for exit in self.page.exits) or self.page.hints:
            keys.append(Key(wording("something goes wrong: the way out, and back"), "alert", 4.2, "problem"))
        if any(exit.kind == "variant" for exit in self.page.exits):
            keys.append(Key(wording("another way"), "ink", 4.2, "way"))
        return keys if len(keys) > 1 else []

    def _sheet_number(self, canvas: Canvas, sheet: str) -> None:
        if not sheet:
            return
        size = canvas.size(3.6)
        words = canvas.scene.wording("sheet {number}", number=sheet)
        width = canvas.width(words, size, 600)
        canvas.text(
            canvas.sheet.width - canvas.margin - width, 5 * canvas.unit, words, width + 0.2, size, 600, colour="grey"
        )


def ranges(numbers: Sequence[int]) -> list[str]:
    """`1`, `4–6` for 1, 4, 5, 6: three and more in a row are said by the first and the last."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return [words for run in runs for words in ([f"{run[0]}–{run[-1]}"] if len(run) > 2 else map(str, run))]
