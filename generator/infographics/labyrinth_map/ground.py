"""Turns the rows of the map into its ground: lanes, stage headings, and the line behind which customers see nothing."""

from generator.infographics.canvas import Canvas
from generator.infographics.labyrinth_map.rows import Row, Rows, heading_size
from generator.model.kinds.unit import Stage

_HEADINGS: dict[Stage, str] = {
    "front": "In front: you can meet them",
    "middle": "In the middle: they prepare",
    "back": "In the back: you never see them",
    "partner": "At a partner: another company",
    "system": "In the computer: nobody to talk to",
}


def heading_of(stage: Stage) -> str:
    """The English message that heads the lanes of a stage."""
    return _HEADINGS[stage]


def draw_ground(canvas: Canvas, rows: Rows, foot: float) -> None:
    """What lies behind the line of visibility has a darker ground, down to `foot` and out to the edges of the sheet."""
    border = next((row.top + canvas.unit for row in rows.rows if row.hidden), None)
    if border is not None:
        canvas.rect(-3, border, canvas.sheet.width + 6, foot - border, "pale")
        canvas.line((-3, border), (canvas.sheet.width + 3, border), "ink", 1.1 * canvas.unit)
    for row in rows.rows:
        if row.lane:
            _plate(canvas, row)


def draw_heading(canvas: Canvas, rows: Rows, row: Row, x: float, width: float) -> None:
    """The heading of a stage, above its first lane; the first hidden one says that the view ends here."""
    assert row.stage
    say, size = canvas.scene.wording, heading_size(canvas, rows.measure)
    y = row.top + row.room - 1.25 * size - 0.4 * canvas.unit
    canvas.text(x, y, say(heading_of(row.stage)), width, size, 600, colour="grey", tag="h2")
    if row.hidden:
        above = y - 1.25 * size - 1.2 * canvas.unit
        canvas.icon("eye-off", x + 0.62 * size, above + 0.63 * size, 1.35 * size)
        words = say("Behind the counter: from here on you see nothing")
        canvas.text(x + 1.75 * size, above, words, width - 1.75 * size, size, 700)


def _plate(canvas: Canvas, row: Row) -> None:
    """The lane itself; that of the one to call has a thick frame."""
    assert row.lane
    left, width = canvas.margin - 2 * canvas.unit, canvas.sheet.width - 2 * canvas.margin + 4 * canvas.unit
    thick = 1.5 * canvas.unit
    corner = 4 * canvas.unit
    if row.lane.answer:
        canvas.rect(left, row.top, width, row.room, "paper", corner, "main", thick)
    elif row.hidden:
        canvas.rect(left, row.top, width, row.room, "paper", corner)
    elif row.lane.unit:
        canvas.rect(left, row.top, width, row.room, "pale", corner)
