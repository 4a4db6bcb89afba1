"""Turns a word too wide for its place into parts with a hyphen: a long compound must not make every title small."""

from collections.abc import Callable
from functools import lru_cache

import pyphen

COMPOUNDING = frozenset(("da", "de", "fi", "nb", "nl", "sv"))
"""Languages whose titles may be divided; elsewhere a title is set smaller instead."""
_SHORTEST = 4
"""Letters that stay together on either side of a hyphen."""


def divided(text: str, width: float, measure: Callable[[str], float], language: str) -> str:
    """The text with each word that `measure` finds wider than `width` divided once, as evenly as the language allows.

    A hyphen and a space stand at the division, so that lines break there; a word that cannot be divided stays whole.
    """
    return " ".join(
        word if measure(word) <= width else _divided(word, width, measure, language) for word in text.split(" ")
    )


def _divided(word: str, width: float, measure: Callable[[str], float], language: str) -> str:
    places = [place for place in _places(word, language.split("_")[0]) if _SHORTEST <= place <= len(word) - _SHORTEST]
    halves = [(f"{word[:place]}-", word[place:]) for place in places]
    fitting = [pair for pair in halves if max(map(measure, pair)) <= width]
    best = min(fitting or halves, key=lambda pair: abs(measure(pair[0]) - measure(pair[1])), default=None)
    return " ".join(best) if best else word


@lru_cache(maxsize=512)
def _places(word: str, language: str) -> tuple[int, ...]:
    if language not in COMPOUNDING or language not in pyphen.LANGUAGES:
        return ()
    return tuple(pyphen.Pyphen(lang=language).positions(word))
