"""An order is what a print shop gets to know beside the files: how many of each, on what, where they go."""

from dataclasses import dataclass

from generator.model.kinds.branch import Branch
from generator.model.kinds.channel import Channel
from generator.model.print_format import PrintFormat


@dataclass(frozen=True, slots=True)
class Ordered:
    """One publication to be printed, and the files that it was made into."""

    name: str
    """The name of its file without the suffix: `leaflet-livraison-dl`."""
    kind: str
    title: str
    language: str
    format: PrintFormat
    pages: int
    condition: str
    """The printing condition: `FOGRA39`."""
    files: tuple[tuple[str, str, int], ...]
    """Path below the organisation's `print` folder, SHA-256 and size in bytes; the print file first."""
    branch: str = ""
    """The id of the branch for which it is; nothing when it is for all."""
    subject: str = ""
    """The key of the entity that it is about."""

    def hangs_at(self, branch: Branch) -> bool:
        """Whether a branch has a use for it: what is about a counter hangs at that counter alone."""
        return hangs_at(self.subject, branch.channel)

    def quantity(self, quantities: dict[str, int]) -> int | None:
        """How many are wanted: by its name, by kind and page, by kind alone; nothing when nobody said."""
        page = self.name.rpartition("-")[2]
        names = (self.name, f"{self.kind}-{page}", self.kind)
        return next((quantities[name] for name in names if name in quantities), None)


def hangs_at(subject: str, channel: str | None) -> bool:
    """Whether what is about an entity (its key) has a use at a counter (its id); without one, everything has."""
    kind, _, id = subject.partition(":")
    return kind != Channel.kind or channel in (None, id)


@dataclass(frozen=True, slots=True)
class Place:
    """Where printed things go: a branch, or the organisation itself."""

    id: str
    name: str
    address: str
    lines: tuple[tuple[Ordered, int | None], ...]
    """What goes there, and how many; nothing when it is to be agreed."""
