"""Turns an icon and a role into the theme's picture of them, and places pictures, bubbles and plates on a canvas.

A theme draws on a stage of 100 by 100: a scene for each everyday matter, and `someone`, who holds up any icon.
"""

from typing import Literal

from generator.infographics.canvas import Canvas
from generator.infographics.icon import icon
from generator.model.style import Style

Role = Literal["you", "us", "worried", "happy"]
"""Who is in the picture: the customer, somebody of the organisation, the customer in trouble, and arrived."""
ROLES: tuple[Role, ...] = ("you", "us", "worried", "happy")
ICON = "%icon%"
"""Stands in a picture for the path of the icon with which it is used."""

Tail = Literal["left", "down", "up", "none"]


def picture_name(style: Style, icon: str, role: Role) -> str:
    """The name of the picture of what an icon stands for:
    `counter-you`, or `someone-you--camera` for any other icon.
    """
    scene = f"{style.scenes.get(icon, '')}-{role}"
    return scene if scene in style.pictures else f"someone-{role}--{icon}"


def picture(style: Style, name: str) -> str:
    """The picture of that name, as SVG on a stage of 100 by 100; nothing when the theme has none."""
    scene, _, held = name.partition("--")
    return style.pictures.get(scene, "").replace(ICON, icon(held)) if scene in style.pictures else ""


def stage(canvas: Canvas, name: str, x: float, y: float, size: float) -> None:
    """Place the picture of that name (with its role) with its stage's corner at (x, y)."""
    inner = picture(canvas.scene.style, name)
    canvas.shapes.append(f'<g transform="translate({x:.3f} {y:.3f}) scale({size / 100:.5f})">{inner}</g>')


def window(
    canvas: Canvas, name: str, role: Role, x: float, y: float, size: float, *, ground: str, ring: str = "ink"
) -> None:
    """The picture of an icon in a square window with round corners, its left top at (x, y)."""
    corner, thick, mark = size * 0.2, max(size * 0.024, 0.3), f"w{len(canvas.shapes)}"
    inner = picture(canvas.scene.style, picture_name(canvas.scene.style, name, role))
    box = f'x="{x:.3f}" y="{y:.3f}" width="{size:.3f}" height="{size:.3f}" rx="{corner:.3f}"'
    canvas.box(x, y, size, size, ground, corner)
    canvas.shapes.append(
        f'<clipPath id="{mark}"><rect {box}/></clipPath><g clip-path="url(#{mark})">'
        f'<g transform="translate({x:.3f} {y:.3f}) scale({size / 100:.5f})">{inner}</g></g>'
    )
    canvas.box(x, y, size, size, "", corner, ring, thick)
    canvas.solids.append((x, y, x + size, y + size))


def bust(canvas: Canvas, name: str, x: float, bottom: float, size: float) -> None:
    """The upper four fifths of a picture, standing on `bottom`: somebody behind a counter."""
    mark, top = f"w{len(canvas.shapes)}", bottom - 0.8 * size
    canvas.shapes.append(
        f'<clipPath id="{mark}"><rect x="{x:.3f}" y="{top:.3f}" width="{size:.3f}" height="{0.8 * size:.3f}"/>'
        f'</clipPath><g clip-path="url(#{mark})">'
    )
    stage(canvas, name, x, top, size)
    canvas.shapes.append("</g>")


def bubble(
    canvas: Canvas, x: float, y: float, width: float, height: float, *, tail: Tail, at: float, ink: str = "ink",
    fill: str = "bubble", thick: float = 0.55, corner: float = 4.0,
) -> None:  # fmt: skip
    """A speech bubble; its tail leaves at `at` mm from the left (`down`, `up`) or from the top (`left`)."""
    u = canvas.unit
    r, t, line = min(corner * u, height / 2, width / 2), 2.6 * u, thick * u
    right, bottom = x + width, y + height
    at = max(r + t, min(at, (width if tail in ("down", "up") else height) - r - t)) if tail != "none" else 0
    half = t * 0.75
    if tail == "left" and height < 2 * (r + t):
        at, half = height / 2, min(half, height / 2 - r * 0.6)
    right_of, tip, left_of = x + at + half, x + at - half * 0.4, x + at - half
    down = f"L{right_of:.3f} {bottom:.3f}L{tip:.3f} {bottom + t:.3f}L{left_of:.3f} {bottom:.3f}"
    up = f"L{left_of:.3f} {y:.3f}L{tip:.3f} {y - t:.3f}L{right_of:.3f} {y:.3f}"
    left = f"L{x:.3f} {y + at + half:.3f}L{x - t:.3f} {y + at + half * 0.3:.3f}L{x:.3f} {y + at - half:.3f}"
    arc = f"A{r:.3f} {r:.3f} 0 0 1"
    canvas.path(
        f"M{x + r:.3f} {y:.3f}{up if tail == 'up' else ''}L{right - r:.3f} {y:.3f}{arc} {right:.3f} {y + r:.3f}"
        f"L{right:.3f} {bottom - r:.3f}{arc} {right - r:.3f} {bottom:.3f}{down if tail == 'down' else ''}"
        f"L{x + r:.3f} {bottom:.3f}{arc} {x:.3f} {bottom - r:.3f}{left if tail == 'left' else ''}"
        f"L{x:.3f} {y + r:.3f}{arc} {x + r:.3f} {y:.3f}Z",
        fill=fill, stroke=ink, thick=line,
    )  # fmt: skip


def beneath(canvas: Canvas, mark: int) -> None:
    """Put the shape that was painted last below all that were painted since `mark` (then the number of shapes)."""
    canvas.shapes.insert(mark, canvas.shapes.pop())


def tick_box(canvas: Canvas, x: float, y: float, size: float, ink: str = "ink") -> None:
    """An empty box to tick, its left top at (x, y)."""
    canvas.box(x, y, size, size, "#FFFFFF", size * 0.24, ink, size * 0.12)
