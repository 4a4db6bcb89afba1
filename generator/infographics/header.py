"""Turns a question or a goal into the head of a sheet: the matter, who publishes it, a legend, the huge title."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from generator.infographics.canvas import Canvas
from generator.infographics.logo import draw_logo, logo_width
from generator.infographics.spoken import spoken

_TITLE_SPACING = -0.025
_TITLE_LEADING = 1.08
_RULED_LOGO = 1.75
"""How high the logo stands below the rule, in times the size of the name."""


@dataclass(frozen=True, slots=True)
class Key:
    """One line of the legend: a swatch of a route and what it means."""

    words: str
    colour: str
    thick: float
    """In mm on A3."""
    sign: Literal["", "stop", "problem", "way"] = ""
    """What the route bears in the drawing, so that the legend can be read without colour."""


def header(canvas: Canvas, kicker: str, title: str, legend: Sequence[Key] = (), *, tallest: float = 18) -> float:
    """Draw the head; return its bottom. The title is as large as its length allows, up to `tallest` mm on A3."""
    margin, unit = canvas.margin, canvas.unit
    if canvas.scene.style.shapes.get("bubble"):
        return _spoken(canvas, kicker, title, legend, tallest)
    room = canvas.sheet.width - 2 * margin
    y = _ruled(canvas, kicker, legend) if _is_ruled(canvas) else _band(canvas, kicker, legend, 11.5 * unit)
    size, spacing = _title_size(canvas, title, room, tallest * unit), _TITLE_SPACING
    # A capital stands a little right of its box: large type is set off by that much, so that it aligns with the pill.
    y = canvas.text(
        margin - size * 0.04, y, title, room + size * 0.08, size, 800, leading=_TITLE_LEADING, spacing=spacing, tag="h1"
    )
    if legend and not _legend_fits(canvas, kicker, legend):
        y = _legend(canvas, legend, margin, y + 3 * unit) + 1 * unit
    return y


def _spoken(canvas: Canvas, kicker: str, title: str, legend: Sequence[Key], tallest: float) -> float:
    """The title as somebody says it, the legend below."""
    bottom = spoken(canvas, kicker, title, tallest=tallest) + 2 * canvas.unit
    return _legend(canvas, legend, canvas.margin, bottom) + 1 * canvas.unit if legend else bottom


def _is_ruled(canvas: Canvas) -> bool:
    return bool(canvas.scene.style.shapes.get("hairlines"))


def _ruled(canvas: Canvas, kicker: str, legend: Sequence[Key]) -> float:
    """A rule over the whole width; below it the organisation's name, the matter and the legend; return the bottom."""
    size, margin, top = canvas.size(4.2), canvas.margin, 12.5 * canvas.unit
    canvas.line((margin, top), (canvas.sheet.width - margin, top), "ink", 0.5 * canvas.unit)
    y, name = top + 0.55 * size, canvas.scene.organisation.about.name
    width = canvas.width(name, size, 600)
    left = draw_logo(canvas, margin, y + 0.62 * size, _RULED_LOGO * size)
    canvas.text(left, y, name, width + 0.2, size, 600)
    x = left + width + 0.7 * size
    canvas.text(x, y, kicker, canvas.width(kicker, size) + 0.2, size, colour="grey")
    if legend and _legend_fits(canvas, kicker, legend):
        _legend(canvas, legend, canvas.sheet.width - margin - _legend_width(canvas, legend), y)
    return y + 1.25 * size + 2.6 * canvas.unit


def _band(canvas: Canvas, kicker: str, legend: Sequence[Key], top: float) -> float:
    """The pill, the organisation's name and the legend on one line; return its bottom."""
    size = canvas.size(4.5)
    width, height = canvas.pill(canvas.margin, top, kicker, size)
    middle = top + (height - size * 1.25) / 2
    x = draw_logo(canvas, canvas.margin + width + 1.1 * size, top + height / 2, 0.92 * height)
    name = canvas.scene.organisation.about.name
    canvas.text(x, middle, name, canvas.width(name, size, 600) + 0.2, size, 600, colour="grey")
    if legend and _legend_fits(canvas, kicker, legend):
        _legend(canvas, legend, canvas.sheet.width - canvas.margin - _legend_width(canvas, legend), middle)
    return top + height + 1.6 * canvas.unit


def _legend_fits(canvas: Canvas, kicker: str, legend: Sequence[Key]) -> bool:
    size = canvas.size(4.5)
    left = canvas.pill_width(kicker, size) + canvas.width(canvas.scene.organisation.about.name, size, 600) + 2.2 * size
    left += logo_width(canvas, _RULED_LOGO * size)
    return left + 4 * size + _legend_width(canvas, legend) <= canvas.sheet.width - 2 * canvas.margin


def _legend_width(canvas: Canvas, legend: Sequence[Key]) -> float:
    size = canvas.size(4)
    return sum(canvas.width(key.words, size, 600) + 4 * size for key in legend) + 1.6 * size * (len(legend) - 1)


def _legend(canvas: Canvas, legend: Sequence[Key], x: float, y: float) -> float:
    size = canvas.size(4)
    for key in legend:
        start, end, middle = x + size * 0.4, x + size * 3.1, y + size * 0.65
        thick = key.thick * canvas.unit
        canvas.line((start, middle), (end, middle), key.colour, thick, round=True)
        _sign(canvas, key, (start + end) / 2, middle, size * 0.62)
        width = canvas.width(key.words, size, 600)
        canvas.text(x + 4 * size, y, key.words, width + 0.2, size, 600)
        x += 4 * size + width + 1.6 * size
    return y + 1.25 * size


def _sign(canvas: Canvas, key: Key, x: float, y: float, radius: float) -> None:
    """A station, an exclamation mark or a letter on the swatch."""
    if key.sign == "stop":
        canvas.circle(x, y, radius, "paper", "ink", radius * 0.36)
    elif key.sign:
        canvas.circle(x, y, radius * 1.2, key.colour, "paper", radius * 0.22)
        canvas.icon("exclamation-thick" if key.sign == "problem" else "alpha-a", x, y, radius * 2, "paper")


def _title_size(canvas: Canvas, title: str, room: float, tallest: float) -> float:
    """On one line if that is large enough, else the size at which the fewest more lines fill the width."""
    for lines in (1, 2, 3):
        size = tallest if lines == 1 else tallest * (0.92 if lines == 2 else 0.8)
        least = tallest * (0.68 if lines == 1 else 0.62 if lines == 2 else 0.3)
        while size > least:
            set_in = canvas.lines(title, room, size, 800, spacing=_TITLE_SPACING)
            if len(set_in) <= lines and all(
                canvas.width(line, size, 800, spacing=_TITLE_SPACING) <= room for line in set_in
            ):
                return size
            size *= 0.985
    return size
