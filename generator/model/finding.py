"""What a check tells a writer: a place in a file, a code, a sentence and a hint; and what the writer chose to allow."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from hashlib import blake2b

LONGEST = 60
"""Characters of a value that a fingerprint keeps; a longer one is cut, and told from others by a digest."""


class Severity(StrEnum):
    """How bad it is: an error forbids publishing; a warning does only when it is asked to."""

    ERROR = "error"
    WARNING = "warning"
    INFORMATION = "information"


@dataclass(frozen=True, order=True, slots=True)
class Place:
    """A point in a file: posix path relative to the workspace, line and column counted from 1, in characters."""

    file: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a check reports."""

    place: Place
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    path: str = field(default="", compare=False)
    """Where in the organisation it is, whatever the line: `meubles-leman/journeys/livraison/steps/veille/promise`."""
    words: str = field(default="", compare=False)
    """The value that is written there, if it is a text."""

    @property
    def fingerprint(self) -> tuple[str, str, str]:
        """Code, path and words, cut where they are long: what stays the same when lines shift. Wants `located`."""
        return self.code, self.path, short(self.words)

    def __lt__(self, other: "Finding") -> bool:
        return (self.place, self.code, self.message) < (other.place, other.code, other.message)


@dataclass(frozen=True, slots=True)
class Allowance:
    """A writer's `# allow R101: reason`: these codes are accepted from `line` to `last_line`, both included."""

    file: str
    line: int
    last_line: int
    codes: tuple[str, ...]
    reason: str
    everywhere: bool = False
    """Whether it holds in all files: `organisation: check: ignore:`."""

    def covers(self, finding: Finding) -> bool:
        place = finding.place
        here = place.file == self.file and self.line <= place.line <= self.last_line
        return (here or self.everywhere) and finding.code in self.codes


@dataclass(frozen=True, slots=True)
class Held:
    """A finding that is known and not reported for now, with the reason: the profile's name, or the baseline's file."""

    finding: Finding
    reason: str


def unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order of place, each once."""
    return tuple(sorted(set(findings)))


def short(words: str) -> str:
    """Some words on one line, cut with a digest of the whole where they are long."""
    flat = " ".join(words.split())
    if len(flat) <= LONGEST:
        return flat
    return f"{flat[:LONGEST].rstrip()}… {blake2b(flat.encode(), digest_size=4).hexdigest()}"
