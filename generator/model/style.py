"""A style is a theme's tokens with an organisation's brand laid over: the colours, families and measures of every publication."""

from collections.abc import Mapping
from dataclasses import dataclass


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


@dataclass(frozen=True)
class Style:
    """Design tokens. Colours are `#rrggbb`."""

    theme: str
    colours: Mapping[str, str]
    """`main` (the path), `alert` (a way out), `ink`, `grey`, `line`, `pale`, `paper`, `highlight`, and what is computed from
    them: `on_main`, `on_alert` (text upon them), `main_pale`, `alert_pale` (grounds)."""
    text: str
    """The family of running text."""
    display: str
    """The family of titles."""
    families: tuple[Family, ...]
    """The families of both."""
    compositions: Mapping[str, str]
    """For drawings with several compositions, the one this theme uses: `journey-line: metro`."""
