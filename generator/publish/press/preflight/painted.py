"""What a page paints: words, lines, areas, pictures and gradients, each with its place, measure and colour.

Boxes are in points of the page's user space, cut to what clipping leaves visible; sizes are as they are printed.
"""

from dataclasses import dataclass, field
from typing import Any

from generator.publish.press.preflight.geometry import Box
from generator.publish.press.preflight.spaces import Colour, Space


@dataclass(frozen=True, slots=True)
class Font:
    """A font as far as a press cares."""

    name: str
    kind: str
    embedded: bool


@dataclass(frozen=True, slots=True)
class Painted:
    """One painted object."""

    box: Box
    colour: Colour
    overprint: bool
    opaque: bool
    """Whether it hides what lies beneath, and is not itself seen through."""


@dataclass(frozen=True, slots=True)
class Words(Painted):
    """What one operator shows of a text."""

    text: str
    """As far as the file says which characters its glyphs are."""
    size: float
    font: Font


@dataclass(frozen=True, slots=True)
class Line(Painted):
    """A stroked path."""

    width: float


@dataclass(frozen=True, slots=True)
class Area(Painted):
    """A filled path."""

    parts: tuple[Box, ...]
    """The boxes of its sub-paths."""
    thickness: float
    """The shorter side of its thinnest long part; a rule is often drawn as a filled rectangle."""


@dataclass(frozen=True, slots=True)
class Image(Painted):
    """A picture as it is placed."""

    width: int
    height: int
    dpi: float
    """Pixels per inch as printed; the lower one of both directions."""
    bits: int
    stencil: bool
    """Whether it is a mask that colour is pressed through."""
    source: Any = field(repr=False, compare=False)
    """Its stream, or the picture inside a content stream."""


@dataclass(frozen=True, slots=True)
class Shade(Painted):
    """A gradient."""

    peaks: tuple[Colour, ...]
    """The colours at its stops, as far as they can be told."""


@dataclass(frozen=True, slots=True)
class Group:
    """A transparency group that names the space it is blended in."""

    box: Box | None
    space: Space
