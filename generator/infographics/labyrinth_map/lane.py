"""Turns one lane into its words: who it is, what happens to the file there, what it sees, can and cannot do."""

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.labyrinth_map.facts import Fact, Lane, Stop
from generator.infographics.measure import Measure
from generator.infographics.run_in import run_in

_LEADING = 1.28
_ICONS = {"eye": "eye", "tick": "check-bold", "cannot": "hand-back-left-off", "clock": "clock-outline"}


def lane_words(canvas: Canvas, lane: Lane, x: float, y: float, width: float, measure: Measure, split: float) -> float:
    """Set a lane's words in two columns from (x, y), the left one `split` of the width; return the lower bottom."""
    gap = 5 * canvas.unit
    left = (width - gap) * split if lane.facts else width
    bottom = _who(canvas, lane, x, y, left, measure)
    if not lane.facts:
        return bottom
    top = y + 0.25 * measure.size(canvas, 6.4)
    return max(bottom, _facts(canvas, lane.facts, x + left + gap, top, width - left - gap, measure))


def _who(canvas: Canvas, lane: Lane, x: float, y: float, width: float, measure: Measure) -> float:
    body = measure.size(canvas, 4.3)
    name = max(measure.size(canvas, 6.4), 1.2 * body)
    named = Origin(lane.unit, ("name",)) if lane.unit else None
    # A name that is cut is no name: it may take a second line even when every other text has only one.
    room = max(measure.most, 2) * name * 1.12 if measure.most else 0
    y = canvas.text(x, y, lane.name, width, name, 800, leading=1.12, spacing=-0.012, tag="h2", room=room, origin=named)
    if lane.answer:
        y = _answer(canvas, lane, x, y + 0.3 * body, width, measure)
    if lane.does:
        words = " ".join(does.text for does in lane.does)
        room, origin = measure.room(body, _LEADING), lane.does[0].origin
        y = canvas.text(x, y + 0.15 * body, words, width, body, leading=_LEADING, room=room, origin=origin)
    for stop in lane.stops:
        y = _stop(canvas, stop, x, y + 0.45 * body, width, measure)
    return y


def _answer(canvas: Canvas, lane: Lane, x: float, y: float, width: float, measure: Measure) -> float:
    """The plate that says that this is the one to call."""
    assert lane.answer
    say = canvas.scene.wording
    phone = lane.answer.type == "phone"
    words = say("This is whom you call") if phone else say("This is whom you ask")
    size = measure.size(canvas, 4.7)
    fitted = min(size, size * width / canvas.pill_width(words, size, icon="phone"))
    _, height = canvas.pill(x, y, words, max(fitted, canvas.sheet.small), icon="phone" if phone else "account-voice")
    return y + height + 0.35 * size


def _stop(canvas: Canvas, stop: Stop, x: float, y: float, width: float, measure: Measure) -> float:
    """A numbered stop and what happens there."""
    size = measure.size(canvas, 4.3)
    radius = 0.68 * size
    canvas.circle(x + radius, y + 0.64 * size, radius, "ink")
    number(canvas, stop.number, x + radius, y + 0.64 * size, 0.92 * size)
    indent = 2 * radius + 0.5 * size
    room = measure.room(size, _LEADING)
    return canvas.text(
        x + indent, y, stop.says.text, width - indent, size, 700, leading=_LEADING, room=room, origin=stop.says.origin
    )


def number(canvas: Canvas, value: int, x: float, y: float, size: float, colour: str = "paper") -> None:
    """A number centred on (x, y)."""
    size = max(size, canvas.sheet.small)
    # Figures stand on the line and reach the height of a capital: the middle of the line box is not theirs.
    canvas.text(x - 2 * size, y - 0.625 * size, str(value), 4 * size, size, 700, colour=colour, align="center")


def _facts(canvas: Canvas, facts: tuple[Fact, ...], x: float, y: float, width: float, measure: Measure) -> float:
    size = measure.size(canvas, 4.1)
    indent = 1.75 * size
    for index, fact in enumerate(facts):
        y += 0.38 * size if index else 0
        colour = "alert" if fact.tone == "cannot" else "ink"
        canvas.icon(_ICONS[fact.icon], x + 0.62 * size, y + 0.64 * size, 1.35 * size, colour)
        y = run_in(
            canvas, x + indent, y, fact.label[:1].upper() + fact.label[1:], fact.says.text, width - indent, size,
            colour=colour, weight=600 if fact.tone == "cannot" else 400, most=measure.most, origin=fact.says.origin,
        )  # fmt: skip
    return y
