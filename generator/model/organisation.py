"""An organisation: every entity of one folder in one language, with the place in its files where each was written."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Annotated, Literal, TypeVar

from babel import UnknownLocaleError
from pydantic import AfterValidator, Field
from pydantic_core import PydanticCustomError

from generator.model.brand import Brand
from generator.model.entity import Entity, Many, Part, UnitId, Words
from generator.model.feedback import Feedback
from generator.model.finding import Allowance, Place
from generator.model.help_site import HelpSite
from generator.model.kinds.journey import Journey, Node
from generator.model.press import Print
from generator.model.quantity import Duration
from generator.model.quantity.words import locale_of
from generator.model.source import Map, place_of
from generator.model.text import Text
from generator.model.verification import Verified

E = TypeVar("E", bound=Entity)
P = TypeVar("P", bound=Part)

HIDDEN = frozenset({"draft", "retired"})
"""The statuses of what customers do not see."""


class Defaults(Part):
    """What holds for every entity that does not say otherwise."""

    owner: UnitId | None = None
    """The unit that answers for the facts."""
    verified_on: date | None = None
    """The day on which everything was last checked."""
    review_every: Duration | None = None
    """How long facts may be believed after that day."""


class OwnWords(Part):
    """The organisation's additions to the word lists of the language checks."""

    avoid: dict[str, str] = Field(default={})
    """Words that customers are not to read, each with what to say instead."""
    vague: Many[str] = ()
    """Words that promise and commit to nothing."""
    blame: Many[str] = ()
    """Words that make it the customer's fault."""
    excuse: Many[str] = ()
    """Openings that excuse before they help."""
    allow: Many[str] = ()
    """Words that no check of the language may report: abbreviations that everybody here knows, for instance."""


class Style(Part):
    """How the organisation speaks to its customers."""

    address: str = "vous"
    """How customers are addressed: `vous` or `tu`."""
    max_words: int = 25
    """Words in a sentence, at most."""
    words: OwnWords = OwnWords()
    """What the word lists of the checks lack, in the first language."""
    words_in: dict[str, OwnWords] = Field(default={})
    """The same for the other languages: `en: {avoid: {deblocking: payment}}`."""


def _known_language(tag: str) -> str:
    try:
        locale = locale_of(tag)
    except (ValueError, UnknownLocaleError) as error:
        hint = "Write a language code: fr, en, de, fr-CH."
        raise PydanticCustomError("language", "'{tag}' is no language", {"tag": tag, "hint": hint}) from error
    return tag if tag == locale.language else str(locale)


Language = Annotated[str, AfterValidator(_known_language)]


def _code_of_check(code: str) -> str:
    if not re.fullmatch(r"[A-Z]\d{3}", code):
        hint = "Write the code that stands in the report: R106."
        raise PydanticCustomError("check", "'{code}' is no code of a check", {"code": code, "hint": hint})
    return code


def _some_reason(reason: str) -> str:
    if not reason.strip():
        raise PydanticCustomError("check", "no reason is given", {"hint": "Say why it does not matter here."})
    return reason


class Ignored(Part):
    """A check that the organisation does not want, in all its files."""

    code: Annotated[str, AfterValidator(_code_of_check)]
    """The code of the check: `R106`."""
    reason: Annotated[str, AfterValidator(_some_reason)]
    """Why it does not matter here; those who come later will ask."""


class Checking(Part):
    """How strictly the content is judged, and where it can be mended."""

    profile: Literal["strict", "default", "draft"] = "default"
    """`strict`: warnings forbid publishing, too; `draft`: what is merely not written yet is not reported."""
    ignore: Many[Ignored] = ()
    """Checks that are not wanted, each with the reason."""
    source_url: str | None = None
    """Where a line of a file can be opened by those who mend it: `https://git.exemple.fr/aide/{file}#L{line}`."""


class About(Part):
    """The `organisation` section."""

    name: str
    """As customers know it."""
    country: str = Field(default="FR", pattern=r"^[A-Z]{2}$")
    """Two letters (ISO 3166): it decides how phone numbers, prices and holidays are read."""
    languages: Annotated[Many[Language], Field(min_length=1)] = ("fr",)
    """The first is the language in which the YAML is written."""
    timezone: str = "Europe/Paris"
    """The time zone of all opening hours."""
    currency: str = Field(default="EUR", pattern=r"^[A-Z]{3}$")
    """Three letters (ISO 4217): meant where a price has none."""
    url: str | None = None
    """The organisation's own site."""
    site: HelpSite = HelpSite()
    """Where the help site stands, and how its pages are addressed."""
    edition: Words | None = None
    """What customers call the organisation as it is without an edition, beside the others: `France`, `l'été`."""
    notice: Text | None = None
    """A line at the foot of every page: that the organisation is invented, for instance."""
    brand: Brand = Brand()
    """The look."""
    defaults: Defaults = Defaults()
    """What holds for entities that do not say otherwise."""
    style: Style = Style()
    """How the organisation speaks."""
    feedback: Feedback = Feedback()
    """Where customers' answers to "Was this page useful?" go."""
    checking: Checking = Field(default=Checking(), alias="check")
    """How strictly the content is judged."""
    printing: Print = Field(default=Print(), alias="print")
    """Who prints, on what, and how many."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a journey: the step, problem or variant `node` of `journey`, or an ending."""

    journey: Journey
    node: Node

    @property
    def key(self) -> str:
        """`livraison/veille`."""
        return f"{self.journey.id}/{self.node.id}"


Target = Entity | Spot


