"""How often something happens, as people say it: "1 in 20", "1 fois sur 20", "5 %", "0.05"."""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from typing import ClassVar, Self

from babel.numbers import format_percent

from generator.model.quantity.error import QuantityError
from generator.model.quantity.field import ReadFromText
from generator.model.quantity.words import locale_of

_NUMBER = r"(\d+(?:[.,]\d+)?)"
_OF = re.compile(rf"{_NUMBER}\s*(?:fois|times?|mal)?\s*(?:in|out of|of|sur|von|auf|/)\s*{_NUMBER}", re.IGNORECASE)
_PERCENT = re.compile(rf"{_NUMBER}\s*(?:%|per ?cent|pour ?cent|prozent)", re.IGNORECASE)
_PLAIN = re.compile(r"[01](?:[.,]\d+)?")
_HINT = "Write 1 in 20, 5 % or 0.05."


@dataclass(frozen=True, slots=True)
class Odds(ReadFromText):
    """A share of all cases, from 0 (never) to 1 (always)."""

    share: Decimal

    summary: ClassVar[str] = "How often something happens, among those to whom it can happen."
    examples: ClassVar[tuple[str, ...]] = ("1 in 20", "1 sur 20", "5 %", "0.05")

    def __post_init__(self) -> None:
        if not 0 <= self.share <= 1:
            raise QuantityError("Odds are between never (0) and always (1).", _HINT)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `1 in 20`, `1 sur 20`, `5 %` or `0.05`; raises QuantityError, for a bare number above 1 too."""
        words = " ".join(text.replace("\u202f", " ").split())
        if found := _OF.fullmatch(words):
            part, whole = map(_decimal, found.groups())
            if not whole:
                raise QuantityError(f"“{text}” divides by nothing.", _HINT)
            return cls(part / whole)
        if found := _PERCENT.fullmatch(words):
            return cls(_decimal(found[1]) / 100)
        if _PLAIN.fullmatch(words):
            return cls(_decimal(words))
        raise QuantityError(f"“{text}” does not say how often.", _HINT)

    def say(self, language: str) -> str:
        """A percentage, to a tenth or to the first digit that counts: `5 %`, `33,3 %`, `0.02%`."""
        digit = Decimal(1).scaleb(self.share.adjusted()) if self.share else Decimal(1)
        rounded = self.share.quantize(min(digit, Decimal("0.001")), ROUND_HALF_EVEN).normalize()
        return format_percent(rounded, locale=locale_of(language), decimal_quantization=False)

    def __str__(self) -> str:
        return f"{self.share.normalize():f}"


def _decimal(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))
