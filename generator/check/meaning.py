"""Turns every id written in an organisation, in a field or as a `[[mention]]`, into what it may mean."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.check.leaves import leaves_of
from generator.check.nearest import Ids, nearest_in, same_in
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


SUGGESTED = 200
"""Different unknown ids for which the nearest of all ids is looked for: each costs milliseconds where there are tens of
thousands, and who has more of them has renamed something, and not mistyped it.
"""


def unknown(organisation: Organisation) -> tuple[tuple[Use, str | None], ...]:
    """Uses that name nothing, each with the id probably meant. Silent on what was written but could not be read.

    After the first `SUGGESTED`, an id is only offered if it is the same but for accents, capitals and a kind before it.
    Kept with the organisation: two rules ask.
    """
    kept = vars(organisation)
    if "unknown" not in kept:
        kept["unknown"] = tuple(_unknown(organisation))
    found: tuple[tuple[Use, str | None], ...] = kept["unknown"]
    return found


def _unknown(organisation: Organisation) -> Iterator[tuple[Use, str | None]]:
    guess = _Guess(organisation)
    refused = {*organisation.refused, *(key.partition(":")[2] for key in organisation.refused)}
    for use in uses(organisation):
        if use.meanings or use.others or _is_refused(use.id, refused) or (use.or_words and _is_words(use.id)):
            continue
        meant = guess.meant(use)
        if meant or not use.or_words:
            yield use, meant


class _Guess:
    """Looks for the id that was probably meant; what was looked for once is remembered."""

    def __init__(self, organisation: Organisation) -> None:
        self._organisation = organisation
        self._known: dict[tuple[str, ...], Ids] = {}
        self._own: dict[str, Ids] = {}
        self._met: dict[tuple[str, tuple[str, ...], str, bool], str | None] = {}
        self._left = SUGGESTED

    def meant(self, use: Use) -> str | None:
        """The id nearest to the one that is used; words that may also be words have to be nearer."""
        within = use.holder if _takes_nodes(use.kinds) and isinstance(use.holder, Journey) else None
        asked = use.id, use.kinds, within.id if within else "", use.or_words
        if asked not in self._met:
            self._met[asked] = self._look(use, self._groups(use.kinds, within))
        return self._met[asked]

    def _look(self, use: Use, groups: tuple[Ids, ...]) -> str | None:
        if use.or_words:  # whether it is a mistake at all depends on the answer
            return nearest_in(use.id, groups, ALIKE)
        self._left -= 1
        return nearest_in(use.id, groups) if self._left >= 0 else same_in(use.id, groups)

    def _groups(self, kinds: tuple[str, ...], within: Journey | None) -> tuple[Ids, ...]:
        if kinds not in self._known:
            self._known[kinds] = Ids(_known(self._organisation, kinds))
        if within is None:
            return (self._known[kinds],)
        if within.id not in self._own:
            self._own[within.id] = Ids(nodes(within))
        return self._own[within.id], self._known[kinds]


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
