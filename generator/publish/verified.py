"""Turns what was verified into `verified.lock`, one line an entity: each change of the file shows what it is about."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.model.entity import Entity
from generator.model.organisation import Organisation
from generator.model.verification import LOCK, Verification, Verified, digest
from generator.publish.store import write_whole


def write_verified(home: Path, organisation: Organisation, entities: Iterable[Entity], today: date) -> Verified:
    """Say that some entities were verified today; what is gone from the organisation is dropped. Returns the whole."""
    now = {entity.key: Verification(today, digest(entity)) for entity in entities}
    there = {entity.key for entity in organisation}
    kept = {key: one for key, one in {**organisation.verified, **now}.items() if key in there}
    lines = [f"{key} {kept[key].on} {kept[key].digest}\n" for key in sorted(kept)]
    write_whole(home / LOCK, "".join(lines).encode())
    return kept
