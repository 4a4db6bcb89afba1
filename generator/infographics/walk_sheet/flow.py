"""Turns the rows of a walk into its map: the path down the sheet as wide as it is gone, what leads off it, the days."""

from dataclasses import dataclass

from generator.infographics.canvas import Canvas
from generator.infographics.walk_sheet.facts import Facts, Row
from generator.model.walk.ending import Ending
from generator.model.walk.telling import percent

_TALLEST, _LINE = 17.0, 1.5
"""A row at most, in mm on A3; at least, in sizes of its text."""
_WIDEST = 17.0
"""The path when everybody goes it, in mm on A3."""
_LOOPS, _LANE = 4, 4.2
"""Ways back that are drawn, and the room that each takes."""
_SEAM = 0.15
"""Millimetres by which parts of the path lie on one another, so that no hairline shows between them."""
_COLOURS = {"step": "main", "problem": "alert", "way": "calm", "inner": "calm"}


@dataclass(frozen=True)
class FlowRows:
    """The rows that are shown, and how many are not."""

    rows: tuple[Row, ...]
    hidden: int


def flow_rows(canvas: Canvas, facts: Facts, room: float) -> FlowRows:
    """All steps, and as many of the places off the path as there is room for: those that cost most days first."""
    most = int(room / (_LINE * canvas.size(4))) - 2
    off = sorted((row for row in facts.rows if row.kind != "step"), key=lambda row: (-row.days, -row.share))
    steps = sum(row.kind == "step" for row in facts.rows)
    kept = {row.id for row in off[: max(0, most - steps)]}
    rows: list[Row] = []
    for row in facts.rows:
        led_to = row.kind != "inner" or (rows and rows[-1].kind in ("way", "inner"))
        if row.kind == "step" or (row.id in kept and led_to):
            rows.append(row)
    return FlowRows(tuple(rows[:most]), len(facts.rows) - len(rows[:most]))


def draw_flow(canvas: Canvas, facts: Facts, shown: FlowRows, top: float, bottom: float) -> None:
    """The map between two heights."""
    _Flow(canvas, facts, shown, top, bottom).draw()


