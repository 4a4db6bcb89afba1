"""What the phone library does not know or gets wrong: short numbers, numbers for fiction, who pays; with sources."""

from enum import StrEnum
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

import yaml


class CostClass(StrEnum):
    """Who pays for a call: nobody, the caller as for any call, the caller a bit more, much more, or nobody can tell."""

    FREE = "free"
    ORDINARY = "ordinary"
    SHARED = "shared"
    PREMIUM = "premium"
    UNKNOWN = "unknown"


class Tariff(NamedTuple):
    """Numbers of a country (single ones, or inclusive ranges of the same length) and what a call costs."""

    country: str
    numbers: tuple[str, ...]
    cost: CostClass
    source: str
    as_of: str

    def holds(self, number: str) -> bool:
        """Whether a number is one of these, or begins as a range of E.164 numbers does."""
        return any(_lies_in(number, *numbers.split("-")) for numbers in self.numbers)


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


@lru_cache(maxsize=1)
def tariffs() -> dict[str, tuple[Tariff, ...]]:
    """The tables of `phone_plan.yaml`: `short` numbers as dialled, `ranges` of E.164 numbers."""
    text = files(__package__).joinpath("phone_plan.yaml").read_text(encoding="utf-8")
    return {
        table: tuple(
            Tariff(
                entry["country"],
                tuple(entry["numbers"]),
                CostClass(entry["cost"]),
                entry["source"],
                str(entry["as_of"]),
            )
            for entry in entries
        )
        for table, entries in yaml.safe_load(text).items()
    }


def short_cost(country: str, number: str) -> CostClass | None:
    """What a call to a short number costs, or None when it is not in the tables."""
    fitting = (entry for entry in tariffs()["short"] if entry.country == country)
    return next((entry.cost for entry in fitting if entry.holds(number)), None)


def special_cost(number: str) -> CostClass | None:
    """What a call to an E.164 number of a special range costs, or None when it is in none."""
    return next((entry.cost for entry in tariffs()["ranges"] if entry.holds(number)), None)


def _lies_in(number: str, first: str, last: str = "") -> bool:
    is_range = number.startswith("+")
    return (is_range or len(number) == len(first)) and first <= number[: len(first)] <= (last or first)
