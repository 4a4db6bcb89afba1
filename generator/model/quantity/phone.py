"""A phone number as people write it: valid, exact, in its national layout, with who pays for the call."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, ClassVar, Self

import phonenumbers
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType, ValidationResult, shortnumberinfo

from generator.model.quantity.error import QuantityError
from generator.model.quantity.field import ReadFromText
from generator.model.quantity.phone_plan import (
    FICTION,
    FICTIONAL_MOBILES,
    OVERSEAS,
    UNIVERSAL_AT_ORDINARY_PRICE,
    CostClass,
    short_cost,
    special_cost,
)
from generator.model.quantity.spelling import NO_BREAK_SPACE, tidy
from generator.model.quantity.words import locale_of, words_of

_LABEL = re.compile(r"^(?:t[ée]l(?:[ée]phone|\.)?|phone|call|n° ?vert|num[ée]ro vert|☎|📞)? ?:? ?", re.IGNORECASE)
_NUMBER = re.compile(r"\+?\d+(?: ?\(0\) ?\d+)?(?:[ .-]?\d+)*(?!\d|,\d| ?(?:€|eur|ct|cent))", re.IGNORECASE)
SPEAKS_OF_PRICE = re.compile(
    r"€|euros?\b|\bcentimes?\b|gratuit|\bfree\b|\bprix\b|\bprice\b|surtax|surcharged?\b", re.IGNORECASE
)
"""Words that tell what a call costs, or that it costs nothing."""
_COSTS = {
    PhoneNumberType.TOLL_FREE: CostClass.FREE,
    PhoneNumberType.FIXED_LINE: CostClass.ORDINARY,
    PhoneNumberType.MOBILE: CostClass.ORDINARY,
    PhoneNumberType.FIXED_LINE_OR_MOBILE: CostClass.ORDINARY,
    PhoneNumberType.VOIP: CostClass.ORDINARY,
    PhoneNumberType.VOICEMAIL: CostClass.ORDINARY,
    PhoneNumberType.SHARED_COST: CostClass.SHARED,
    PhoneNumberType.PREMIUM_RATE: CostClass.PREMIUM,
}


@dataclass(frozen=True, slots=True)
class Phone(ReadFromText):
    """A number in E.164, or the digits of a short number; `country` (ISO 3166) is where the people who call it are."""

    number: str
    country: str = "FR"
    short: bool = False

    summary: ClassVar[str] = "A phone number, national or international, or a short number."
    examples: ClassVar[tuple[str, ...]] = ("09 69 39 00 00", "+41 22 908 12 34", "3631")

    @classmethod
    def parse(cls, text: str, country: str = "FR") -> Self:
        """Read a number as dialled in `country`; raises QuantityError for a number that cannot exist."""
        written = re.sub(r"^tel: ?", "", tidy(text), flags=re.IGNORECASE)
        digits = re.sub(r"\D", "", written)
        if not digits or not re.fullmatch(r"\+?[\d (]+[\d ()./-]*", written):
            alone, remark = split_printed(written)
            hint = f"Write the number alone, {alone}, and its price in a field of its own: cost: {remark}."
            is_priced = alone and SPEAKS_OF_PRICE.search(remark)
            raise QuantityError(f"“{text}” is not a phone number.", hint if is_priced else _hint(country))
        if len(digits) <= 6 and digits[0] != "0" and not written.startswith("+"):
            return cls(_short(digits, country), country, short=True)
        for region in (country, *OVERSEAS.get(country, ())):
            if number := _dialled(written, region):
                return cls(number, country)
        raise QuantityError(f"“{text}” {_fault(written, country)}", _hint(country))

    @classmethod
    def read(cls, text: str, _context: Mapping[str, Any]) -> Self:
        """Read `text` as dialled in the organisation's `country`."""
        return cls.parse(text, _context.get("country") or "FR")

    @property
    def cost_class(self) -> CostClass:
        """Who pays for a call to it, as far as the number itself tells."""
        if self.short:
            return _short_cost(self.number, self.country)
        if self.fictional:
            return CostClass.ORDINARY
        if cost := special_cost(self.number):
            return cost
        parsed = _parsed(self.number)
        kind = phonenumbers.number_type(parsed)
        if kind == PhoneNumberType.UAN and phonenumbers.region_code_for_number(parsed) in UNIVERSAL_AT_ORDINARY_PRICE:
            return CostClass.ORDINARY
        return _COSTS.get(kind, CostClass.UNKNOWN)

    @property
    def needs_price(self) -> bool:
        """Whether customers must be told what a call costs."""
        return self.cost_class in (CostClass.SHARED, CostClass.PREMIUM, CostClass.UNKNOWN)

    @property
    def personal_mobile(self) -> bool:
        """Whether it is somebody's mobile phone."""
        if self.short:
            return False
        is_mobile = phonenumbers.number_type(_parsed(self.number)) == PhoneNumberType.MOBILE
        return is_mobile or self.number.startswith(FICTIONAL_MOBILES)

    @property
    def fictional(self) -> bool:
        """Whether it lies in a range that a regulator keeps for fiction: it can be published, and never rings."""
        return _is_fictional(self.number)

    def national(self) -> str:
        """As dialled within its own country, with no-break spaces: "09 69 39 00 00", "0 800 123 456"."""
        if self.short:
            return _spaced(f"{self.number[:3]} {self.number[3:]}" if len(self.number) == 6 else self.number)
        if found := re.fullmatch(r"\+33(8\d\d)(\d{3})(\d{3})", self.number):
            return _spaced("0 {} {} {}".format(*found.groups()))
        return _spaced(phonenumbers.format_number(_parsed(self.number), PhoneNumberFormat.NATIONAL))

    def international(self) -> str:
        """As dialled from abroad: "+33 9 69 39 00 00"; a short number stays as it is, and only works at home."""
        if self.short:
            return self.national()
        if found := re.fullmatch(r"\+33(8\d\d)(\d{3})(\d{3})", self.number):
            return _spaced("+33 {} {} {}".format(*found.groups()))
        return _spaced(phonenumbers.format_number(_parsed(self.number), PhoneNumberFormat.INTERNATIONAL))

    def uri(self) -> str:
        """For a link: "tel:+33969390000", "tel:3631"."""
        return f"tel:{self.number}"

    def say(self, language: str) -> str:  # noqa: ARG002 - every quantity is said in a language
        """As the people of `country` dial it; numbers are the same in every language."""
        if self.short:
            return self.national()
        home = (self.country, *OVERSEAS.get(self.country, ()))
        codes = {phonenumbers.country_code_for_region(region) for region in home}
        return self.national() if _parsed(self.number).country_code in codes else self.international()

    def say_cost(self, language: str) -> str:
        """What the number itself tells of its cost: "service et appel gratuits", "price of an ordinary call"."""
        return words_of(language).cost[self.cost_class]

    def __str__(self) -> str:
        return self.number


