"""Turns `helplines.yaml` into the law that forbids surcharged numbers for customers with a contract or a complaint."""

from functools import cache
from importlib.resources import files
from typing import NamedTuple

import yaml


class Helpline(NamedTuple):
    """A law on the cost of calls to a trader."""

    law: str
    says: str
    leaves_out: str
    """Trades to which it does not apply; empty when it applies to all."""
    as_of: str


def helpline(country: str) -> Helpline | None:
    """The law of a country (ISO 3166), None for one of which nothing is known here."""
    return _by_country().get(country)


@cache
def _by_country() -> dict[str, Helpline]:
    text = files("generator.check.law").joinpath("helplines.yaml").read_text(encoding="utf-8")
    return {
        country: Helpline(entry["law"], entry["says"], entry.get("leaves_out", ""), str(entry["as_of"]))
        for entry in yaml.safe_load(text)["helplines"]
        for country in entry["countries"]
    }
