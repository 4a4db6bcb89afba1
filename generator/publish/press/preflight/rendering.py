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
    """Where the rendered page has more than `limit` percent of ink. Raises NoGhostscript."""
    media = page.media
    dpi = min(_DPI, _DPI * (_MOST_PIXELS / max(media.width * media.height, 1)) ** 0.5)
    pixels = _rendered(data, page.number, dpi)
    percent = darkest(pixels)
    if percent <= limit + _TOLERANCE:
        return None
    bar = round((limit + _TOLERANCE) * 255 / 100)
    cyan, magenta, yellow, black = pixels.split()
    over = ImageMath.lambda_eval(
        lambda plates: (plates["c"] + plates["m"] + plates["y"] + plates["k"] - bar) > 0,
        c=cyan, m=magenta, y=yellow, k=black,
    )  # fmt: skip
    left, top, right, bottom = over.getbbox()
    points = _DPI / dpi
    height = pixels.height
    box = Box(left * points, (height - bottom) * points, right * points, (height - top) * points)
    return HeavyInk(
        percent, Box(box.left + media.left, box.bottom + media.bottom, box.right + media.left, box.top + media.bottom)
    )


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
