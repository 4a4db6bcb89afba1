"""Turns the families that a theme and a brand ask for into the families of a style, in the order of a font stack."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.metadata import entry_points

import fontpkg

from generator.model.brand import Brand
from generator.model.font_file import SUFFIXES, FontFile, read_font
from generator.model.style import Family
from generator.render.tokens import Tokens

GROUP = "fontpkg.family"
_SIGNS = 600
"""The weight in which a family stands by, for the arrows and ticks that the family of the brand may lack."""


@cache
def installed() -> Mapping[str, str]:
    """The package of each family that is installed, by its name."""
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return {fontpkg.family(point.name).name: point.dist.name for point in points if point.dist}


def families(tokens: Tokens, brand: Brand, assets: Mapping[str, bytes]) -> tuple[Family, Family, tuple[Family, ...]]:
    """The family of texts, that of titles, and all that are used.

    What the brand asks for goes before what the theme has; a family that cannot be had leaves the theme's.
    """
    theme = {use: Family(one.family, one.package, one.weights, one.italics) for use, one in tokens.families.items()}
    own = _wanted(brand.fonts.text, theme["text"], assets)
    text = own or theme["text"]
    titles = theme.get("display", text)
    display = _wanted(brand.fonts.display, titles, assets) or titles
    others = [one for use, one in theme.items() if use not in ("text", "display")]
    if own:
        others.append(Family(theme["text"].name, theme["text"].package, (_SIGNS,)))
    used: dict[str, Family] = {}
    for one in (text, display, *others):
        used.setdefault(one.name, one)
    return text, display, tuple(used.values())


def unknown(names: tuple[str, ...]) -> Iterator[int]:
    """Which of the names that a brand gives for a font are those of families that are not installed."""
    for number, name in enumerate(names):
        if "/" not in name and "." not in name and name not in installed():
            yield number


def _wanted(names: tuple[str, ...], like: Family, assets: Mapping[str, bytes]) -> Family | None:
    """The family that a brand names, in the cuts of the theme's; of its own files, in those that there are."""
    files = tuple(read_font(assets[name]) for name in names if name in assets and name.lower().endswith(SUFFIXES))
    if files:
        upright, italic = _weights(files, "normal", like.weights), _weights(files, "italic", like.italics)
        return Family(files[0].family, "", upright, italic, files=files)
    name = next((known for known in names if known in installed()), None)
    return Family(name, installed()[name], like.weights, like.italics) if name else None


def _weights(files: Sequence[FontFile], style: str, wanted: tuple[int, ...]) -> tuple[int, ...]:
    """Those that the theme uses when any can be made of a variable file; else those of the files."""
    found = [file for file in files if file.style == style]
    if any(file.variable for file in found):
        return wanted
    return tuple(sorted({file.weight for file in found}))
