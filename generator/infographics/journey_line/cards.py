"""Turns an exit into its card along a trunk: the customer's words, comfort, rescue, who helps, where it leads."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.journey_line.columns import Column, Hint, Source
from generator.infographics.journey_line.exits import Exit, Onward
from generator.infographics.journey_line.stops import Fact
from generator.infographics.measure import Measure
from generator.infographics.route import Box, Point

LABEL = 9.0
"""How far left of its station a label begins, in mm on A3."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How cards are written on one sheet."""

    measure: Measure
    brief: bool
    """Only the title of a problem, not the whole sentence of the customer."""


@dataclass(frozen=True, slots=True)
class Written:
    """A card that was written: its bottom, the symbols on the trunk, and where its stub leaves the trunk."""

    bottom: float
    marks: tuple[Box, ...]
    stub: Point | None
    """The end of the stub: the place of the little station; None when the trunk returns by itself or just ends."""
    ending: float
    """Where the trunk may end, if this is its last card."""


def indent(canvas: Canvas, pen: Pen) -> float:
    """From the middle of the trunk to the text."""
    return max(11.5 * canvas.unit * min(pen.measure.scale, 1.1), 9 * canvas.unit)


def write(
    canvas: Canvas, exit: Exit, column: Column, trunk: float, y: float, width: float, pen: Pen, tag: str = ""
) -> Written:
    """Write one card; its text starts `indent` right of the trunk and is `width` wide."""
    size = pen.measure.size
    x, colour = trunk + indent(canvas, pen), "ink" if exit.kind == "variant" else "alert"
    big, body, small = size(canvas, 5.2), size(canvas, 4.2), size(canvas, 3.8)
    disc = max(4.4 * canvas.unit * min(pen.measure.scale, 1.15), 3.0)
    rescue = max(7.0 * canvas.unit * min(pen.measure.scale, 1.1), 5.2)
    symbols: list[tuple[str, float, float]] = []
    if tag:
        y = canvas.text(x, y, tag, width, small, 600, colour="grey") + small * 0.1
    first = y + big * 0.6
    symbols.append(("sign", max(first, y + disc * 0.2), disc))
    heading = (exit.title if pen.brief and exit.title else exit.when) or exit.title
    path = "title" if heading == exit.title else "when"
    y = canvas.text(
        x, y, heading, width, big, 700, colour=colour, leading=1.18, spacing=-0.01, tag="h2",
        room=pen.measure.room(big, 1.18), origin=_at(exit, path),
    ) + big * 0.38  # fmt: skip
    if exit.first:
        symbols.append(("dot", max(y + body * 0.65, first + disc + 3.4 * canvas.unit), 2.5 * canvas.unit))
        room = pen.measure.room(body, 1.3)
        y = canvas.text(x, y, exit.first, width, body, leading=1.3, room=room, origin=_at(exit, "first")) + body * 0.5
    top = max(y + body * 0.65, symbols[-1][1] + symbols[-1][2] + rescue + 0.8 * canvas.unit)
    symbols.append(("rescue", top, rescue))
    room = pen.measure.room(body, 1.28)
    y = canvas.text(x, y, exit.do, width, body, 700, leading=1.28, room=room, origin=_at(exit, "do")) + body * 0.25
    y = _helper(canvas, exit, x, y, width, pen)
    y = _facts(canvas, exit.facts, x, y, width, small)
    marks = _symbols(canvas, exit, trunk, symbols)
    ending = symbols[-1][1]
    y = max(y, symbols[-1][1] + rescue + 0.6 * canvas.unit)
    y, stub = _onward(canvas, exit, column, trunk, x, y, width, pen)
    if exit.other:
        y = canvas.text(x, y, exit.other, width, small, colour="grey", leading=1.28)
    return Written(y, marks, stub, stub[1] if stub else ending)


