"""Turns the PDF for screens into the same sheet for a print shop: PDF/X-4 in the inks of a printer profile."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import pikepdf

from generator.model.colour import Cmyk
from generator.model.press import PrinterProfile
from generator.publish.press.inks import Inks, UnfitProfile
from generator.publish.press.intent import declare
from generator.publish.press.paper import leave_screen
from generator.publish.press.separation import saved, separate_pages

SHIPPED = Path(__file__).parent / "icc" / "FOGRA39L_coated.icc"


def to_print(
    screen: bytes,
    profile: PrinterProfile,
    twins: Mapping[str, Cmyk] | None = None,
    folder: Path | None = None,
    day: date | None = None,
) -> bytes:
    """The print variant of a PDF by WeasyPrint (RGB, no output intent of its own); always the same bytes.

    `twins` says how brand colours (`#RRGGBB`) are printed, in percent; `folder` is where a printer's own ICC profile
    lies; `day` is the date that the file carries. Bleed and marks are not made here. Raises UnfitProfile and
    Unseparable.
    """
    icc = icc_of(profile, folder)
    with pikepdf.open(BytesIO(screen)) as pdf:
        leave_screen(pdf)
        separate_pages(pdf, inks_of(profile, icc, twins or {}))
        declare(pdf, icc, profile, screen, day)
        return saved(pdf)


def icc_of(profile: PrinterProfile, folder: Path | None = None) -> bytes:
    """The ICC profile: the printer's own, unchanged, else the shipped one. Raises UnfitProfile if it cannot be read."""
    if profile.icc is None:
        return SHIPPED.read_bytes()
    try:
        return (folder or Path()).joinpath(profile.icc).read_bytes()
    except OSError:
        raise UnfitProfile(f"there is no ICC profile {profile.icc}") from None


def inks_of(profile: PrinterProfile, icc: bytes, twins: Mapping[str, Cmyk]) -> Inks:
    """The inks of a profile; made once, since the tables that colours are looked up in take a moment."""
    return _inks(profile, icc, tuple(sorted(twins.items())))


@lru_cache(maxsize=16)
def _inks(profile: PrinterProfile, icc: bytes, twins: tuple[tuple[str, Cmyk], ...]) -> Inks:
    return Inks(icc, profile.max_ink, dict(twins), profile.intent, profile.letters.small, profile.overprint_black)
