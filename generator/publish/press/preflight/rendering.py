"""Turns a page into the ink that a press would lay, by Ghostscript: where there is more than paper takes up."""

import shutil
import subprocess
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image, ImageMath

from generator.publish.press.preflight.file import Page
from generator.publish.press.preflight.geometry import Box
from generator.publish.press.preflight.pictures import darkest

_DPI = 72
_PATIENCE = 60
"""Seconds for one page."""
_MOST_PIXELS = 40_000_000
_TOLERANCE = 2
"""Percent: eight bits a plate round."""


class NoGhostscript(Exception):
    """Ghostscript is not installed, or could not render a page."""


@dataclass(frozen=True, slots=True)
class HeavyInk:
    """Where a rendered page has too much ink, and how much at most."""

    percent: float
    box: Box


def heavy_ink(data: bytes, page: Page, limit: float) -> HeavyInk | None:
    """Where a rendered page has more than `limit` percent of ink; marks outside the bleed do not count.

    Raises NoGhostscript.
    """
    media, printed = page.media, page.printed.within(page.media) or page.media
    dpi = min(_DPI, _DPI * (_MOST_PIXELS / max(media.width * media.height * page.unit**2, 1)) ** 0.5)
    sheet = _rendered(data, page.number, dpi).rotate(page.rotation, expand=True)
    across, down = sheet.width / media.width, sheet.height / media.height
    left, top = round((printed.left - media.left) * across), round((media.top - printed.top) * down)
    pixels = sheet.crop((left, top, left + round(printed.width * across), top + round(printed.height * down)))
    percent = darkest(pixels)
    if percent <= limit + _TOLERANCE:
        return None
    x, y, right, bottom = _over(pixels, limit)
    found = (left + x) / across, (top + bottom) / down, (left + right) / across, (top + y) / down
    return HeavyInk(
        percent, Box(media.left + found[0], media.top - found[1], media.left + found[2], media.top - found[3])
    )


def _over(pixels: Image.Image, limit: float) -> tuple[int, int, int, int]:
    """Where more ink lies than the limit: left, top, right and bottom, in pixels."""
    bar = round((limit + _TOLERANCE) * 255 / 100)
    cyan, magenta, yellow, black = pixels.split()
    over = ImageMath.lambda_eval(
        lambda plates: (plates["c"] + plates["m"] + plates["y"] + plates["k"] - bar) > 0,
        c=cyan, m=magenta, y=yellow, k=black,
    )  # fmt: skip
    return over.getbbox() or (0, 0, *pixels.size)


def _rendered(data: bytes, number: int, dpi: float) -> Image.Image:
    """One page as a CMYK picture in which 255 is full ink; what overprints does so."""
    program = shutil.which("gs")
    if program is None:
        raise NoGhostscript
    with TemporaryDirectory() as folder:
        source, target = Path(folder) / "page.pdf", Path(folder) / "page.tif"
        source.write_bytes(data)
        options = [
            "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=tiff32nc", f"-r{dpi:g}", "-dOverprint=/simulate",
            f"-dFirstPage={number}", f"-dLastPage={number}", f"-sOutputFile={target}", str(source),
        ]  # fmt: skip
        try:
            subprocess.run([program, *options], capture_output=True, timeout=_PATIENCE, check=True)
            with Image.open(BytesIO(target.read_bytes())) as picture:
                return picture.convert("CMYK")
        except (OSError, subprocess.SubprocessError, ValueError) as error:
            raise NoGhostscript from error
