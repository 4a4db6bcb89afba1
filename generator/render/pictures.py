"""Turns the picture templates of a theme into pictures: one SVG for each scene and each role, in the colours of the brand."""

import re
from collections.abc import Mapping

from jinja2 import Environment

from generator.infographics.icon import icon
from generator.infographics.picture import ICON, ROLES

_SUFFIX = ".svg.j2"
_BETWEEN = re.compile(r">\s+<")


def pictures(environment: Environment, colours: Mapping[str, str]) -> dict[str, str]:
    """Every file `pictures/NAME.svg.j2` as `NAME-ROLE`; a theme without such a folder has none.

    A template sees the colours as `c`, its `role`, the path of any icon by `icon(name)`, and as `any_icon` the place where
    the icon stands that is only known when the picture is used.
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
