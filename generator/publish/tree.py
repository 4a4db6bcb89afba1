"""Turns a list of files into a folder that changes all at once, built beside and swapped, or not at all."""

import json
import shutil
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from generator.publish.store import Store, digest

MANIFEST = "manifest.json"


def swap_in(home: Path, files: Mapping[str, str], facts: Mapping[str, object], store: Store) -> bool:
    """Make `home` hold exactly `files` (digests by path) and a manifest. Returns False when it did already.

    The old folder stays whole until the new one is complete; `recover` mends what a kill between the renames leaves.
    """
    recover(home)
    manifest = (
        json.dumps({**facts, "files": dict(sorted(files.items()))}, indent=1, ensure_ascii=False, sort_keys=True) + "\n"
    )
    if _holds(home, files, manifest):
        return False
    new, old = _beside(home, "new"), _beside(home, "old")
    new.mkdir(parents=True)
    for path, name in sorted(files.items()):
        target = new / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(store.read(name))
    (new / MANIFEST).write_text(manifest, "utf-8")
    if home.exists():
        home.rename(old)
    new.rename(home)
    _remove(old)
    return True


def recover(home: Path) -> None:
    """Bring back the last good output after a kill, and remove what an unfinished build left."""
    new, old = _beside(home, "new"), _beside(home, "old")
    if old.exists() and not home.exists():
        old.rename(home)
    _remove(old)
    _remove(new)


def files_of(home: Path) -> dict[str, str]:
    """The digests of the files in a published folder by path, as its manifest has them; none without a manifest."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        return dict(json.loads((home / MANIFEST).read_text("utf-8"))["files"])
    return {}


def read_back(home: Path, store: Store) -> dict[str, str]:
    """The digests of a published folder's files by path, each in the store (again); none of a file lost or changed."""
    files = files_of(home)
    return {path: name for path, name in files.items() if store.holds(name) or _read_back(home / path, store) == name}


def _read_back(path: Path, store: Store) -> str | None:
    return store.add(path.read_bytes()) if path.is_file() else None


def _holds(home: Path, files: Mapping[str, str], manifest: str) -> bool:
    """Whether the folder holds these files and no others, byte by byte."""
    with suppress(OSError):
        if (home / MANIFEST).read_text("utf-8") != manifest:
            return False
        there = {path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()} - {MANIFEST}
        return there == set(files) and all(digest((home / path).read_bytes()) == name for path, name in files.items())
    return False


def _beside(home: Path, role: str) -> Path:
    return home.with_name(f".{home.name}.{role}")


def _remove(path: Path) -> None:
    if path.exists():
        shutil.rmtree(path)
