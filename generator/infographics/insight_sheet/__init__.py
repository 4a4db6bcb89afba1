"""Draws "Why is it so?": one large figure, the sentence that explains it, a chart of the numbers, source and date."""

from collections.abc import Callable, Mapping, Sequence

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, TooLong, infographic
from generator.infographics.header import header
from generator.infographics.insight_sheet.charts import Frame, bars, dots, line, shares
from generator.infographics.insight_sheet.facts import Facts, Value, equivalent, facts_of, figures
from generator.infographics.sheets import in_order, numbered
from generator.infographics.strip import Strip
from generator.model.kinds.insight import Insight

Chart = Callable[[Canvas, Facts, Sequence[Value], Frame], None]
CHARTS: Mapping[str, Chart] = {"bar": bars, "line": line, "share": shares, "number": dots}

_ROW = 2.9
"""The least height of a bar with its name, or of the name of a share, in sizes of the text."""


@infographic("insight-sheet", "Why is it so?", figures, ("a4", "a3"))
def insight_sheet(subject: Subject, scene: Scene) -> Drawing:
    """The sheet of one insight that has a figure. Raises TypeError for anything else."""
    if not isinstance(subject, Insight) or subject.figure is None:
        raise TypeError("an insight sheet is drawn of an insight with a figure")
    facts = facts_of(subject, scene)
    contact = contact_of(scene.organisation, scene.wording)
    text = equivalent(facts.title, facts, equivalent_of(contact, scene.wording) if contact else "", scene)
    drawings: list[Drawing] = []
    rest: Sequence[Value] = facts.values
    count = 1
    while not drawings or len(drawings) < count:
        canvas = Canvas(scene)
        strip = Strip(canvas, contact)
        frame = _frame(canvas, facts, strip.top)
        each = _most(facts, frame)
        count = -(-len(facts.values) // each)
        share = -(-len(facts.values) // count)
        numbered(canvas, len(drawings) + 1, count)
        _chart(canvas, facts, rest[:share], frame)
        rest = rest[share:]
        strip.draw()
        drawings.append(canvas.drawing(facts.title, text))
    return in_order(drawings)


def _frame(canvas: Canvas, facts: Facts, foot: float) -> Frame:
    """Draw all but the chart; return the room that is left for it."""
    u, scene = canvas.unit, canvas.scene
    kicker = scene.wording("Why is it so?")
    top = header(canvas, kicker, facts.title) + 6 * u
    top = (_figure(canvas, facts, facts.best, top) if facts.best else _sentence(canvas, facts, top)) + 9 * u
    left, width = canvas.margin, canvas.sheet.width - 2 * canvas.margin
    origin = Origin(facts.insight, ("figure", "title"))
    top = canvas.text(left, top, facts.heading, width, canvas.size(6), 700, tag="h2", origin=origin)
    bottom = foot - _sources(canvas.draft(), facts, 0) - 6 * u
    _sources(canvas, facts, bottom)
    top += 4 * u
    height = bottom - 6 * u - top
    size = canvas.size(min(7.4, max(4.2, height / u / len(facts.values) / 4.2)))
    return Frame(left, top, width, height, size)


def _sentence(canvas: Canvas, facts: Facts, top: float) -> float:
    """The sentence over the whole width, where no number says more than the others."""
    u, left, width = canvas.unit, canvas.margin, canvas.sheet.width - 2 * canvas.margin
    size = canvas.size(13)
    while size > canvas.size(4.6) and canvas.height(facts.says, width - 10 * u, size, 600, leading=1.28) > 62 * u:
        size *= 0.97
    words, origin = width - 10 * u, Origin(facts.insight, ("says",))
    bottom = canvas.text(left + 10 * u, top, facts.says, words, size, 600, leading=1.28, room=90 * u, origin=origin)
    canvas.line((left + 2 * u, top + 2 * u), (left + 2 * u, bottom), "main", 1.4 * u)
    return bottom


def _figure(canvas: Canvas, facts: Facts, best: Value, top: float) -> float:
    """The number as large as a third of the sheet is wide, and what it is; beside it the sentence."""
    u, left, width = canvas.unit, canvas.margin, canvas.sheet.width - 2 * canvas.margin
    column, gap = 0.42 * width, 10 * u
    size = 52 * u
    while canvas.width(best.words, size, 800, spacing=-0.03) > column:
        size *= 0.97
    number = canvas.width(best.words, size, 800, spacing=-0.03)
    y = canvas.text(left - 0.04 * size, top, best.words, number + 1, size, 800, colour="main", leading=1, spacing=-0.03)
    unit = canvas.size(9)
    beside = left + number + 0.25 * unit
    if facts.unit and beside + canvas.width(facts.unit, unit, 800) <= left + column + gap / 2:
        # On the baseline of the number: Inter's stands 0.86 of its size below the top of a line of that height.
        place = top + 0.86 * size - 1.07 * unit
        canvas.text(beside, place, facts.unit, canvas.width(facts.unit, unit, 800) + 0.2, unit, 800, colour="main")
    elif facts.unit:
        y = canvas.text(left, y, facts.unit, column, unit, 800, colour="main")
    # A comma reaches below the line.
    y += 0.08 * size if "," in best.words else 1.5 * u
    y = canvas.text(left, y, best.label, column, canvas.size(6.4), 800, leading=1.2)
    y = canvas.text(left, y + 0.6 * u, facts.against, column, canvas.size(4.8), 600, colour="grey")
    x = left + column + gap
    room = y - top
    words = width - column - gap
    says = canvas.size(9)
    while says > canvas.size(4.6) and canvas.height(facts.says, words, says, 600, leading=1.28) > max(room, 40 * u):
        says *= 0.97
    high = canvas.height(facts.says, words, says, 600, leading=1.28)
    canvas.line((x - gap / 2, top + 2 * u), (x - gap / 2, max(y, top + high)), "main", 1.4 * u)
    start = top + max(0.0, (room - high) / 2)
    return max(y, canvas.text(
        x, start, facts.says, words, says, 600, leading=1.28, room=90 * u, origin=Origin(facts.insight, ("says",))
    ))  # fmt: skip


def _sources(canvas: Canvas, facts: Facts, y: float) -> float:
    """What the figure explains, where it comes from, and of which day it is."""
    say, size = canvas.scene.wording, canvas.size(3.9)
    left, width = canvas.margin, canvas.sheet.width - 2 * canvas.margin
    names = say("Explains: {names}", names=" · ".join(facts.explains)) if facts.explains else ""
    y = canvas.text(left, y, names, width, size, 600, leading=1.35)
    source = say("Source: {source}", source=facts.source) if facts.source else ""
    origin = Origin(facts.insight, ("source",))
    y = canvas.text(left, y, source, width, size, colour="grey", leading=1.35, origin=origin)
    day = say("Figures from {day}", day=facts.day) if facts.day else ""
    return canvas.text(left, y, day, width, size, colour="grey", leading=1.35)


def _most(facts: Facts, frame: Frame) -> int:
    """How many numbers fit the frame at a legible size: bars and their names go on, other charts do not."""
    return max(1, int(frame.height / (_ROW * frame.size))) if facts.figure.chart == "bar" else len(facts.values)


def _chart(canvas: Canvas, facts: Facts, values: Sequence[Value], frame: Frame) -> None:
    kind = facts.figure.chart
    if kind == "number" and (facts.figure.unit != "%" or len(values) > 1):
        kind = "bar"
    limit = frame.width - canvas.unit
    for value in values:
        if canvas.width(value.label, frame.size, 600) > (limit if kind == "bar" else 0.55 * limit) and kind != "number":
            canvas.too_long.append(TooLong(facts.insight, ("figure", "values"), value.label, 40))
    if kind == "share" and len(values) * 2.4 * frame.size > frame.height:
        words = ", ".join(value.label for value in values)
        canvas.too_long.append(TooLong(facts.insight, ("figure", "values"), words, len(words) // 2))
    CHARTS[kind](canvas, facts, values, frame)
