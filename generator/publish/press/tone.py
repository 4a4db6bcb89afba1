"""What separation turns colours into: the four inks of the paper, or the greys of a transparency mask."""

from collections.abc import Sequence
from typing import Protocol

from PIL import Image

Rgb = tuple[float, float, float]
"""Red, green and blue of sRGB, each from 0 to 1."""

Ink = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each from 0 to 1."""

Colour = tuple[float, ...]
"""As it stood in the file: three numbers are RGB, four are inks."""


class Tones(Protocol):
    """One destination of colours."""

    space: str
    """The PDF colour space: `/DeviceCMYK` or `/DeviceGray`."""
    fill: str
    """The operator that sets a colour to fill with."""
    stroke: str
    """The operator that sets a colour for lines."""
    overprints: bool
    """Whether pure black type may be printed over what lies beneath."""

    def flat(self, colour: Colour) -> tuple[float, ...]:
        """The components of a flat colour."""

    def small(self, colour: Colour, points: float) -> tuple[float, ...]:
        """The same for type of a size: small dark type is never mixed from several inks."""

    def blend(self, start: Colour, end: Colour, shares: Sequence[float]) -> list[tuple[float, ...]]:
        """The components of a gradient's colours at each share, from 0 (start) to 1 (end)."""

    def photograph(self, picture: Image.Image) -> Image.Image:
        """A picture of mode RGB, converted."""


class Greys:
    """The greys of a luminosity mask: how light a colour is, as PDF reckons it (ISO 32000-1, 10.3)."""

    space, fill, stroke, overprints = "/DeviceGray", "g", "G", False

    def flat(self, colour: Colour) -> tuple[float, ...]:
        """One number, from 0 (black) to 1 (white)."""
        if len(colour) == 4:
            return (round(max(0.0, 1 - _light(colour[:3]) - colour[3]), 4),)
        return (round(_light(colour), 4),)

    def small(self, colour: Colour, points: float) -> tuple[float, ...]:  # noqa: ARG002
        """The same at any number of points: a mask has no inks that could miss one another."""
        return self.flat(colour)

    def blend(self, start: Colour, end: Colour, shares: Sequence[float]) -> list[tuple[float, ...]]:
        """Greys lie on a straight line."""
        first, last = self.flat(start)[0], self.flat(end)[0]
        return [(first + (last - first) * share,) for share in shares]

    def photograph(self, picture: Image.Image) -> Image.Image:
        """The picture in mode L, by the same weights."""
        return picture.convert("L")


def _light(colour: Colour) -> float:
    red, green, blue = colour
    return 0.3 * red + 0.59 * green + 0.11 * blue
