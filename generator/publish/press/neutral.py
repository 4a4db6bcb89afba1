"""Turns sRGB colours into lightness and chroma, and says which of them are greys that black ink alone prints best."""

from generator.publish.press.tone import Rgb

Lab = tuple[float, float, float]
"""CIE L*a*b* under D50, as printers measure: lightness from 0 to 100, then green to red, then blue to yellow."""

# sRGB to XYZ adapted to D50, and the white itself (ICC.1:2022, annex E; IEC 61966-2-1).
_TO_XYZ = ((0.4360747, 0.3850649, 0.1430804), (0.2225045, 0.7168786, 0.0606169), (0.0139322, 0.0971045, 0.7141733))
_TO_RGB = ((3.1338561, -1.6168667, -0.4906146), (-0.9787684, 1.9161415, 0.0334540), (0.0719453, -0.2289914, 1.4052427))
_WHITE = (0.9642199, 1.0, 0.8252100)
_EPSILON, _KAPPA = 216 / 24389, 24389 / 27

_GREY_AT_BLACK, _GREY_AT_WHITE = 8.0, 1.0
"""The chroma up to which a colour is a grey: nobody sees a tint in near black, everybody sees that paper is cream."""
_DARK, _DULL = 40.0, 22.0
"""Lightness and chroma below which small type is read as dark, whatever its tint."""


def lab(colour: Rgb) -> Lab:
    """The colour as the eye weighs it."""
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    xyz = (sum(weight * part for weight, part in zip(row, linear, strict=True)) for row in _TO_XYZ)
    x, y, z = (_root(part / white) for part, white in zip(xyz, _WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def rgb(colour: Lab) -> Rgb:
    """The way back; what no screen shows becomes the nearest edge."""
    lightness, a, b = colour
    y = (lightness + 16) / 116
    xyz = [_cube(part) * white for part, white in zip((y + a / 500, y, y - b / 200), _WHITE, strict=True)]
    red, green, blue = (_gamma(sum(weight * part for weight, part in zip(row, xyz, strict=True))) for row in _TO_RGB)
    return red, green, blue


def is_grey(colour: Rgb) -> bool:
    """Whether its tint is too weak to be worth three more inks."""
    lightness, chroma = _shade(colour)
    return chroma <= _GREY_AT_BLACK + (_GREY_AT_WHITE - _GREY_AT_BLACK) * lightness / 100


def is_dark(colour: Rgb) -> bool:
    """Whether small type in this colour may as well be black: slate and ink blue, not a strong colour."""
    lightness, chroma = _shade(colour)
    return lightness < _DARK and chroma < _DULL


def _shade(colour: Rgb) -> tuple[float, float]:
    lightness, a, b = lab(colour)
    return lightness, (a * a + b * b) ** 0.5


def _root(part: float) -> float:
    return part ** (1 / 3) if part > _EPSILON else (_KAPPA * part + 16) / 116


def _cube(part: float) -> float:
    return part**3 if part**3 > _EPSILON else (116 * part - 16) / _KAPPA


def _gamma(part: float) -> float:
    part = min(max(part, 0.0), 1.0)
    return 12.92 * part if part <= 0.0031308 else 1.055 * part ** (1 / 2.4) - 0.055
