"""A price as people state it: "59 EUR", "0,35 €/min + prix appel", "gratuit", "prix d'un appel"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, ClassVar, Self

from babel.numbers import format_currency

from generator.model.quantity.error import QuantityError
from generator.model.quantity.field import ReadFromText
from generator.model.quantity.money_prose import Per, read_money
from generator.model.quantity.spelling import NO_BREAK_SPACE
from generator.model.quantity.words import locale_of, words_of

_TOO_MUCH = Decimal(10) ** 12


@dataclass(frozen=True, slots=True)
class Money(ReadFromText):
    """An amount (0: nothing to pay), for `per` something, with or without the price of the phone call on top.

    Nothing to pay but the call itself (`amount` 0, `plus_call`) is the price of an ordinary call.
    `currency` is ISO 4217, and empty when the amount is 0.
    """

    amount: Decimal
    currency: str = ""
    per: Per | None = None
    plus_call: bool = False

    summary: ClassVar[str] = "A price with its currency, or that it is free."
    examples: ClassVar[tuple[str, ...]] = ("59 EUR", "0,35 €/min", "0,35 €/min + prix appel", "free", "prix d'un appel")

    def __post_init__(self) -> None:
        if not 0 <= self.amount < _TOO_MUCH:
            raise QuantityError(f"{self.amount} is not a price.", "Write for example 59 EUR or free.")
        if not self.amount:
            object.__setattr__(self, "amount", Decimal(0))
            object.__setattr__(self, "currency", "")
            object.__setattr__(self, "per", None)
        elif not self.currency:
            raise QuantityError(f"The price {self.amount} has no currency.", f"Write for example {self.amount} EUR.")

    @classmethod
    def parse(cls, text: str, currency: str | None = None) -> Self:
        """Read a price in French or English, in `currency` (ISO 4217) where none is written; raises QuantityError."""
        return cls(*read_money(text, currency))

    @classmethod
    def read(cls, text: str, _context: Mapping[str, Any]) -> Self:
        """Read `text` in the organisation's `currency`."""
        return cls.parse(text, _context.get("currency"))

    @property
    def is_free(self) -> bool:
        """Nothing at all to pay."""
        return not self.amount and not self.plus_call

    @property
    def is_call_price(self) -> bool:
        """Only what an ordinary call costs."""
        return not self.amount and self.plus_call

    def say(self, language: str) -> str:
        """The price in words: "0,35 €/min + prix appel", "€59", "kostenlos"."""
        words = words_of(language)
        if self.is_free:
            return words.free
        if self.is_call_price:
            return words.call_price
        locale = locale_of(language)
        pattern = locale.currency_formats["standard"].pattern
        is_whole = self.amount == self.amount.to_integral_value()
        said = format_currency(
            self.amount,
            self.currency,
            pattern.replace(".00", "") if is_whole else pattern,
            locale,
            currency_digits=not is_whole,
            decimal_quantization=False,
        )
        said = re.sub(r"(?<=[A-Z])(?=\d)", NO_BREAK_SPACE, said)  # "CHF 5": Babel leaves CLDR's currencySpacing out
        if self.per:
            said = words.per[self.per].format(price=said)
        return words.plus_call.format(price=said) if self.plus_call else said

    def __str__(self) -> str:
        if not self.amount:
            return "ordinary call" if self.plus_call else "free"
        per = f"/{self.per}" if self.per else ""
        return f"{self.amount:f} {self.currency}{per}{' + call' if self.plus_call else ''}"
