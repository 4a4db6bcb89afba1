"""What a check tells a writer: a place in a file, a code, a sentence and a hint; and what the writer chose to allow."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


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

    def covers(self, finding: Finding) -> bool:
        place = finding.place
        return place.file == self.file and self.line <= place.line <= self.last_line and finding.code in self.codes


def unique(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order of place, each once."""
    return tuple(sorted(set(findings)))
