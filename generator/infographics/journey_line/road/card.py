"""Turns a detour into its card: the problem as it is said, comfort, what to do and say, whom to call, the way back."""

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.journey_line.exits import Onward
from generator.infographics.journey_line.road.facts import Detour
from generator.infographics.journey_line.road.words import Pen, disc, pills, said, ticks
from generator.infographics.picture import beneath, window


def write_card(canvas: Canvas, detour: Detour, x: float, y: float, width: float, pen: Pen) -> float:
    """Draw the card with its left top at (x, y); return its bottom."""
    u, mark, problem = canvas.unit, len(canvas.shapes), detour.exit.kind == "problem"
    pad, corner = 3.4 * u, 5 * u
    left, inner = x + pad, width - 2 * pad
    foot = _head(canvas, detour, left, y + pad + 1.6 * u, inner, pen) + pad
    bottom = _body(canvas, detour, left, foot + 2.6 * u, inner, pen) + pad * 0.7
    ground, ink = ("alert_pale", "alert") if problem else ("pale", "ink")
    top = f"M{x:.3f} {foot:.3f}V{y + corner:.3f}A{corner:.3f} {corner:.3f} 0 0 1 {x + corner:.3f} {y:.3f}"
    top += f"H{x + width - corner:.3f}A{corner:.3f} {corner:.3f} 0 0 1 {x + width:.3f} {y + corner:.3f}V{foot:.3f}Z"
    # Painted from the top down, each beneath what was painted before.
    canvas.box(x, y, width, bottom - y, "", corner, ink, 0.6 * u)
    beneath(canvas, mark)
    canvas.path(top, fill=ground)
    beneath(canvas, mark)
    canvas.box(x, y, width, bottom - y, "bubble", corner)
    beneath(canvas, mark)
    return bottom


def _head(canvas: Canvas, detour: Detour, x: float, y: float, width: float, pen: Pen) -> float:
    """The picture, and the customer's own words."""
    exit, problem, u = detour.exit, detour.exit.kind == "problem", canvas.unit
    size = min(22 * u * min(pen.measure.scale, 1.2), width * 0.27)
    ink = "alert" if problem else "ink"
    when = (exit.title if pen.brief and exit.title else exit.when) or exit.title
    letters, gap = pen.size(canvas, 4.8), 4.2 * u
    room = pen.measure.room(letters, 1.2)
    origin = _at(exit.origin, "title" if when == exit.title else "when")
    bubble_left, bubble_width = x + size + gap, width - size - gap
    draft = canvas.draft()
    high = said(
        draft,
        when,
        bubble_left,
        0,
        bubble_width,
        letters,
        tail="left",
        at=0,
        weight=800,
        room=room,
        origin=origin,
        quoted=problem,
    )
    foot = y + max(size, high)
    said(
        canvas, when, bubble_left, y + (foot - y - high) / 2, bubble_width, letters, tail="left", at=0, weight=800,
        ink=ink, colour=ink, room=room, origin=origin, quoted=problem,
    )  # fmt: skip
    window(canvas, detour.picture, detour.role, x, y + (foot - y - size) / 2, size, ground="bubble", ring=ink)
    if exit.letter:
        disc(canvas, exit.letter, x + 1 * u, y + (foot - y - size) / 2 + 1 * u, 3.6 * u, "ink", "paper")
    return foot


def _body(canvas: Canvas, detour: Detour, x: float, y: float, width: float, pen: Pen) -> float:
    exit = detour.exit
    body, small = pen.size(canvas, 4.1), pen.size(canvas, 3.7)
    where = _where(canvas, detour)
    if where:
        y = canvas.text(x, y, where, width, small, 600, colour="grey") + small * 0.3
    if exit.first:
        y = _comfort(canvas, detour, x, y, width, pen) + body * 0.45
    room = pen.measure.room(body, 1.24)
    y = (
        canvas.text(x, y, exit.do, width, body, 700, leading=1.24, room=room, origin=_at(exit.origin, "do"))
        + body * 0.4
    )
    if detour.say:
        room = pen.measure.room(body, 1.2)
        at, origin = x + width * 0.85, _at(exit.origin, "say")
        y = said(canvas, detour.say, x, y, width, body, tail="down", at=at, room=room, origin=origin) + body * 0.1
    if exit.way:
        y = _dial(canvas, detour, x, y, width, pen) + small * 0.35
    if detour.pills:
        y = pills(canvas, detour.pills, x, y + small * 0.15, width, small, "left")
    if detour.papers:
        y = ticks(canvas, detour.papers, x, y + small * 0.1, width, small, "left") + small * 0.25
    if exit.onward:
        y = _onward(canvas, exit.onward, x, y, width, pen)
    if exit.other and not pen.brief:
        y = canvas.text(x, y + small * 0.1, exit.other, width, small, 400, colour="grey", leading=1.2)
    return y


