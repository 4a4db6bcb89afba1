"""Turns one row that describes a branch into a whole organisation of its own, one after the other.

A row is a `Map` whose values know their place: an entry of the `branches` section, or a line of a table (`row`).
Nothing is kept between two branches, and what a branch does not change is shared with the organisation below it:
17,000 of them
take the memory of one.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from generator.load.branch_tables import Row, row
from generator.load.content import Loaded, load_over, read_entity
from generator.load.fields import lacking, not_among
from generator.load.overlay import overlay, refused_sections
from generator.model.finding import Finding, unique
from generator.model.kinds.branch import Branch
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.overlay import under
from generator.model.source import Map

__all__ = ["OWN", "Row", "branch_organisation", "branch_organisations", "row", "rows"]

OWN = ("name", "address", "hours", "number")
"""What a branch says of itself, and so of the channel that it is."""


def rows(organisation: Organisation) -> Iterator[Row]:
    """The branches that are written in the organisation's YAML."""
    yield from (organisation.tree.get(Branch.section) or {}).items()


def branch_organisations(base: Organisation, branches: Iterable[Row]) -> Iterator[Loaded]:
    """Each branch, made when it is asked for."""
    return (branch_organisation(base, id, fields) for id, fields in branches)


def branch_organisation(base: Organisation, id: str, fields: Map) -> Loaded:
    """The organisation as one branch has it, and what is wrong in its row.

    Its name, address, hours and number become those of the channel that it names, or of the only counter there is; its
    other sections are laid over the rest, as those of an edition.
    """
    findings: list[Finding] = [*refused_sections(fields, Branch)]
    read_entity(base, Branch, id, fields, findings)
    channels, channel = base.of(Channel), fields.get("channel") or _only_counter(base)
    if channel is None:
        findings.append(lacking(fields.place, (Branch.section, id), "channel"))
    elif channel not in channels:
        findings.append(not_among(fields.value_place("channel"), "channel", str(channel), list(channels)))
    said = [_as_channel(fields, str(channel))] if channel in channels else []
    loaded = load_over(base, id, *said, overlay(base.tree, fields, Branch))
    return replace(loaded, findings=unique([*findings, *loaded.findings]))


def _only_counter(organisation: Organisation) -> str | None:
    counters = [id for id, channel in organisation.of(Channel).items() if channel.type == "counter"]
    return counters[0] if len(counters) == 1 else None


def _as_channel(fields: Map, channel: str) -> Map:
    """`{channels: {comptoir: {address: …}}}`, each value with its place in the row."""
    own = Map.at(fields.place)
    for name in OWN:
        if name in fields:
            own.adopt(name, fields)
    return under(Channel.section, under(channel, own))
