"""Turns an address into a QR code drawn as one path."""

from functools import lru_cache
from itertools import groupby

import segno

QUIET = 4
"""Light modules around the code that readers need."""


def qr_path(address: str, x: float, y: float, size: float) -> str:
    """Path data of a code that fills the square of `size` at (x, y), quiet zone included; paint it black on white."""
    rows = _modules(address)
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
def _modules(address: str) -> tuple[bytearray, ...]:
    """The code's rows of dark and light: every sheet of an organisation bears the same few codes."""
    return tuple(segno.make(address, error="m", micro=False).matrix)
