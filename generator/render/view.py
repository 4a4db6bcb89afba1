"""What every output sees: one organisation in one language, in one theme; and the registry of outputs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.model.finding import Finding
from generator.model.organisation import Organisation
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

    @property
    def site(self) -> str:
        """The folder of this language's site: `site` for the first language, `site/en` for another."""
        language = self.wording.language
        return "site" if language == self.organisation.about.languages[0] else f"site/{language}"

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
