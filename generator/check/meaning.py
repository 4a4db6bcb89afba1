"""Turns every id written in an organisation, in a field or as a `[[mention]]`, into what it may mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.nearest import NEAR, nearest
from generator.check.pointing import place_of_words
from generator.model.entity import Entity
from generator.model.finding import Place
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, Spot, Target, nodes
from generator.model.reference import Path, references, texts
from generator.model.text import Mention

ALIKE = 80
"""How much a plain word has to look like an id, out of 100, to be taken for a misspelt one."""


@dataclass(frozen=True, slots=True)
class Use:
    """An id where it is written."""

    holder: Entity
    path: Path
    id: str
    kinds: tuple[str, ...]
    """The kinds that may stand here; none means any."""
    or_words: bool
    mention: Mention | None
    """The mention in a text; None for an id in a field of its own."""
    meanings: tuple[Target, ...]
    """What it means, among the kinds that may stand here: one thing, if all is well."""
    others: tuple[Target, ...]
    """What has this id, but may not stand here."""

    @property
    def field(self) -> str:
        """The name of the field."""
        return next(str(step) for step in reversed(self.path) if isinstance(step, str))

    @property
    def wanted(self) -> str:
        """What may stand here, in words: `channel or unit`."""
        words = ["step, problem or variant" if kind == "node" else kind for kind in self.kinds]
        return " or ".join(words) or "entity"

    def place(self, organisation: Organisation) -> Place:
        """Where it is written, to the column."""
        if self.mention is None:
            return organisation.place(self.holder, *self.path)
        return place_of_words(organisation, self.holder, self.path, self.mention.written)


def uses(organisation: Organisation) -> tuple[Use, ...]:
    """Every use of an id, entity by entity in the order in which they were written.

    Many rules ask, so the answer is kept with the organisation, as `functools.cached_property` would keep it.
    """
    kept = vars(organisation)
    if "uses" not in kept:
        kept["uses"] = tuple(use for holder in organisation for use in _uses_in(organisation, holder))
    found: tuple[Use, ...] = kept["uses"]
    return found


def _uses_in(organisation: Organisation, holder: Entity) -> Iterator[Use]:
    journey = holder if isinstance(holder, Journey) else None
    places = nodes(journey) if journey else {}
    for reference in references(holder):
        id, kinds = reference.target, reference.kinds
        here = (Spot(journey, places[id]),) if journey and id in places else ()
        found = (*here, *organisation.find(id))
        fitting = tuple(target for target in found if _may_stand(target, kinds, id))
        others = tuple(target for target in found if not _may_stand(target, kinds, id))
        yield Use(holder, reference.path, id, kinds, reference.or_words, None, fitting, others)
    for path, text in texts(holder):
        for mention in text.mentions:
            meanings = organisation.find(mention.target, journey)
            yield Use(holder, path, mention.target, (), False, mention, meanings, ())


def unknown(organisation: Organisation) -> Iterator[tuple[Use, str | None]]:
    """Uses that name nothing, each with the id probably meant. Silent on what was written but could not be read."""
    for use in uses(organisation):
        if use.meanings or use.others or _refused(organisation, use.id) or (use.or_words and _is_words(use.id)):
            continue
        meant = nearest(use.id, _known(organisation, use), ALIKE if use.or_words else NEAR)
        if meant or not use.or_words:
            yield use, meant


def _known(organisation: Organisation, use: Use) -> Iterator[str]:
    """The ids that may stand there, as they would be written there."""
    if not use.kinds or "node" in use.kinds:
        if isinstance(use.holder, Journey):
            yield from nodes(use.holder)
        for journey in organisation.of(Journey).values():
            yield from (f"{journey.id}/{node}" for node in nodes(journey))
    for entity in organisation:
        if not use.kinds or entity.kind in use.kinds:
            yield entity.id


def _refused(organisation: Organisation, id: str) -> bool:
    """Whether an id belongs to something that was written but could not be read: it has its own finding already."""
    journey, slash, _ = id.partition("/")
    if slash:
        return f"journey:{journey}" in organisation.refused
    return any(id in (key, key.partition(":")[2]) for key in organisation.refused)


def _is_words(written: str) -> bool:
    """Whether it cannot be meant for an id."""
    return " " in written or written != written.lower()


def _may_stand(target: Target, kinds: tuple[str, ...], written: str) -> bool:
    """A field of one kind takes the bare id; `kind:id` is for places where several kinds may stand."""
    if not kinds:
        return True
    kind = "node" if isinstance(target, Spot) else target.kind
    return kind in kinds and not (len(kinds) == 1 and ":" in written)
