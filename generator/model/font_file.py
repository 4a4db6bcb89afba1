"""Turns the bytes of a font file into its family, weight and style, or a sentence on why it is no font."""

from dataclasses import dataclass
from io import BytesIO
from typing import Literal

SUFFIXES = (".ttf", ".otf", ".woff2", ".woff")
_FAMILY, _TYPOGRAPHIC_FAMILY = 1, 16
_ITALIC = 1


class NoFont(Exception):
    """These bytes are no font; the message says why."""


@dataclass(frozen=True)
class FontFile:
    """One cut of a family, or all of its weights when it is variable."""

    family: str
    weight: int
    style: Literal["normal", "italic"]
    variable: bool
    """Whether any weight can be made of it."""
    data: bytes


def read_font(data: bytes) -> FontFile:
    """The font in `data`: TrueType or OpenType, compressed for the web or not. Raises NoFont."""
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            family = font["name"].getDebugName(_TYPOGRAPHIC_FAMILY) or font["name"].getDebugName(_FAMILY)
            italic = font["OS/2"].fsSelection & _ITALIC
            weight, variable = int(font["OS/2"].usWeightClass), "fvar" in font
    except TTLibError as error:
        raise NoFont(str(error)) from error
    except Exception as error:  # a broken table raises whatever its reader stumbled upon
        raise NoFont(f"a table of it cannot be read ({type(error).__name__})") from error
    if not family:
        raise NoFont("it does not say its family's name")
    return FontFile(family, weight, "italic" if italic else "normal", variable, data)
