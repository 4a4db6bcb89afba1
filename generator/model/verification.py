"""Turns an entity into the digest of what it says, and keeps beside it the day on which somebody made sure of that."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b

from generator.model.entity import Entity

LOCK = "verified.lock"
"""The file beside the content that says what was verified, and when."""
NOT_SAID = {"owner", "verified_on", "review_every", "valid_from", "valid_to", "tags"}
"""Fields that say who answers for a fact and until when, not what it is."""


@dataclass(frozen=True, slots=True)
class Verification:
    """Somebody made sure of an entity on a day, and this is the digest of what it said then."""

    on: date
    digest: str


Verified = Mapping[str, Verification]
"""Verifications by the keys of entities: `channel:tel-sav`."""


def digest(entity: Entity) -> str:
    """Sixteen hexadecimal digits of what an entity says, in canonical form: however it is written, and whatever fields
    later versions of clew add.
    """
    said = entity.model_dump_json(exclude=NOT_SAID, exclude_defaults=True)
    return blake2b(said.encode(), digest_size=8).hexdigest()
