"""Turns small facts, each an icon and a few words, into lines that flow like words."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.infographics.canvas import Canvas, Origin

_LEAD, _GAP, _LEADING = 1.6, 1.1, 1.5
"""In em: the icon with its gap, the gap between two facts, from one line to the next."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One small fact."""

    icon: str
    words: str
    colour: str = "ink"


def write_chips(
    canvas: Canvas, chips: Sequence[Chip], x: float, y: float, width: float, size: float, origin: Origin
) -> float:
    """Set the facts in the box at (x, y), as many on a line as fit; return the bottom. No facts: `y`."""
    left, top = x, y
    for chip in chips:
        wide = canvas.width(chip.words, size, 600)
        if left > x and left + _LEAD * size + wide > x + width:
            left, top = x, top + _LEADING * size
        canvas.icon(chip.icon, left + 0.6 * size, top + 0.63 * size, 1.25 * size, chip.colour)
        room = min(wide + 0.2, width - _LEAD * size)
        bottom = canvas.text(left + _LEAD * size, top, chip.words, room, size, 600, colour=chip.colour, origin=origin)
        top = max(top, bottom - 1.25 * size)
        left += _LEAD * size + wide + _GAP * size
    return top + 1.25 * size if chips else y
