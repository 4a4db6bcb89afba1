"""Turns the digest of a finished source into the files made from it before: the expensive last step is skipped."""

import hashlib
import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

Files = Mapping[str, bytes]


def digest(data: bytes) -> str:
    """The name of some bytes in the store."""
    return hashlib.blake2b(data, digest_size=20).hexdigest()


class Store:
    """Results by the digest of what they were made from; each lists its files, and a file lies once by its own digest.

    Nothing in it is ever changed, only added: a killed build leaves at most a file that nobody refers to.
    """

    def __init__(self, root: Path) -> None:
        self.root = root

    def find(self, key: str) -> dict[str, str] | None:
        """The digests of a result's files by name; None if it was never made, or a file of it is lost or damaged."""
        try:
            files: dict[str, str] = json.loads(self._result(key).read_text())
        except (OSError, ValueError):
            return None
        return files if all(self.holds(name) for name in files.values()) else None

    def keep(self, key: str, files: Files) -> dict[str, str]:
        """Put a result into the store."""
        names = {path: self.add(data) for path, data in files.items()}
        write_whole(self._result(key), json.dumps(names, sort_keys=True).encode())
        return names

    def take(self, key: str, make: Callable[[], Files]) -> dict[str, str]:
        """A result as it was kept, else as it is made now."""
        found = self.find(key)
        return self.keep(key, make()) if found is None else found

    def read(self, name: str) -> bytes:
        """The bytes of a file by its digest."""
        return self._blob(name).read_bytes()

    def add(self, data: bytes) -> str:
        """Put bytes into the store; returns their digest."""
        name = digest(data)
        if not self.holds(name):
            write_whole(self._blob(name), data)
        return name

    def holds(self, name: str) -> bool:
        """Whether the file of this digest is there, and whole."""
        try:
            return digest(self.read(name)) == name
        except OSError:
            return False

    def _blob(self, name: str) -> Path:
        return self.root / "files" / name[:2] / name

    def _result(self, key: str) -> Path:
        return self.root / "results" / key[:2] / f"{key}.json"


def write_whole(path: Path, data: bytes) -> None:
    """Write beside, then rename: a reader sees the whole file or none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink()
        raise