def _comfort(canvas: Canvas, detour: Detour, x: float, y: float, width: float, pen: Pen) -> float:
    """Comfort first, on a calm ground."""
    size = pen.size(canvas, 4.1)
    air, lead = size * 0.45, size * 2.2
    room, origin = pen.measure.room(size, 1.22), _at(detour.exit.origin, "first")
    mark = len(canvas.shapes)
    bottom = canvas.text(
        x + lead,
        y + air,
        detour.exit.first,
        width - lead - air,
        size,
        700,
        colour="calm",
        leading=1.22,
        room=room,
        origin=origin,
    )
    canvas.icon("hand-heart", x + lead / 2, y + air + size * 0.62, size * 1.4, "calm")
    canvas.box(x, y, width, bottom + air - y, "mint", 2.6 * canvas.unit)
    beneath(canvas, mark)
    return bottom + air


def _dial(canvas: Canvas, detour: Detour, x: float, y: float, width: float, pen: Pen) -> float:
    """The number or address on a plate, as large as it may be; who that is below."""
    exit, small = detour.exit, pen.size(canvas, 3.7)
    large = pen.size(canvas, 6.6)
    lead = large * 1.75
    size = max(min(large, 0.97 * (width - lead - large * 0.9) / max(canvas.width(exit.way, 1, 800), 0.01)), small)
    mark = len(canvas.shapes)
    air = max(large * 0.22, (large * 1.6 - size * 1.2) / 2)
    oneline = canvas.width(exit.way, size, 800) <= width - lead - large * 0.6
    bottom = canvas.text(
        x + lead, y + air, exit.way, width - lead - large * 0.6, size, 800, colour="on_main", leading=1.2,
        href=exit.href if oneline else "",
    )  # fmt: skip
    high = bottom + air - y
    canvas.icon(exit.icon, x + lead * 0.52, y + high / 2, large * 1.05, "on_main")
    canvas.box(x, y, width, high, "main", 3.2 * canvas.unit)
    beneath(canvas, mark)
    y += high
    if pen.brief or not exit.note:
        return y
    return canvas.text(x, y + small * 0.2, exit.note, width, small, 600, colour="grey", leading=1.2)


def _onward(canvas: Canvas, onward: Onward, x: float, y: float, width: float, pen: Pen) -> float:
    """The way back: the number of the step as it stands on the road."""
    size = pen.size(canvas, 4.0)
    radius, u = max(size * 0.85, 2.6), canvas.unit
    lead = radius * 2 + size * 0.5
    middle = y + radius
    if onward.sign:
        fill, colour = ("highlight", "on_highlight") if onward.kind == "stop" else ("ink", "paper")
        disc(canvas, onward.sign, x + radius, middle, radius, fill, colour)
    else:
        canvas.icon(
            "flag-checkered" if onward.kind == "end" else "arrow-right-bold", x + radius, middle, radius * 1.9, "calm"
        )
    if onward.kind == "stop":
        canvas.icon("arrow-u-left-top-bold", x + lead + size * 0.5, middle, size * 1.3, "calm")
        lead += size * 1.3
    high = canvas.height(onward.words, width - lead, size, 800, leading=1.2)
    bottom = canvas.text(
        x + lead, max(y, middle - high / 2), onward.words, width - lead, size, 800, colour="calm", leading=1.2
    )
    return max(bottom, middle + radius) + 0.6 * u


def _where(canvas: Canvas, detour: Detour) -> str:
    """The steps where it may happen, when there are several."""
    return canvas.scene.wording("At any time") if not detour.exit.stops else ""


def _at(origin: Origin, field: str) -> Origin:
    return Origin(origin.entity, (*origin.path, field))
