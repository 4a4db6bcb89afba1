"""A publication is one finished thing to publish, in memory: its source holds all that its look depends on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Publication:
    """What render hands to publish."""

    output: str
    """The kind of output it belongs to: `tutorial`, `page`, `data` or the name of a drawing."""
    path: str
    """Where it goes below the organisation's folder, without a suffix: `tutorials/fr/livraison`."""
    language: str
    title: str
    media: str
    """What `source` is: `text/html`, `text/markdown`, `application/json`…"""
    source: str
    assets: Mapping[str, bytes] = field(default_factory=dict)
    """Files that the source refers to, by relative name."""
    subject: str = ""
    """The key of the entity that it is about."""
    sheets: int | None = None
    """How many pages it has to have; nothing: as many as it takes."""

    formats: tuple[str, ...] = ()
    """The formats wanted; nothing: every one that takes it."""

    promises: tuple[str, ...] = ()
    """What a reader has to find in it, in words; taken from the facts, so that a template cannot lose one unnoticed."""
    screen: bool = False
    """Whether its HTML is a page for browsers, complete in itself, and never a sheet of paper."""

    def digest(self, *salt: str) -> str:
        """BLAKE2b of everything that decides the result; `salt` names the tools and their versions."""
        hashed = hashlib.blake2b(digest_size=20)
        for part in (self.output, self.language, self.title, self.media, self.source, str(self.sheets), *self.promises, *salt):
            hashed.update(len(part).to_bytes(8, "big") + part.encode())
        for name in sorted(self.assets):
            hashed.update(name.encode() + b"\0" + hashlib.blake2b(self.assets[name], digest_size=20).digest())
        return hashed.hexdigest()
