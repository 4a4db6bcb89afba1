"""Turns an organisation into what its editions and branches say, line by line, beside what they say it of."""

from collections.abc import Iterator

from generator.model.entity import Entity
from generator.model.kinds.branch import Branch
from generator.model.kinds.edition import Edition
from generator.model.organisation import Organisation
from generator.model.overlay import Trace, overlay_in, traces


def overlays(organisation: Organisation) -> Iterator[tuple[Entity, Trace]]:
    """Each thing that an edition or a branch says; of the organisation itself only: an edition has no editions."""
    if organisation.base is not None:
        return
    for kind in (Edition, Branch):
        for id, entity in organisation.of(kind).items():
            for trace in traces(organisation.tree, overlay_in(organisation.tree[kind.section][id], kind)):
                yield entity, trace
