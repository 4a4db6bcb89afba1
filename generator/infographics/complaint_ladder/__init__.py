"""Draws "Who decides if nobody listens to me?": a complaint as stairs that lead out of the organisation."""

from generator.infographics.canvas import Canvas
from generator.infographics.complaint_ladder.equivalent import equivalent
from generator.infographics.complaint_ladder.facts import ladders, levels
from generator.infographics.complaint_ladder.level import level_words
from generator.infographics.complaint_ladder.stairs import Stair, Stairs, edge, inset, padding, stairs_on
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.header import header
from generator.infographics.route import Point
from generator.infographics.strip import Strip
from generator.model.kinds.journey import Journey

_STATION = 7.6
"""The radius of a station, in mm on A3."""


@infographic("complaint-ladder", "Who decides if you are not heard", ladders, ("a4", "a3"))
def complaint_ladder(subject: Subject, scene: Scene) -> Drawing:
    """The ladder of one journey. Raises TypeError for anything else."""
    if not isinstance(subject, Journey):
        raise TypeError("a complaint ladder is drawn of a journey")
    canvas = Canvas(scene)
    rungs = levels(subject, scene)
    title = scene.wording("Who decides if nobody listens to me?")
    top = header(canvas, scene.wording.typeset(subject.title), title) + 6 * canvas.unit
    contact = contact_of(scene.organisation, scene.wording, subject)
    strip = Strip(canvas, contact)
    ground = strip.top - _start_height(canvas)
    stairs = stairs_on(canvas, rungs, ground, ground - top)
    _grounds(canvas, stairs, ground, strip.top)
    start = (canvas.margin + _STATION * canvas.unit, (ground + strip.top) / 2)
    _climb(canvas, stairs, start, ground)
    _start(canvas, stairs, start)
    for stair in stairs.stairs:
        _words(canvas, stairs, stair)
    strip.draw()
    return canvas.drawing(title, equivalent(title, subject, rungs, contact, scene))


def _start_height(canvas: Canvas) -> float:
    return 26 * canvas.unit


def _grounds(canvas: Canvas, stairs: Stairs, ground: float, foot: float) -> None:
    """The organisation's steps stand on its ground; those outside stand on white, beyond a thick line."""
    canvas.rect(-3, ground, canvas.sheet.width + 6, foot - ground, "pale")
    gap, width = 1.6 * canvas.unit, canvas.sheet.width + 3
    outside = [stair for stair in stairs.stairs if stair.level.external]
    for stair in stairs.stairs:
        if not stair.level.external:
            canvas.rect(stair.x, stair.top, width - stair.x, stair.room - gap, "pale")
        elif stair is not outside[0]:
            canvas.line((stair.x, stair.bottom), (width, stair.bottom), "line", 0.5 * canvas.unit)
    if outside:
        _border(canvas, stairs, outside[0])


def _border(canvas: Canvas, stairs: Stairs, first: Stair) -> None:
    """Where the organisation ends, from edge to edge: what lies above is not ours."""
    y, x = first.bottom + stairs.border, first.x + inset(canvas)
    canvas.line((-3, y), (canvas.sheet.width + 3, y), "ink", 1.5 * canvas.unit)
    words = canvas.scene.wording("Outside: independent of us")
    size = stairs.measure.size(canvas, 4.6)
    room = canvas.sheet.width - canvas.margin - x - 1.9 * size
    size = max(canvas.sheet.small, min(size, size * room / canvas.width(words, size, 800)))
    middle = y - 2.6 * canvas.unit - 0.62 * size
    canvas.icon("exit-run", x + 0.65 * size, middle, 1.5 * size)
    left = x + 1.9 * size
    canvas.text(left, middle - 0.62 * size, words, canvas.sheet.width - canvas.margin - left, size, 800)


def _climb(canvas: Canvas, stairs: Stairs, start: Point, ground: float) -> None:
    """The line along the steps, black once it has left the organisation, and a station at each."""
    unit = canvas.unit
    thick, radius = 7.5 * unit, _STATION * unit
    points = edge(start, ground, stairs.stairs)
    outside = next((stair for stair in stairs.stairs if stair.level.external), None)
    if outside:
        canvas.route(points, "ink", thick, 6 * unit, casing=0.9 * unit)
        border = outside.bottom + stairs.border
        points = [*(point for point in points if point[1] > border - 0.01), (outside.x, border - 8 * unit)]
    canvas.route(points, "main", thick, 6 * unit, casing=0.9 * unit)
    canvas.chevrons(points, 0.62 * thick, "on_main", every=60 * unit, shortest=22 * unit, margin=10 * unit)
    for stair in stairs.stairs:
        y = stair.top + stair.room / 2
        canvas.circle(stair.x, y, radius, "paper", "ink", 2.6 * unit)
        canvas.icon(stair.level.icon, stair.x, y, 1.25 * radius)
        canvas.solids.append((stair.x - radius, y - radius, stair.x + radius, y + radius))


def _start(canvas: Canvas, stairs: Stairs, start: Point) -> None:
    """You are here."""
    unit, say = canvas.unit, canvas.scene.wording
    (x, y), radius = start, _STATION * unit
    canvas.circle(x, y, radius, "ink")
    canvas.icon("account", x, y, 1.35 * radius, "paper")
    size = min(stairs.measure.size(canvas, 5), 6 * unit)
    left = x + radius + 3 * unit
    width = canvas.sheet.width - canvas.margin - left
    words = say("You are here: you asked, and it is not settled.")
    canvas.text(left, y - canvas.height(words, width, size, 800) / 2, words, width, size, 800)


def _words(canvas: Canvas, stairs: Stairs, stair: Stair) -> None:
    """The words of a step, in the middle of its height."""
    x = stair.x + inset(canvas)
    y = stair.top + padding(canvas, stairs.measure) + (stair.room - stair.height) / 2
    level_words(canvas, stair.level, x, y, canvas.sheet.width - canvas.margin - x, stairs.measure, stairs.split)
