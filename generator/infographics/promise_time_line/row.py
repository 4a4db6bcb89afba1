"""Turns one span into its row: whose part it is and since when, a bar in proportion, the way out if nothing comes."""

from dataclasses import dataclass

from generator.infographics.canvas import Canvas
from generator.infographics.measure import Measure
from generator.infographics.promise_time_line.facts import Span
from generator.infographics.promise_time_line.ruler import Ruler, numeral
from generator.infographics.run_in import run_in
from generator.infographics.whole_words import whole
from generator.model.wording import FIXED

INSET, SPLIT = 5.0, 0.36
_BAND, _BAR, _STATION = 9.0, 5.4, 4.6
"""In mm on A3: the height of a bar's band, the bar, the radius of its start."""
_EXIT, _LONG = 2.4, 0.7
"""The thickness of the way out in mm on A3; the share of its line above which a question has lines of its own."""


@dataclass(frozen=True, slots=True)
class Column:
    """Where the bars of a sheet stand."""

    left: float
    width: float


def column(canvas: Canvas) -> Column:
    """The right part of the sheet."""
    inset = INSET * canvas.unit
    width = canvas.sheet.width - 2 * canvas.margin - 2 * inset
    left = canvas.margin + inset + SPLIT * width
    return Column(left, width * (1 - SPLIT))


def write_head(canvas: Canvas, ruler: Ruler, y: float, measure: Measure) -> float:
    """The name of an axis and the numbers at its marks."""
    u, size, small = canvas.unit, measure.size(canvas, 5.0), measure.size(canvas, 3.8)
    say, bars = canvas.scene.wording, column(canvas)
    y += 1.5 * u
    x = canvas.margin + INSET * u
    bottom = canvas.text(x, y, ruler.name(say), bars.left - x - 4 * u, size, 800, tag="h2")
    scale = ruler.scale(canvas, bars.width, measure)
    for at, number in ruler.marks() if ruler.longest else ():
        words = numeral(number, say)
        wide = canvas.width(words, small, 600) + 0.2
        canvas.text(bars.left + at * scale - wide / 2, bottom - 1.25 * small, words, wide, small, 600, colour="grey")
    return bottom + 1.2 * u


def write_row(canvas: Canvas, span: Span, ruler: Ruler, y: float, measure: Measure) -> float:
    """What, whose and since when on the left; the bar and the way out on the right; return the lower bottom."""
    u, bars = canvas.unit, column(canvas)
    x = canvas.margin + INSET * u
    bottom = _what(canvas, span, x, y, bars.left - x - 7 * u, measure)
    if span.axis == "moment":
        end, below = bars.left, _given(canvas, span, bars, y + _BAND * u / 2, measure)
    else:
        end, below = _bar(canvas, span, ruler, bars, y, measure), y + _BAND * u
    return max(bottom, _way_out(canvas, span, bars, end, max(below, y + _BAND * u), measure))


def _what(canvas: Canvas, span: Span, x: float, y: float, width: float, measure: Measure) -> float:
    say, name, small = canvas.scene.wording, measure.size(canvas, 5.0), measure.size(canvas, 3.9)
    whose = say("Your part") if span.yours else say("Our part")
    name = whole(canvas, span.title, width, name, small)
    place = f"{whose}{FIXED}· {span.place}"
    y = canvas.text(
        x, y, place, width, small, 700, colour="ink" if span.yours else "main", room=measure.room(small, 1.25),
        origin=span.origin,
    )  # fmt: skip
    y = canvas.text(
        x, y + 0.1 * small, span.title, width, name, 800, leading=1.15, tag="h3", room=measure.room(name, 1.15),
        origin=span.origin,
    )  # fmt: skip
    room = measure.room(small, 1.25)
    return canvas.text(x, y, span.since, width, small, colour="grey", room=room, origin=span.origin)


