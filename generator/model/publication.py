"""A publication is one finished thing to publish, in memory: its source holds all that its look depends on."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import PurePosixPath

from generator.model.colour import Cmyk
from generator.model.press import PrinterProfile
from generator.model.print_format import PrintFormat


@dataclass(frozen=True)
class Press:
    """How a publication is to be printed."""

    format: PrintFormat
    profile: PrinterProfile
    twins: Mapping[str, Cmyk] = field(default_factory=dict)
    """How colours are printed: `#RRGGBB` to percents of cyan, magenta, yellow and black."""
    panels: Mapping[str, str] = field(default_factory=dict)
    """What readers call each panel, by the id of its element, in reading order: one page each."""
    tighter: tuple[str, ...] = ()
    """The same source in smaller type, for when it runs over its pages: tried one after the other."""
    spare: int = 0
    """How many of the last pages only fill it up to the number that its format asks for."""
    day: date | None = None
    """The latest day on which its content was verified: the date in the file and in its slug, never the clock's."""
    edition: str = ""
    """What it is an edition for, as the words beside its marks say it: a country, a branch."""

    def digest(self) -> str:
        """Everything of it that decides the result, as text."""
        said = (str(self.spare), str(self.day), self.edition)
        parts = (self.format.model_dump_json(), self.profile.model_dump_json(), *said, *self.tighter)
        return "\0".join((*parts, repr(sorted(self.twins.items())), repr(list(self.panels.items()))))


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
    press: Press | None = None
    """How it is printed, when it is for a print shop."""
    imposed: Mapping[str, PrintFormat] = field(default_factory=dict)
    """What else is made of its pages: by the name of the file, the format in which they are laid on larger sheets."""

    def digest(self, *salt: str) -> str:
        """BLAKE2b of everything that decides the result; `salt` names the tools and their versions."""
        hashed = hashlib.blake2b(digest_size=20)
        press = [self.press.digest(), PurePosixPath(self.path).name] if self.press else []
        press += [f"{name}={format.model_dump_json()}" for name, format in self.imposed.items()]
        said = [self.output, self.language, self.title, self.media, self.source, str(self.sheets), *self.promises]
        for part in (*said, *press, *salt):
            hashed.update(len(part).to_bytes(8, "big") + part.encode())
        for name in sorted(self.assets):
            hashed.update(name.encode() + b"\0" + hashlib.blake2b(self.assets[name], digest_size=20).digest())
        return hashed.hexdigest()