@dataclass(frozen=True, eq=False)
class Organisation:
    """Everything that is known, frozen; a whole program run reads it and never changes it."""

    id: str
    """The name of its folder."""
    about: About
    language: str
    """The language of every text in it."""
    entities: Mapping[str, Mapping[str, Entity]]
    """Entities by kind, then by id, in the order in which they were written."""
    tree: Map = field(repr=False, default_factory=Map)
    """What was read, by section, id and field: it knows places."""
    sources: Mapping[str, str] = field(repr=False, default_factory=dict)
    """The text of each file, for the lines that reports show."""
    refused: frozenset[str] = frozenset()
    """Keys (`kind:id`) of entities that were written but could not be read: they exist, so no more is said of them."""

    allowances: tuple[Allowance, ...] = ()
    """What the writers have chosen to accept, with their reasons."""
    elsewhere: Mapping[Place, Place] = field(repr=False, default_factory=dict)
    """In a translation: where each text stands in the PO file, by the place of its original."""
    assets: Mapping[str, bytes] = field(repr=False, default_factory=dict)
    """The logo and the fonts that the brand names, by the path that was written; those only that can be used."""
    verified: Verified = field(repr=False, default_factory=dict)
    """What somebody made sure of, when, and what it said then."""
    edition: str = ""
    """The id of the edition (or of the branch) that is laid over it; nothing for the organisation itself."""
    base: "Organisation | None" = field(repr=False, default=None)
    """The organisation over which the edition is laid."""
    original: "Organisation | None" = field(repr=False, default=None)
    """In a translation: the organisation in the language in which it was written."""

    def __getstate__(self) -> dict[str, object]:
        """Only what it was made of goes to another process: some of what is kept beside knows parts by identity."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    def of(self, kind: type[E]) -> Mapping[str, E]:
        """The entities of one kind by id."""
        return self.entities.get(kind.kind, {})  # type: ignore[return-value]

    def __iter__(self) -> Iterator[Entity]:
        """Every entity, kind by kind."""
        for entities in self.entities.values():
            yield from entities.values()

    def find(self, reference: str, within: Journey | None = None) -> tuple[Target, ...]:
        """All that `reference` may mean: an id, `kind:id`, `journey/node`, or a node's id `within` a journey.

        Nothing found: an empty tuple. More than one: the writer has to say which kind is meant.
        """
        if within and (node := self._nodes(within).get(reference)):
            return (Spot(within, node),)
        found: dict[str, tuple[Target, ...]] = vars(self).setdefault("found", {})
        if reference not in found:
            found[reference] = self._find(reference)
        return found[reference]

    def _find(self, reference: str) -> tuple[Target, ...]:
        kind, colon, id = reference.partition(":")
        if colon:
            found = self.entities.get(kind, {}).get(id)
            return (found,) if found else ()
        journey, slash, node_id = reference.partition("/")
        if slash:
            owner = self.of(Journey).get(journey)
            there = self._nodes(owner).get(node_id) if owner else None
            return (Spot(owner, there),) if owner and there else ()
        return tuple(entities[reference] for entities in self.entities.values() if reference in entities)

    def _nodes(self, journey: Journey) -> Mapping[str, Node]:
        """Its nodes, kept: there are as many questions as references."""
        kept: dict[str, tuple[Journey, Mapping[str, Node]]] = vars(self).setdefault("nodes", {})
        if journey.id not in kept or kept[journey.id][0] is not journey:
            kept[journey.id] = journey, nodes(journey)
        return kept[journey.id][1]

    def as_written(self, part: P) -> P:
        """An entity or a node in the language in which it was written; itself, unless this is a translation.

        What words alone decide, an icon for instance, is thereby the same in every language.
        """
        kept: dict[int, Part] = vars(self).setdefault("written", {})
        if self.original and not kept:
            kept.update(_pairs(self, self.original))
        return kept.get(id(part), part)  # type: ignore[return-value]

    @property
    def own_words(self) -> OwnWords:
        """What the organisation adds to the word lists of its language."""
        style = self.about.style
        first = self.language == self.about.languages[0]
        return style.words if first else style.words_in.get(self.language, OwnWords())

    def published(self) -> "Organisation":
        """The same without what is not to be shown: entities whose status is draft or retired."""
        shown = {
            kind: {id: entity for id, entity in entities.items() if entity.status not in HIDDEN}
            for kind, entities in self.entities.items()
        }
        return replace(self, entities=shown)

    def place(self, entity: Entity, *path: str | int) -> Place:
        """Where a field of an entity is written, as near as the files tell; a translated text in its PO file."""
        place = place_of(self.tree, (entity.section, entity.id, *path))
        return self.elsewhere.get(place, place)

    def place_in(self, *path: str | int) -> Place:
        """Where anything in the files stands, by section, id and field."""
        return place_of(self.tree, path)

    def place_of(self, key: str) -> Place:
        """Where the entity with a key (`kind:id`) is written; the start of the first file for anything else."""
        kind, _, id = key.partition(":")
        entity = self.entities.get(kind, {}).get(id)
        return self.place(entity) if entity else self.tree.place


def _pairs(translation: Organisation, original: Organisation) -> Iterator[tuple[int, Part]]:
    """The identity of each entity and node of a translation, with the original."""
    for entity in translation:
        if first := original.entities.get(entity.kind, {}).get(entity.id):
            yield id(entity), first
            if isinstance(entity, Journey) and isinstance(first, Journey):
                there = nodes(first)
                yield from ((id(node), there[name]) for name, node in nodes(entity).items() if name in there)


def nodes(journey: Journey) -> dict[str, Node]:
    """Steps, problems and variants of a journey by id, a variant's own steps included."""
    inner = [step for variant in journey.variants for step in variant.steps]
    return {node.id: node for node in (*journey.steps, *journey.problems, *journey.variants, *inner)}
