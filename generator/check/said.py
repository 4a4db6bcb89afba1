"""Turns an organisation into all that customers read of it, text by text, with who is speaking."""

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from typing import Literal, NamedTuple

from generator.check.forms import plain
from generator.check.leaves import leaves_of
from generator.check.pointing import place_of_words
from generator.check.sentences import paragraphs, sentences
from generator.check.words import lowered
from generator.model.entity import Entity
from generator.model.finding import Place
from generator.model.kinds.guide import Guide
from generator.model.kinds.journey import Journey
from generator.model.kinds.letter import Letter
from generator.model.kinds.term import Term
from generator.model.organisation import Organisation
from generator.model.quantity import Duration
from generator.model.reference import Path, is_spoken
from generator.model.text import KEPT, Mention, Text

Voice = Literal["ours", "customer"]

NOT_READ = frozenset({"backstage", "source"})
"""Fields that are for staff, or that quote a law word for word."""
CUSTOMERS = frozenset({"when", "goal", "ask", "say", "ask_for", "body", "handles"})
"""Fields in the customer's own words."""
_QUOTED = re.compile(r"«[^»\x1e]*»|“[^”\x1e]*”|\"[^\"\x1e]*\"")
FEW = 6
"""Words of a sentence that are enough to find it in the file."""


class _Place(NamedTuple):
    organisation: Organisation
    holder: Entity
    path: Path
    text: Text | str


class Said(_Place):
    """One text, or a name or title, that customers read: `text` as it is written; a plain string is a name or a title.

    A tuple, as ten megabytes of YAML hold a hundred and fifty thousand, and nothing else is made as fast.
    """

    @property
    def field(self) -> str:
        """The name of its field."""
        return named_last(self.path)

    @cached_property
    def voice(self) -> Voice:
        """Who speaks: the customer in a question, a letter or the name of a problem."""
        guided = isinstance(self.holder, Guide) and self.field == "answer"
        trouble = self.path[0] in ("problems", "variants") and self.path[2:] == ("title",)
        return "customer" if guided or trouble or self.field in CUSTOMERS else "ours"

    @cached_property
    def paragraphs(self) -> tuple[str, ...]:
        """Its paragraphs as customers see them, without marks; spaces are single ones. A letter's lines are its own."""
        if isinstance(self.text, str):
            return (" ".join(self.text.split()),)
        is_letter = self.holder.__class__ is Letter
        return paragraphs(Text(_filled_in(self.text.source)) if is_letter else self.text, self._seen)

    @property
    def words(self) -> str:
        """All of it in one line; most texts are one paragraph without marks, and need no more."""
        simple = "" if self.holder.__class__ is Letter else _one_line(self.text)
        return simple or self._joined

    @cached_property
    def _joined(self) -> str:
        return " ".join(self.paragraphs)

    @cached_property
    def own_words(self) -> str:
        """The same, quotations blanked: what others say may be jargon or blame."""
        return unquoted(self.words)

    @cached_property
    def low_words(self) -> str:
        """Those in lower case, for searching."""
        return lowered(self.own_words)

    @cached_property
    def bare_words(self) -> str:
        """The same without accents."""
        return plain(self.low_words)

    @cached_property
    def sentences(self) -> tuple[str, ...]:
        """Its sentences."""
        return split(self.paragraphs, self.organisation.language)

    @property
    def start(self) -> Place:
        """Where it begins."""
        return self.organisation.place(self.holder, *self.path)

    def place(self, words: str) -> Place:
        """Where some words of it stand in the file; where it begins, if they are made of a mention."""
        source, few = " ".join(str(self.text).split()), words.split()[:FEW]
        while few and " ".join(few) not in source:
            few.pop()
        return place_of_words(self.organisation, self.holder, self.path, " ".join(few)) if few else self.start

    def _seen(self, mention: Mention) -> str:
        if mention.words:
            return mention.words
        journey = self.holder if isinstance(self.holder, Journey) else None
        target = next(iter(self.organisation.find(mention.target, journey)), None)
        seen = target.node if target is not None and not isinstance(target, Entity) else target
        quantity = getattr(seen, mention.field or "within", None)
        if quantity is not None:
            return str(quantity) if isinstance(quantity, Duration) else "…"
        return str(getattr(seen, "title", None) or getattr(seen, "name", None) or mention.target)


@lru_cache(maxsize=KEPT)
def split(parts: tuple[str, ...], language: str) -> tuple[str, ...]:
    """The sentences of some paragraphs."""
    return tuple(one for part in parts for one in sentences(part, language))


@lru_cache(maxsize=KEPT)
def _one_line(text: Text | str) -> str:
    """The words of a text that needs neither parsing nor its mentions looked up; nothing for any other."""
    simple = isinstance(text, str) or ("[[" not in text.source and text.is_plain)
    return flat(text) if simple else ""


@lru_cache(maxsize=KEPT)
def flat(text: Text | str) -> str:
    """A text as it is written, with single spaces."""
    return " ".join(str(text).split())


def named_last(path: Path) -> str:
    """The last name of a path, whatever numbers follow it."""
    for step in reversed(path):
        if isinstance(step, str):
            return step
    return ""


def unquoted(words: str) -> str:
    """Words with their quotations blanked, each character that is left still at its place."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted[0]), words)


def place_in(text: Said) -> tuple[str | int, ...]:
    """The part of its entity to which a text belongs: `("problems", 1)`; fields of the entity itself are one part."""
    return text.path[:2] if len(text.path) > 2 else ()


def _filled_in(letter: str) -> str:
    """A letter as it may be sent: a word for each blank, the first of the alternatives `{one / other}`."""
    chosen = re.sub(r"\{([^{}]*?) / [^{}]*\}", r"\1", letter)
    return re.sub(r"\{[^{}]*\}", "…", chosen).replace("\n", "\n\n")


def said(organisation: Organisation) -> tuple[Said, ...]:
    """All that customers read in the language of the organisation, in the order in which it was written; what is not
    translated into it is left out. Kept with the organisation: many rules ask.
    """
    kept = vars(organisation)
    if "said" not in kept:
        kept["said"] = tuple(_said(organisation))
    found: tuple[Said, ...] = kept["said"]
    return found


def _said(organisation: Organisation) -> Iterator[Said]:
    language = organisation.language
    for entity, leaves in leaves_of(organisation):
        is_term = isinstance(entity, Term)
        for path, text, marks in leaves:
            if isinstance(text, Text):
                read = text.language in ("", language)
            else:
                read = is_spoken(text, marks) and _in_its_language(organisation, entity, path, text)
            if read and NOT_READ.isdisjoint(path) and (not is_term or path[0] == "means"):
                yield Said(organisation, entity, path, text)


def _in_its_language(organisation: Organisation, entity: Entity, path: Path, text: str) -> bool:
    """Whether a few words are translated; and whether they are words at all, where an id may stand for them."""
    translated = not organisation.elsewhere or organisation.place(entity, *path).file.endswith(".po")
    return translated and not organisation.find(text)