def split_printed(text: str) -> tuple[str, str]:
    """A number as it is printed, with its label and a price, as (number, what is behind it); empty without a number.

    "Tél. : 0 892 123 456 (0,35 €/min)" is ("0 892 123 456", "0,35 €/min").
    """
    written = _LABEL.sub("", tidy(text))
    found = _NUMBER.match(written)
    return (found[0], written[found.end() :].strip(" ()-,:")) if found else ("", "")


@lru_cache(maxsize=4096)
def _parsed(number: str) -> PhoneNumber:
    return phonenumbers.parse(number)


def _dialled(written: str, region: str) -> str | None:
    """The E.164 form of what people in `region` dial, or None when no such number can exist."""
    try:
        parsed = phonenumbers.parse(written, region)
    except phonenumbers.NumberParseException:
        return None
    number = phonenumbers.format_number(parsed, PhoneNumberFormat.E164)
    is_possible = phonenumbers.is_possible_number(parsed)
    return number if phonenumbers.is_valid_number(parsed) or (is_possible and _is_fictional(number)) else None


def _is_fictional(number: str) -> bool:
    return number.startswith(tuple(prefix for prefixes in FICTION.values() for prefix in prefixes))


def _short(digits: str, country: str) -> str:
    known = short_cost(country, digits) is not None
    if known or shortnumberinfo.is_valid_short_number_for_region(_short_number(digits, country), country):
        return digits
    raise QuantityError(f"“{digits}” is not a short number that works in {_country_name(country)}.", _hint(country))


def _short_cost(digits: str, country: str) -> CostClass:
    if cost := short_cost(country, digits):
        return cost
    expected = shortnumberinfo.expected_cost_for_region(_short_number(digits, country), country)
    return CostClass.FREE if expected == shortnumberinfo.ShortNumberCost.TOLL_FREE else CostClass.UNKNOWN


def _short_number(digits: str, country: str) -> PhoneNumber:
    return PhoneNumber(country_code=phonenumbers.country_code_for_region(country), national_number=int(digits))


def _fault(written: str, country: str) -> str:
    """The end of a sentence that begins with the number."""
    try:
        reason = phonenumbers.is_possible_number_with_reason(phonenumbers.parse(written, country))
    except phonenumbers.NumberParseException:
        return f"is not a phone number of {_country_name(country)}."
    if reason == ValidationResult.TOO_SHORT:
        return "has too few digits."
    if reason == ValidationResult.TOO_LONG:
        return "has too many digits."
    return f"is not a number in use{'' if written[0] == '+' else f' in {_country_name(country)}'}."


def _hint(country: str) -> str:
    if country == "FR":
        return "Check the digits. Write for example 01 99 00 12 34, +41 22 908 12 34 or 3631."
    example = phonenumbers.example_number(country)
    if not example:
        return "Write it with the code of its country, such as +33 1 99 00 12 34."
    shown = phonenumbers.format_number(example, PhoneNumberFormat.NATIONAL)
    return f"Check the digits. Write for example {shown}, or with the code of its country: +33 1 99 00 12 34."


def _country_name(country: str) -> str:
    return str(locale_of("en").territories.get(country, country))


def _spaced(text: str) -> str:
    return text.replace(" ", NO_BREAK_SPACE)
