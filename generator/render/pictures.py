"""Turns the picture templates of a theme into pictures: an SVG for each scene and role, in the colours of the brand."""

import re
from collections.abc import Iterable, Mapping

from jinja2 import Environment

from generator.infographics.icon import icon
from generator.infographics.picture import ICON, ROLES, picture
from generator.model.style import Style

_SUFFIX = ".svg.j2"
_BETWEEN = re.compile(r">\s+<")
_SHOWN = re.compile(r"pictures/([\w-]+)\.svg")


def pictures(environment: Environment, colours: Mapping[str, str]) -> dict[str, str]:
    """Every file `pictures/NAME.svg.j2` as `NAME-ROLE`; a theme without such a folder has none.

    A template sees the colours as `c`, its `role`, the path of any icon by `icon(name)`, and as `any_icon` the place of
    the icon that is only known when the picture is used.
    """
    names = [name for name in environment.list_templates() if name.startswith("pictures/") and name.endswith(_SUFFIX)]
    return {
        f"{name.removeprefix('pictures/').removesuffix(_SUFFIX)}-{role}": _tight(
            environment.get_template(name).render(c=colours, role=role, icon=icon, any_icon=ICON)
        )
        for name in sorted(names)
        for role in ROLES
    }


def _tight(svg: str) -> str:
    return _BETWEEN.sub("><", svg.strip())


def shown(style: Style, sources: Iterable[str]) -> dict[str, str]:
    """The pictures that some pages or style sheets ask for, each as an SVG document, by name."""
    names = sorted({name for source in sources for name in _SHOWN.findall(source)})
    return {name: document(drawn) for name in names if (drawn := picture(style, name))}


def document(drawn: str, height: int = 100) -> str:
    """A picture as a file of its own."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 {height}">{drawn}</svg>\n'


def framed(drawn: str, ground: str, ink: str) -> str:
    """A picture in a window with round corners, as a file of its own."""
    box = 'x="1.2" y="1.2" width="97.6" height="97.6" rx="20"'
    return document(
        f'<clipPath id="w"><rect {box}/></clipPath><rect {box} fill="{ground}"/><g clip-path="url(#w)">{drawn}</g>'
        f'<rect {box} fill="none" stroke="{ink}" stroke-width="2.4"/>'
    )
