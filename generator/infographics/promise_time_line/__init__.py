"""Draws "When will it be done?": your part and ours on axes in proportion, and what to do if nothing comes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.frame import Frame
from generator.infographics.listing import Row, Telling, listed
from generator.infographics.measure import Measure
from generator.infographics.promise_time_line.facts import Axis, Span, spans
from generator.infographics.promise_time_line.row import write_head, write_row
from generator.infographics.promise_time_line.ruler import Ruler, rulers
from generator.model.facts import promise_of
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, nodes

TITLE = "When will it be done?"
_GAP = 0.8


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return [
        journey
        for journey in organisation.of(Journey).values()
        if any(promise_of(organisation, node) for node in nodes(journey).values())
    ]


@infographic("promise-time-line", "When it will be done", _subjects, ("a4", "a3"))
def promise_time_line(subject: Subject, scene: Scene) -> Drawing:
    """The time that one journey takes. Raises TypeError for anything else."""
    if not isinstance(subject, Journey):
        raise TypeError("a time line is drawn of a journey")
    say, found = scene.wording, spans(subject, scene)
    contact = contact_of(scene.organisation, say, subject)
    frame = Frame(scene, say.typeset(subject.title), say(TITLE), contact)
    axes = rulers(found)
    telling = Telling(partial(_write, axes), partial(_head, axes), lambda span: span.axis, padding=3.6)
    sheets = listed(frame.canvas(), found, telling, frame.top, frame.room)
    paints = [partial(_paint, axes, sheet.measure, sheet.rows) for sheet in sheets]
    return frame.drawing(paints, equivalent(frame.title, subject, found, contact, scene))


def _write(axes: Mapping[Axis, Ruler], canvas: Canvas, span: Span, y: float, measure: Measure) -> float:
    return write_row(canvas, span, axes[span.axis], y, measure)


def _head(axes: Mapping[Axis, Ruler], canvas: Canvas, span: Span, y: float, measure: Measure) -> float:
    return write_head(canvas, axes[span.axis], y, measure)


def _paint(axes: Mapping[Axis, Ruler], measure: Measure, rows: Sequence[Row[Span]], canvas: Canvas) -> None:
    """Each axis on a ground of its own: what is counted in other days does not stand under the same marks."""
    u, width = canvas.unit, canvas.sheet.width - 2 * canvas.margin
    for _, group in groupby(rows, lambda row: row.item.axis):
        along = list(group)
        top, bottom = along[0].begin + _GAP * u, along[-1].end - _GAP * u
        canvas.rect(canvas.margin, top, width, bottom - top, "pale", 4 * u)
        for row in along[1:]:
            canvas.line((canvas.margin, row.begin), (canvas.margin + width, row.begin), "paper", 1.2 * u)
        _head(axes, canvas, along[0].item, along[0].top, measure)
        for row in along:
            _write(axes, canvas, row.item, row.words, measure)


def equivalent(title: str, journey: Journey, found: Sequence[Span], contact: Contact | None, scene: Scene) -> str:
    """Every span with its delay and its way out as Markdown, axis by axis, then whom to call."""
    say = scene.wording
    parts = [f"# {title}", say.typeset(journey.title)]
    for axis, group in groupby(found, lambda span: span.axis):
        along = list(group)
        parts.append(f"## {rulers(along)[axis].name(say)}")
        for span in along:
            parts += [f"### {span.title}", "\n".join(f"- {fact}" for fact in _facts(span, scene))]
    if contact:
        parts += [f"## {say('Whom to call')}", equivalent_of(contact, say)]
    return "\n\n".join(part for part in parts if part) + "\n"


def _facts(span: Span, scene: Scene) -> Iterator[str]:
    say = scene.wording
    whose = say("Your part") if span.yours else say("Our part")
    yield f"**{whose}** {span.moment.place}"
    yield f"**{span.said}** {span.since}".strip()
    if span.rescue:
        yield f"**{span.question}** {span.rescue}"
    if span.more:
        yield span.more
