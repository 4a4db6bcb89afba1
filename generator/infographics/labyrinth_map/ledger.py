"""Turns what everyone sees, decides, cannot do and learns late into a table below the columns of the map."""

from collections.abc import Sequence

from generator.infographics.canvas import Canvas
from generator.infographics.journey_line.hyphen import divided
from generator.infographics.labyrinth_map.facts import Fact, Labyrinth
from generator.infographics.measure import Measure

_ROWS = (("eye", "eye-outline"), ("tick", "check"), ("cannot", "close"), ("clock", "clock-outline"))
"""The icons of facts, in the order of the rows, and the icons that stand at the rows."""
_LEADING = 1.26


class Ledger:
    """The table, measured; `draw` paints it."""

    def __init__(self, draft: Canvas, found: Labyrinth, xs: Sequence[float], width: float, measure: Measure) -> None:
        self._found, self._xs, self._width, self._measure = found, xs, width, measure
        self._unit = draft.unit
        rows = [(key, icon, self._facts(key)) for key, icon in _ROWS]
        self._rows = [(icon, facts) for _, icon, facts in rows if any(facts)]
        self._heights = [self._row(draft, icon, facts, 0) for icon, facts in self._rows]

    @property
    def height(self) -> float:
        """Of all rows."""
        return sum(self._heights)

    def draw(self, canvas: Canvas, y: float) -> None:
        """Paint the rows, the first one at `y`."""
        for (icon, facts), height in zip(self._rows, self._heights, strict=True):
            self._row(canvas, icon, facts, y)
            y += height

    def _facts(self, key: str) -> list[tuple[Fact, ...]]:
        """For every column its facts of one kind."""
        return [tuple(fact for fact in lane.facts if fact.icon == key) for lane in self._found.lanes]

    def _row(self, canvas: Canvas, icon: str, facts: Sequence[tuple[Fact, ...]], y: float) -> float:
        """Label at the left, then what there is to say of each one; return the height."""
        u = self._unit
        size, head = self._measure.size(canvas, 3.6), self._measure.size(canvas, 4.1)
        first = next(fact for told in facts for fact in told)
        colour = "alert" if first.tone == "cannot" else "main"
        top, bottom = y + 1.5 * u, y
        for x in self._xs:
            canvas.line((x, y), (x + self._width, y), "ink", 0.35 * u)
        canvas.icon(icon, self._xs[0] + 0.6 * head, top + 0.63 * head, 1.2 * head, colour)
        left = self._xs[0] + 1.5 * head
        label = first.label[:1].upper() + first.label[1:]
        bottom = canvas.text(left, top, label, self._width - 1.5 * head, head, 800, leading=1.14, tag="h3")
        for x, told in zip(self._xs, facts, strict=True):
            bottom = max(bottom, self._cell(canvas, told, x, top, size))
        return bottom - y + 2.2 * u

    def _cell(self, canvas: Canvas, told: Sequence[Fact], x: float, y: float, size: float) -> float:
        say = canvas.scene.wording
        for fact in told:
            text = fact.says.text[:1].upper() + fact.says.text[1:]
            words = divided(text, self._width, lambda word: canvas.width(word, size), say.language)
            y = canvas.text(
                x, y, words, self._width, size, colour="alert" if fact.tone == "cannot" else "ink", leading=_LEADING,
                room=self._measure.room(size, _LEADING), origin=fact.says.origin,
            ) + 0.35 * size  # fmt: skip
        return y
