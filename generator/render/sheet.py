"""Turns a drawing into a page of HTML in millimetres: shapes as one background, labels as text in reading order."""

from base64 import b64encode
from functools import cache

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.infographics.drawing import Drawing, Label
from generator.model.style import Style
from generator.shipped import folder


def sheet_html(drawing: Drawing, style: Style, language: str) -> str:
    """The page, ready for the screen and for print; a drawing that goes on takes one page per sheet.

    Shapes are a background, which PDF/UA takes for an artifact: all that they say, the labels say in words.
    """
    template = _environment().get_template("sheet.html")
    return template.render(
        drawing=drawing, style=style, language=language.replace("_", "-"), picture=_picture, place=_place
    )


def svg_of(drawing: Drawing) -> str:
    """The shapes of one sheet as an SVG document whose user unit is a millimetre."""
    width, height = drawing.sheet.width, drawing.sheet.height
    size = f'width="{width:g}mm" height="{height:g}mm" viewBox="0 0 {width:g} {height:g}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{drawing.svg}</svg>'


def _picture(drawing: Drawing) -> str:
    return f"data:image/svg+xml;base64,{b64encode(svg_of(drawing).encode()).decode()}"


def _place(label: Label) -> str:
    """The style of a label: its box in mm, its type in mm."""
    rules = [
        f"left:{label.x:.2f}mm", f"top:{label.y:.2f}mm", f"width:{label.width:.2f}mm", f"font-size:{label.size:.3f}mm",
        f"line-height:{label.size * label.leading:.3f}mm", f"color:{label.colour}",
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