def _bar(canvas: Canvas, span: Span, ruler: Ruler, bars: Column, y: float, measure: Measure) -> float:
    """The bar from its start to its end in proportion, the words after it; return where it ends."""
    u, size = canvas.unit, ruler.size(canvas, bars.width, measure)
    middle, x = y + _BAND * u / 2, bars.left
    scale = ruler.scale(canvas, bars.width, measure)
    colour, end, thick = "ink" if span.yours else "main", x + span.length * scale, _BAR * u
    left = max(end, x + _STATION * u) + 2.8 * u
    right = left + canvas.width(span.said, size, 800) + 1.5 * u
    for mark in (x + at * scale for at, _ in ruler.marks()):
        if not end < mark < right:
            canvas.line((mark, middle - _BAND * u / 2), (mark, middle + _BAND * u / 2), "line", 0.35 * u)
    canvas.rect(x, middle - thick / 2, end - x, thick, "paper" if span.yours else colour, 0, colour, 0.9 * u)
    canvas.rect(end - 0.5 * u, middle - 0.7 * thick, 1.6 * u, 1.4 * thick, colour)
    canvas.circle(x, middle, _STATION * u - 0.6 * u, "paper", colour, 1.2 * u)
    canvas.icon("account" if span.yours else "account-tie", x, middle, 1.3 * _STATION * u, colour)
    canvas.text(
        left, middle - 0.625 * size, span.said, bars.left + bars.width - left + 0.5, size, 800, colour=colour,
        origin=span.origin,
    )  # fmt: skip
    return end


def _given(canvas: Canvas, span: Span, bars: Column, middle: float, measure: Measure) -> float:
    """A moment has no length: a calendar and the words; return their bottom."""
    u, x, size = canvas.unit, bars.left, measure.size(canvas, 4.4)
    canvas.circle(x, middle, _STATION * u - 0.6 * u, "paper", "main", 1.2 * u)
    canvas.icon("calendar-check", x, middle, 1.2 * _STATION * u, "main")
    left = x + _STATION * u + 2.2 * u
    words = span.said[:1].upper() + span.said[1:]
    return canvas.text(
        left, middle - 0.625 * size, words, bars.left + bars.width - left, size, 800, colour="main",
        room=measure.room(size, 1.25), origin=span.origin,
    )  # fmt: skip


def _way_out(canvas: Canvas, span: Span, bars: Column, end: float, y: float, measure: Measure) -> float:
    """A red line leaves the bar where it ends, and leads to what to do; to the right of it, else to its left."""
    if not span.rescue:
        return y
    u, size = canvas.unit, measure.size(canvas, 4.1)
    top, gap, lead = y + 1.2 * u, 4.5 * u, 1.7 * size
    onward = end <= bars.left + 0.45 * bars.width
    x = end + gap if onward else bars.left
    room = bars.left + bars.width - x - lead if onward else end - gap - lead - bars.left
    icon = x + 0.62 * size if onward else end - gap - 0.62 * size
    middle = top + 0.64 * size
    points = [
        (end, y - (_BAND - _BAR) / 2 * u),
        (end, middle),
        (icon - 0.7 * size if onward else icon + 0.7 * size, middle),
    ]
    canvas.route(points, "alert", _EXIT * u, 2.6 * u)
    canvas.icon("lifebuoy", icon, middle, 1.45 * size, "alert")
    left = x + lead if onward else x
    if canvas.width(span.question, size, 700) < _LONG * room:
        return run_in(
            canvas, left, top, span.question, span.rescue, room, size,
            head_colour="alert", most=measure.most, origin=span.rescue_origin,
        )  # fmt: skip
    height = measure.room(size, 1.28)
    bottom = canvas.text(
        left, top, span.question, room, size, 700, colour="alert", leading=1.28, room=height, origin=span.rescue_origin
    )
    return canvas.text(left, bottom, span.rescue, room, size, leading=1.28, room=height, origin=span.rescue_origin)
