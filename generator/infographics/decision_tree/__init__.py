"""Draws "Which case am I in?": a guide as a line that branches at its questions and ends at what fits the customer."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.decision_tree.branches import draw_branches
from generator.infographics.decision_tree.equivalent import equivalent
from generator.infographics.decision_tree.facts import Question, question_of
from generator.infographics.decision_tree.rows import Row, Setting, asked, rows_of, stacked, told
from generator.infographics.decision_tree.sharing import shares, signposted
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.fit import largest
from generator.infographics.header import header
from generator.infographics.measure import Measure
from generator.infographics.sheets import in_order, numbered
from generator.infographics.strip import Strip
from generator.model.kinds.guide import Guide
from generator.model.organisation import Organisation

_SMALLEST, _BIGGEST = 0.72, 1.9
_ALIKE = 1.2
"""How much larger the words of one sheet may be than those of another."""


def _guides(organisation: Organisation) -> Iterable[Guide]:
    return organisation.of(Guide).values()


@infographic("decision-tree", "Which case am I in?", _guides, ("a4", "a3"))
def decision_tree(subject: Subject, scene: Scene) -> Drawing:
    """The tree of one guide. Raises TypeError for anything else."""
    if not isinstance(subject, Guide):
        raise TypeError("a decision tree is drawn of a guide")
    kicker = scene.wording("Which case am I in?")
    title = scene.wording.typeset(subject.title) if subject.title else kicker
    question = question_of(subject, scene)
    contact = contact_of(scene.organisation, scene.wording)
    text = equivalent(title, question, contact, scene)
    # A title that asks the first question is not said twice.
    shown = replace(question, ask="") if question.ask == title else question
    canvas = Canvas(scene)
    top = header(canvas.draft(), kicker, title) + 4 * canvas.unit
    room = Strip(canvas, contact).top - 4 * canvas.unit - top
    found = _shared(canvas, shown, room)
    scales = [_scale(canvas, share, room) for share in found]
    drawings = []
    for number, (share, scale) in enumerate(zip(found, scales, strict=True), 1):
        sheet = Canvas(scene)
        header(sheet, kicker, title)
        numbered(sheet, number, len(found))
        _tree(sheet, share, min(scale, _ALIKE * min(scales)), top, room)
        Strip(sheet, contact).draw()
        drawings.append(sheet.drawing(title, text))
    return in_order(drawings)


def _shared(canvas: Canvas, question: Question, room: float) -> list[Question]:
    """What each sheet shows of the tree, and on which sheet the rest is found."""

    def height(question: Question) -> float:
        return _height(_rows(canvas, question, _SMALLEST))

    found, spare = shares(question, height, room), 0.0
    while len(found) > 1:
        told = signposted(found, canvas.scene)
        most = max(height(share) for share in told)
        if most <= room or spare > room / 3:
            return told
        spare += max(most - room, 1.0)
        found = shares(question, height, room - spare)
    return found


def _height(rows: tuple[Row, ...]) -> float:
    return sum(row.height for row in rows)


def _rows(canvas: Canvas, question: Question, scale: float, most: int = 0) -> tuple[Row, ...]:
    return rows_of(Setting(canvas, Measure(scale, most)), canvas.draft(), question)


def _scale(canvas: Canvas, question: Question, room: float) -> float:
    """The largest scale at which a share of the questions fits its sheet."""
    fits = partial(_fits, canvas, question, room)
    found: float = largest(float, fits, _SMALLEST, _BIGGEST, 24)
    return found


def _fits(canvas: Canvas, question: Question, room: float, scale: float) -> bool:
    draft = canvas.draft()
    rows = rows_of(Setting(canvas, Measure(scale)), draft, question)
    return _height(rows) <= room and not draft.too_long


def _tree(canvas: Canvas, question: Question, scale: float, top: float, room: float) -> None:
    """Rows, lines and cards; texts are cut when even the smallest words take too much room."""
    most = next((lines for lines in (0, 4, 3, 2, 1) if _height(_rows(canvas, question, scale, lines)) <= room), 1)
    setting = Setting(canvas, Measure(scale, most))
    rows = stacked(rows_of(setting, canvas.draft(), question), top, room)
    draw_branches(canvas, setting, rows)
    for row in rows:
        need = asked(setting, canvas.draft(), row, 0)
        asked(setting, canvas, row, row.top + (row.room - need) / 2)
        if row.outcome:
            need = told(setting, canvas.draft(), row.outcome, 0)
            told(setting, canvas, row.outcome, row.top + (row.room - need) / 2)
