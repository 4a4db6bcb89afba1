"""Turns a short head and a sentence into one paragraph: the head bold, the sentence running on after it."""

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.drawing import TooLong

_GAP = 0.32
"""Between head and sentence, in em."""
_SHORT = 2


def run_in(
    canvas: Canvas, x: float, y: float, head: str, words: str, width: float, size: float, *,
    colour: str = "ink", head_colour: str = "", weight: int = 400, leading: float = 1.28, most: int = 0, origin: Origin,
) -> float:  # fmt: skip
    """Set `head words` in the box at (x, y); return its bottom. More than `most` lines (nothing: any) are cut and noted."""
    indent = canvas.width(head, size, 700) + _GAP * size
    first, rest = _split(canvas, words, width - indent, size, weight)
    if rest and most == 1:
        canvas.too_long.append(TooLong(origin.entity, origin.path, words, len(first)))
        first, rest = first.rsplit(" ", 1)[0] + "…", ""
    canvas.text(x, y, head, indent, size, 700, colour=head_colour or colour, leading=leading, origin=origin)
    if first:
        canvas.text(x + indent, y, first, width - indent + 0.2, size, weight, colour=colour, leading=leading)
    y += size * leading
    if not rest:
        return y
    noted = len(canvas.too_long)
    room = (most - 1) * size * leading if most else 0
    y = canvas.text(x, y, rest, width, size, weight, colour=colour, leading=leading, room=room, origin=origin)
    canvas.too_long[noted:] = [TooLong(o.entity, o.path, words, len(first) + o.fits) for o in canvas.too_long[noted:]]
    return y


def _split(canvas: Canvas, words: str, room: float, size: float, weight: int) -> tuple[str, str]:
    """As many words as fit beside the head, and the rest, which stands below."""
    parts = canvas.scene.wording.typeset(words).split(" ")
    count = 0
    while count < len(parts) and canvas.width(" ".join(parts[: count + 1]), size, weight) <= room:
        count += 1
    # A short word at the end of the line belongs to the next one, unless nothing would be left.
    if 1 < count < len(parts) and len(parts[count - 1]) <= _SHORT:
        count -= 1
    return " ".join(parts[:count]), " ".join(parts[count:])
