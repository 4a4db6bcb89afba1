"""Turns what is too much for one sheet into even shares, and the sheets into one drawing that goes on, numbered."""

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
        canvas.text(right - width, max(5 * canvas.unit, 4.8), words, width, size, 600, colour="grey", align="right")


def in_order(drawings: Sequence[Drawing]) -> Drawing:
    """The first one, followed by the others; it knows all that the writer has to shorten."""
    first, *following = drawings
    # An entity that holds a mapping has no hash: its key stands for it.
    told = {(cut.entity.key, cut.path, cut.text): cut for drawing in drawings for cut in drawing.too_long}
    return replace(first, following=tuple(following), too_long=tuple(told.values()))


def evenly(heights: Sequence[float], count: int) -> list[slice]:
    """`count` runs of things with these heights, in order, the highest run as low as can be."""
    # For each number of runs and each start: how high the highest run is, and where the first one ends.
    best = {(1, start): (sum(heights[start:]), len(heights)) for start in range(len(heights))}
    for runs in range(2, count + 1):
        for start in range(len(heights) - runs + 1):
            ends = range(start + 1, len(heights) - runs + 2)
            best[runs, start] = min((max(sum(heights[start:end]), best[runs - 1, end][0]), end) for end in ends)
    found, start = [], 0
    for runs in range(count, 0, -1):
        end = best[runs, start][1]
        found.append(slice(start, end))
        start = end
    return found
