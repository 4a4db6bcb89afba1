"""Turns entries of YAML into print formats: the sizes, panels, folds and imposition of what a print shop makes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Literal, Self

import yaml
from pydantic import Field, PositiveFloat, PositiveInt, model_validator

from generator.model.entity import Part, Words

SHIPPED = Path(__file__).with_name("print_formats.yaml")

Size = tuple[PositiveFloat, PositiveFloat]
"""Width and height in millimetres."""


class Sides(Part):
    """A measure for each side, in millimetres; a plain number stands for all four."""

    left: float = Field(0, ge=0)
    right: float = Field(0, ge=0)
    top: float = Field(0, ge=0)
    bottom: float = Field(0, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, written: Any) -> Any:
        return dict.fromkeys(cls.model_fields, written) if isinstance(written, int | float) else written


class Pages(Part):
    """How many pages a format has."""

    exactly: PositiveInt | None = None
    multiple: PositiveInt = 1
    """Blank pages fill up to a multiple of it: four for what is folded and stapled."""

    def fit(self, count: int) -> bool:
        """Whether so many pages can be printed, blank ones added where the format allows."""
        return count == self.exactly if self.exactly else count > 0

    def blanks(self, count: int) -> int:
        """How many blank pages have to be added."""
        return 0 if self.exactly else -count % self.multiple


class Die(Part):
    """The line along which a sticker is cut."""

    shape: Literal["round", "rectangle"]
    radius: float = Field(0, ge=0)
    """Of a rectangle's corners, in millimetres."""


class Imposition(Part):
    """How pages are laid on sheets."""

    kind: Literal["panels", "booklet", "repeat", "n-up"]
    """`panels`: side by side, to be folded; `booklet`: spreads, to be folded and stapled; `repeat`: each page, and
    its back, as often as it goes on a sheet; `n-up`: different pages on one sheet."""
    sheet: Size | None = None
    """The sheet; nothing: as large as its content and the marks."""
    gap: float = Field(0, ge=0)
    """Millimetres between neighbours that are cut apart; twice the bleed leaves each its own."""
    turn: Literal["side", "head"] = "side"
    """The back is printed after turning the sheet like a page (heads aligned), or over its head."""
    blanks: Literal["before-last", "end"] = "before-last"
    """Where blank pages go: before the last page, which is a cover, or after it."""
    creep: float = Field(0, ge=0)
    """Thickness of one folded sheet: inner ones are moved by it towards the fold."""


class PrintFormat(Part):
    """One thing that a print shop makes."""

    id: str = ""
    name: Words
    trim: Size
    """The flat sheet, or one page of a booklet, as it is cut."""
    pages: Pages = Pages()
    outside: Mapping[str, PositiveFloat] = Field(default_factory=dict)
    """Panels and their widths from left to right, on the side that has the front."""
    inside: Mapping[str, PositiveFloat] = Field(default_factory=dict)
    """Panels and their widths from left to right, on the other side: the outside's widths from right to left."""
    reads: tuple[str, ...] = ()
    """The panels in the order in which they are read: one page each."""
    bleed: Sides | None = None
    """Another bleed than the printer profile's."""
    safe: float | None = Field(None, ge=0)
    """Another safe margin than the printer profile's."""
    hidden: Sides = Sides()
    """What of the trimmed sheet nobody sees: in the foot of a roll-up."""
    paper: Words = ""
    """What it is usually printed on."""
    finishing: Words = ""
    """What is done after printing: cut, folded, stapled."""
    die: Die | None = None
    imposition: Imposition | None = None

    @model_validator(mode="after")
    def _panels_agree(self) -> Self:
        widths, behind = list(self.outside.values()), list(self.inside.values())[::-1]
        if widths != behind:
            raise ValueError(f"the panels inside {behind[::-1]} do not lie behind those outside {widths}")
        if widths and sum(widths) != self.trim[0]:
            raise ValueError(f"the panels {widths} do not add up to {self.trim[0]} mm")
        if sorted(self.reads) != sorted([*self.outside, *self.inside]):
            raise ValueError(f"`reads` {list(self.reads)} does not name each panel once")
        if bool(widths) != (self.imposition is not None and self.imposition.kind == "panels"):
            raise ValueError("panels need the imposition `panels`, and it needs panels")
        return self

    def size(self, panel: str = "") -> Size:
        """The size of a page: of the panel, or of the whole."""
        return ({**self.outside, **self.inside}[panel] if panel else self.trim[0], self.trim[1])

    def bleed_of(self, panel: str = "", profile: float = 3) -> Sides:
        """The bleed of a page, `profile` being the printer's: a panel has none where it is folded."""
        whole = self.bleed or Sides(left=profile, right=profile, top=profile, bottom=profile)
        if not panel:
            return whole
        row = list(self.outside if panel in self.outside else self.inside)
        left, right = whole.left if panel == row[0] else 0, whole.right if panel == row[-1] else 0
        return whole.model_copy(update={"left": left, "right": right})

    def page_rules(self, profile: float = 3) -> str:
        """The CSS `@page` rules of the format; each panel is a page of its name (`page: front`)."""
        return "\n".join(self._page_rule(panel, profile) for panel in ("", *self.reads))

    def _page_rule(self, panel: str, profile: float) -> str:
        (width, height), bleed = self.size(panel), self.bleed_of(panel, profile)
        sides = "; ".join(f"bleed-{side}: {value:g}mm" for side, value in bleed)
        return f"@page{f' {panel}' if panel else ''} {{ size: {width:g}mm {height:g}mm; {sides} }}"


@cache
def print_formats(*more: Path) -> Mapping[str, PrintFormat]:
    """The formats by name: those that are shipped, and of further YAML files, which may replace them.

    Raises OSError, yaml.YAMLError or pydantic.ValidationError for a file that is no list of formats.
    """
    found = {}
    for path in (SHIPPED, *more):
        for id, written in (yaml.safe_load(path.read_text("utf-8")) or {}).items():
            found[id] = PrintFormat.model_validate({"id": id, **written})
    return found
