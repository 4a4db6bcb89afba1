"""What a drawing is made of: shapes in one SVG with labels over it, in millimetres; and the registry of drawings."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from generator.model.entity import Entity
from generator.model.organisation import Organisation
from generator.model.style import Style
from generator.model.typeface import POINT, Typefaces
from generator.model.wording import Wording
from generator.registry import Registry

Subject = Organisation | Entity


@dataclass(frozen=True, slots=True)
class Sheet:
    """A paper: its name and its size in millimetres, and the smallest text on it in points."""

    name: str
    width: float
    height: float
    smallest: float

    @property
    def small(self) -> float:
        """The size of the smallest text in millimetres."""
        return self.smallest * POINT


SHEETS = {
    sheet.name: sheet
    for sheet in (
        Sheet("a4", 210, 297, 8),
        Sheet("a4-landscape", 297, 210, 8),
        Sheet("a3", 297, 420, 10),
        Sheet("a3-landscape", 420, 297, 10),
        Sheet("a6", 105, 148, 7),
        Sheet("card", 85, 55, 6),
    )
}


@dataclass(frozen=True)
class Scene:
    """All that a drawing may look at."""

    organisation: Organisation
    wording: Wording
    style: Style
    typefaces: Typefaces
    sheet: Sheet


@dataclass(frozen=True, slots=True)
class Label:
    """Text at a place: its lines were broken by the drawing, so every renderer shows the same."""

    x: float
    y: float
    """The top of the first line's box."""
    width: float
    lines: tuple[str, ...]
    size: float
    """Font size in mm (1 pt = 0.3528 mm)."""
    weight: int = 400
    colour: str = "#000000"
    align: Literal["left", "center", "right"] = "left"
    leading: float = 1.25
    """Line height as a multiple of the size."""
    tag: Literal["p", "h1", "h2", "h3"] = "p"
    italic: bool = False
    family: str = ""
    """Nothing: the style's text family."""
    href: str = ""
    spacing: float = 0.0
    """Letter spacing in em: large titles are set tighter."""

    @property
    def height(self) -> float:
        return len(self.lines) * self.size * self.leading

    @property
    def bottom(self) -> float:
        return self.y + self.height


@dataclass(frozen=True, slots=True)
class TooLong:
    """A text that does not fit its place even at the smallest size: what the writer has to shorten."""

    entity: Entity
    path: tuple[str | int, ...]
    text: str
    fits: int
    """About how many characters would fit."""


@dataclass(frozen=True)
class Drawing:
    """A finished sheet."""

    title: str
    sheet: Sheet
    svg: str
    """Shapes only, one user unit is one millimetre; no text in it."""
    labels: tuple[Label, ...]
    """In reading order."""
    equivalent: str
    """The same facts as Markdown, complete: for screen readers, and for those who do not read pictures."""
    too_long: tuple[TooLong, ...] = ()
    """What the writer has to shorten, on this sheet and on those that follow."""
    following: tuple["Drawing", ...] = ()
    """Further sheets, when everything does not fit on one at a legible size."""

    @property
    def pages(self) -> tuple["Drawing", ...]:
        """This sheet and those that follow."""
        return (self, *self.following)


Draw = Callable[[Subject, Scene], Drawing]


@dataclass(frozen=True)
class Infographic:
    """A kind of drawing: what it is drawn of, and on which sheets."""

    name: str
    title: str
    """What customers call it, as a theme string in English."""
    subjects: Callable[[Organisation], Iterable[Subject]]
    sheets: tuple[str, ...]
    draw: Draw


INFOGRAPHICS: Registry[Infographic] = Registry("generator.infographics")
"""Drawings by name; each is one file of this folder."""


def infographic(
    name: str, title: str, subjects: Callable[[Organisation], Iterable[Subject]], sheets: tuple[str, ...]
) -> Callable[[Draw], Draw]:
    """Register a drawing under its name."""

    def register(draw: Draw) -> Draw:
        INFOGRAPHICS.add(name, Infographic(name, title, subjects, sheets, draw))
        return draw

    return register
