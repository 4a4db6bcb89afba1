"""Turns the organisation's logo into a picture on a sheet, beside the name that says in words what it shows."""

from generator.infographics.canvas import Canvas

WIDEST = 4.5
"""Times its height: a longer mark is made smaller."""
_PLATE = 0.12
"""Times its height: the edge of the plate on which a mark stands whose colours are meant for light ground."""


def logo_width(canvas: Canvas, height: float) -> float:
    """How wide the logo stands at that height, with the space after it; nothing when there is none."""
    mark = canvas.scene.style.logo
    return min(mark.ratio, WIDEST) * height + 0.3 * height if mark else 0.0


def draw_logo(canvas: Canvas, x: float, middle: float, height: float, *, dark: bool = False) -> float:
    """Draw the logo, `height` high about `middle`; return where what follows it begins: `x` when there is none."""
    mark = canvas.scene.style.logo
    if mark is None:
        return x
    width, y = logo_width(canvas, height) - 0.3 * height, middle - height / 2
    edge = 0.0
    if dark and mark.dark is None:
        edge = _PLATE * height
        canvas.box(x, y, width, height, "paper", 1.5 * edge)
    canvas.shapes.append(
        f'<image x="{x + edge:.3f}" y="{y + edge:.3f}" width="{width - 2 * edge:.3f}" height="{height - 2 * edge:.3f}"'
        f' href="{mark.on(dark).address}"/>'
    )
    return x + logo_width(canvas, height)
