"""Turns a matter and a way into words: what for and whom to ask; a name, a number, who answers, a price, hours."""

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.channel_chooser.facts import Matter, Way
from generator.infographics.chips import Chip, write_chips
from generator.infographics.measure import Measure
from generator.infographics.week import week

_SPLIT, _WEEK = 0.52, 36.0
"""The share of a matter's words; the width of a week in mm on A3."""
TERMINUS = 6.0
"""The radius of the end of a line, in mm on A3."""


def head_height(canvas: Canvas, measure: Measure) -> float:
    """The height of a part's heading."""
    return 1.25 * measure.size(canvas, 4.4) + 1.5 * canvas.unit


def columns(canvas: Canvas, left: float) -> tuple[float, float]:
    """Where a matter's best way begins, and how wide that column is."""
    width = canvas.sheet.width - canvas.margin - left
    start = left + _SPLIT * width + 4 * canvas.unit
    return start, canvas.sheet.width - canvas.margin - start


def matter_words(canvas: Canvas, matter: Matter, left: float, y: float, measure: Measure) -> float:
    """What for, and the name of the best way; return the lower bottom."""
    size, small = measure.size(canvas, 4.8), measure.size(canvas, 4.2)
    start, width = columns(canvas, left)
    origin = Origin(matter.best.channel, ("handles",))
    room = measure.room(size, 1.2)
    bottom = canvas.text(
        left, y, matter.words, start - 4 * canvas.unit - left, size, 700, leading=1.2, room=room, origin=origin
    )
    top = y + 0.6 * (size - small) * 1.2
    room = measure.room(small, 1.2)
    name = Origin(matter.best.channel, ("name",))
    words, colour = matter.best.name, matter.best.colour
    return max(
        bottom,
        canvas.text(start, top, words, width, small, 600, colour=colour, leading=1.2, room=room, origin=name),
    )


def way_words(canvas: Canvas, way: Way, left: float, y: float, measure: Measure) -> float:
    """Name and number, who answers, at what price, how soon, the hours; beside it the week; return the lower bottom."""
    u = canvas.unit
    x = left + (2 * TERMINUS + 3) * u
    wide = max(_WEEK * u, 8.5 * measure.size(canvas, 3.6))
    right = canvas.sheet.width - canvas.margin - wide
    room = right - 5 * u - x
    bottom = max(_reach(canvas, way, x, y, room, measure), y + 2 * TERMINUS * u)
    if way.hours:
        size, high = measure.size(canvas, 3.6), 0.26 * wide
        bottom = max(bottom, week(canvas, way.hours, right, y, wide, high, size, colour=way.colour, under="paper"))
    return bottom


def _reach(canvas: Canvas, way: Way, x: float, y: float, width: float, measure: Measure) -> float:
    name, size = measure.size(canvas, 4.9), measure.size(canvas, 4.0)
    bottom = canvas.text(
        x, y, way.name, width, name, 800, leading=1.18, tag="h3", room=measure.room(name, 1.18),
        origin=Origin(way.channel, ("name",)),
    )  # fmt: skip
    if way.address:
        bottom = _address(canvas, way, x, y, width, measure)
    chips = [
        Chip("account" if way.person else "robot", way.answer, way.colour),
        Chip("tag-outline" if way.free else "tag", way.price, "calm" if way.free else "ink"),
        Chip("timer-sand", way.wait),
    ]
    said = [chip for chip in chips if chip.words]
    y = write_chips(canvas, said, x, bottom + 0.12 * size, width, size, Origin(way.channel, ("cost",)))
    origin, room = Origin(way.channel, ("hours",)), measure.room(size, 1.25)
    return canvas.text(x, y + 0.08 * size, way.open, width, size, colour="grey", room=room, origin=origin)


def _address(canvas: Canvas, way: Way, x: float, y: float, width: float, measure: Measure) -> float:
    """The number or the address after the name if there is room, else below it."""
    name = measure.size(canvas, 4.9)
    lines = canvas.lines(way.name, width, name, 800)
    after = canvas.width(lines[-1], name, 800) + 0.7 * name
    y += len(lines) * name * 1.18
    origin = Origin(way.channel, ("url" if way.channel.url else "address",))
    if after + canvas.width(way.address, name, 800) <= width:
        return canvas.text(
            x + after, y - name * 1.18, way.address, width - after + 0.2, name, 800, colour=way.colour, leading=1.18,
            href=way.href, origin=origin,
        )  # fmt: skip
    size = measure.size(canvas, 4.2)
    return canvas.text(
        x, y, way.address, width, size, 700, colour=way.colour, href=way.href, room=measure.room(size, 1.25),
        origin=origin,
    )  # fmt: skip
