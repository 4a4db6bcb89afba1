"""Turns the spans that share an axis into a ruler: how long a millimetre is, and where its marks stand."""

from collections.abc import Iterable
from dataclasses import dataclass

from babel.numbers import format_decimal

from generator.infographics.canvas import Canvas
from generator.infographics.measure import Measure
from generator.infographics.promise_time_line.facts import Axis, Span
from generator.model.wording import Wording

_STEPS: dict[Axis, tuple[float, ...]] = {
    "clock": (0.5, 1, 2, 3, 6, 12, 24, 48, 96),
    "calendar": (1, 2, 7, 14, 30, 60, 90, 180, 365, 730),
}
_WORKING: tuple[float, ...] = (1, 2, 5, 10, 20, 60)
_MINUTES = (1.0, 2.0, 5.0, 10.0, 15.0, 30.0)
_MOST_MARKS = 7
_BARS = 0.3
"""The least share of a line for bars; the words at their ends take the rest."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """One axis: it starts at 0 and is `longest` long, in its unit."""

    axis: Axis
    longest: float
    minutes: bool
    """The clock is counted in minutes: nothing takes longer than an hour."""
    said: tuple[str, ...]
    """The words that stand at the ends of bars."""

    def scale(self, canvas: Canvas, width: float, measure: Measure) -> float:
        """Millimetres for a unit, when bars and the words after them have that width."""
        words = self._words(canvas) * self.size(canvas, width, measure)
        return (width - words) / self.longest if self.longest else 0.0

    def size(self, canvas: Canvas, width: float, measure: Measure) -> float:
        """The size of the words at the ends of bars: they leave the bars room to be compared."""
        most = (1 - _BARS) * width / self._words(canvas)
        return max(canvas.sheet.small, min(measure.size(canvas, 4.8), most))

    def _words(self, canvas: Canvas) -> float:
        """The width of the longest words at the end of a bar, in em."""
        return max(canvas.width(said, 1, 800) for said in self.said) + 1

    def marks(self) -> list[tuple[float, float]]:
        """Where marks stand in the axis's unit, and the number of each."""
        factor = 60 if self.minutes else 1
        steps = _MINUTES if self.minutes else _STEPS.get(self.axis, _WORKING)
        longest = self.longest * factor
        few = [step for step in steps if longest / step <= _MOST_MARKS] or [steps[-1]]
        # Marks that end where the longest bar does are read at once: thirty days for ninety, not fourteen.
        step = next((step for step in few[:3] if longest % step == 0), few[0])
        return [(step * index / factor, step * index) for index in range(int(longest / step + 1e-6) + 1)]

    def name(self, say: Wording) -> str:
        """`in working days`."""
        names: dict[Axis, str] = {
            "clock": say("in minutes") if self.minutes else say("in hours"),
            "working": say("in working days"),
            "saturdays": say("in working days, Saturdays included"),
            "calendar": say("in calendar days"),
            "moment": say("At a given moment"),
        }
        return names[self.axis][:1].upper() + names[self.axis][1:]


def rulers(spans: Iterable[Span]) -> dict[Axis, Ruler]:
    """A ruler for each axis."""
    groups: dict[Axis, list[Span]] = {}
    for span in spans:
        groups.setdefault(span.axis, []).append(span)
    found = {}
    for axis, group in groups.items():
        longest = max(span.length for span in group)
        found[axis] = Ruler(axis, longest, axis == "clock" and longest <= 1, tuple(span.said for span in group))
    return found


def numeral(number: float, say: Wording) -> str:
    """`0,5`."""
    return str(format_decimal(number, locale=say.language))
