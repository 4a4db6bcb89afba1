"""Draws "My file: who has it?": the customer's file as a thread through the lanes of everyone who handles it."""

from collections.abc import Callable, Iterable, Mapping

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact, contact_of
from generator.infographics.drawing import Drawing, Scene, Subject, TooLong, infographic
from generator.infographics.header import Key, header
from generator.infographics.labyrinth_map import columns, shop
from generator.infographics.labyrinth_map.equivalent import equivalent
from generator.infographics.labyrinth_map.facts import Labyrinth, labyrinth, main_journey
from generator.infographics.labyrinth_map.ground import draw_ground, draw_heading
from generator.infographics.labyrinth_map.lane import lane_words
from generator.infographics.labyrinth_map.rows import Row, Rows, padding, rows_on
from generator.infographics.labyrinth_map.thread import draw_thread, track
from generator.infographics.strip import Strip
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation

TITLE = "My file: who has it?"


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return (organisation,) if main_journey(organisation) and organisation.of(Unit) else ()


@infographic("labyrinth-map", "Who does what", _subjects, ("a4", "a3"))
def labyrinth_map(subject: Subject, scene: Scene) -> Drawing:
    """The map of an organisation's main journey, or of the journey given."""
    compose = COMPOSITIONS.get(scene.style.compositions.get("labyrinth-map", "lanes"), _lanes)
    found = labyrinth(subject, scene)
    drawing = compose(Canvas(scene), found)
    if compose is _lanes or not drawing.too_long:
        return drawing
    # Lanes have the widest rooms for words: better another composition than a sentence that is cut.
    lanes = _lanes(Canvas(scene), found)
    return lanes if len(lanes.too_long) < len(drawing.too_long) else drawing


def _lanes(canvas: Canvas, found: Labyrinth) -> Drawing:
    """Lanes, and a thick line with numbered stations from one to the other."""
    scene = canvas.scene
    key = Key(scene.wording("your file, from hand to hand"), "main", 5)
    head = header(canvas, scene.wording.typeset(found.journey.title), scene.wording(TITLE), (key,))
    contact = contact_of(scene.organisation, scene.wording, found.journey)
    strip = Strip(canvas, contact)
    way = track(canvas, len(found.stops), canvas.margin)
    x = way.left + way.width + 2 * canvas.unit
    rows = _laid_out(canvas, found, x, head, strip)
    draw_ground(canvas, rows, strip.top)
    for row in rows.rows:
        _words(canvas, rows, row, x)
    draw_thread(canvas, found, rows, way)
    return _finished(canvas, found, contact, strip)


def _shop(canvas: Canvas, found: Labyrinth) -> Drawing:
    """A shop: rooms behind an awning, and a file that travels on a thread of yarn."""
    scene = canvas.scene
    head = shop.draw_head(canvas, scene.wording.typeset(found.journey.title), scene.wording(TITLE))
    contact = contact_of(scene.organisation, scene.wording, found.journey)
    strip = Strip(canvas, contact)
    way = track(canvas, len(found.stops), canvas.margin)
    aside = way.left + way.width + 3 * canvas.unit
    x = aside + shop.picture_room(canvas)
    rows = _laid_out(canvas, found, x, head - 3 * canvas.unit, strip, shop.AWNING * canvas.unit)
    shop.draw_ground(canvas, rows, aside)
    for row in rows.rows:
        _words(canvas, rows, row, x if row.lane else aside)
    shop.draw_thread(canvas, found, rows, way)
    return _finished(canvas, found, contact, strip)


def _columns(canvas: Canvas, found: Labyrinth) -> Drawing:
    """Columns, the way of the file down through them, and a table of what each one sees and can do."""
    if not columns.wide_enough(canvas, len(found.lanes)):
        return _lanes(canvas, found)
    scene = canvas.scene
    head = header(canvas, scene.wording.typeset(found.journey.title), scene.wording(TITLE))
    contact = contact_of(scene.organisation, scene.wording, found.journey)
    strip = Strip(canvas, contact)
    top = head + 4 * canvas.unit
    laid = columns.fitted(canvas, found, strip.top - top)
    if laid.height > strip.top - top:
        canvas.too_long.append(TooLong(found.journey, ("steps",), scene.wording(TITLE), len(found.lanes) // 2))
    laid.draw(canvas, top, strip.top)
    return _finished(canvas, found, contact, strip)


COMPOSITIONS: Mapping[str, Callable[[Canvas, Labyrinth], Drawing]] = {
    "lanes": _lanes,
    "shop": _shop,
    "columns": _columns,
}


def _laid_out(canvas: Canvas, found: Labyrinth, x: float, head: float, strip: Strip, awning: float = 0) -> Rows:
    """The rows between head and strip, their words from `x` to the right edge."""
    top = head + 5 * canvas.unit
    rows = rows_on(canvas, found, _width(canvas, x), top, strip.top - 5 * canvas.unit - top, awning)
    if rows.bottom > strip.top:
        canvas.too_long.append(TooLong(found.journey, ("steps",), canvas.scene.wording(TITLE), len(found.lanes) // 2))
    return rows


def _finished(canvas: Canvas, found: Labyrinth, contact: Contact | None, strip: Strip) -> Drawing:
    strip.draw()
    title = canvas.scene.wording(TITLE)
    return canvas.drawing(title, equivalent(title, found, contact, canvas.scene))


def _words(canvas: Canvas, rows: Rows, row: Row, x: float) -> None:
    """The words of a row, in the middle of its height."""
    if row.lane:
        y = row.top + padding(canvas, rows.measure) + (row.room - row.height) / 2
        lane_words(canvas, row.lane, x, y, _width(canvas, x), rows.measure, rows.split)
    else:
        draw_heading(canvas, rows, row, x, _width(canvas, x))


def _width(canvas: Canvas, x: float) -> float:
    return canvas.sheet.width - canvas.margin - 3 * canvas.unit - x
