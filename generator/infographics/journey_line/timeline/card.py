"""Turns an exit into its card: the customer's words, comfort, rescue, who helps, and where it leads back."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.journey_line.exits import Exit, Onward
from generator.infographics.journey_line.stops import Fact
from generator.infographics.measure import Measure
from generator.infographics.route import Point

_LEAST = 11.0
"""The width of comfort, rescue or helper, in times its text, from which on they stand side by side."""
_GAP = 8.0


@dataclass(frozen=True, slots=True)
class Written:
    """A card that was written, and the places on its rail."""

    bottom: float
    sign: float
    """The height of its sign."""
    dots: tuple[Point, ...]
    """Comfort, rescue, helper."""
    back: float
    """The height of the words that say where it leads."""
    level: bool
    """The dots stand side by side: the rail turns right at the first, and down again after the last."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How cards are written on one sheet."""

    measure: Measure
    brief: bool
    """Only the title of a problem, not the whole sentence of the customer."""


_Block = Callable[[float, float, float], float]
"""Writes at (x, y) in a width; returns the bottom."""


def write_card(
    canvas: Canvas, exit: Exit, rail: float, x: float, y: float, width: float, pen: Pen, tag: str
) -> Written:
    """Write a card whose text begins at `x`; dots of a narrow one stand on the rail."""
    size, u = pen.measure.size, canvas.unit
    small = size(canvas, 3.55)
    sign = y + 0.64 * small
    y = _label(canvas, exit, x, y, width, small, tag) + 0.25 * small
    wide = width >= 3 * _LEAST * size(canvas, 3.75) + 2 * _GAP * u
    y = _heading(canvas, exit, x, y, width, size(canvas, 6.2 if wide else 5.0), pen)
    blocks = [
        block for block in (_first(canvas, exit, pen), _do(canvas, exit, pen), _helper(canvas, exit, pen)) if block
    ]
    if wide and len(blocks) > 1:
        return _side_by_side(canvas, exit, rail, x, y + 3.4 * u, width, pen, blocks, sign)
    dots = []
    for block in blocks:
        dots.append((rail, y + 0.66 * size(canvas, 3.9)))
        y = block(x, y, width) + 0.42 * small
    y = _facts(canvas, exit.facts, x, y, width, small)
    y, back = _onward(canvas, exit, x, y + 0.15 * small, width, small)
    return Written(y, sign, tuple(dots), back, level=False)


def _side_by_side(
    canvas: Canvas, exit: Exit, rail: float, x: float, y: float, width: float, pen: Pen, blocks: Sequence[_Block],
    sign: float,
) -> Written:  # fmt: skip
    u, small = canvas.unit, pen.measure.size(canvas, 3.55)
    gap = _GAP * u
    each = (width - 4 * u - gap * (len(blocks) - 1)) / len(blocks)
    lefts = [x + index * (each + gap) for index in range(len(blocks))]
    top = y + 3.2 * u
    bottom = max(block(left, top, each) for block, left in zip(blocks, lefts, strict=True)) + 0.5 * small
    facts = _facts(canvas, exit.facts, lefts[0], bottom, 2 * each + gap, small)
    end, back = _onward(canvas, exit, lefts[-1], bottom, each, small)
    dots = ((rail, y), *((left + 1.4 * u, y) for left in lefts[1:]))
    return Written(max(facts, end), sign, dots, back, level=True)


def _label(canvas: Canvas, exit: Exit, x: float, y: float, width: float, size: float, tag: str) -> float:
    wording = canvas.scene.wording
    words = wording("If it goes wrong") if exit.kind == "problem" else wording("Another way")
    if tag:
        words = f"{words} · {tag}"
    return canvas.text(x, y, words, width, size, 600, colour=_colour(exit))


def _heading(canvas: Canvas, exit: Exit, x: float, y: float, width: float, size: float, pen: Pen) -> float:
    """What happened, in the customer's words; or its title."""
    said = exit.when and not (pen.brief and exit.title)
    words = canvas.scene.wording("“{words}”", words=exit.when) if said and exit.kind == "problem" else exit.when
    if not said:
        words = exit.title
    if exit.kind == "variant" and exit.title:
        words = exit.title
    widest = max(
        (canvas.width(word, 1, 600, italic=True, family=canvas.scene.style.display) for word in words.split(" ")),
        default=1,
    )
    size = max(min(size, 0.99 * width / max(widest, 0.01)), canvas.sheet.small)
    return canvas.text(
        x, y, words, width, size, 600, colour=_colour(exit), italic=True, family=canvas.scene.style.display,
        leading=1.18, tag="h2", room=pen.measure.room(size, 1.18), origin=_at(exit, "when" if said else "title"),
    ) + 0.42 * size  # fmt: skip


