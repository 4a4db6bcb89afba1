"""Draws the head of a road's sheets: the customer who says the goal, what to take along, and where the road arrives."""

from collections.abc import Sequence

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.stops import Terminus
from generator.infographics.picture import beneath, tick_box, window
from generator.infographics.spoken import FEET, spoken
from generator.model.kinds.document import Document

PERSON = 44
"""The height of the customer in mm on A3."""
_FLAG = 46
_MOST = 4


def draw_head(
    canvas: Canvas, kicker: str, title: str, bag: Sequence[Document], terminus: Terminus | None, sheet: str
) -> float:
    """The head of the first sheet; return its bottom. A `terminus` is drawn only where the road comes up to it.

    The goal takes the room that the others leave, and is read first.
    """
    end, draft = canvas.sheet.width - canvas.margin, canvas.draft()
    before = end - (arrival(draft, terminus, end) if terminus else 0)
    right = before - (_bag(draft, bag, before) if bag else 0)
    bottom = spoken(canvas, kicker, title, width=right - canvas.margin, person=PERSON)
    if bag:
        _bag(canvas, bag, before)
    if terminus:
        arrival(canvas, terminus, end)
    _sheet_number(canvas, sheet, right)
    return bottom


def draw_small_head(canvas: Canvas, kicker: str, title: str, sheet: str) -> float:
    """The head of the sheets that follow: somebody in trouble asks."""
    bottom = spoken(
        canvas,
        kicker,
        title,
        role="worried",
        person=30,
        tallest=11,
        width=canvas.sheet.width - 2 * canvas.margin - 30 * canvas.unit,
        lines=1,
    )
    _sheet_number(canvas, sheet, canvas.sheet.width - canvas.margin)
    return bottom


def start_of(canvas: Canvas) -> float:
    """Where the customer's feet stand, from the left."""
    return canvas.margin + (FEET - 0.1) * PERSON * canvas.unit


def arrival(canvas: Canvas, terminus: Terminus, right: float) -> float:
    """The picture of the arrival in the right corner with its flag; return how wide both are."""
    u, top = canvas.unit, 8 * canvas.unit
    size = 40 * u
    window(canvas, terminus.icon, "happy", right - size, top, size, ground="mint")
    wide = _FLAG * u
    flag(canvas, terminus, right - size - wide + 3 * u, top + 3 * u, wide, size - 6 * u)
    return size + wide + 3 * u


def flag(canvas: Canvas, terminus: Terminus, x: float, y: float, width: float, room: float) -> float:
    """What the customer has at the end, on a flag; return its bottom."""
    u = canvas.unit
    size = canvas.size(4.8)
    inset = 2.6 * u
    while (
        size > canvas.sheet.small
        and canvas.height(terminus.words, width - 2 * inset, size, 800, leading=1.15) > room - 2 * inset - 6 * u
    ):
        size *= 0.97
    size = max(size, canvas.sheet.small)
    mark = len(canvas.shapes)
    canvas.icon("flag-checkered", x + inset + 2.4 * u, y + inset + 2.4 * u, 6 * u)
    head = canvas.scene.wording("Arrival")
    canvas.text(x + inset + 6.4 * u, y + inset + 0.2 * u, head, width - inset - 7 * u, canvas.size(4.1), 800)
    bottom = canvas.text(
        x + inset, y + inset + 6 * u, terminus.words, width - 2 * inset, size, 800, leading=1.15,
        room=max(room - inset - 6 * u, size * 1.15), origin=terminus.origin,
    )  # fmt: skip
    canvas.box(x, y, width, bottom + inset - y, "highlight", 4 * u, "ink", 0.6 * u)
    beneath(canvas, mark)
    return bottom + inset


def _bag(canvas: Canvas, bag: Sequence[Document], right: float) -> float:
    """What to take along, with boxes to tick; return its width."""
    u, say = canvas.unit, canvas.scene.wording
    head, size = canvas.size(4.8), canvas.size(4.1)
    lead, inset = size * 1.6, 4 * u
    names = [say.typeset(document.name) for document in bag[:_MOST]]
    if len(bag) > _MOST:
        names = [*names[:-1], say("and {count} more, told at their step", count=len(bag) - _MOST + 1)]
    title = say("To take along")
    longest = max(
        *(canvas.width(name, size, 700) + lead for name in names), canvas.width(title, head, 900) + head * 1.6
    )
    width = min(longest + 0.5, 78 * u)
    left, top, mark = right - width - 2 * inset, 8 * u, len(canvas.shapes)
    y = top + inset * 0.8
    canvas.icon("bag-personal", left + inset + head * 0.6, y + head * 0.62, head * 1.3)
    y = canvas.text(left + inset + head * 1.6, y, title, width - head * 1.6, head, 900, tag="h2") + size * 0.25
    for name in names:
        tick_box(canvas, left + inset, y + size * 0.15, size)
        y = canvas.text(left + inset + lead, y, name, width - lead + 0.3, size, 700, leading=1.2) + size * 0.35
    _dashed(canvas, left, top, width + 2 * inset, y + inset * 0.4 - top)
    beneath(canvas, mark)
    return width + 2 * inset + 4 * u


def _dashed(canvas: Canvas, x: float, y: float, width: float, height: float) -> None:
    u = canvas.unit
    box = f'x="{x:.3f}" y="{y:.3f}" width="{width:.3f}" height="{height:.3f}" rx="{5 * u:.2f}"'
    fill, ink, dashes = canvas.colour("bubble"), canvas.colour("ink"), f"{2.4 * u:.2f} {1.6 * u:.2f}"
    canvas.shapes.append(
        f'<rect {box} fill="{fill}" stroke="{ink}" stroke-width="{0.6 * u:.2f}" stroke-dasharray="{dashes}"/>'
    )


def _sheet_number(canvas: Canvas, sheet: str, right: float) -> None:
    if sheet:
        size = canvas.size(4.1)
        wide = canvas.width(sheet, size, 800) + 1
        canvas.text(right - wide, 7.5 * canvas.unit, sheet, wide, size, 800, colour="grey", align="right")