def write_hint(canvas: Canvas, hint: Hint, trunk: float, y: float, width: float, pen: Pen) -> Written:
    """The names of exits that another sheet tells, below a short trunk, aligned with the station's label."""
    size = pen.measure.size(canvas, 4.2)
    left, disc = trunk - LABEL * canvas.unit, max(4.4 * canvas.unit * min(pen.measure.scale, 1.15), 3.0)
    middle = y + disc
    canvas.circle(trunk, middle, disc, "alert", "paper", 1.1 * canvas.unit)
    canvas.icon("exclamation-thick", trunk, middle, disc * 1.35, "on_alert")
    mark = (trunk - disc, middle - disc, trunk + disc, middle + disc)
    y = middle + disc + size * 0.35
    for name in (*hint.problems, *hint.variants):
        colour = "alert" if name in hint.problems else "ink"
        y = canvas.text(left, y, name, width, size, 700, colour=colour, leading=1.2) + size * 0.28
    words = canvas.scene.wording("on sheet {number}", number=hint.sheet)
    small = pen.measure.size(canvas, 3.8)
    canvas.icon("arrow-right-bold", left + small * 0.6, y + small * 0.64, small * 1.3, "ink")
    y = canvas.text(left + small * 1.6, y, words, width - small * 1.6, small, 600)
    return Written(y, (mark,), None, middle)


def write_origin(canvas: Canvas, origin: Source, trunk: float, y: float, width: float, pen: Pen) -> float:
    """The little station at the head of a trunk that hangs from none of the line: another way, or any moment."""
    size, radius = pen.measure.size(canvas, 3.8), max(3.6 * canvas.unit, canvas.sheet.small * 0.85)
    badge(canvas, origin.sign, trunk, y + radius, radius, False)
    left = trunk + indent(canvas, pen)
    bottom = canvas.text(left, y + radius - size * 0.625, origin.words, width, size, 600, colour="grey")
    return max(bottom, y + 2 * radius) + 3 * canvas.unit


def _helper(canvas: Canvas, exit: Exit, x: float, y: float, width: float, pen: Pen) -> float:
    """The number or address, as large as it may be, and who that is."""
    small = pen.measure.size(canvas, 3.8)
    if exit.way:
        large = pen.measure.size(canvas, 6.6)
        size = max(min(large, 0.98 * width / max(canvas.width(exit.way, 1, 800, spacing=-0.01), 0.01)), small * 1.05)
        oneline = canvas.width(exit.way, size, 800, spacing=-0.01) <= width
        y = canvas.text(
            x, y, exit.way, width, size, 800, colour="main", leading=1.2, spacing=-0.01,
            href=exit.href if oneline else "", origin=_at(exit, "contact"),
        )  # fmt: skip
    return canvas.text(x, y, exit.note, width, small, colour="grey", leading=1.3) + small * 0.3


def _facts(canvas: Canvas, facts: Sequence[Fact], x: float, y: float, width: float, size: float) -> float:
    return write_facts(canvas, facts, x, y, width, size) + (size * 0.25 if facts else 0)


def write_facts(canvas: Canvas, facts: Sequence[Fact], x: float, y: float, width: float, size: float) -> float:
    """Facts with their icons, as many on a line as there is room for; return the bottom."""
    left, line, lead = x, size * 1.62, size * 1.55
    for index, fact in enumerate(facts):
        wide = lead + canvas.width(fact.words, size, 600)
        if left > x and left + wide > x + width:
            left, y = x, y + line
        canvas.icon(fact.icon, left + size * 0.62, y + size * 0.72, size * 1.3, "ink")
        room = x + width - left - lead
        bottom = canvas.text(left + lead, y + size * 0.1, fact.words, room, size, 600)
        if bottom - y > line:
            left, y = x + width, bottom - line + size * 0.3
        left += wide + size * 1.1
        if index == len(facts) - 1:
            y += line
    return y