def _first(canvas: Canvas, exit: Exit, pen: Pen) -> _Block | None:
    """The comfort; of another way, in which case one takes it."""
    words = exit.first or (exit.when if exit.kind == "variant" and exit.title else "")
    size = pen.measure.size(canvas, 4.1)

    def write(x: float, y: float, width: float) -> float:
        return canvas.text(
            x, y, words, width, size, 600, family=canvas.scene.style.display, leading=1.26,
            room=pen.measure.room(size, 1.26), origin=_at(exit, "first"),
        )  # fmt: skip

    return write if words else None


def _do(canvas: Canvas, exit: Exit, pen: Pen) -> _Block | None:
    size = pen.measure.size(canvas, 3.75)

    def write(x: float, y: float, width: float) -> float:
        return canvas.text(
            x, y, exit.do, width, size, leading=1.36, room=pen.measure.room(size, 1.36), origin=_at(exit, "do")
        )  # fmt: skip

    return write if exit.do else None


def _helper(canvas: Canvas, exit: Exit, pen: Pen) -> _Block | None:
    """The number or address as large as it may be, and who that is."""
    small = pen.measure.size(canvas, 3.55)

    def write(x: float, y: float, width: float) -> float:
        if exit.way:
            most = pen.measure.size(canvas, 5.6)
            size = min(most, 0.98 * (width - 0.95 * most) / max(canvas.width(exit.way, 1, 800), 0.01))
            line = size >= 1.1 * small
            size, weight = (size, 800) if line else (small, 600)
            lead = (0.95 if line else 1.5) * size
            canvas.icon(exit.icon, x + lead * 0.42, y + 0.63 * size, lead * 0.85, "ink")
            words = exit.way if line else exit.way.replace("@", "@\u200b").replace(".", ".\u200b")
            y = canvas.text(
                x + lead, y, words, width - lead, size, weight, leading=1.22, href=exit.href if line else ""
            )
        return canvas.text(x, y, exit.note, width, small, colour="grey", leading=1.3)

    return write if exit.way or exit.note else None


def _facts(canvas: Canvas, facts: Sequence[Fact], x: float, y: float, width: float, size: float) -> float:
    for fact in facts:
        canvas.icon(fact.icon, x + 0.62 * size, y + 0.66 * size, 1.25 * size, "grey")
        y = canvas.text(x + 1.7 * size, y, fact.words, width - 1.7 * size, size, 600) + 0.25 * size
    return y


def _onward(canvas: Canvas, exit: Exit, x: float, y: float, width: float, size: float) -> tuple[float, float]:
    """Where it leads, and where else; return the bottom and the height of the words."""
    if exit.onward is None:
        return (canvas.text(x, y, exit.other, width, size, colour="grey"), y + 0.64 * size)
    y += 0.25 * size
    lead = _sign(canvas, exit.onward, x, y, size)
    colour = "main" if exit.onward.kind in ("stop", "end") else "ink"
    bottom = canvas.text(x + lead, y, exit.onward.words, width - lead, size, 600, colour=colour)
    bottom = max(bottom, y + 1.65 * size)
    return canvas.text(x, bottom, exit.other, width, size, colour="grey", leading=1.3), y + 0.64 * size


def _sign(canvas: Canvas, onward: Onward, x: float, y: float, size: float) -> float:
    """The station of a step, else the sign of what comes; return the room it takes."""
    if onward.kind == "stop":
        radius = 0.88 * size
        canvas.circle(x + radius, y + 0.63 * size, radius, "paper", "main", 0.16 * size)
        canvas.text(
            x - radius, y + 0.63 * size - 0.625 * canvas.sheet.small, onward.sign, 4 * radius, canvas.sheet.small, 700,
            colour="main", align="center",
        )  # fmt: skip
        return 2.3 * size
    icon = "arrow-right-top" if onward.kind == "way" else onward.icon
    colour = "main" if onward.kind == "end" else "ink"
    canvas.icon(icon, x + 0.62 * size, y + 0.62 * size, 1.3 * size, colour)
    return 1.7 * size


def _colour(exit: Exit) -> str:
    return "main" if exit.kind == "variant" else "alert"


def _at(exit: Exit, field: str) -> Origin:
    return Origin(exit.origin.entity, (*exit.origin.path, field))
