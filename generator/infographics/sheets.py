"""Turns the sheets of one drawing into a drawing that goes on, each sheet numbered."""

from collections.abc import Sequence
from dataclasses import replace

from generator.infographics.canvas import Canvas
from generator.infographics.drawing import Drawing


def numbered(canvas: Canvas, number: int, count: int) -> None:
    """`sheet 1 / 3` in the upper right corner, when there are several."""
    if count > 1:
        size, width = canvas.size(4), 40 * canvas.unit
        words = canvas.scene.wording("sheet {number}", number=f"{number} / {count}")
        right = canvas.sheet.width - canvas.margin
        canvas.text(right - width, 5 * canvas.unit, words, width, size, 600, colour="grey", align="right")


def in_order(drawings: Sequence[Drawing]) -> Drawing:
    """The first one, followed by the others; it knows all that the writer has to shorten."""
    first, *following = drawings
    too_long = tuple(dict.fromkeys(told for drawing in drawings for told in drawing.too_long))
    return replace(first, following=tuple(following), too_long=too_long)
