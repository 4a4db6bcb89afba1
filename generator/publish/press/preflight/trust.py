"""Turns what a file claims into what may be believed: bounded streams, plain names, the exceptions of damage."""

import zlib
from typing import Any

import pikepdf

BROKEN = (
    pikepdf.PdfError, pikepdf.PasswordError, pikepdf.DependencyError,
    ValueError, TypeError, KeyError, IndexError, AttributeError, ArithmeticError, NotImplementedError, RuntimeError,
    RecursionError, OSError, EOFError, zlib.error,
)  # fmt: skip
"""What reading a broken or hostile PDF may raise: pikepdf says most of it as ValueError, TypeError or RuntimeError."""

LARGEST_STREAM = 64 << 20
"""Bytes of a content stream, unpacked: more is an attack, or not meant for a press."""
LARGEST_PACKED = 512 << 10
"""Bytes of a stream packed by a filter that cannot be unpacked in measured steps; some grow a thousandfold."""
_EXPANDING = {"FlateDecode", "LZWDecode", "RunLengthDecode", "Fl", "LZW", "RL"}


class TooMuch(RuntimeError):
    """A file asks for more work than any honest page needs."""


def reason(error: BaseException) -> str:
    """What an exception says, on one line."""
    lines = str(error).splitlines()
    return lines[0][:120] if lines else type(error).__name__


def name_of(written: Any) -> str:
    """A PDF name without its slash."""
    return str(written).removeprefix("/")


def content_of(stream: Any, largest: int = LARGEST_STREAM) -> bytes:
    """The bytes of a stream, unpacked. Raises TooMuch for a bomb, and what is in BROKEN for a damaged one."""
    raw = stream.read_raw_bytes()
    filters = stream.get("/Filter", ())
    names = [name_of(one) for one in ([filters] if isinstance(filters, pikepdf.Name) else filters)]
    if names == ["FlateDecode"]:
        unpacker = zlib.decompressobj()
        data = unpacker.decompress(raw, largest)
        if unpacker.unconsumed_tail:
            raise TooMuch("a stream unpacks to more than its measure")
        return bytes(stream.read_bytes()) if "/DecodeParms" in stream else data
    expanding = sum(name in _EXPANDING for name in names)
    if expanding > 1 or len(raw) > (LARGEST_PACKED if expanding else largest):
        raise TooMuch("a stream is packed too densely")
    return bytes(stream.read_bytes())
