"""Turns one text and a way to measure it into the fewest and most even lines of a given width."""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise

Measure = Callable[[str], float]

# Only these spaces may become a line end: U+00A0 and U+202F hold words together, and str.split would cut at them.
_SPACES = re.compile("[ \t]+")
_NO_BREAK = re.compile("[\u00a0\u202f]")
_LAST_RESORT = re.compile("(?<=[-–—/\u200b])(?!\u2060)")

# Costs are compared with squared empty shares of a line: 0.05 is worth a line left 22 % empty.
_ENDS_SHORT, _SHORT = 0.05, 2
_LONELY_LAST = 0.15


def even_lines(text: str, width: float, measure: Measure) -> list[str]:
    """Break `text` into the fewest lines no wider than `width`, the most even among those.

    `measure` gives the width of a line in the unit of `width`. A newline always breaks. Lines that end in a short word
    and last lines of one word are avoided. A word wider than `width` is cut after its hyphens and slashes; what still
    does not fit stands alone on a line that is too wide.
    """
    return [line for part in text.split("\n") for line in _paragraph(part, width, measure)]


def _paragraph(text: str, width: float, measure: Measure) -> list[str]:
    pieces = [piece for word in _SPACES.split(text) if word for piece in _cut(word, width, measure)]
    whole = _join(pieces)
    if measure(whole) <= width:
        return [whole] if pieces else []
    # For the pieces from each start on: the number of lines, their cost, and where the first line ends.
    best: list[tuple[int, float, int]] = [(0, 0.0, 0)] * (len(pieces) + 1)
    for start in reversed(range(len(pieces))):
        found: list[tuple[int, float, int]] = []
        for end in range(start + 1, len(pieces) + 1):
            line = _join(pieces[start:end])
            wide = measure(line)
            if found and wide > width:
                break
            empty = max(0.0, 1 - wide / width) if width > 0 else 0.0
            blemish = _blemish(line, start, end == len(pieces))
            found.append((1 + best[end][0], best[end][1] + empty**2 + blemish, end))
        best[start] = min(found)

    ends = [0]
    while ends[-1] < len(pieces):
        ends.append(best[ends[-1]][2])
    return [_join(pieces[start:end]) for start, end in pairwise(ends)]


def _join(pieces: Sequence[str]) -> str:
    # A no-break space begins a line only where a range was cut after its dash, as the last resort.
    return "".join(pieces).rstrip(" ").lstrip("\u00a0")


def _blemish(line: str, start: int, last: bool) -> float:
    words = _NO_BREAK.sub(" ", line).split(" ")
    if last:
        return _LONELY_LAST if start > 0 and len(words) == 1 else 0.0
    return _ENDS_SHORT if len(words) > 1 and len(words[-1]) <= _SHORT else 0.0


def _cut(word: str, width: float, measure: Measure) -> Sequence[str]:
    """Return the word with the space that follows it, in several pieces only when it is too wide for any line."""
    parts = _LAST_RESORT.split(word) if measure(word) > width else [word]
    return [*parts[:-1], parts[-1] + " "]
