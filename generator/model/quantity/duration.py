"""A length of time as people promise it: "2 jours ouvrés", "2 to 3 weeks", "20 min"."""

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar, Literal, Self

from babel.numbers import format_decimal
from babel.units import format_unit

from generator.model.quantity.duration_prose import Unit, read_duration
from generator.model.quantity.error import QuantityError
from generator.model.quantity.field import ReadFromText
from generator.model.quantity.words import locale_of, words_of

DAYS_IN: dict[Unit, Decimal] = {
    "minute": Decimal(1) / 1440,
    "hour": Decimal(1) / 24,
    "day": Decimal(1),
    "week": Decimal(7),
    "month": Decimal("30.4375"),
    "year": Decimal("365.25"),
}
"""Calendar days in a unit, on average."""

_NUMBER = "0.####"


@dataclass(frozen=True, slots=True)
class Duration(ReadFromText):
    """From `low` to `high` (the same, unless a range) of `unit`.

    Working days are Monday to Friday ("jours ouvrés"), or Monday to Saturday with `saturdays` ("jours ouvrables",
    "Werktage"). Durations are ordered by their calendar days.
    """

    low: Decimal
    high: Decimal
    unit: Unit
    working: bool = False
    saturdays: bool = False

    summary: ClassVar[str] = "A length of time, in French or English."
    examples: ClassVar[tuple[str, ...]] = (
        "2 working days",
        "2 jours ouvrés",
        "20 min",
        "48 h",
        "2-3 weeks",
        "immediate",
    )

    def __post_init__(self) -> None:
        if not 0 <= self.low <= self.high:
            raise QuantityError(
                f"A duration cannot go from {self.low} to {self.high}.", "Write the shorter one first: 2-3 weeks."
            )
        if self.working and self.unit != "day":
            raise QuantityError(f"{self.unit.title()}s cannot be working {self.unit}s.", "Write 2 working days.")
        object.__setattr__(self, "low", _plain(self.low))
        object.__setattr__(self, "high", _plain(self.high))
        if not self.high:
            object.__setattr__(self, "unit", "minute")
            object.__setattr__(self, "working", False)
        if not self.working:
            object.__setattr__(self, "saturdays", False)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read French, English, German units or ISO 8601 ("P14D"); raises QuantityError."""
        return cls(*read_duration(text))

    @property
    def is_range(self) -> bool:
        """Whether it says "from … to …"."""
        return self.low != self.high

    def days(self) -> float:
        """Calendar days at most, on average: a working day counts 7/5, or 7/6 when Saturdays count as well."""
        return float(self.exact_days(self.high))

    def exact_days(self, amount: Decimal) -> Decimal:
        """Calendar days of `amount` of this duration's unit and calendar."""
        weekly = (Decimal(6) if self.saturdays else Decimal(5)) if self.working else Decimal(7)
        return amount * DAYS_IN[self.unit] * 7 / weekly

    def say(self, language: str) -> str:
        """The duration in words: "2 jours ouvrés", "2 to 3 weeks", "1 heure 30 minutes", "sofort"."""
        words = words_of(language)
        if not self.high:
            return words.immediately
        if self.is_range:
            low = format_decimal(self.low, _NUMBER, locale_of(language))
            return words.range.format(low=low, high=self._count(self.high, language))
        if self.unit == "hour" and self.low > 1 and self.low % 1:
            minutes = round(self.low % 1 * 60)
            return f"{_unit(self.low // 1, 'hour', language)} {_unit(Decimal(minutes), 'minute', language)}"
        if self.unit == "day" and not self.working and self.low == Decimal("0.5"):
            return words.half_day
        return self._count(self.low, language)

    def _count(self, amount: Decimal, language: str) -> str:
        if not self.working:
            return _unit(amount, self.unit, language)
        words = words_of(language)
        one, other = words.working_day_with_saturdays if self.saturdays else words.working_day
        noun = one if locale_of(language).plural_form(amount) == "one" else other
        return f"{format_decimal(amount, _NUMBER, locale_of(language))}{words.gap}{noun}"

    def __str__(self) -> str:
        return self.say("en").replace(" to ", "-")

    def _order(self) -> tuple[Decimal, Decimal, bool, str]:
        return self.exact_days(self.high), self.exact_days(self.low), self.working, self.unit

    def __lt__(self, other: "Duration") -> bool:
        return self._order() < other._order()

    def __le__(self, other: "Duration") -> bool:
        return self._order() <= other._order()

    def __gt__(self, other: "Duration") -> bool:
        return self._order() > other._order()

    def __ge__(self, other: "Duration") -> bool:
        return self._order() >= other._order()


def _plain(number: Decimal | int) -> Decimal:
    number = Decimal(number)
    return number.to_integral_value() if number == number.to_integral_value() else number.normalize()


def _unit(amount: Decimal, unit: Unit, language: str) -> str:
    """`amount unit` by Babel; some languages have a hole in CLDR's long form, their short form is then in words too."""
    lengths: tuple[Literal["long", "short"], ...] = ("long", "short")
    for length in lengths:
        said = format_unit(amount, f"duration-{unit}", length, _NUMBER, locale_of(language))
        if "duration-" not in said:
            return re.sub(r"(?<=\d)\s", words_of(language).gap, said, count=1)
    raise LookupError(f"Babel has no word for {unit} in {language}")
