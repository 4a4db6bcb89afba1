"""Turns one rung into its words: who, how to reach them, at what price; what to bring, to ask for and to expect."""

from generator.infographics.canvas import Canvas
from generator.infographics.complaint_ladder.facts import Detail, Level
from generator.infographics.contact import breakable
from generator.infographics.measure import Measure
from generator.infographics.run_in import run_in

_LEADING = 1.28


def level_words(
    canvas: Canvas, level: Level, x: float, y: float, width: float, measure: Measure, split: float
) -> float:
    """Set a rung in two columns from (x, y), the left one `split` of the width; return the bottom of the longer one."""
    gap = 6 * canvas.unit
    left = (width - gap) * split if level.details else width
    top = y + 0.15 * measure.size(canvas, 6.6)
    if level.after:
        y = _after(canvas, level, x, y, left, measure)
    bottom = _who(canvas, level, x, y, left, measure)
    return max(bottom, _details(canvas, level.details, x + left + gap, top, width - left - gap, measure))


def _after(canvas: Canvas, level: Level, x: float, y: float, width: float, measure: Measure) -> float:
    size = measure.size(canvas, 4.1)
    canvas.icon("timer-sand", x + 0.6 * size, y + 0.63 * size, 1.3 * size, "alert")
    bottom = canvas.text(
        x + 1.5 * size, y, level.after, width - 1.5 * size, size, 700, colour="alert", room=measure.room(size, 1.25),
        origin=level.origin,
    )  # fmt: skip
    return bottom + 0.3 * size


def _who(canvas: Canvas, level: Level, x: float, y: float, width: float, measure: Measure) -> float:
    name, body = measure.size(canvas, 6.6), measure.size(canvas, 4.2)
    figure = str(level.number)
    indent = canvas.width(figure, name, 800) + 0.36 * name
    canvas.text(x, y, figure, indent, name, 800, colour="main", leading=1.12)
    y = canvas.text(
        x + indent, y, level.name, width - indent, name, 800, leading=1.12, spacing=-0.012, tag="h2",
        room=measure.room(name, 1.12), origin=level.origin,
    )  # fmt: skip
    y = _address(canvas, level, x, y + 0.1 * body, width, measure)
    if level.hours:
        room = measure.room(body, _LEADING)
        y = canvas.text(x, y, level.hours, width, body, colour="grey", leading=_LEADING, room=room, origin=level.origin)
    if level.price:
        y += 0.3 * body
        free = not level.costs
        icon = "tag-outline" if free else "tag"
        fill, colour = ("calm", "paper") if free else ("ink", "paper")
        _, height = canvas.pill(x, y, level.price, body, fill=fill, colour=colour, icon=icon)
        y += height
    return y


def _address(canvas: Canvas, level: Level, x: float, y: float, width: float, measure: Measure) -> float:
    """As large as it can be on one line; a street, or what is too long even small, takes more lines."""
    if not level.address:
        return y
    words, size = level.address.words, measure.size(canvas, 5.8)
    least = canvas.sheet.small if " " not in words else measure.size(canvas, 4.4)
    fitted = max(least, min(size, 0.99 * size * width / max(canvas.width(breakable(words), size, 800), 0.01)))
    return canvas.text(
        x, y, breakable(words), width, fitted, 800, colour="main", leading=1.2, href=level.address.href,
        origin=level.origin,
    )  # fmt: skip


def _details(canvas: Canvas, details: tuple[Detail, ...], x: float, y: float, width: float, measure: Measure) -> float:
    size = measure.size(canvas, 4.2)
    indent = 1.75 * size
    for index, detail in enumerate(details):
        y += 0.36 * size if index else 0
        canvas.icon(detail.icon, x + 0.62 * size, y + 0.64 * size, 1.35 * size)
        y = run_in(
            canvas, x + indent, y, detail.head, detail.words, width - indent, size,
            most=measure.most, origin=detail.origin,
        )  # fmt: skip
    return y
