"""Draws "My file: who has it?": the customer's file as a thread through the lanes of everyone who handles it."""

from collections.abc import Iterable

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene, Subject, TooLong, infographic
from generator.infographics.header import Key, header
from generator.infographics.labyrinth_map.equivalent import equivalent
from generator.infographics.labyrinth_map.facts import labyrinth, main_journey
from generator.infographics.labyrinth_map.ground import draw_ground, draw_heading
from generator.infographics.labyrinth_map.lane import lane_words
from generator.infographics.labyrinth_map.rows import Row, Rows, padding, rows_on
from generator.infographics.labyrinth_map.thread import draw_thread, track
from generator.infographics.strip import Strip
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return (organisation,) if main_journey(organisation) and organisation.of(Unit) else ()


@infographic("labyrinth-map", "Who does what", _subjects, ("a4", "a3"))
def labyrinth_map(subject: Subject, scene: Scene) -> Drawing:
    """The map of an organisation's main journey, or of the journey given."""
    canvas = Canvas(scene)
    found = labyrinth(subject, scene)
    title = scene.wording("My file: who has it?")
    key = Key(scene.wording("your file, from hand to hand"), "main", 5)
    head = header(canvas, scene.wording.typeset(found.journey.title), title, (key,))
    contact = contact_of(scene.organisation, scene.wording, found.journey)
    strip = Strip(canvas, contact)
    way = track(canvas, len(found.stops), canvas.margin)
    x = way.left + way.width + 2 * canvas.unit
    width = canvas.sheet.width - canvas.margin - 3 * canvas.unit - x
    top = head + 5 * canvas.unit
    rows = rows_on(canvas, found, width, top, strip.top - 5 * canvas.unit - top)
    if rows.bottom > strip.top:
        canvas.too_long.append(TooLong(found.journey, ("steps",), title, len(found.lanes) // 2))
    draw_ground(canvas, rows, strip.top)
    for row in rows.rows:
        _words(canvas, rows, row, x, width)
    draw_thread(canvas, found, rows, way)
    strip.draw()
    return canvas.drawing(title, equivalent(title, found, contact, scene))


def _words(canvas: Canvas, rows: Rows, row: Row, x: float, width: float) -> None:
    """The words of a row, in the middle of its height."""
    if row.lane:
        y = row.top + padding(canvas, rows.measure) + (row.room - row.height) / 2
        lane_words(canvas, row.lane, x, y, width, rows.measure, rows.split)
    else:
        draw_heading(canvas, rows, row, x, width)
