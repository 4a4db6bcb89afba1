"""Turns a text too wide for its place into the smaller size at which its longest word is whole."""

from generator.infographics.canvas import Canvas


def whole(
    canvas: Canvas, words: str, width: float, size: float, least: float, weight: int = 800, spacing: float = 0.0
) -> float:
    """The size, less if a word of the text is wider than `width`, yet not below `least`, the size of what follows."""
    each = canvas.scene.wording.typeset(words).split(" ")
    widest = max(canvas.width(word, size, weight, spacing=spacing) for word in each)
    return size if widest <= width else max(least, 0.995 * size * width / widest)
