"""Turns a misspelt id into the one that was probably meant."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

NEAR = 65
"""How much alike two ids are, out of 100, before one is offered for the other."""


def nearest(word: str, known: Iterable[str], near: int = NEAR) -> str | None:
    """The known id most like `word`: the same but for accents, capitals and a kind before it; else the nearest."""
    return nearest_in(word, (Ids(known),), near)


class Ids:
    """Ids made ready for comparison once, to be compared with many words."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.ids = tuple(ids)
        self.plain = tuple(map(_plain, self.ids))
        self.same: dict[str, str] = {}
        """The first id of those that are the same but for accents, capitals and a kind before it."""
        for id in self.ids:
            self.same.setdefault(_plain(_last(id)), id)


def same_in(word: str, groups: Iterable[Ids]) -> str | None:
    """The id that is the same but for accents, capitals and a kind before it, of the first group that has one."""
    last = _plain(_last(word))
    return next((group.same[last] for group in groups if last in group.same), None)


def nearest_in(word: str, groups: Iterable[Ids], near: int = NEAR) -> str | None:
    """The same over several groups of ids; of two that are as near, the one of the earlier group."""
    groups, plain = tuple(groups), _plain(word)
    if same := same_in(word, groups):
        return same
    best, found = float(near), None
    for group in groups:
        hit = process.extractOne(plain, group.plain, scorer=fuzz.ratio, score_cutoff=best)
        if hit and (found is None or hit[1] > best):
            best, found = hit[1], group.ids[hit[2]]
    return found


def _last(id: str) -> str:
    return id.replace(":", "/").rpartition("/")[2]


def _plain(text: str) -> str:
    """Small letters without accents; anything else is a hyphen."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign if sign.isalnum() else "-" for sign in letters if not unicodedata.combining(sign))
