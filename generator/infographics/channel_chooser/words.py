"""Turns a matter and a way into words: what for and whom to ask; a name, a number, who answers, a price, hours."""

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.channel_chooser.facts import Matter, Way
from generator.infographics.chips import Chip, write_chips
from generator.infographics.measure import Measure
from generator.infographics.strip import week

_SPLIT, _WEEK, _FACTS = 0.52, 36.0, 0.44
"""The share of a matter's words; the width of a week in mm on A3; the share of a way's facts of what the week leaves."""
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
    """Name, number and hours; who answers, when and for how much; the week. Return the lowest bottom."""
    u = canvas.unit
    x = left + (2 * TERMINUS + 3) * u
    wide = max(_WEEK * u, 8.5 * measure.size(canvas, 3.6))
    right = canvas.sheet.width - canvas.margin - wide
    room = right - x - 8 * u
    facts = max(_FACTS * room, min(0.5 * room, 16 * measure.size(canvas, 4)))
    start = right - 4 * u - facts
    bottom = _reach(canvas, way, x, y, start - 4 * u - x, measure)
    bottom = max(bottom, _facts(canvas, way, start, y, facts, measure), y + 2 * TERMINUS * u)
    if way.hours:
        size, high = measure.size(canvas, 3.6), 0.26 * wide
        bottom = max(bottom, week(canvas, way.hours, right, y, wide, high, size, colour=way.colour, under="paper"))
    return bottom


def _reach(canvas: Canvas, way: Way, x: float, y: float, width: float, measure: Measure) -> float:
    name, size, small = measure.size(canvas, 4.9), measure.size(canvas, 4.5), measure.size(canvas, 3.8)
    origin = Origin(way.channel, ("name",))
    y = canvas.text(
        x, y, way.name, width, name, 800, leading=1.15, tag="h3", room=measure.room(name, 1.15), origin=origin
    )
    if way.address:
        wide = canvas.width(way.address, size, 800)
        size = max(canvas.sheet.small, min(size, size * width / wide))
        origin = Origin(way.channel, ("url" if way.channel.url else "address",))
        room = measure.room(size, 1.25)
        y = canvas.text(x, y, way.address, width, size, 800, colour=way.colour, href=way.href, room=room, origin=origin)
    origin, room = Origin(way.channel, ("hours",)), measure.room(small, 1.25)
    return canvas.text(x, y, way.open, width, small, colour="grey", room=room, origin=origin)


def _facts(canvas: Canvas, way: Way, x: float, y: float, width: float, measure: Measure) -> float:
    size, origin = measure.size(canvas, 4.0), Origin(way.channel, ("cost",))
    chips = [
        Chip("account" if way.person else "robot", way.answer, way.colour),
        Chip("tag-outline" if way.free else "tag", way.price, "calm" if way.free else "ink"),
        Chip("timer-sand", way.wait),
    ]
    for chip in (chip for chip in chips if chip.words):
        y = write_chips(canvas, (chip,), x, y, width, size, origin) + 0.12 * size
    return y
