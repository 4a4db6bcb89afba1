"""Turns what makes print files (our own passes, the shipped ICC profile, its libraries) into part of their key."""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

_HERE = Path(__file__).parent


@cache
def press_versions() -> str:
    """The versions of the libraries, and the digest of our own passes and data: both decide a file's bytes."""
    hashed = hashlib.blake2b(digest_size=12)
    for path in sorted(path for path in _HERE.rglob("*") if path.suffix in (".py", ".yaml", ".icc")):
        hashed.update(path.relative_to(_HERE).as_posix().encode() + b"\0" + path.read_bytes())
    return f"pillow {version('pillow')}, press {hashed.hexdigest()}"
