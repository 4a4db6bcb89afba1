"""Turns every id written in an organisation, in a field or as a `[[mention]]`, into what it may mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.check.leaves import leaves_of
from generator.check.nearest import NEAR, Ids, nearest_in
from generator.check.pointing import place_of_words
from generator.check.said import named_last
from generator.model.entity import Entity, RefTo
from generator.model.finding import Place
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, Spot, Target, nodes
from generator.model.reference import Leaf, Path
from generator.model.text import Mention, Text

ALIKE = 80
"""How much a plain word has to look like an id, out of 100, to be taken for a misspelt one."""


class Use(NamedTuple):
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
        return named_last(self.path)

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
        reading = _Reading(organisation)
        reading.read()
        kept["uses"] = tuple(reading.found)
    found: tuple[Use, ...] = kept["uses"]
    return found


class _Reading:
    """Goes through an organisation once; most ids are used often, and mean the same each time."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self.found: list[Use] = []
        self._sorted: dict[tuple[str, tuple[str, ...]], tuple[tuple[Target, ...], tuple[Target, ...]]] = {}

    def read(self) -> None:
        """Find every use of an id."""
        for holder, leaves in leaves_of(self._organisation):
            journey = holder if isinstance(holder, Journey) else None
            self._in_fields(holder, journey, leaves)
            for path, text, _ in leaves:
                if isinstance(text, Text) and "[[" in text.source:
                    for mention in text.mentions:
                        meanings = self._organisation.find(mention.target, journey)
                        self.found.append(Use(holder, path, mention.target, (), False, mention, meanings, ()))

    def _in_fields(self, holder: Entity, journey: Journey | None, leaves: Sequence[Leaf]) -> None:
        places = nodes(journey) if journey else {}
        for path, id, marks in leaves:
            if marks and isinstance(id, str):
                for mark in marks:
                    if isinstance(mark, RefTo):
                        here = Spot(journey, places[id]) if journey and id in places else None
                        fitting, others = self._meanings(id, mark.kinds, here)
                        use = Use(holder, path, id, mark.kinds, mark.or_words, None, fitting, others)
                        self.found.append(use)

    def _meanings(
        self, id: str, kinds: tuple[str, ...], here: Spot | None
    ) -> tuple[tuple[Target, ...], tuple[Target, ...]]:
        """What an id may mean there, and what else has it; `here`: the place of the same journey, which comes first."""
        if here is None and (id, kinds) in self._sorted:
            return self._sorted[id, kinds]
        named = (*((here,) if here else ()), *self._organisation.find(id))
        fitting = tuple(target for target in named if _may_stand(target, kinds, id))
        others = tuple(target for target in named if not _may_stand(target, kinds, id))
        if here is None:
            self._sorted[id, kinds] = fitting, others
        return fitting, others


def unknown(organisation: Organisation) -> tuple[tuple[Use, str | None], ...]:
    """Uses that name nothing, each with the id probably meant. Silent on what was written but could not be read.

    Kept with the organisation: two rules ask.
    """
    kept = vars(organisation)
    if "unknown" not in kept:
        kept["unknown"] = tuple(_unknown(organisation))
    found: tuple[tuple[Use, str | None], ...] = kept["unknown"]
    return found


def _unknown(organisation: Organisation) -> Iterator[tuple[Use, str | None]]:
    known: dict[tuple[str, ...], Ids] = {}
    refused = {*organisation.refused, *(key.partition(":")[2] for key in organisation.refused)}
    for use in uses(organisation):
        if use.meanings or use.others or _is_refused(use.id, refused) or (use.or_words and _is_words(use.id)):
            continue
        if use.kinds not in known:
            known[use.kinds] = Ids(_known(organisation, use.kinds))
        within_journey = _takes_nodes(use.kinds) and isinstance(use.holder, Journey)
        own = (Ids(nodes(use.holder)),) if within_journey else ()  # type: ignore[arg-type]
        meant = nearest_in(use.id, (*own, known[use.kinds]), ALIKE if use.or_words else NEAR)
        if meant or not use.or_words:
            yield use, meant


def _known(organisation: Organisation, kinds: tuple[str, ...]) -> Iterator[str]:
    """The ids of some kinds, as they would be written outside their own journey."""
    if _takes_nodes(kinds):
        for journey in organisation.of(Journey).values():
            yield from (f"{journey.id}/{node}" for node in nodes(journey))
    for entity in organisation:
        if not kinds or entity.kind in kinds:
            yield entity.id


def _takes_nodes(kinds: tuple[str, ...]) -> bool:
    return not kinds or "node" in kinds


def _is_refused(id: str, refused: set[str]) -> bool:
    """Whether an id belongs to something that was written but could not be read: it has its own finding already."""
    journey, slash, _ = id.partition("/")
    return f"journey:{journey}" in refused if slash else id in refused


def _is_words(written: str) -> bool:
    """Whether it cannot be meant for an id."""
    return " " in written or written != written.lower()


def _may_stand(target: Target, kinds: tuple[str, ...], written: str) -> bool:
    """A field of one kind takes the bare id; `kind:id` is for places where several kinds may stand."""
    if not kinds:
        return True
    kind = "node" if isinstance(target, Spot) else target.kind
    return kind in kinds and not (len(kinds) == 1 and ":" in written)
