"""Finds the folders that travel with clew (themes, site base): inside the installed package, or in a checkout."""

from pathlib import Path

PACKAGE = Path(__file__).parent


def folder(name: str) -> Path:
    """The shipped folder `themes` or `site`. Raises FileNotFoundError if the installation is broken."""
    for candidate in (PACKAGE / "shipped" / name, PACKAGE.parent / name):
        if candidate.is_dir():
            return candidate
    raise FileNotFoundError(f"this installation of clew lacks its folder {name!r}; install it again")
