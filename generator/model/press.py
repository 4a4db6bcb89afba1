"""A printer profile is what a print shop asks of a file: ink, bleed, margins, sizes; data, one YAML file each."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from generator.model.entity import Part


class _Limits(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Pictures(_Limits):
    """Effective resolution of pictures as they are placed, in dots per inch."""

    least: float = Field(150, gt=0)
    """Below this, dots are seen: an error (Ghent Workgroup 2015 sheet-fed: 150)."""
    wanted: float = Field(225, gt=0)
    """Below this, a warning (Ghent Workgroup 2015 sheet-fed: 225)."""
    least_bitmap: float = Field(550, gt=0)
    """The same for pictures of pure black and white (Ghent Workgroup 2015: 550)."""
    wanted_bitmap: float = Field(800, gt=0)


class Lines(_Limits):
    """Widths of lines, in points."""

    thinnest: float = Field(0.25, ge=0)
    """Of ink on paper (bvdm: 0.25)."""
    thinnest_reversed: float = Field(0.4, ge=0)
    """Of paper left free in ink, and of lines mixed from several inks (0.4 to 0.5)."""


class Letters(_Limits):
    """Sizes of type, in points, as they are printed."""

    smallest: float = Field(6, ge=0)
    smallest_black: float = Field(6, ge=0)
    """Of black ink alone; some printers allow 5."""
    smallest_reversed: float = Field(7, ge=0)
    """Light on dark, or mixed from several inks."""
    small: float = Field(12, ge=0)
    """Below this, black type is black ink alone: several inks never meet well enough."""


class PrinterProfile(_Limits):
    """One way of printing, and the limits that a file has to keep."""

    name: str
    """What `--profile` takes."""
    note: str = ""
    """What one has to know of it: what stands in for what we do not have."""
    title: str = ""
    """What people call it."""
    condition: str = "FOGRA39"
    """The output condition that the file names: an identifier of the ICC's registry."""
    registry: str = "http://www.color.org"
    icc: str | None = None
    """The printer's own ICC profile, by path; embedded unchanged. Without it the shipped one."""
    bleed: float = Field(3, ge=0)
    """Millimetres of picture beyond the trim."""
    safe: float = Field(5, ge=0)
    """Millimetres inside the trim that words keep away from, so that no knife cuts them."""
    marks: bool = True
    """Whether crop, fold and registration marks are wanted outside the bleed."""
    intent: Literal["relative", "perceptual"] = "relative"
    """How colours that no ink reaches are replaced: the nearest one, or all of them moved together."""
    overprint_black: bool = True
    """Whether pure black type is printed over what lies beneath it, so that no paper flashes around it."""
    max_ink: float = Field(300, gt=0, le=400)
    """Percent of ink that paper takes up at one place."""
    spots: tuple[str, ...] = ()
    """The spot colours that are ordered, by name. `All` (registration) and `None` need no order."""
    pictures: Pictures = Pictures()
    lines: Lines = Lines()
    letters: Letters = Letters()


class Shop(Part):
    """A print shop."""

    name: str
    email: str | None = None
    note: str | None = None
    """What it has to know of every order."""


class Print(Part):
    """The `print` section of an organisation: who prints for it, on what and how many."""

    profile: str = "default-coated"
    """A printer profile: the name of a shipped one, or the printer's own YAML file in the organisation's folder."""
    shop: Shop | None = None
    """Who prints."""
    paper: dict[str, str] = Field(default_factory=dict)
    """Papers other than the usual ones, by kind or name of what is printed: `leaflet: 170 g/m² mat`."""
    quantities: dict[str, int] = Field(default_factory=dict)
    """How many of each, by kind or name: `leaflet: 500`, `counter-poster-a3: 2`."""
    deliver_to: str | None = None
    """Where they are delivered."""
