"""Turns a misspelt id into the one that was probably meant."""

import unicodedata
from collections.abc import Iterable

from rapidfuzz import fuzz, process

NEAR = 65
"""How much alike two ids are, out of 100, before one is offered for the other."""


def nearest(word: str, known: Iterable[str], near: int = NEAR) -> str | None:
    """The known id most like `word`: the same but for accents, capitals and a kind before it; else the nearest."""
    ids = list(known)
    plain = _plain(_last(word))
    for id in ids:
        if _plain(_last(id)) == plain:
            return id
    found = process.extractOne(word, ids, scorer=fuzz.ratio, processor=_plain, score_cutoff=near)
    return found[0] if found else None


def _last(id: str) -> str:
    return id.replace(":", "/").rpartition("/")[2]


def _plain(text: str) -> str:
    """Small letters without accents; anything else is a hyphen."""
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign if sign.isalnum() else "-" for sign in letters if not unicodedata.combining(sign))
