"""Turns the promises of a journey into bars in proportion; minutes, hours and both sorts of days each have an axis."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import Scene
from generator.infographics.measure import Measure
from generator.model.facts import promise_of
from generator.model.kinds.journey import Journey, Node, Problem
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import nodes
from generator.model.quantity import Duration
from generator.model.saying import plain, since

AXES = ("minutes", "hours", "working", "days")
_STEPS = (0.25, 0.5, 1, 2, 5, 7, 10, 14, 30, 60, 90, 180, 365)


@dataclass(frozen=True, slots=True)
class Bar:
    """One promise: what, since when, how long."""

    title: str
    since: str
    axis: str
    length: float
    """In hours or days, as the axis counts."""
    said: str
    colour: str


def bars_of(journey: Journey, scene: Scene) -> tuple[Bar, ...]:
    """The promises with a delay, those of the path first; the same promise once."""
    bars: dict[tuple[str, str], Bar] = {}
    for node in nodes(journey).values():
        promise = promise_of(scene.organisation, node)
        if promise is None or promise.within is None or not promise.within.high:
            continue
        title = _title(node, promise, scene)
        axis, length = _measured(promise.within)
        colour = "alert" if isinstance(node, Problem) else "main"
        bar = Bar(
            title,
            since(promise, scene.organisation, scene.wording),
            axis,
            length,
            scene.wording.say(promise.within),
            colour,
        )
        bars.setdefault((title, bar.said), bar)
    return tuple(bars.values())


def _title(node: Node, promise: Commitment, scene: Scene) -> str:
    named = promise.title if isinstance(promise, Promise) else None
    text = getattr(node, "when", None) or node.do or getattr(node, "does", None)
    return scene.wording.typeset(named or node.title or "") or plain(text, scene.organisation, scene.wording)


def write_promises(
    canvas: Canvas, bars: Sequence[Bar], x: float, y: float, width: float, measure: Measure, most: int
) -> float:
    """Draw the axes side by side, at most `most` bars on each: what is on the path comes first. Return the bottom."""
    groups = [[bar for bar in bars if bar.axis == axis][:most] for axis in AXES]
    groups = [group for group in groups if group]
    if not groups:
        return y
    gap = 14 * canvas.unit
    head = measure.size(canvas, 4.8)
    each = min((width - gap * (len(groups) - 1)) / len(groups), 190 * canvas.unit)
    small = measure.size(canvas, 3.9)
    title = canvas.scene.wording("Our promises")
    after = canvas.width(title, head, 800) + small * 0.6
    canvas.text(x, y, title, after, head, 800, tag="h2")
    for index, group in enumerate(groups):
        before = after if index == 0 else 0.0
        left, unit = x + index * (each + gap) + before, _unit(canvas, group[0].axis)
        canvas.text(left, y + (head - small) * 0.95, unit, each - before, small, 600, colour="grey")
    y += head * 1.45
    return max(_axis(canvas, group, x + index * (each + gap), y, each, measure) for index, group in enumerate(groups))


def _unit(canvas: Canvas, axis: str) -> str:
    wording = canvas.scene.wording
    return {
        "minutes": wording("in minutes"),
        "hours": wording("in hours"),
        "working": wording("in working days"),
        "days": wording("in calendar days"),
    }[axis]


def _axis(canvas: Canvas, bars: Sequence[Bar], x: float, y: float, width: float, measure: Measure) -> float:
    size = measure.size(canvas, 3.9)
    longest = max(bar.length for bar in bars)
    step = next((step for step in _STEPS if longest / step <= 7), _STEPS[-1])
    ticks = [step * count for count in range(int(longest / step + 0.999) + 1)]
    said = max(canvas.width(bar.said, size, 800) for bar in bars) + size
    scale = min((width - said) / longest, (width - size * 2) / max(ticks[-1], longest))
    high = size * 1.05
    rows = []
    for bar in bars:
        y = canvas.text(x, y, bar.title, width, size, 700)
        rows.append(y - size * 1.25)
        y = y + high + size * 0.55
    foot = y - size * 0.1
    for tick in ticks:
        at = x + tick * scale
        for row in rows:
            start = row + size * 1.25
            canvas.line((at, start), (at, start + high + size * 0.3), "line", 0.3 * canvas.unit)
    for bar, row in zip(bars, rows, strict=True):
        _bar(canvas, bar, x, row + size * 1.25 + (high + size * 0.3) / 2, scale, high, width, size)
    return _ticks(canvas, ticks, x, foot, scale, size)


def _bar(
    canvas: Canvas, bar: Bar, x: float, middle: float, scale: float, high: float, width: float, size: float
) -> None:
    end = x + bar.length * scale
    canvas.line((x, middle), (end, middle), bar.colour, high * 0.62)
    canvas.circle(x, middle, high * 0.42, "paper", bar.colour, high * 0.22)
    canvas.rect(end - high * 0.1, middle - high * 0.6, high * 0.28, high * 1.2, bar.colour)
    left = end + size * 0.55
    canvas.text(left, middle - size * 0.625, bar.said, x + width - left + 0.3, size, 800, colour=bar.colour)
    if bar.since:
        after = canvas.width(canvas.lines(bar.title, width, size, 700)[-1], size, 700) + size * 0.5
        room = width - after
        if canvas.width(bar.since, size) <= room:
            canvas.text(x + after, middle - (high + size * 0.3) / 2 - size * 1.25, bar.since, room, size, colour="grey")


def _ticks(canvas: Canvas, ticks: Sequence[float], x: float, y: float, scale: float, size: float) -> float:
    small = max(size * 0.88, canvas.sheet.small)
    wording = canvas.scene.wording
    for tick in ticks:
        words = f"{tick:g}".replace(".", "," if wording.language.startswith(("fr", "de")) else ".")
        wide = canvas.width(words, small, 500)
        canvas.text(x + tick * scale - wide / 2, y, words, wide + 0.2, small, 500, colour="grey")
    return y + small * 1.3


def _measured(duration: Duration) -> tuple[str, float]:
    if duration.working:
        return "working", float(duration.high)
    if duration.unit == "minute":
        return "minutes", float(duration.high)
    days = duration.exact_days(duration.high)
    return ("hours", float(days * Decimal(24))) if duration.unit == "hour" else ("days", float(days))
