"""What every output sees: one organisation in one language, in one theme; and the registry of outputs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date

from generator.model.audit import Audit
from generator.model.finding import Finding
from generator.model.organisation import Organisation
from generator.model.press import PrinterProfile
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.registry import Registry
from generator.render.prose import Prose
from generator.render.theme import Theme


@dataclass(frozen=True)
class View:
    """The eyes of an output."""

    organisation: Organisation
    theme: Theme
    wording: Wording
    typefaces: Typefaces
    audit: Audit | None = None
    """What the build found in its content, once it has looked at everything; for the owner's report alone."""
    whole: Organisation | None = None
    """The organisation with what customers do not see; for the owner's report alone."""

    editions: "tuple[View, ...]" = ()
    """The organisation in all its editions and their languages, where there are any: to change from one to another."""

    printer: PrinterProfile = field(default_factory=lambda: PrinterProfile(name="default-coated"))
    """Who prints for the organisation: how much bleed its pages need."""

    today: date | None = None
    """The day of the build: what is open is told from here on."""

    @property
    def site(self) -> str:
        """The folder of this language's site: `site` for the first language, `site/en` for another."""
        language = self.wording.language
        return "site" if language == self.organisation.about.languages[0] else f"site/{language}"

    @property
    def address(self) -> str:
        """The folder of this site below the one of all editions and languages: nothing, `en`, `editions/suisse/en`."""
        edition = self.organisation.edition
        return "/".join(filter(None, (edition and f"editions/{edition}", self.site[5:])))

    def prose(self, prefix: str = "", suffix: str = ".html") -> Prose:
        """Texts as HTML or Markdown; links start with `prefix` (the way up to the site's root) and end in `suffix`."""
        return Prose(self.organisation, self.wording, prefix, suffix)


Make = Callable[[View], Iterator[Publication | Finding]]


@dataclass(frozen=True)
class Output:
    """A kind of output: the folder that its publications go to, and the function that makes them."""

    part: str
    make: Make


OUTPUTS: Registry[Output] = Registry("generator.render.outputs")
"""Kinds of output by name, one file each. A finding among the publications: a text that does not fit."""


def output(name: str, part: str) -> Callable[[Make], Make]:
    """Register a function that makes the publications of one kind of output, below the folder `part`."""

    def register(make: Make) -> Make:
        OUTPUTS.add(name, Output(part, make))
        return make

    return register