class _Flow:
    """The map, measured: columns for the ways back, the path, names, customers and days."""

    def __init__(self, canvas: Canvas, facts: Facts, shown: FlowRows, top: float, bottom: float) -> None:
        u = canvas.unit
        self.goal = sum(end.share for end in facts.ends if end.ending is Ending.GOAL)
        self.canvas, self.shown, self.size = canvas, shown, canvas.size(4.2)
        self.left, self.right = canvas.margin, canvas.sheet.width - canvas.margin
        self.top = top + 1.7 * self.size
        lines = len(shown.rows) + bool(shown.hidden)
        self.step = min(_TALLEST * u, (bottom - self.top) / lines)
        there = {row.id for row in shown.rows}
        back = [row for row in shown.rows if row.back_to in there]
        self.loops = sorted(back, key=lambda row: -row.back)[:_LOOPS]
        self.middle = self.left + (_LANE * len(self.loops) + _WIDEST / 2 + 2) * u
        self.names = self.middle + (_WIDEST / 2 + 14) * u
        self.people = self.left + 0.6 * (self.right - self.left)
        self.bars = self.people + 4 * u
        self.number = canvas.width("100 %", self.size, 700) + 2 * u

    def draw(self) -> None:
        """Ways back below, the path, what leads off it, then the words."""
        self._heads()
        for lane, row in enumerate(self._by_reach()):
            self._loop(row, lane)
        for row in self.shown.rows:
            if row.kind == "inner":
                self._goes_on(row)
            elif row.kind != "step":
                self._branch(row)
        self._path()
        for index, row in enumerate(self.shown.rows):
            self._words(row, self.top + index * self.step)
        if self.shown.hidden:
            words = self.canvas.scene.wording("And {count} places more that cost fewer days.", count=self.shown.hidden)
            y = self.top + len(self.shown.rows) * self.step + self._inset
            self.canvas.text(self.names, y, words, self.right - self.names, self.canvas.size(3.9), colour="grey")

    @property
    def _inset(self) -> float:
        return (self.step - 1.25 * self.size) / 2

    def _heads(self) -> None:
        canvas, say, y = self.canvas, self.canvas.scene.wording, self.top - 1.7 * self.size
        size = canvas.size(3.9)
        canvas.text(
            self.left, y, say("Where they go"), self.people - self.left - 26 * canvas.unit, self.size, 700, tag="h2"
        )
        wide = 60 * canvas.unit
        canvas.text(self.people - wide, y, say("customers"), wide, size, colour="grey", align="right")
        words = say("where their days go")
        canvas.text(self.bars, y, words, self.right - self.bars, size, colour="grey")
        x = self.bars + canvas.width(words, size) + 1.6 * size
        for colour, words in (("main", say("as planned")), ("alert", say("lost"))):
            canvas.box(x, y + 0.24 * size, 0.8 * size, 0.8 * size, colour)
            canvas.text(x + 1.2 * size, y, words, canvas.width(words, size) + 0.3, size, colour="grey")
            x += canvas.width(words, size) + 2.6 * size

    def _width(self, share: float) -> float:
        return max(min(share, 1.0) * _WIDEST, 0.5) * self.canvas.unit

    def _y(self, row: Row) -> float:
        return self.top + (self.shown.rows.index(row) + 0.5) * self.step

    def _path(self) -> None:
        """The band from step to step; its width is how many come there."""
        canvas, steps = self.canvas, [row for row in self.shown.rows if row.kind == "step"]
        ends = [*(self._y(row) for row in steps), self.top + len(self.shown.rows) * self.step]
        widths = [*(self._width(row.share) / 2 for row in steps), self._width(self.goal) / 2]
        for index, (a, b, end) in enumerate(zip(widths, widths[1:], ends[1:], strict=False)):
            y = ends[index] if index else self.top
            x, knee = self.middle, max(y, end - self.step)
            y -= _SEAM if index else 0
            canvas.path(
                f"M{x - a:.3f} {y:.3f}H{x + a:.3f}V{knee:.3f}L{x + b:.3f} {end:.3f}"
                f"H{x - b:.3f}L{x - a:.3f} {knee:.3f}Z",
                fill="main",
            )
        for y in ends[:-1]:
            canvas.circle(self.middle, y, 2.6 * canvas.unit, "paper", "main", 1.1 * canvas.unit)

    def _branch(self, row: Row) -> None:
        """What leads off the path, from its middle to the name, as thick as it is gone."""
        canvas, y = self.canvas, self._y(row)
        thick, start = self._width(row.share), y - 0.62 * self.step
        end = self.names - 3.5 * canvas.unit
        canvas.path(
            f"M{self.middle:.3f} {start:.3f}C{self.middle + 9 * canvas.unit:.3f} {start:.3f} "
            f"{self.middle + 7 * canvas.unit:.3f} {y:.3f} {end:.3f} {y:.3f}",
            stroke=_COLOURS[row.kind], thick=thick,
        )  # fmt: skip
        canvas.circle(end, y, max(1.1 * canvas.unit, thick / 2), _COLOURS[row.kind])

    def _goes_on(self, row: Row) -> None:
        """From one step of another way to the next, straight down."""
        x, y, thick = self.names - 3.5 * self.canvas.unit, self._y(row), self._width(row.share)
        self.canvas.line((x, y - self.step), (x, y), "calm", thick)
        self.canvas.circle(x, y, max(1.1 * self.canvas.unit, thick / 2), "calm")

    def _by_reach(self) -> list[Row]:
        """Ways back, the shortest first: it takes the lane next to the path."""
        return sorted(self.loops, key=lambda row: self._y(row) - self._target(row))

    def _target(self, row: Row) -> float:
        return next(self._y(one) for one in self.shown.rows if one.id == row.back_to)

    def _loop(self, row: Row, lane: int) -> None:
        canvas, u = self.canvas, self.canvas.unit
        x = self.middle - (_WIDEST / 2 + 2.6 + _LANE * lane) * u
        y, target = self._y(row), self._target(row)
        thick = min(max(self._width(row.back), 0.7 * u), 0.75 * _LANE * u)
        canvas.route([(self.names - 4 * u, y), (x, y), (x, target), (self.middle, target)], "alert", thick, 3 * u)
        canvas.chevrons([(x, y), (x, target)], 1.9 * u, "alert", every=30 * u, shortest=8 * u)

    def _words(self, row: Row, y: float) -> None:
        canvas, y = self.canvas, y + self._inset
        weight, size = (700, self.size) if row.kind == "step" else (400, self.size)
        colour = "ink" if row.kind == "step" else _COLOURS[row.kind]
        room = self.people - self.names - canvas.width("< 0,1 %", size, weight) - 2 * canvas.unit
        canvas.text(self.names, y, row.name, room, size, weight, colour=colour, room=1.25 * size)
        wide = 40 * canvas.unit
        canvas.text(self.people - wide, y, row.people, wide, size, weight, colour=colour, align="right")
        self._bar(row, y)

    def _bar(self, row: Row, y: float) -> None:
        """Days as planned, then days lost, and their share of all days."""
        canvas, x = self.canvas, self.bars
        most = max(one.days for one in self.shown.rows) or 1.0
        scale = (self.right - self.bars - self.number) / most
        high, planned, lost = 0.72 * self.size, row.waited * scale, row.lost * scale
        top = y + (1.25 * self.size - high) / 2
        if planned > 0:
            canvas.rect(x, top, planned, high, "main")
        if lost > 0:
            canvas.rect(x + planned, top, lost, high, "alert")
        if row.days >= 0.001:
            words = percent(canvas.scene.wording, row.days)
            left = x + planned + lost + 1.2 * canvas.unit
            canvas.text(left, y, words, self.number, self.size, 600 if row.kind == "step" else 400)
