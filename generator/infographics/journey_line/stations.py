"""Turns stops into one row of a line: where the stations stand, what is written above them, how they look."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.journey_line.cards import LABEL, write_facts
from generator.infographics.journey_line.columns import Hint
from generator.infographics.journey_line.hyphen import COMPOUNDING, divided
from generator.infographics.journey_line.stops import Stop, Terminus
from generator.infographics.measure import Measure

LINE, RADIUS, SQUARE = 8.0, LABEL, 12.0
"""Thickness of the line, radius of a station, half the side of the terminus, in mm on A3."""
_TIGHT = -0.015


@dataclass(frozen=True, slots=True)
class Row:
    """Stations on one straight stretch of the line; the order is that of the journey."""

    stops: tuple[Stop, ...]
    xs: tuple[float, ...]
    """Where each stands, in mm."""
    widths: tuple[float, ...]
    """How wide its label may be, in mm."""
    terminus_width: float = 0.0
    """Room for the words of the terminus; 0 when the line does not end in this row."""
    forward: bool = True
    coming: bool = False
    """The line comes from another sheet, over the left edge."""
    going: bool = False
    """The line goes on on another sheet, over the right edge."""

    def end(self, canvas: Canvas) -> float:
        """The middle of the terminus."""
        inset = canvas.margin + SQUARE * canvas.unit
        return canvas.sheet.width - inset if self.forward else inset


@dataclass(frozen=True, slots=True)
class Telling:
    """How much is said at the stations of one sheet."""

    measure: Measure
    full: bool
    """The whole text and its facts; else only number and title."""
    checks: bool = False
    """Also how one knows that it worked."""
    named: frozenset[str] | None = None
    """The stations whose title is shown; None: all. The others bear their number alone."""
    hints: Mapping[str, Hint] = field(default_factory=dict)
    """What can go wrong at a station and is told on another sheet."""
    brief: bool = False
    """Of hints, only the sheet."""


def row_of(canvas: Canvas, stops: Sequence[Stop], *, ends: bool, forward: bool = True) -> Row:
    """Lay stations over the width of the sheet at equal distances; `ends`: with the terminus."""
    u, count = canvas.unit, len(stops)
    first = canvas.margin + 24 * u
    right = canvas.sheet.width - canvas.margin
    terminus = min(max(36 * u, (right - first) / (count + 1)), 66 * u) if ends else (0.0 if forward else 4 * u)
    share = (right - terminus - first - (0 if ends else 10 * u)) / count
    widths = (share - 6 * u,) * count
    lefts = [first + share * index for index in range(count)]
    if forward:
        return Row(tuple(stops), tuple(lefts), widths, terminus)
    xs = tuple(canvas.sheet.width - left - share + 9 * u for left in lefts)
    return Row(tuple(stops), xs, widths, terminus, forward=False)


def title_size(canvas: Canvas, rows: Sequence[Row], terminus: Terminus, telling: Telling) -> float:
    """The size at which words of titles fit their places; not much smaller than wished: longer words are divided."""
    wished = telling.measure.size(canvas, 7.2 if telling.full else 5.6)
    size = wished
    for row in rows:
        for stop, width in zip(row.stops, row.widths, strict=True):
            if telling.named is not None and stop.id not in telling.named:
                continue
            number = canvas.width(f"{stop.number} ", 1, 800)
            for word in stop.title.split():
                size = min(size, 0.99 * width / (canvas.width(word, 1, 800, spacing=_TIGHT) + number + 0.06))
        if row.terminus_width and telling.full:
            for word in terminus.words.split():
                size = min(size, 0.99 * row.terminus_width / max(0.1, canvas.width(word, 1, 800, spacing=_TIGHT)))
    divides = canvas.scene.wording.language.split("_")[0] in COMPOUNDING
    return max(size, 0.72 * wished if divides else 0, canvas.sheet.small)


def write_stop(canvas: Canvas, stop: Stop, x: float, y: float, width: float, size: float, telling: Telling) -> float:
    """Who acts, the number and the title, the text and its facts; return the bottom."""
    measure = telling.measure
    small, body = min(measure.size(canvas, 4.0), max(size, canvas.sheet.small)), measure.size(canvas, 4.3)
    if telling.full:
        colour = "grey" if stop.ours else "main"
        canvas.icon("domain" if stop.ours else "account", x + small * 0.58, y + small * 0.66, small * 1.2, colour)
        y = canvas.text(x + small * 1.4, y, stop.who, width - small * 1.4, small, 700, colour=colour, leading=1.2)
        y += small * 0.3
    number = canvas.width(f"{stop.number} ", size, 800) + size * 0.06
    canvas.text(x, y, str(stop.number), number, size, 800, colour="main", leading=1.12)
    if telling.named is not None and stop.id not in telling.named:
        return y + size * 1.12
    if stop.title:
        title = Origin(stop.origin.entity, (*stop.origin.path[:-1], "title"))
        words = _divided(canvas, stop.title, width - number, size)
        widest = max(canvas.width(word, 1, 800, spacing=_TIGHT) for word in words.split(" "))
        fitting = max(min(size, 0.99 * (width - number) / widest), canvas.sheet.small)
        noted = len(canvas.too_long)
        y = canvas.text(
            x + number, y, words, width - number, fitting, 800, leading=1.12, spacing=_TIGHT, tag="h2", origin=title
        )  # fmt: skip
        canvas.too_long[noted:] = [replace(told, text=stop.title) for told in canvas.too_long[noted:]]
    else:
        y = canvas.text(
            x + number,
            y,
            stop.text,
            width - number,
            min(size, body * 1.05),
            700,
            leading=1.22,
            tag="h2",
            room=measure.room(min(size, body * 1.05), 1.22),
            origin=stop.origin,
        )
    if not telling.full:
        return y
    y += size * 0.2
    if stop.title:
        y = canvas.text(x, y, stop.text, width, body, leading=1.3, room=measure.room(body, 1.3), origin=stop.origin)
    y += body * 0.3
    y = write_facts(canvas, stop.facts, x, y, width, small)
    if stop.id in telling.hints:
        y = _write_hint(canvas, telling.hints[stop.id], x, y, width, small, telling.brief)
    if telling.checks:
        for fact in stop.checks:
            canvas.icon(fact.icon, x + small * 0.62, y + small * 0.72, small * 1.25, "calm")
            y = canvas.text(x + small * 1.55, y + small * 0.05, fact.words, width - small * 1.55, small, leading=1.28)
            y += small * 0.3
    return y


def _write_hint(canvas: Canvas, hint: Hint, x: float, y: float, width: float, size: float, brief: bool) -> float:
    """The names of what can go wrong here, and the sheet that tells the way out."""
    y += size * 0.35
    canvas.circle(x + size * 0.62, y + size * 0.64, size * 0.66, "alert")
    canvas.icon("exclamation-thick", x + size * 0.62, y + size * 0.64, size * 0.95, "on_alert")
    names = (*hint.problems, *hint.variants)
    wording = canvas.scene.wording
    words = wording("What if? {names}: sheet {number}", names=" · ".join(names), number=hint.sheet)
    if brief:
        words = wording("What if? Sheet {number}", number=hint.sheet)
    return canvas.text(x + size * 1.55, y, words, width - size * 1.55, size, 700, colour="alert") + size * 0.3


def _divided(canvas: Canvas, words: str, width: float, size: float) -> str:
    return divided(
        words, width, lambda word: canvas.width(word, size, 800, spacing=_TIGHT), canvas.scene.wording.language
    )  # fmt: skip


def write_terminus(canvas: Canvas, terminus: Terminus, row: Row, y: float, size: float, telling: Telling) -> float:
    """What the customer has at the end, above the terminus."""
    small = min(telling.measure.size(canvas, 4.0), max(size, canvas.sheet.small))
    width = row.terminus_width
    if row.forward:
        x, align = canvas.sheet.width - canvas.margin - width, "right"
    else:
        x, align = canvas.margin, "left"
    words = canvas.scene.wording("Arrival")
    y = canvas.text(x, y, words, width, small, 700, colour="main", leading=1.2, align=align) + small * 0.3  # type: ignore[arg-type]
    if not telling.full:
        return y
    large = size if canvas.height(terminus.words, width, size, 800, spacing=_TIGHT) < size * 5 else size * 0.8
    large = max(large, canvas.sheet.small)
    words = _divided(canvas, terminus.words, width, large)
    return canvas.text(
        x, y, words, width, large, 800, leading=1.12, spacing=_TIGHT,
        align=align, tag="h2", origin=terminus.origin,  # type: ignore[arg-type]
    )  # fmt: skip


def paint_line(canvas: Canvas, row: Row, y: float, terminus: Terminus) -> None:
    """The line of a row with its arrow marks, its stations and its terminus."""
    u = canvas.unit
    xs = [*row.xs]
    if row.coming:
        xs.insert(0, 0.0)
    if row.terminus_width:
        xs.append(row.end(canvas))
    elif row.going:
        xs.append(canvas.sheet.width)
    canvas.route([(xs[0], y), (xs[-1], y)], "main", LINE * u, 0)
    for start, end in pairwise(xs):
        canvas.chevrons([(start, y), (end, y)], LINE * 0.6 * u, "on_main", every=400, shortest=26 * u)
    for stop, x in zip(row.stops, row.xs, strict=True):
        station(canvas, stop.icon, x, y)
    if row.terminus_width:
        half, x = SQUARE * u, row.end(canvas)
        canvas.rect(x - half, y - half, 2 * half, 2 * half, "main", 2.5 * u)
        canvas.icon(terminus.icon, x, y, 15 * u, "on_main")
        canvas.solids.append((x - half, y - half, x + half, y + half))


def paint_turn(canvas: Canvas, row: Row, y: float, following: Row, below: float) -> None:
    """The line turns from the end of one row into the next below it."""
    u = canvas.unit
    side = canvas.sheet.width - canvas.margin - LINE * u / 2 if row.forward else canvas.margin + LINE * u / 2
    away = (RADIUS + 1) * u * (1 if row.forward else -1)
    points = [(row.xs[-1] + away, y), (side, y), (side, below), (following.xs[0] + away, below)]
    canvas.route(points, "main", LINE * u, 14 * u)
    canvas.chevrons(points, LINE * 0.6 * u, "on_main", every=400, shortest=24 * u)


def station(canvas: Canvas, icon: str, x: float, y: float) -> None:
    """One station of the line."""
    u = canvas.unit
    canvas.circle(x, y, RADIUS * u, "paper", "ink", 2.6 * u)
    canvas.icon(icon, x, y, 10.4 * u, "ink")
    r = (RADIUS + 1.3) * u
    canvas.solids.append((x - r, y - r, x + r, y + r))
