"""Turns what units say of themselves into what each can, decides and cannot do, to be compared with what is asked."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from generator.check.words import listed
from generator.model.facts import promise_of
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Problem
from generator.model.kinds.promise import Promise
from generator.model.kinds.unit import Unit
from generator.model.knowledge import STEM, stems
from generator.model.organisation import Organisation
from generator.model.text import KEPT, Text

_AFTER_THE_MATTER = re.compile(r"[,;:(].*")
_OR = re.compile(r"\s(?:ou|et|or|and|oder|und)\s")
_NOT = re.compile(r"\b(?:ne|n['’]\w+|not|never|nicht|kein\w*)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Competence:
    """One unit: what it can do, and what it cannot, each by the beginnings of its words."""

    unit: Unit
    able: tuple[frozenset[str], ...]
    unable: tuple[tuple[frozenset[str], str], ...]

    def can(self, asked: frozenset[str]) -> bool:
        """Whether something that the unit does, decides or handles is what is asked."""
        return any(_agree(clause, asked, all_but=len(clause)) for clause in self.able)

    def refuses(self, asked: frozenset[str]) -> str | None:
        """The words by which the unit says that it cannot do what is asked; None if it does not say so."""
        refusal = next((words for clause, words in self.unable if _agree(clause, asked, all_but=1)), None)
        return None if refusal is None or self.can(asked) else refusal


def competences(organisation: Organisation) -> dict[str, Competence]:
    """Every unit's competence by its id; those of one organisation are computed once."""
    kept = vars(organisation)
    if "competences" not in kept:
        handled: dict[str, list[str]] = {}
        for channel in organisation.of(Channel).values():
            handled.setdefault(channel.unit or "", []).extend(channel.handles)
        units = organisation.of(Unit).values()
        language = organisation.language
        kept["competences"] = {unit.id: _competence(unit, handled.get(unit.id, ()), language) for unit in units}
    found: dict[str, Competence] = kept["competences"]
    return found


def matter_of(organisation: Organisation, problem: Problem) -> frozenset[str]:
    """What a customer with a problem is to obtain, by the beginnings of the words that say something.

    Those of `do` and `entitled_to`, less the sentences that deny something, and those of the promise made there. What
    the customer is to `say` is not looked at: it tells of the trouble, too.
    """
    promise = promise_of(organisation, problem)
    promised = f"{promise.id} {promise.title or ''}" if isinstance(promise, Promise) else ""
    texts = (_asked(text.words, organisation.language) for text in (problem.do, problem.entitled_to) if text)
    found = _matter(promised, organisation.language).union(*texts)
    return found | {stem[:-1] for stem in found if len(stem) == STEM and stem.endswith("s")}


@lru_cache(maxsize=KEPT)
def _asked(words: str, language: str) -> frozenset[str]:
    asked = (part for part in re.split(r"[.!?]", words) if not _NOT.search(part))
    return _matter(" ".join(asked), language)


def _competence(unit: Unit, handled: Iterable[str], language: str) -> Competence:
    able = [clause for text in (*unit.does, *unit.decides) for clause in _clauses(text, language)]
    able += [_matter(words, language) for words in handled]
    unable = [(clause, text.words.rstrip(".")) for text in unit.cannot for clause in _clauses(text, language)]
    return Competence(unit, tuple(dict.fromkeys(filter(None, able))), tuple(dict.fromkeys(unable)))


def _clauses(text: Text, language: str) -> list[frozenset[str]]:
    """The things that a sentence names, what follows a comma left out: it says who can instead, or when."""
    return [_matter(part, language) for part in _OR.split(_AFTER_THE_MATTER.sub("", text.words))]


def _matter(words: str, language: str) -> frozenset[str]:
    return stems(words) - _everyday(language)


@cache
def _everyday(language: str) -> frozenset[str]:
    return stems(" ".join(listed(language, "everyday")))


def _agree(clause: frozenset[str], asked: frozenset[str], all_but: int) -> bool:
    """Whether a clause names what is asked: all but so many of its words, and two at least or its only long one."""
    common = clause & asked
    if len(clause) == 1:
        return any(len(stem) == STEM for stem in common)
    return bool(common) and len(common) >= min(2, len(clause)) and len(common) >= len(clause) - all_but
