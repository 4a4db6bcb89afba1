"""Turns a question into rows from top to bottom: a station for each question, a line to a card for each outcome."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.infographics.canvas import Canvas
from generator.infographics.contact import breakable
from generator.infographics.decision_tree.facts import Choice, Outcome, Question
from generator.infographics.measure import Measure

STEP = 13.5
"""From one trunk to the next, in mm on A3."""
_SPLIT = 0.52
"""Where cards begin: a share of the width between the margins."""


@dataclass(frozen=True, slots=True)
class Row:
    """One answer; the very first row has none, only the question. `depth` 0 is the first trunk."""

    depth: int
    choice: Choice | None
    question: Question | None
    height: float
    """What its words need, air included."""
    top: float = 0.0
    room: float = 0.0

    @property
    def outcome(self) -> Outcome | None:
        return self.choice.outcome if self.choice else None


class Setting:
    """How large the words are, and where they stand."""

    def __init__(self, canvas: Canvas, measure: Measure) -> None:
        u = canvas.unit
        self.canvas, self.measure = canvas, measure
        self.large = u * min(max(measure.scale, 1.0), 1.4)
        """The unit of stations and lines: a small tree has thick ones."""
        self.answer, self.ask, self.small = (measure.size(canvas, size) for size in (4.5, 5.4, 3.9))
        self.first = measure.size(canvas, 7)
        self.air = 3.4 * u * min(measure.scale, 1.3)
        """Between rows."""
        self.inset = max(2.4 * u, 0.62 * self.answer)
        """Between the edge of a card and its words."""
        self.disc = 0.95 * self.answer
        """The radius of the icon of a card."""
        self.left = canvas.margin + 7.5 * self.large
        """The first trunk."""
        self.right = canvas.sheet.width - canvas.margin
        self.card = canvas.margin + (self.right - canvas.margin) * _SPLIT

    def trunk(self, depth: int) -> float:
        """The middle of the trunk of that depth."""
        return self.left + depth * STEP * self.large

    def words(self, row: Row) -> float:
        """Where the words of a row begin: right of its station."""
        large = row.question is not None
        return self.trunk(row.depth + (row.choice is not None)) + (8.6 if large else 4.4) * self.large

    def width(self, row: Row) -> float:
        """How wide the words of a row may be: up to the card, if there is one."""
        return (self.card - 3 * self.canvas.unit if row.outcome else self.right) - self.words(row)


def asked(setting: Setting, canvas: Canvas, row: Row, y: float) -> float:
    """Set the answer of a row, and the question to which it leads, from `y`; return the bottom."""
    x, width = setting.words(row), setting.width(row)
    if row.choice:
        size = setting.answer
        y = canvas.text(
            x, y, row.choice.answer, width, size, 700, leading=1.18, room=setting.measure.room(size, 1.18),
            origin=row.choice.origin,
        )  # fmt: skip
    if row.question:
        size = setting.ask if row.choice else setting.first
        y = canvas.text(
            x, y, row.question.ask, width, size, 800, colour="main", leading=1.18, tag="h2", origin=row.question.origin,
            room=setting.measure.room(size, 1.18), spacing=-0.01,
        )  # fmt: skip
        # Where the title of the sheet asks, the help takes the place of the question.
        size = setting.small if row.question.ask else setting.ask
        room = setting.measure.room(size, 1.28)
        origin = replace(row.question.origin, path=(*row.question.origin.path[:-1], "help"))
        y = canvas.text(x, y, row.question.help, width, size, colour="grey", leading=1.28, room=room, origin=origin)
    return y


def told(setting: Setting, canvas: Canvas, outcome: Outcome, y: float) -> float:
    """Set the words of an outcome's card from `y`; return the bottom."""
    x = setting.card + 2 * setting.disc + 1.7 * setting.inset
    width, small = setting.right - setting.inset - x, setting.small
    if outcome.title:
        room = setting.measure.room(setting.answer, 1.18)
        y = canvas.text(
            x, y, outcome.title, width, setting.answer, 700, leading=1.18, tag="h3", room=room, origin=outcome.origin
        )
    if outcome.words:
        room = setting.measure.room(small, 1.28)
        y = canvas.text(x, y, outcome.words, width, small, leading=1.28, room=room, origin=outcome.origin)
    return _where(canvas, outcome, x, y, width, small)


def _where(canvas: Canvas, outcome: Outcome, x: float, y: float, width: float, size: float) -> float:
    """Where it is found and whom to call: on one line if both fit, else on two."""
    reach = outcome.reach
    number = canvas.width(reach.words, size, 700) if reach else 0
    gap = 0.9 * size if outcome.where and reach else 0
    place = canvas.width(outcome.where, size)
    together = place + gap + number <= width
    top = y
    y = canvas.text(x, y, outcome.where, width, size, colour="grey", leading=1.28, origin=outcome.origin)
    if reach:
        left, top = (x + place + gap, top) if together and gap else (x, y)
        words = breakable(reach.words)
        y = max(
            y,
            canvas.text(
                left, top, words, width - (left - x) + 0.1, size, 700, colour="main", leading=1.28, href=reach.href,
                origin=outcome.origin,
            ),
        )  # fmt: skip
    return y


def rows_of(setting: Setting, canvas: Canvas, question: Question) -> tuple[Row, ...]:
    """The rows of a question and of all that follows, measured."""
    rows = (Row(0, None, question, 0), *_below(question, 0))
    return tuple(replace(row, height=_height(setting, canvas, row)) for row in rows)


def _below(question: Question, depth: int) -> Iterator[Row]:
    for choice in question.choices:
        yield Row(depth, choice, choice.question, 0)
        if choice.question:
            yield from _below(choice.question, depth + 1)


def _height(setting: Setting, canvas: Canvas, row: Row) -> float:
    words = asked(setting, canvas, row, 0)
    card = told(setting, canvas, row.outcome, 0) + 1.3 * setting.inset if row.outcome else 0.0
    if row.outcome:
        card = max(card, 2 * setting.disc + setting.inset)
    station = (15 if row.question else 6) * setting.large
    return max(words, card, station) + setting.air


def stacked(rows: tuple[Row, ...], top: float, room: float) -> tuple[Row, ...]:
    """The rows below one another, what is left of the room shared between them."""
    spare = max(0.0, room - sum(row.height for row in rows)) / len(rows)
    placed, y = [], top
    for row in rows:
        placed.append(replace(row, top=y, room=row.height + spare))
        y += row.height + spare
    return tuple(placed)
