"""Turns PDF files and a printer's profile into preflights, and one of them into a page for the printer."""

from collections.abc import Sequence
from pathlib import Path

from generator.model.preflight import Preflight
from generator.model.style import Family
from generator.publish.fonts import prepare
from generator.publish.pdf import write_pdf
from generator.publish.press.preflight.check import Order
from generator.publish.press.preflight.examine import preflight
from generator.publish.press.preflight.thumbnails import thumbnails
from generator.render.preflight_sheet import preflight_html, shown_pages
from generator.render.theme import load_wording

_FAMILY = Family("Inter", "fontpkg-inter", weights=(400, 600, 700, 800))
_LISTED = (24, 16, 11, 7, 4, 2)
"""Faults on the page, fewer until it is one page."""


def preflight_files(paths: Sequence[Path], order: Order) -> list[Preflight]:
    """Look at each file. Raises OSError for one that is not there."""
    return [preflight(path.name, path.read_bytes(), order) for path in paths]


def report_pdf(result: Preflight, data: bytes, language: str, store: Path) -> bytes:
    """One A4 page in black: the verdict, pictures of the pages with the places framed, and what to mend."""
    typefaces, wording = prepare([_FAMILY], store / "fonts"), load_wording(language)
    pictures = thumbnails(result, data, shown_pages(result))
    assets = {f"page-{number}.png": picture for number, picture in pictures.items()}
    for most in _LISTED:
        made = write_pdf(preflight_html(result, pictures, most, wording), assets, typefaces)
        if made.pages == 1:
            break
    return made.data


def report_path(report: Path, paths: Sequence[Path], path: Path) -> Path:
    """Where the page of a file goes: of several, each beside the name that was asked for."""
    return report if len(paths) == 1 else report.with_name(f"{report.stem}-{path.stem}{report.suffix}")
