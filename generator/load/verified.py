"""Turns `verified.lock`, the file that `clew verify` writes beside the content, into what was verified, and when."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.model.verification import LOCK, Verification, Verified

_LINE = re.compile(r"(?P<key>\w+:\S+) (?P<on>\d{4}-\d\d-\d\d) (?P<digest>[0-9a-f]{16})")


def read_verified(home: Path) -> Verified:
    """What the lock of an organisation's folder says; nothing where there is none."""
    path = home / LOCK
    return verified(path.read_text(encoding="utf-8", errors="replace")) if path.is_file() else {}


def verified(text: str) -> Verified:
    """What the text of a lock says, one entity a line: key, day, digest.

    A line of any other form, such as the marks of a merge, counts for nothing: what it was about is not verified.
    """
    return dict(_verified(text))


def _verified(text: str) -> Iterator[tuple[str, Verification]]:
    for line in text.splitlines():
        if found := _LINE.fullmatch(line.strip()):
            try:
                day = date.fromisoformat(found["on"])
            except ValueError:
                continue
            yield found["key"], Verification(day, found["digest"])
