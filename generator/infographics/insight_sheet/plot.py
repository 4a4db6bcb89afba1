"""Turns a Vega-Lite specification into shapes and labels on a canvas: Vega computes the marks, the canvas paints them.

Vega's own SVG would bring its own text, measured in fonts that are not the theme's; its scene graph has every mark with
its place, so that the words of a chart are words of the sheet, in its typeface.
"""

from collections.abc import Iterator
from typing import Any

import vl_convert

from generator.infographics.canvas import Align, Canvas

PIXELS = 10
"""Vega's pixels in a millimetre: enough for anything that is rounded."""

Spec = dict[str, Any]
Item = dict[str, Any]


def plot(canvas: Canvas, layers: list[Spec], values: list[Spec], box: tuple[float, float, float, float]) -> None:
    """Paint layers of marks in the box (left, top, width, height). Sizes, offsets and strokes are in pixels."""
    x, y, width, height = box
    spec = {
        "data": {"values": values},
        "width": width * PIXELS,
        "height": height * PIXELS,
        "padding": 0,
        "autosize": {"type": "none"},
        "view": {"stroke": None},
        "config": {"scale": {"round": False}, "axis": None},
        "layer": layers,
    }
    scene = vl_convert.vegalite_to_scenegraph(spec)
    for kind, item, left, top in _marks(scene["scenegraph"], 0, 0):
        _PAINT[kind](canvas, item, x + left / PIXELS, y + top / PIXELS)


def _marks(node: Item, x: float, y: float) -> Iterator[tuple[str, Item, float, float]]:
    """Every mark in painting order, with the place of its group; the points of a line come together as one item."""
    kind = node.get("marktype", "group")
    items = node["items"]
    if kind == "group":
        for item in items:
            for inner in item.get("items", ()):
                yield from _marks(inner, x + item.get("x", 0), y + item.get("y", 0))
    elif kind in ("line", "area"):
        yield kind, {"points": items}, x, y
    else:
        for item in items:
            yield kind, item, x, y


def _mm(item: Item, name: str, otherwise: float = 0) -> float:
    return float(item.get(name, otherwise)) / PIXELS


def _rect(canvas: Canvas, item: Item, x: float, y: float) -> None:
    radius = _mm(item, "cornerRadius")
    place = (x + _mm(item, "x"), y + _mm(item, "y"), _mm(item, "width"), _mm(item, "height"))
    canvas.box(*place, item["fill"], radius, item.get("stroke", ""), _mm(item, "strokeWidth"))


def _symbol(canvas: Canvas, item: Item, x: float, y: float) -> None:
    """A circle: Vega gives its area."""
    radius = (float(item["size"]) / 3.141592653589793) ** 0.5 / PIXELS
    fill = item.get("fill", "")
    fill = "" if fill == "transparent" else fill
    canvas.circle(
        x + _mm(item, "x"), y + _mm(item, "y"), radius, fill, item.get("stroke", ""), _mm(item, "strokeWidth")
    )


def _rule(canvas: Canvas, item: Item, x: float, y: float) -> None:
    start = (x + _mm(item, "x"), y + _mm(item, "y"))
    end = (x + _mm(item, "x2", item.get("x", 0)), y + _mm(item, "y2", item.get("y", 0)))
    canvas.line(start, end, item["stroke"], _mm(item, "strokeWidth", 1))


def _line(canvas: Canvas, item: Item, x: float, y: float) -> None:
    points = [(x + _mm(point, "x"), y + _mm(point, "y")) for point in item["points"]]
    first = item["points"][0]
    canvas.path(_through(points), stroke=first["stroke"], thick=_mm(first, "strokeWidth"))


def _area(canvas: Canvas, item: Item, x: float, y: float) -> None:
    points = [(x + _mm(point, "x"), y + _mm(point, "y")) for point in item["points"]]
    base = [(x + _mm(point, "x"), y + _mm(point, "y2")) for point in reversed(item["points"])]
    canvas.path(_through([*points, *base]) + "Z", fill=item["points"][0]["fill"])


def _text(canvas: Canvas, item: Item, x: float, y: float) -> None:
    """A label on one line, about the middle of its height."""
    words, size = str(item["text"]), _mm(item, "fontSize")
    weight = int(item.get("fontWeight", 400))
    width = canvas.width(words, size, weight) + 0.2
    align: Align = item.get("align", "left")
    left = x + _mm(item, "x") + _mm(item, "dx") - {"left": 0.0, "center": width / 2, "right": width}[align]
    top = y + _mm(item, "y") + _mm(item, "dy") - 0.62 * size
    canvas.text(left, top, words, width, size, weight, colour=item["fill"], align=align)


def _through(points: list[tuple[float, float]]) -> str:
    return "M" + "L".join(f"{x:.3f} {y:.3f}" for x, y in points)


_PAINT = {"rect": _rect, "symbol": _symbol, "rule": _rule, "line": _line, "area": _area, "text": _text}