def _onward(
    canvas: Canvas, exit: Exit, column: Column, trunk: float, x: float, y: float, width: float, pen: Pen
) -> tuple[float, Point | None]:
    """Where the exit leads: an arrow when the trunk itself returns, else a little station at the end of a stub."""
    if exit.onward is None:
        return y, None
    size = pen.measure.size(canvas, 3.9)
    if column.back != "signs":
        canvas.icon("arrow-right-bold", x + size * 0.5, y + size * 0.66, size * 1.35, "alert")
        return canvas.text(
            x + size * 1.5, y, exit.onward.words, width - size * 1.5, size, 700, colour="alert"
        ) + size * 0.2, None
    radius = max(size * 0.95, 3.1 * canvas.unit)
    middle, centre = y + radius, x + radius
    left = x + 2 * radius + size * 0.5
    room = width - 2 * radius - size * 0.5
    colour = "ink" if exit.kind == "variant" else "alert"
    high = canvas.height(exit.onward.words, room, size, 700)
    top = middle - min(high, size * 1.25) / 2 if high > 2 * radius else middle - high / 2
    bottom = canvas.text(left, top, exit.onward.words, room, size, 700, colour=colour)
    return max(bottom, middle + radius) + size * 0.3, (centre, middle)


def sign(canvas: Canvas, onward: Onward, x: float, y: float, size: float) -> None:
    """The little station at the end of a stub: a number, a letter, a change or a terminus."""
    radius = max(size * 0.95, 3.1 * canvas.unit)
    if onward.kind == "end":
        canvas.rect(x - radius, y - radius, 2 * radius, 2 * radius, "ink", radius * 0.25)
        canvas.icon(onward.icon, x, y, radius * 1.5, "paper")
    elif onward.sign:
        badge(canvas, onward.sign, x, y, radius, onward.kind == "stop")
    else:
        canvas.circle(x, y, radius, "paper", "ink", radius * 0.28)
        canvas.icon(onward.icon, x, y, radius * 1.3, "ink")


def badge(canvas: Canvas, words: str, x: float, y: float, radius: float, stop: bool) -> None:
    """A little station that bears a stop's number (in the colour of the line) or a way's letter."""
    canvas.circle(x, y, radius * 0.9, "paper" if stop else "ink", "main" if stop else "ink", radius * 0.3)
    size = min(radius * 1.15, radius * 1.5 / max(canvas.width(words, 1, 800), 0.5))
    size = max(size, canvas.sheet.small)
    canvas.text(
        x - radius, y - size * 0.625, words, 2 * radius, size, 800, colour="main" if stop else "paper", align="center"
    )


def _symbols(canvas: Canvas, exit: Exit, trunk: float, symbols: Sequence[tuple[str, float, float]]) -> tuple[Box, ...]:
    colour = "ink" if exit.kind == "variant" else "alert"
    for kind, y, radius in symbols:
        if kind == "sign" and exit.kind == "variant":
            badge(canvas, exit.letter, trunk, y, radius, False)
        elif kind == "sign":
            canvas.circle(trunk, y, radius, colour, "paper", 1.1 * canvas.unit)
            canvas.icon("exclamation-thick", trunk, y, radius * 1.35, "on_alert")
        elif kind == "dot":
            canvas.circle(trunk, y, radius, "paper", colour, 1.5 * canvas.unit)
        else:
            canvas.circle(trunk, y, radius - 1.1 * canvas.unit, "paper", colour, 2.2 * canvas.unit)
            canvas.icon(exit.icon, trunk, y, radius * 1.15, "ink")
    top, bottom, wide = symbols[0][1] - symbols[0][2], symbols[-1][1] + symbols[-1][2], symbols[-1][2]
    return ((trunk - wide, top - 3 * canvas.unit, trunk + wide, bottom + 3 * canvas.unit),)


def _at(exit: Exit, field: str) -> Origin:
    return Origin(exit.origin.entity, (*exit.origin.path, field))
