"""Draws "What do I do right here, now?": the rules that hold at a counter or a machine, to be read at two metres."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.counter_poster.equivalent import equivalent
from generator.infographics.counter_poster.facts import Place, Told, place_of, places
from generator.infographics.counter_poster.panels import band, panel
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.fit import largest
from generator.infographics.header import header
from generator.infographics.measure import Measure
from generator.infographics.sheets import evenly, in_order, numbered
from generator.infographics.strip import Strip
from generator.model.kinds.channel import Channel

_BIGGEST = 1.9
_ALIKE = 1.15
"""How much larger the words of one sheet may be than those of another."""

MOST = 2
"""Sheets on one wall, at most."""

Rules = Sequence[tuple[int, Told]]
"""Rules with their numbers."""


@dataclass(frozen=True, slots=True)
class _Room:
    """Where rules stand, and how many there are on all sheets."""

    top: float
    height: float
    air: float
    count: int


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is shown, and on how many sheets: the rules of each, and the band below them."""

    place: Place
    foot: float
    """The height of the band's words."""
    pad: float
    below: float
    """Where the band begins."""
    room: _Room
    shares: list[Rules]


@infographic("counter-poster", "What to do right here", places, ("a4", "a3"))
def counter_poster(subject: Subject, scene: Scene) -> Drawing:
    """The poster of one counter or machine. Raises TypeError for anything else."""
    if not isinstance(subject, Channel):
        raise TypeError("a counter poster is drawn of a channel")
    place = place_of(subject, scene)
    title = scene.wording("What do I do right here, now?")
    contact = contact_of(scene.organisation, scene.wording)
    canvas = Canvas(scene)
    top = header(canvas.draft(), place.name, title, tallest=22) + 7 * canvas.unit
    plan = _plan(canvas, place, top, Strip(canvas, contact).top)
    scales = [_scale(canvas, share, plan.room, exceptions=False) for share in plan.shares]
    drawings = []
    for number, (share, scale) in enumerate(zip(plan.shares, scales, strict=True), 1):
        sheet = Canvas(scene)
        header(sheet, place.name, title, tallest=22)
        numbered(sheet, number, len(scales))
        _panels(sheet, share, min(scale, _ALIKE * min(scales)), plan.room)
        if plan.foot:
            sheet.rect(-3, plan.below, sheet.sheet.width + 6, plan.foot + 2 * plan.pad + 1, "main_pale")
            band(sheet, plan.place, plan.below + plan.pad)
        Strip(sheet, contact).draw()
        drawings.append(sheet.drawing(title, equivalent(title, place, contact, scene)))
    return in_order(drawings)


def _plan(canvas: Canvas, place: Place, top: float, strip: float) -> _Plan:
    """All rules if they take few sheets, else as many of the first as do: nobody reads five posters at a counter."""
    pad = 6 * canvas.unit
    for count in range(len(place.rules), 0, -1):
        shown = replace(place, rules=place.rules[:count], more=count < len(place.rules))
        foot = band(canvas.draft(), shown, 0)
        below = strip - (foot + 2 * pad if foot else 0)
        room = _Room(top, below - 7 * canvas.unit - top, 9 * canvas.unit, count)
        shares = _shares(canvas, list(enumerate(shown.rules, 1)), room)
        if len(shares) <= MOST:
            break
    return _Plan(shown, foot, pad, below, room, shares)


def _height(canvas: Canvas, rules: Rules, measure: Measure, room: _Room, exceptions: bool) -> float:
    draft = canvas.draft()
    heights = [panel(draft, told, number, 0, measure, exceptions, room.count) for number, told in rules]
    # A word that is too wide, or a text that is cut, is no fit.
    return sum(heights) + room.air * (len(rules) - 1) + (1e6 if draft.too_long and not measure.most else 0)


def _shares(canvas: Canvas, rules: Rules, room: _Room) -> list[Rules]:
    """The rules of each sheet: the fewest sheets, as evenly full as the order of the rules allows."""
    heights = [_height(canvas, [rule], Measure(1.0), room, False) + room.air for rule in rules]
    for count in range(1, len(rules) + 1):
        found = [rules[run] for run in evenly(heights, count)]
        if all(_height(canvas, share, Measure(1.0), room, False) <= room.height for share in found):
            return found
    return [[rule] for rule in rules]


def _scale(canvas: Canvas, rules: Rules, room: _Room, exceptions: bool) -> float:
    def fits(scale: float) -> bool:
        return _height(canvas, rules, Measure(scale), room, exceptions) <= room.height

    return largest(lambda scale: scale, fits, 1.0, _BIGGEST, 24)


def _panels(canvas: Canvas, rules: Rules, scale: float, room: _Room) -> None:
    """The rules below one another; exceptions too where there is room, at the cost of some size."""
    for exceptions, measure in ((True, Measure(max(1.0, 0.8 * scale))), (True, Measure(1.0)), (False, Measure(scale))):
        height = _height(canvas, rules, measure, room, exceptions)
        if height <= room.height:
            break
    most = 6
    while height > room.height and most > 1:
        most -= 1
        measure = Measure(1.0, most)
        height = _height(canvas, rules, measure, room, exceptions)
    spare = max(0.0, room.height - height) / len(rules)
    y = room.top + spare / 2
    for number, told in rules:
        y = panel(canvas, told, number, y, measure, exceptions, room.count) + spare
        if number != rules[-1][0]:
            x, middle = canvas.margin, y + (room.air - spare) / 2
            canvas.line((x, middle), (canvas.sheet.width - x, middle), "line", 0.7 * canvas.unit)
        y += room.air
