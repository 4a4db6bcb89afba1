"""Turns every id written in an organisation, in a field or as a `[[mention]]`, into what it may mean."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.check.pointing import place_of_words
from generator.model.entity import Entity
from generator.model.finding import Place
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, Spot, Target, nodes
from generator.model.reference import Path, references, texts
from generator.model.text import Mention


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


def uses(organisation: Organisation) -> Iterator[Use]:
    """Every use of an id, entity by entity in the order in which they were written."""
    for holder in organisation:
        journey = holder if isinstance(holder, Journey) else None
        for reference in references(holder):
            found = _everything(organisation, reference.target, journey)
            fitting = tuple(target for target in found if _may_stand(target, reference.kinds, reference.target))
            others = tuple(target for target in found if target not in fitting)
            yield Use(
                holder, reference.path, reference.target, reference.kinds, reference.or_words, None, fitting, others
            )
        for path, text in texts(holder):
            for mention in text.mentions:
                yield Use(
                    holder, path, mention.target, (), False, mention, organisation.find(mention.target, journey), ()
                )


def was_refused(organisation: Organisation, id: str) -> bool:
    """Whether an id belongs to something that was written but could not be read: it has its own finding already."""
    journey, slash, _ = id.partition("/")
    if slash:
        return f"journey:{journey}" in organisation.refused
    return any(id in (key, key.partition(":")[2]) for key in organisation.refused)


def _everything(organisation: Organisation, id: str, journey: Journey | None) -> tuple[Target, ...]:
    """All that has this id: a place in the journey and the entities of every kind."""
    node = nodes(journey).get(id) if journey else None
    here = (Spot(journey, node),) if journey and node else ()
    return (*here, *organisation.find(id))


def _may_stand(target: Target, kinds: tuple[str, ...], written: str) -> bool:
    """A field of one kind takes the bare id; `kind:id` is for places where several kinds may stand."""
    if not kinds:
        return True
    kind = "node" if isinstance(target, Spot) else target.kind
    return kind in kinds and not (len(kinds) == 1 and ":" in written)
