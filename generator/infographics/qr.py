"""Turns an address or a vCard into a QR code drawn as one path, its modules large enough for a telephone's camera."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby, product

import segno

QUIET = 4
"""Light modules around the code that readers need."""
READABLE = 0.4
"""The least side of a module in mm. Denso Wave asks for four dots of the printer: 0.34 mm at 300 dpi."""
DARK = 20.0
"""The least side in mm of what is dark of a code in print: narrower ones are not read at arm's length."""
_LEVELS = ("q", "m", "l")
"""How much of a code may be dirty or torn: a quarter, an eighth, a fifteenth."""

Modules = tuple[bytearray, ...]


def qr_path(address: str, x: float, y: float, size: float) -> str:
    """Path data of a code that fills the square of `size` at (x, y), quiet zone included; paint it black on white."""
    return _path(_modules(address, "m"), x, y, size)


def side_of(address: str, dark: float = DARK) -> float:
    """The side of the code of an address, its quiet zone included, whose dark part is so many mm wide."""
    modules = len(_modules(address, "m"))
    return dark * (modules + 2 * QUIET) / modules


def quiet_zone(address: str, size: float) -> float:
    """The width of the light margin inside a code of this size: other things are aligned with its dark part."""
    return size * QUIET / (len(_modules(address, "m")) + 2 * QUIET)


def holding_path(contents: Sequence[str], x: float, y: float, size: float) -> str:
    """The same for the first of some contents whose modules are readable at that size; nothing when none is."""
    rows = _readable(tuple(contents), size)
    return _path(rows, x, y, size) if rows else ""


def holds(contents: Sequence[str], size: float) -> bool:
    """Whether one of some contents is readable at that size."""
    return bool(_readable(tuple(contents), size))


def code_svg(contents: Sequence[str], size: float) -> str:
    """The same as an SVG document of its own, black on white, `size` mm wide."""
    path = holding_path(contents, 0, 0, size)
    box = f'width="{size:g}mm" height="{size:g}mm" viewBox="0 0 {size:g} {size:g}"'
    ground = f'<path fill="#fff" d="M0 0h{size:g}v{size:g}h-{size:g}z"/>'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{ground}<path d="{path}"/></svg>\n' if path else ""


@lru_cache(maxsize=256)
def _readable(contents: tuple[str, ...], size: float) -> Modules:
    """What is held matters more than what may be torn: the longest content first, then the strongest correction."""
    for content, level in product(contents, _LEVELS):
        rows = _modules(content, level)
        if size / (len(rows) + 2 * QUIET) >= READABLE:
            return rows
    return ()


def _path(rows: Modules, x: float, y: float, size: float) -> str:
    module = size / (len(rows) + 2 * QUIET)
    path = ""
    for number, row in enumerate(rows):
        column = 0
        for dark, run in groupby(row):
            length = len(list(run))
            if dark:
                left, top = x + (QUIET + column) * module, y + (QUIET + number) * module
                path += f"M{left:.3f} {top:.3f}h{length * module:.3f}v{module:.3f}h{-length * module:.3f}z"
            column += length
    return path


@lru_cache(maxsize=256)
def _modules(content: str, level: str) -> Modules:
    """The code's rows of dark and light: every sheet of an organisation bears the same few codes."""
    # Latin 1, the standard's own, is what readers guess wrong: accents are in UTF-8, as every telephone expects.
    encoding = None if content.isascii() else "utf-8"
    return tuple(segno.make(content, error=level, micro=False, encoding=encoding).matrix)
