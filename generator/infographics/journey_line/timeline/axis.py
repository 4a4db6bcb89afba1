"""Turns spans into an axis: stations in order, and after each a bar as long as the time that passes, to one scale."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.stops import Stop, Terminus
from generator.infographics.journey_line.timeline.time import Span, Time
from generator.infographics.measure import Measure

END = 62.0
"""The room for the words of the terminus, in mm on A3."""
_PARTS = {
    "minute": (1, 5, 15, 60),
    "hour": (1, 6, 24),
    "day": (1, 7, 30),
    "week": (1, 4),
    "month": (1, 12),
    "year": (1,),
}
"""How many units lie between two marks on a bar, the finest that can be seen first."""


@dataclass(frozen=True)
class Axis:
    """One stretch of the line of time."""

    stops: tuple[Stop, ...]
    xs: tuple[float, ...]
    """Where the stations stand, in mm."""
    spans: tuple[Span | None, ...]
    scale: float
    """Mm a calendar day; 0 when the stretch is not to scale."""
    right: float
    """Where the line ends."""
    ends: bool
    coming: bool


def radius(canvas: Canvas) -> float:
    """The radius of a station."""
    return max(3.0 * canvas.unit, 0.92 * canvas.sheet.small)


def axes_of(
    canvas: Canvas,
    rows: Sequence[tuple[Stop, ...]],
    time: Time,
    columns: Sequence[Sequence[float]],
    every: Sequence[Stop],
) -> tuple[Axis, ...]:
    """An axis for each row, all to the same scale; a row without any known time has its stations above its columns.

    `every` step of the journey tells which row is its first and which its last.
    """
    left, right = canvas.margin, canvas.sheet.width - canvas.margin
    slot = 2 * radius(canvas) + 2.6 * canvas.unit
    limits = [right - (END + 8 if row[-1] is every[-1] else 6) * canvas.unit for row in rows]
    spans = [tuple(time.spans.get(stop.id) for stop in row) for row in rows]
    days = [sum(span.days for span in row if span) for row in spans]
    rooms = [limit - left - slot * len(row) for row, limit in zip(rows, limits, strict=True)]
    scale = min((room / length for room, length in zip(rooms, days, strict=True) if length), default=0.0)
    axes = []
    for index, (row, found, limit) in enumerate(zip(rows, spans, limits, strict=True)):
        ends, coming = row[-1] is every[-1], row[0] is not every[0]
        if not days[index]:
            xs = tuple(min(x + radius(canvas), limit - slot) for x in columns[index])
            axes.append(Axis(row, xs, found, 0.0, limit, ends, coming))
            continue
        xs, x = (), left + radius(canvas)
        for span in found:
            xs, x = (*xs, x), x + slot + (span.days * scale if span else 0)
        axes.append(Axis(row, xs, found, scale, x if ends else limit, ends, coming))
    return tuple(axes)


def above(canvas: Canvas, axis: Axis, terminus: Terminus, measure: Measure) -> float:
    """The height of what stands above the middle of the line."""
    size = _size(canvas, measure)
    lanes = max((lane for _, _, lane in _labels(canvas, axis, size)), default=-1) + 1
    labels = radius(canvas) + (lanes * 1.5 * size + 1.5 * canvas.unit if lanes else 0)
    return max(labels, -_ending(canvas, axis, terminus, measure)[2]) if axis.ends else labels


def draw_axis(canvas: Canvas, axis: Axis, y: float, terminus: Terminus, measure: Measure) -> None:
    """The line with its middle at `y`: thin where nothing is counted, thick as long as something takes."""
    u, r = canvas.unit, radius(canvas)
    start = canvas.margin if axis.coming else axis.xs[0]
    canvas.line((start, y), (axis.right, y), "main", 1.1 * u)
    for index, span in enumerate(axis.spans):
        if span and axis.scale:
            _bar(canvas, axis.xs[index] + r, y, span, axis.scale)
    _breaks(canvas, axis, y)
    size = _size(canvas, measure)
    for index, x, lane in _labels(canvas, axis, size):
        span = axis.spans[index]
        if span:
            top = y - r - 1.5 * u - (lane + 1) * 1.5 * size
            if lane:
                canvas.line((x, y - 1.6 * u), (x, top + 0.2 * size), "main", 0.25 * u)
            canvas.text(
                x + 0.4 * size, top, span.said, canvas.width(span.said, size, 600) + 0.2, size, 600, colour="main"
            )
    for stop, x in zip(axis.stops, axis.xs, strict=True):
        numbered(canvas, stop.number, x, y)
    if axis.ends:
        _end(canvas, axis, y, terminus, measure)
    else:
        x = axis.right
        canvas.path(f"M{x:.3f} {y - 2.2 * u:.3f}l{4 * u:.3f} {2.2 * u:.3f}l{-4 * u:.3f} {2.2 * u:.3f}z", fill="main")


def numbered(canvas: Canvas, number: int, x: float, y: float) -> None:
    """A station with its number."""
    r = radius(canvas)
    canvas.circle(x, y, r, "paper", "main", 1.0 * canvas.unit)
    size = canvas.sheet.small if number > 9 else max(canvas.sheet.small, r * 1.05)
    canvas.text(x - 2 * r, y - size * 0.625, str(number), 4 * r, size, 700, colour="main", align="center")
    canvas.solids.append((x - r, y - r, x + r, y + r))


def _size(canvas: Canvas, measure: Measure) -> float:
    return min(measure.size(canvas, 3.8), canvas.size(5))


def _bar(canvas: Canvas, x: float, y: float, span: Span, scale: float) -> None:
    """A bar with marks at whole units of its own calendar."""
    u, length = canvas.unit, span.days * scale
    canvas.rect(x, y - 1.6 * u, length, 3.2 * u, "main")
    pitch = length / span.count
    part = next((part for part in _parts(span) if part * pitch >= 2.4 * u), 0)
    for count in range(1, int(span.count / part + 0.999)) if part else ():
        at = x + count * part * pitch
        canvas.line((at, y - 1.6 * u), (at, y + 1.6 * u), "paper", 0.3 * u)


def _parts(span: Span) -> tuple[int, ...]:
    return (1, 5, 20) if span.working else _PARTS[span.unit]


def _breaks(canvas: Canvas, axis: Axis, y: float) -> None:
    """Two strokes where the line goes over from working days to calendar days: never both on one axis."""
    u = canvas.unit
    known = [
        (x, span) for x, span in zip(axis.xs, axis.spans, strict=True) if span and span.unit not in ("minute", "hour")
    ]
    for (_, before), (x, after) in pairwise(known):
        if before.working != after.working:
            at = x - radius(canvas) - 1.5 * u
            canvas.line((at, y), (at + 0.9 * u, y), "paper", 1.5 * u)
            for left in (at - 0.4 * u, at + 0.8 * u):
                canvas.line((left - 0.5 * u, y + 1.9 * u), (left + 0.5 * u, y - 1.9 * u), "main", 0.4 * u)


def _labels(canvas: Canvas, axis: Axis, size: float) -> list[tuple[int, float, int]]:
    """For each span its place and its lane above the line, so that no two labels touch."""
    placed: list[tuple[int, float, int]] = []
    taken: list[tuple[int, float, float]] = []
    if not axis.scale:
        return placed
    limit = axis.right + radius(canvas)
    # From the right, so that the line up to a higher label never runs through a lower one.
    for index, (x, span) in reversed(list(enumerate(zip(axis.xs, axis.spans, strict=True)))):
        if span:
            wide = canvas.width(span.said, size, 600) + 0.9 * size
            left = max(canvas.margin, min(x + radius(canvas), limit - wide))
            lane = 0
            while any(level >= lane and left < end and start < left + wide for level, start, end in taken):
                lane += 1
            taken.append((lane, left, left + wide))
            placed.append((index, left, lane))
    return placed


def _end(canvas: Canvas, axis: Axis, y: float, terminus: Terminus, measure: Measure) -> None:
    """The terminus: a full disc, and beside it what the customer has now."""
    r, u = radius(canvas), canvas.unit
    canvas.circle(axis.right, y, r, "main", "main", 1.0 * u)
    canvas.icon("check-bold", axis.right, y, 1.5 * r, "on_main")
    canvas.solids.append((axis.right - r, y - r, axis.right + r, y + r))
    x = axis.right + r + 2.2 * u
    width, size, top = _ending(canvas, axis, terminus, measure)
    canvas.text(x, y + top, terminus.words, width, size, 800, colour="main", leading=1.15, origin=terminus.origin)


def _ending(canvas: Canvas, axis: Axis, terminus: Terminus, measure: Measure) -> tuple[float, float, float]:
    """The width and the size of the words of the terminus, and how far from the middle of the line they begin.

    They stand beside it, yet not so low that the line of the last step runs through them.
    """
    r, u = radius(canvas), canvas.unit
    width = max(canvas.sheet.width - canvas.margin - axis.right - r - 2.2 * u, 20 * u)
    size = min(measure.size(canvas, 5.0), canvas.size(6.5))
    while size > canvas.sheet.small and canvas.height(terminus.words, width, size, 800, leading=1.15) > 3.6 * size:
        size = max(size * 0.96, canvas.sheet.small)
    high = canvas.height(terminus.words, width, size, 800, leading=1.15)
    return width, size, min(-high / 2, r + 1.2 * u - high)
