"""Turns one scale into the font sizes of a whole sheet, never below the smallest that the sheet allows."""

from dataclasses import dataclass

from generator.infographics.canvas import Canvas


@dataclass(frozen=True, slots=True)
class Measure:
    """How large the words are: `scale` times the usual size; `most` lines a text at most (0: any)."""

    scale: float
    most: int = 0

    def size(self, canvas: Canvas, on_a3: float) -> float:
        """A font size given in mm for A3."""
        return max(on_a3 * canvas.unit * self.scale, canvas.sheet.small)

    def room(self, size: float, leading: float) -> float:
        """The height that one text may take; 0 for any."""
        return self.most * size * leading
