"""Turns a short head and a sentence into one paragraph: the head bold, the sentence running on after it."""

import re
from itertools import pairwise

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.drawing import TooLong

_GAP = 0.32
"""Between head and sentence, in em."""
_SHORT, _HALF = 2, 0.5
_GERMAN_SMALL = re.compile(r"(?:k?ein(?:e[mnrs]?)?|de[mnrs]|die|das|über|zu|mit)\b", re.IGNORECASE)


def run_in(
    canvas: Canvas, x: float, y: float, head: str, words: str, width: float, size: float, *,
    colour: str = "ink", head_colour: str = "", weight: int = 400, leading: float = 1.28, most: int = 0, origin: Origin,
) -> float:  # fmt: skip
    """Set `head words` in the box at (x, y); return its bottom. More than `most` lines (0: any) are cut and noted."""
    indent = canvas.width(head, size, 700) + _GAP * size
    lines = _lines(canvas, words, width - indent, width, size, weight)
    kept = lines[:most] if most else lines
    wide = indent > width + 0.05 or any(canvas.width(line, size, weight) > width + 0.05 for line in lines[1:])
    if wide or len(kept) < len(lines):
        canvas.too_long.append(TooLong(origin.entity, origin.path, words, sum(map(len, kept))))
    if len(kept) < len(lines):
        kept[-1] = kept[-1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"
    canvas.text(x, y, head, indent, size, 700, colour=head_colour or colour, leading=leading, origin=origin)
    if kept[0]:
        canvas.text(x + indent, y, kept[0], width - indent + 0.2, size, weight, colour=colour, leading=leading)
    y += size * leading
    below = "\n".join(kept[1:])
    return canvas.text(x, y, below, width + 0.2, size, weight, colour=colour, leading=leading) if below else y


def run_on(words: str, language: str) -> str:
    """The words as they go on after a head: `Choisir une date` takes a small letter, a German noun does not."""
    if language.split("_")[0] == "de" and not _GERMAN_SMALL.match(words):
        return words
    return words[:1].lower() + words[1:] if words[1:2].islower() or words[1:2] in " '’" else words


def _lines(canvas: Canvas, words: str, first: float, width: float, size: float, weight: int) -> list[str]:
    """Lines as full as can be, the first one narrower (empty when nothing fits in it); no lonely word at the end."""
    lines: list[list[str]] = [[]]
    for word in canvas.scene.wording.typeset(words).split(" "):
        room = first if len(lines) == 1 else width
        if canvas.width(" ".join([*lines[-1], word]), size, weight) > room and (lines[-1] or len(lines) == 1):
            lines.append([])
        lines[-1].append(word)
    for line, after in pairwise(lines):
        # A short word at the end of a line belongs to the next one, and a last line of one word takes another.
        lonely = after is lines[-1] and len(after) == 1 and _share(canvas, line[:-1], width, size, weight) > _HALF
        fits = _share(canvas, [*line[-1:], *after], width, size, weight) <= 1
        if len(line) > 1 and fits and (lonely or len(line[-1]) <= _SHORT):
            after.insert(0, line.pop())
    return [" ".join(line) for line in lines]


def _share(canvas: Canvas, line: list[str], width: float, size: float, weight: int) -> float:
    """How much of the width some words take."""
    return canvas.width(" ".join(line), size, weight) / width
