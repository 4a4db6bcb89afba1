"""The register of files made wrong on purpose: what is done to a good one, and which check has to say so."""

from collections.abc import Callable
from dataclasses import dataclass, field

from pikepdf import Pdf

from tests.publish.press.wrong.good import good, saved

Spoil = Callable[[Pdf], None]


@dataclass(frozen=True)
class Wrong:
    """One way to spoil a file."""

    spoil: Spoil
    check: str
    also: frozenset[str]
    """Other checks that cannot but say something, too."""
    saving: dict[str, object] = field(default_factory=dict)
    ordered: dict[str, object] = field(default_factory=dict)
    warns: bool = False
    """Whether it is only asked about."""

    def data(self) -> bytes:
        """The bytes of the spoilt file."""
        pdf = good()
        self.spoil(pdf)
        return saved(pdf, **self.saving)


WRONG: dict[str, Wrong] = {}


def wrong(
    check: str,
    *also: str,
    saving: dict[str, object] | None = None,
    ordered: dict[str, object] | None = None,
    warns: bool = False,
) -> Callable[[Spoil], Spoil]:
    """Register a function that spoils a good file; `check` must find it, and none but `also` may say more."""

    def register(spoil: Spoil) -> Spoil:
        name = spoil.__name__.replace("_", "-")
        assert name not in WRONG
        WRONG[name] = Wrong(spoil, check, frozenset(also), saving or {}, ordered or {}, warns)
        return spoil

    return register
