"""Turns the numbers and the sentences of a walk into the blocks above and below its map."""

from dataclasses import dataclass
from functools import cached_property

from generator.infographics.canvas import Canvas
from generator.infographics.walk_sheet.facts import End, Facts
from generator.model.walk.ending import Ending

_COLOURS = {Ending.GOAL: "main", Ending.OTHER: "calm", Ending.ELSEWHERE: "grey"}
_TIGHT = -0.02


@dataclass(frozen=True)
class Blocks:
    """The blocks on a canvas; their heights are known before they are drawn."""

    canvas: Canvas
    facts: Facts

    def on(self, canvas: Canvas) -> "Blocks":
        """The same blocks on another canvas."""
        return Blocks(canvas, self.facts)

    @property
    def unit(self) -> float:
        """Millimetres of this sheet for one on A3."""
        return self.canvas.unit

    @property
    def margin(self) -> float:
        """Left, right and below."""
        return self.canvas.margin

    @cached_property
    def head_height(self) -> float:
        """Of the numbers and the bar of endings."""
        return self.on(self.canvas.draft()).head(0)

    @cached_property
    def foot_height(self) -> float:
        """Of what to mend, the worst way and what is assumed."""
        return self.on(self.canvas.draft()).foot(0)

    def head(self, y: float) -> float:
        """The lead, four large numbers, and how they end; return the bottom."""
        canvas, u, width = self.canvas, self.unit, self._width
        y = canvas.text(self.margin, y, self.facts.lead, width, canvas.size(4.8), colour="grey") + 3 * u
        column, bottom = (width - 3 * 6 * u) / 4, y
        for index, number in enumerate(self.facts.numbers):
            x, size = self.margin + index * (column + 6 * u), 15 * u
            while canvas.width(number.words, size, 800, spacing=_TIGHT) > column:
                size *= 0.97
            colour = "main" if index < 3 else "ink"
            canvas.text(
                x, y + 15 * u - size, number.words, column + 1, size, 800, colour=colour, leading=1.1, spacing=_TIGHT
            )
            below = canvas.text(x, y + 17.5 * u, number.label, column, canvas.size(4), leading=1.2)
            bottom = max(bottom, below)
        return self._ends(bottom + 4 * u)

    def _ends(self, y: float) -> float:
        """One bar of all customers, and a line of words for its parts."""
        canvas, u, x = self.canvas, self.unit, self.margin
        high = 5 * u
        for end in self.facts.ends:
            wide = end.share * self._width
            canvas.box(x, y, max(wide - 0.3 * u, 0.2 * u), high, _colour(end))
            x += wide
        x, y, size = self.margin, y + high + 1.6 * u, canvas.size(4)
        for end in self.facts.ends:
            wide = canvas.width(end.words, size, 600) + 0.3
            if x + 1.3 * size + wide > self.margin + self._width:
                x, y = self.margin, y + 1.4 * size
            canvas.box(x, y + 0.24 * size, 0.8 * size, 0.8 * size, _colour(end))
            canvas.text(x + 1.3 * size, y, end.words, wide, size, 600)
            x += 1.3 * size + wide + 1.6 * size
        return y + 1.4 * size

    def foot(self, y: float) -> float:
        """What to mend first beside the worst way; below, small, what is assumed; return the bottom."""
        canvas, u = self.canvas, self.unit
        column = (self._width - 10 * u) / 2
        bottom = max(self._mend(y, column), self._worst(y, self.margin + column + 10 * u, column)) + 4 * u
        canvas.line((self.margin, bottom), (self.margin + self._width, bottom), "line", 0.4 * u)
        say, size = canvas.scene.wording, canvas.size(3.4)
        words = " ".join((say("What is assumed:"), *self.facts.assumed))
        return canvas.text(self.margin, bottom + 2 * u, words, self._width, size, colour="grey", leading=1.3)

    def _mend(self, y: float, width: float) -> float:
        canvas, u, size = self.canvas, self.unit, self.canvas.size(4.3)
        y = (
            canvas.text(
                self.margin, y, canvas.scene.wording("What to mend first"), width, canvas.size(6), 800, tag="h2"
            )
            + 2 * u
        )
        for number, words in enumerate(self.facts.mend, 1):
            canvas.circle(self.margin + 0.75 * size, y + 0.68 * size, 0.85 * size, "alert")
            left = self.margin - 0.25 * size
            canvas.text(left, y, str(number), 2 * size, size, 700, colour="on_alert", align="center")
            end = canvas.text(self.margin + 2.3 * size, y, words, width - 2.3 * size, size, leading=1.28)
            y = max(end, y + 1.6 * size) + 1.6 * u
        if not self.facts.mend:
            words = canvas.scene.wording("Nothing that touches one customer in a hundred.")
            y = canvas.text(self.margin, y, words, width, size)
        return y

    def _worst(self, y: float, x: float, width: float) -> float:
        canvas, u = self.canvas, self.unit
        y = canvas.text(x, y, canvas.scene.wording("The worst way"), width, canvas.size(6), 800, tag="h2") + 2 * u
        y = canvas.text(x, y, self.facts.worst, width, canvas.size(4.3), 700, colour="alert", leading=1.28) + 1 * u
        size = canvas.size(3.8)
        return canvas.text(x, y, self.facts.worst_way, width, size, leading=1.32, room=14 * 1.32 * size)

    @property
    def _width(self) -> float:
        return self.canvas.sheet.width - 2 * self.margin


def _colour(end: End) -> str:
    return "alert" if end.ending.lost else _COLOURS[end.ending]
