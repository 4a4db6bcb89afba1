"""Turns the title of a sheet into what somebody says: a person with a large speech bubble."""

from generator.infographics.canvas import Canvas
from generator.infographics.logo import draw_logo, logo_width
from generator.infographics.picture import Role, bubble, stage

FEET = 0.36
"""Where the person's feet stand on the stage, from its left."""
_WIDE = 0.72
_LEADING = 1.08


def spoken(
    canvas: Canvas,
    kicker: str,
    title: str,
    *,
    role: Role = "you",
    width: float = 0,
    tallest: float = 15,
    person: float = 46,
    lines: int = 2,
) -> float:
    """Draw the head of the sheet; return its bottom, on which the person stands.

    `width` (nothing: to the right margin) is what there is for person and bubble; `tallest` and `person` are mm on A3.
    """
    u, margin = canvas.unit, canvas.margin
    size, top = person * u, 7 * u
    x = margin + _WIDE * size
    room = (width or canvas.sheet.width - 2 * margin) - _WIDE * size
    small, inset = canvas.size(4.1), 5.5 * u
    name = canvas.scene.organisation.about.name
    words = f"{name} · {kicker}" if kicker and kicker != name else name
    stage(canvas, f"hello-{role}", margin - 0.1 * size, top, size)
    left = draw_logo(canvas, x + 1.5 * u, top + 1 * u + 0.62 * small, 1.7 * small)
    rest = room - 2 * u - logo_width(canvas, 1.7 * small)
    y = canvas.text(left, top + 1 * u, words, rest, small, 700, colour="grey") + 1.6 * u
    letters = _largest(canvas, title, room - 2 * inset, max(top + size - y - 2.2 * inset, 10 * u), tallest * u, lines)
    said = canvas.lines(title, room - 2 * inset, letters, 900)
    wide = max((canvas.width(line, letters, 900) for line in said), default=0) + 1
    high = len(said) * letters * _LEADING + 1.1 * inset
    bubble(canvas, x, y, wide + 2 * inset, high, tail="left", at=min(high / 2, 12 * u), thick=0.8, corner=6)
    canvas.text(x + inset, y + 0.5 * inset, title, room - 2 * inset, letters, 900, leading=_LEADING, tag="h1")
    return max(top + size * 0.995, y + high)


def _largest(canvas: Canvas, title: str, width: float, height: float, tallest: float, lines: int) -> float:
    """The largest letters at which the title takes few lines, with every word whole."""
    size, least = tallest, canvas.size(5)
    while size > least:
        said = canvas.lines(title, width, size, 900)
        wide = any(canvas.width(line, size, 900) > width for line in said)
        if not wide and len(said) <= lines and len(said) * size * _LEADING <= height:
            break
        size *= 0.98
    return size
