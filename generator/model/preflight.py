"""What preflight says of a file for a print shop: a verdict for each check, with its faults and where they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from babel.numbers import format_decimal

from generator.model.finding import Severity
from generator.model.quantity.words import locale_of
from generator.model.wording import Wording

Value = str | float | int


@dataclass(frozen=True, slots=True)
class Zone:
    """A rectangle on a page, in millimetres from the top left corner of the trim; negative is in the bleed."""

    left: float
    top: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that a print shop would send the file back for, or ask about."""

    severity: Severity
    message: str
    """One English sentence, with `{named}` values: the msgid of its translations."""
    values: Mapping[str, Value] = field(default_factory=dict)
    page: int | None = None
    """Counted from 1; nothing when it is about the file."""
    zones: tuple[Zone, ...] = ()
    """Where on the page; of many objects with the same fault the first ones."""
    times: int = 1
    """How many objects of the page have it."""

    def say(self, wording: Wording) -> str:
        """The sentence in a language."""
        locale = locale_of(wording.language)
        values = {
            name: value if isinstance(value, str) else format_decimal(value, "0.##", locale=locale)
            for name, value in self.values.items()
        }
        return wording(self.message, **values)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one check says."""

    check: str
    """Its name, as `thin-lines`."""
    number: int
    """Of the print shops' checklist, 1 to 14; 0 when the file cannot be read at all."""
    title: str
    """What it looks at, in two or three words: a msgid."""
    why: str
    """Why a printer asks for it."""
    faults: tuple[Fault, ...] = ()
    skipped: str = ""
    """Why it could not look, if it could not: a msgid."""

    @property
    def errors(self) -> int:
        """How many faults a printer sends the file back for."""
        return sum(fault.severity is Severity.ERROR for fault in self.faults)

    @property
    def warnings(self) -> int:
        """How many faults a printer asks about."""
        return len(self.faults) - self.errors


@dataclass(frozen=True, slots=True)
class PageSize:
    """One page as it will be cut: the size of its trim, and the bleed that the file gives it, in millimetres."""

    width: float
    height: float
    bleed: tuple[float, float, float, float] = (0, 0, 0, 0)
    """Left, top, right, bottom; as it is read, like the size."""


@dataclass(frozen=True, slots=True)
class Preflight:
    """All that is said of one file."""

    file: str
    profile: str
    producer: str
    pages: tuple[PageSize, ...]
    verdicts: tuple[Verdict, ...]

    @property
    def errors(self) -> int:
        """Of all checks."""
        return sum(verdict.errors for verdict in self.verdicts)

    @property
    def warnings(self) -> int:
        """Of all checks."""
        return sum(verdict.warnings for verdict in self.verdicts)

    @property
    def passes(self) -> bool:
        """Whether a printer can print it."""
        return not self.errors
