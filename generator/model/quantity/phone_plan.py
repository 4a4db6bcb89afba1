"""What the phone library does not know or gets wrong: short numbers, numbers for fiction, who pays; with sources."""

from enum import StrEnum
from typing import NamedTuple


class CostClass(StrEnum):
    """Who pays for a call: nobody, the caller as for any call, the caller a bit more, much more, or nobody can tell."""

    FREE = "free"
    ORDINARY = "ordinary"
    SHARED = "shared"
    PREMIUM = "premium"
    UNKNOWN = "unknown"


class ShortNumbers(NamedTuple):
    """Short numbers of a country (single ones, or inclusive ranges of the same length) and what a call costs."""

    country: str
    numbers: tuple[str, ...]
    cost: CostClass
    source: str
    as_of: str


_PLAN = "Arcep, decision 2018-0881 as amended by 2022-1583, annex 1 (national numbering plan)"
_SVA = "tariff classes of value-added numbers (SVA) in France"

SHORT_NUMBERS = (
    ShortNumbers(
        "FR", ("15", "17", "18", "112", "114", "115", "119", "191", "196", "197"), CostClass.FREE,
        "service-public.fr F33954: calls to emergency numbers are free", "2024-07-22",
    ),
    ShortNumbers(
        "FR", ("3000-3007", "3009-3169", "3180-3199"), CostClass.FREE, f"{_PLAN}, 2.4.9", "2022-09-01",
    ),
    ShortNumbers("FR", ("116000-116999",), CostClass.FREE, f"{_SVA}: green", "2015-10-01"),
    ShortNumbers("FR", ("118000-118999",), CostClass.PREMIUM, f"{_SVA}: violet", "2015-10-01"),
    ShortNumbers("FR", ("3919",), CostClass.FREE, "tf1info.fr: free from any phone, not on the bill", "2023-11-25"),
    ShortNumbers("FR", ("3631",), CostClass.ORDINARY, "pagesjaunes.fr: La Poste, call not surcharged", "undated"),
    ShortNumbers("FR", ("3939",), CostClass.ORDINARY, "DILA: free service, price of the call", "2021-06-14"),
    ShortNumbers(
        "FR", ("3230", "3238", "3646", "3949", "3960"), CostClass.ORDINARY,
        "loi Essoc 2018-727, art. 28: public services may not be surcharged", "2021-01-01",
    ),
)  # fmt: skip
"""The library takes every French 10xx, 32xx to 39xx for premium. The cost of one that is not listed here is unknown."""

FICTION = {
    "FR": ("+3319900", "+3326191", "+3335301", "+3346571", "+3353649", "+3363998"),
    "GB": ("+447700900", "+441134960", "+442079460"),
}
"""Ranges that regulators keep for fiction, so that nobody is called by mistake (Arcep, numbering plan; Ofcom)."""

FICTIONAL_MOBILES = ("+3363998", "+447700900")

UNIVERSAL_AT_ORDINARY_PRICE = frozenset({"FR", "GB", "CH", "BE"})
"""Where a "universal access number" costs what any call does: FR 0806-0809, GB 03, CH 058, BE 078."""

OVERSEAS = {"FR": ("GP", "GF", "MQ", "RE", "YT", "PM")}
"""Regions with their own country code whose numbers are dialled from the country as its own."""


def short_cost(country: str, number: str) -> CostClass | None:
    """What a call to a short number costs, or None when it is not in the tables."""
    for entry in SHORT_NUMBERS:
        for numbers in entry.numbers:
            first, _, last = numbers.partition("-")
            is_same_length = len(number) == len(first)
            if entry.country == country and is_same_length and first <= number <= (last or first):
                return entry.cost
    return None
