"""An audit is what a build learned about its own content: for those who answer for it, never for customers."""

from dataclasses import dataclass
from datetime import date

from generator.model.finding import Finding, Held


@dataclass(frozen=True, slots=True)
class Translated:
    """How much of the texts a further language has."""

    language: str
    texts: int
    done: int


@dataclass(frozen=True)
class Audit:
    """Everything that was found, with what is held back, on a day."""

    today: date
    reported: tuple[Finding, ...] = ()
    held: tuple[Held, ...] = ()
    translated: tuple[Translated, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Further reports on the same content: a title, and its address below `owner/`."""
