"""Turns a drawing into a page of HTML in millimetres: shapes as one background, labels as text in reading order."""

import re
from base64 import b64encode
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.infographics.drawing import Drawing, Label, Sheet
from generator.model.print_format import PrintFormat
from generator.model.style import Style
from generator.shipped import folder

_EDGE = 0.02
"""How near to an edge of the sheet, in mm, a shape counts as running to it."""
_RECT = re.compile(r'<rect x="(-?\d+\.\d{3})" y="(-?\d+\.\d{3})" width="(\d+\.\d{3})" height="(\d+\.\d{3})"')
"""A rectangle as a canvas writes it; those of pictures, which are drawn elsewhere and moved, have other decimals."""


def sheet_html(
    drawing: Drawing, style: Style, language: str, format: PrintFormat | None = None, profile: float = 0
) -> str:
    """The page, ready for the screen and for print; a drawing that goes on takes one page per sheet.

    Shapes are a background, which PDF/UA takes for an artifact: all that they say, the labels say in words. For a print
    `format` the drawing is enlarged to its trim, and runs on into the bleed, as wide as the printer's `profile` asks.
    """
    scale = format.trim[0] / drawing.sheet.width if format else 1.0
    bleed = format.bleed_of(profile=profile).left if format else 0.0
    page = f"@page {{ size: {drawing.sheet.width}mm {drawing.sheet.height}mm }}"
    return (
        _environment()
        .get_template("sheet.html")
        .render(
            drawing=drawing,
            style=style,
            language=language.replace("_", "-"),
            page=format.page_rules(profile) if format else page,
            scale=scale,
            bleed=bleed,
            picture=lambda one: _picture(one, bleed / scale),
            place=lambda label: _place(label, scale),
        )
    )


def svg_of(drawing: Drawing, bleed: float = 0) -> str:
    """The shapes of one sheet as an SVG document whose user unit is a millimetre, with as much around them."""
    width, height = drawing.sheet.width + 2 * bleed, drawing.sheet.height + 2 * bleed
    size = f'width="{width:g}mm" height="{height:g}mm" viewBox="{-bleed:g} {-bleed:g} {width:g} {height:g}"'
    shapes = _bled(drawing.svg, drawing.sheet, bleed) if bleed else drawing.svg
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{shapes}</svg>'


def _bled(svg: str, sheet: Sheet, bleed: float) -> str:
    """The shapes with each rectangle that runs to an edge carried on beyond it."""

    def carried(start: float, size: float, whole: float) -> tuple[float, float]:
        end = start + size
        start, end = (-bleed if start <= _EDGE else start), (whole + bleed if end >= whole - _EDGE else end)
        return start, end - start

    def rect(found: re.Match[str]) -> str:
        x, y, width, height = map(float, found.groups())
        (x, width), (y, height) = carried(x, width, sheet.width), carried(y, height, sheet.height)
        return f'<rect x="{x:.3f}" y="{y:.3f}" width="{width:.3f}" height="{height:.3f}"'

    return _RECT.sub(rect, svg)


def _picture(drawing: Drawing, bleed: float = 0) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg_of(drawing, bleed).encode()).decode()}"


def _place(label: Label, scale: float = 1) -> str:
    """The style of a label: its box in mm, its type in mm."""
    x, y, width, size = (measure * scale for measure in (label.x, label.y, label.width, label.size))
    rules = [
        f"left:{x:.2f}mm", f"top:{y:.2f}mm", f"width:{width:.2f}mm", f"font-size:{size:.3f}mm",
        f"line-height:{size * label.leading:.3f}mm", f"color:{label.colour}",
    ]  # fmt: skip
    if label.weight != 400:
        rules.append(f"font-weight:{label.weight}")
    if label.align != "left":
        rules.append(f"text-align:{label.align}")
    if label.italic:
        rules.append("font-style:italic")
    if label.spacing:
        rules.append(f"letter-spacing:{label.spacing:g}em")
    if label.family:
        rules.append(f"font-family:'{label.family}'")
    return ";".join(rules)


@cache
def _environment() -> Environment:
    templates = FileSystemLoader(folder("themes") / "shared" / "templates")
    return Environment(
        loader=templates, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
