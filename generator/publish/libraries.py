"""Turns the absence of the system libraries that print into one sentence with the command that installs them."""

import ctypes
import hashlib
import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent
# What WeasyPrint opens, under the names Linux, macOS and Windows give them.
_NEEDED = (
    ("libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"),
    ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
    ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
    ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    ("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib", "libpangoft2-1.0-0.dll"),
)
_ADVISED = (("libharfbuzz-subset.so.0", "libharfbuzz-subset.0.dylib", "libharfbuzz-subset-0.dll"),)
_INSTALL = {
    "linux": "apt-get install -y --no-install-recommends libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
    "darwin": "brew install pango",
    "win32": "pacman -S mingw-w64-ucrt-x86_64-pango (in MSYS2)",
}


def missing_libraries() -> str | None:
    """Return the sentence to show when PDFs cannot be made on this machine, or None; WeasyPrint is not loaded."""
    missing = _absent(_NEEDED)
    return f"PDFs need system libraries that are missing ({', '.join(missing)}): {_install()}" if missing else None


def advised_libraries() -> str | None:
    """Return the sentence to show once when PDFs can be made but two to three times slower than they could, or None."""
    missing = _absent(_ADVISED)
    return f"PDFs are made much faster with {', '.join(missing)}: {_install()}" if missing else None


@cache
def tool_versions() -> str:
    """Return the versions of all that shapes a PDF's bytes, to be part of the key under which a PDF is kept.

    Our own passes have no version: their digest stands for them.
    """
    parts = [f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "pikepdf", "fonttools")]
    return ", ".join([*parts, f"pango {_pango_version()}", *_absent(_ADVISED), f"tags {_own_passes()}"])


def _own_passes() -> str:
    hashed = hashlib.blake2b(digest_size=12)
    for path in (_HERE / "pdf.py", *sorted((_HERE / "tags").glob("*.py"))):
        hashed.update(path.name.encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()


def _absent(libraries: tuple[tuple[str, ...], ...]) -> list[str]:
    return [names[0].split(".so")[0] for names in libraries if not any(map(_opens, names))]


@cache
def _opens(name: str) -> bool:
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def _pango_version() -> str:
    for name in _NEEDED[1]:
        if _opens(name):
            read = ctypes.CDLL(name).pango_version_string
            read.restype = ctypes.c_char_p
            return str(read().decode())
    return "none"


def _install() -> str:
    return _INSTALL.get(sys.platform, _INSTALL["linux"])
