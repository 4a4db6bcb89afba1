"""Turns the YAML of this folder, one file a country, into delays that a law gives an organisation at most."""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import yaml

from generator.model.quantity import Duration


@dataclass(frozen=True, slots=True)
class Limit:
    """The longest delay that a law allows for one matter."""

    matter: str
    at_most: Duration
    law: str
    as_of: str
    every: tuple[re.Pattern[str], ...]
    """What the words of a promise have to hold, each, for the promise to be about this matter."""
    none: re.Pattern[str] | None

    def concerns(self, words: str) -> bool:
        """Whether the words of a promise are about this matter."""
        return all(pattern.search(words) for pattern in self.every) and not (self.none and self.none.search(words))


@cache
def limits(country: str) -> tuple[Limit, ...]:
    """The limits of a country (ISO 3166), none for one of which nothing is known here."""
    file = files(__name__) / f"{country.lower()}.yaml"
    if not file.is_file():
        return ()
    return tuple(_limit(entry) for entry in yaml.safe_load(file.read_text(encoding="utf-8"))["limits"])


def _limit(entry: dict[str, str | list[str]]) -> Limit:
    every = tuple(re.compile(pattern, re.IGNORECASE) for pattern in entry["every"])
    none = re.compile(str(entry["none"]), re.IGNORECASE) if "none" in entry else None
    delay = Duration.parse(str(entry["at_most"]))
    return Limit(str(entry["matter"]), delay, str(entry["law"]), str(entry["as_of"]), every, none)
