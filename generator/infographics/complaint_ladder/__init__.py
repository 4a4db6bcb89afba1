"""Draws "Who decides if nobody listens to me?": the rungs of a complaint as a staircase that leads out of the organisation."""

from generator.infographics.canvas import Canvas
from generator.infographics.complaint_ladder.equivalent import equivalent
from generator.infographics.complaint_ladder.facts import ladders, levels
from generator.infographics.complaint_ladder.level import level_words
from generator.infographics.complaint_ladder.stairs import Stair, Stairs, edge, inset, padding, stairs_on
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.header import header
from generator.infographics.strip import Strip
from generator.model.kinds.journey import Journey


@infographic("complaint-ladder", ladders, ("a4", "a3"))
def complaint_ladder(subject: Subject, scene: Scene) -> Drawing:
    """The ladder of one journey. Raises TypeError for anything else."""
    if not isinstance(subject, Journey):
        raise TypeError("a complaint ladder is drawn of a journey")
    canvas = Canvas(scene)
    rungs = levels(subject, scene)
    title = scene.wording("Who decides if nobody listens to me?")
    top = header(canvas, scene.wording.typeset(subject.title), title) + 6 * canvas.unit
    strip = Strip(canvas, contact_of(scene.organisation, scene.wording, subject))
    ground = strip.top - _start_height(canvas)
    stairs = stairs_on(canvas, rungs, ground, ground - top)
    _grounds(canvas, stairs, ground, strip.top)
    _climb(canvas, stairs, ground)
    _start(canvas, stairs, ground)
    for stair in stairs.stairs:
        _words(canvas, stairs, stair)
    strip.draw()
    return canvas.drawing(title, equivalent(subject, rungs, scene))


def _start_height(canvas: Canvas) -> float:
    return 20 * canvas.unit


def _grounds(canvas: Canvas, stairs: Stairs, ground: float, foot: float) -> None:
    """The organisation's steps stand on its ground; those outside have a ground of their own, beyond a thick line."""
    canvas.rect(-3, ground, canvas.sheet.width + 6, foot - ground, "pale")
    gap = 1.6 * canvas.unit
    width = canvas.sheet.width + 3
    for stair in stairs.stairs:
        if stair.level.external:
            canvas.rect(stair.x, stair.top, width - stair.x, stair.room - gap, "paper", 0, "ink", 1.5 * canvas.unit)
        else:
            canvas.rect(stair.x, stair.top, width - stair.x, stair.room - gap, "pale")
    _border(canvas, stairs)


def _border(canvas: Canvas, stairs: Stairs) -> None:
    """Where the organisation ends."""
    outside = [stair for stair in stairs.stairs if stair.level.external]
    if not outside:
        return
    size = stairs.measure.size(canvas, 4.2)
    lowest = outside[0]
    x = lowest.x + inset(canvas)
    y = lowest.bottom + (stairs.border - 1.25 * size) / 2
    words = canvas.scene.wording("Outside {name}: independent of us", name=canvas.scene.organisation.about.name)
    canvas.text(x, y, words, canvas.sheet.width - canvas.margin - x, size, 700)


def _climb(canvas: Canvas, stairs: Stairs, ground: float) -> None:
    """The line along the steps, and a station at each."""
    unit = canvas.unit
    thick = 7.5 * unit
    points = edge((canvas.margin + 6 * unit, ground), stairs.stairs)
    canvas.route(points, "main", thick, 6 * unit)
    canvas.chevrons(points, 0.62 * thick, "on_main", every=60 * unit, shortest=22 * unit, margin=10 * unit)
    radius = 7.6 * unit
    for stair in stairs.stairs:
        y = stair.top + stair.room / 2
        canvas.circle(stair.x, y, radius, "paper", "ink", 2.6 * unit)
        canvas.icon(stair.level.icon, stair.x, y, 1.25 * radius)
        canvas.solids.append((stair.x - radius, y - radius, stair.x + radius, y + radius))


def _start(canvas: Canvas, stairs: Stairs, ground: float) -> None:
    """You are here."""
    unit, say = canvas.unit, canvas.scene.wording
    x, radius = canvas.margin + 6 * unit, 7.6 * unit
    canvas.circle(x, ground, radius, "ink")
    canvas.icon("account", x, ground, 1.3 * radius, "paper")
    size = min(stairs.measure.size(canvas, 5), 6.5 * unit)
    left = x + radius + 3 * unit
    words = say("You are here: you asked, and it is not settled.")
    canvas.text(left, ground + 6 * unit, words, canvas.sheet.width - canvas.margin - left, size, 800)


def _words(canvas: Canvas, stairs: Stairs, stair: Stair) -> None:
    """The words of a step, in the middle of its height."""
    x = stair.x + inset(canvas)
    y = stair.top + padding(canvas) + (stair.room - stair.height) / 2
    level_words(canvas, stair.level, x, y, canvas.sheet.width - canvas.margin - x, stairs.measure)
