"""Turns a step into what stands on the road: its words, then its picture with its number and who acts."""

from dataclasses import replace

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.road.facts import Hint, Panel
from generator.infographics.journey_line.road.words import Pen, disc, heading, pills, said, ticks
from generator.infographics.picture import window

DISC = 5.6
"""The radius of a number in mm on A3."""


def write_step(canvas: Canvas, panel: Panel, x: float, y: float, width: float, pen: Pen, head: float) -> float:
    """Set the words of a step in the box at (x, y); `head` is where the person below stands, who says the words."""
    stop, measure = panel.stop, pen.measure
    body, small = pen.size(canvas, 4.1), pen.size(canvas, 3.8)
    if stop.title:
        origin = replace(stop.origin, path=(*stop.origin.path[:-1], "title"))
        large = pen.size(canvas, 5.4 if pen.brief else 6.6)
        y = heading(canvas, x, y, stop.title, width, large, origin=origin) + body * 0.25
    if not (pen.brief or pen.facts) or not stop.title:
        room = measure.room(body, 1.25)
        y = canvas.text(x, y, stop.text, width, body, 600, align="center", leading=1.25, room=room, origin=stop.origin)
        y += body * 0.4
    if panel.pills and not pen.brief:
        y = pills(canvas, panel.pills, x, y, width, small, "center") + small * 0.1
    if panel.papers and not pen.brief:
        y = ticks(canvas, panel.papers, x, y, width, small, "center") + small * 0.2
    if panel.say and not pen.brief:
        origin = replace(stop.origin, path=(*stop.origin.path[:-1], "say"))
        y = said(canvas, panel.say, x, y, width, body, tail="down", at=head, align="center", origin=origin)
    return y


def draw_step(canvas: Canvas, panel: Panel, x: float, y: float, size: float, pen: Pen, room: float) -> None:
    """The picture with its top at `y`, centred on `x`; the words on its foot may be `room` wide."""
    left, u = x - size / 2, canvas.unit
    window(canvas, panel.picture, panel.role, left, y, size, ground="sky" if panel.stop.ours else "pale")
    disc(canvas, str(panel.stop.number), left + size * 0.04, y + size * 0.04, DISC * u * min(1.0, size / (34 * u)))
    if not pen.brief:
        _who(canvas, panel, x, y + size, pen.size(canvas, 3.5), room)


def foot_of(canvas: Canvas, pen: Pen) -> float:
    """How far what stands on the foot of a picture reaches below it."""
    return 0.0 if pen.brief else pen.size(canvas, 3.5) * 1.25


def _who(canvas: Canvas, panel: Panel, x: float, y: float, size: float, room: float) -> None:
    words = panel.stop.who
    icon = "storefront" if panel.stop.ours else "account"
    if canvas.pill_width(words, size, 800, icon) > room:
        words = words.split(" · ")[0]
    fill = "deep_sky" if panel.stop.ours else "highlight"
    wide = canvas.pill_width(words, size, 800, icon)
    canvas.pill(
        x - wide / 2,
        y - size * 0.55,
        words,
        size,
        fill=fill,
        colour="on_highlight",
        weight=800,
        icon=icon,
        stroke="ink",
    )


def write_hint(canvas: Canvas, hint: Hint, x: float, y: float, width: float, pen: Pen, terse: bool) -> float:
    """What may go wrong here, and the sheet that tells how it goes on; centred, the top of its sign at `y`."""
    body, small, say = pen.size(canvas, 3.9), pen.size(canvas, 3.7), canvas.scene.wording
    if hint.problems:
        y = stuck(canvas, x + width / 2, y, small) + small * 0.4
        for name in () if terse else hint.problems:
            y = canvas.text(x, y, name, width, body, 800, colour="alert", align="center", leading=1.2) + body * 0.15
    for name in () if terse else hint.others:
        y = canvas.text(x, y + body * 0.15, name, width, body, 800, align="center", leading=1.2)
    words = say("on sheet {number}", number=hint.sheet)
    wide = canvas.width(words, small, 600)
    canvas.icon("arrow-right-bold", x + (width - wide) / 2 - small * 0.8, y + small * 0.85, small * 1.2, "ink")
    return canvas.text(x, y + small * 0.25, words, width, small, 600, align="center") + small * 0.1


def stuck(canvas: Canvas, x: float, y: float, size: float, problem: bool = True) -> float:
    """The sign at the beginning of a detour, centred on `x`; return its bottom."""
    words = canvas.scene.wording("Stuck?") if problem else canvas.scene.wording("Another way")
    icon, fill, colour = ("lifebuoy", "alert", "on_alert") if problem else ("sign-direction", "main", "on_main")
    wide = canvas.pill_width(words, size, 800, icon)
    return (
        y
        + canvas.pill(x - wide / 2, y, words, size, fill=fill, colour=colour, weight=800, icon=icon, stroke="paper")[1]
    )
