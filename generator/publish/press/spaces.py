"""Turns a colour space of a PDF into a reader of its colours, or into nothing when its colours may stay as they are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from pikepdf import Array, Name, Object, Stream, String

from generator.publish.press.neutral import rgb
from generator.publish.press.tone import Colour

Read = Callable[[Sequence[float]], Colour]


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space whose colours can be read: RGB in whatever disguise, grey, or the four inks."""

    components: int
    read: Read
    first: Colour
    """The colour that holds when the space has just been chosen."""
    screen: bool
    """Whether its colours are a screen's, so that pictures and gradients in it have to be converted."""


def _three(values: Sequence[float]) -> Colour:
    red, green, blue = values
    return red, green, blue


def _grey(values: Sequence[float]) -> Colour:
    return 0.0, 0.0, 0.0, 1 - values[0]


def _inks(values: Sequence[float]) -> Colour:
    c, m, y, k = values
    return c, m, y, k


RGB = Space(3, _three, (0.0, 0.0, 0.0), True)
GREY = Space(1, _grey, (0.0, 0.0, 0.0, 1.0), False)
INKS = Space(4, _inks, (0.0, 0.0, 0.0, 1.0), False)
_BY_NAME = {
    "/DeviceRGB": RGB, "/RGB": RGB, "/CalRGB": RGB, "/DeviceGray": GREY, "/G": GREY, "/CalGray": GREY,
    "/DeviceCMYK": INKS, "/CMYK": INKS,
}  # fmt: skip
_BY_COUNT = {1: GREY, 3: RGB, 4: INKS}


def space_of(written: Object | None) -> Space | None:
    """The reader of a colour space; None for spot colours and patterns, which pass unchanged.

    An RGB profile is read as sRGB: WeasyPrint writes no other.
    """
    if isinstance(written, Name):
        return _BY_NAME.get(str(written))
    if not isinstance(written, Array) or not len(written):
        return None
    family = str(written[0])
    if family == "/ICCBased":
        return _BY_COUNT.get(int(written[1].get("/N", 0)))
    if family == "/Lab":
        return _lab_space(written[1])
    if family in ("/Indexed", "/I"):
        return _indexed(written)
    return _BY_NAME.get(family)


def _lab_space(settings: Object) -> Space:
    a_low, a_high, b_low, b_high = (float(end) for end in settings.get("/Range", Array([-100, 100, -100, 100])))

    def read(values: Sequence[float]) -> Colour:
        lightness, a, b = values
        return rgb((lightness, min(max(a, a_low), a_high), min(max(b, b_low), b_high)))

    return Space(3, read, (0.0, 0.0, 0.0), True)


def _indexed(written: Array) -> Space | None:
    base = space_of(written[1])
    if base is None:
        return None
    table = palette(written)
    count = base.components

    def read(values: Sequence[float]) -> Colour:
        place = min(max(int(values[0]), 0), len(table) // count - 1) * count
        return base.read([part / 255 for part in table[place : place + count]])

    return Space(1, read, read([0]), base.screen)


def palette(written: Array) -> bytes:
    """The table of colours of an Indexed space, one byte for each component."""
    table = written[3]
    if isinstance(table, Stream):
        return bytes(table.read_bytes())
    return bytes(table) if isinstance(table, String) else bytes(str(table), "latin-1")
