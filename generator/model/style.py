"""A style is a theme's tokens with a brand laid over: the colours, families and measures of every publication."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.model.colour import Cmyk
from generator.model.font_file import FontFile
from generator.model.picture import Picture

STAND_IN = " stand-in"
"""Ends the name by which a system's font takes the place of a family until it has come."""


@dataclass(frozen=True)
class Family:
    """A type family, the package it comes from, and the cuts that the theme uses.

    `optical_size` (points) draws a display cut of a family that has the axis; such a cut needs a name of its own.
    """

    name: str
    package: str
    weights: tuple[int, ...] = (400, 700)
    italics: tuple[int, ...] = ()
    optical_size: float = 12.0
    files: tuple[FontFile, ...] = ()
    """The organisation's own files; then there is no package."""


@dataclass(frozen=True)
class Mark:
    """The organisation's logo, ready to be shown."""

    light: Picture
    """For light ground."""
    dark: Picture | None = None
    """For dark ground; without it the other stands on a plate of paper there."""
    alt: str = ""
    """What it shows beyond the name beside it."""

    @property
    def ratio(self) -> float:
        """Its width divided by its height."""
        return self.light.ratio

    def on(self, dark: bool) -> Picture:
        """The picture for a ground."""
        return self.dark or self.light if dark else self.light


@dataclass(frozen=True)
class Style:
    """Design tokens. Colours are `#rrggbb`."""

    theme: str
    colours: Mapping[str, str]
    """`main` (the path), `alert` (a way out), `ink`, `grey`, `line`, `pale`, `paper`, `highlight`, and what is computed
    from them: `on_main`, `on_alert` (text upon them), `main_pale`, `alert_pale` (grounds)."""
    text: str
    """The family of running text."""
    display: str
    """The family of titles."""
    families: tuple[Family, ...]
    """Those two, then any that only draw characters which they lack: arrows, ticks."""
    compositions: Mapping[str, str]
    """For drawings with several compositions, the one this theme uses: `journey-line: metro`."""
    shapes: Mapping[str, float] = field(default_factory=dict)
    """Measures of the shapes that drawings share; see `generator/infographics/canvas.py`."""
    pictures: Mapping[str, str] = field(default_factory=dict)
    """What the theme has drawn: SVG on a stage of 100 by 100, by name, as `counter-you`."""
    scenes: Mapping[str, str] = field(default_factory=dict)
    """Which picture shows what an icon stands for: `storefront: counter`."""
    twins: Mapping[str, Cmyk] = field(default_factory=dict)
    """How colours are printed: `#RRGGBB` to percents of cyan, magenta, yellow and black, for those that have a twin."""
    logo: Mark | None = None
    densities: tuple[float, ...] = (1.0,)
    """How large type is set where the room is given, as a multiple: the roomiest first, the tightest last."""

    @property
    def stack(self) -> str:
        """The families for text as CSS has them: after the text family those that draw the characters it lacks."""
        rest = [family.name for family in self.families if family.name not in (self.text, self.display)]
        return ", ".join(f'"{name}"' for name in dict.fromkeys((self.text, *rest)))
