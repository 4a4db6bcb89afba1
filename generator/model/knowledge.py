"""Turns units and documents into who knows what, and when: what a unit sees, what it accepts, how late it learns."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.model.facts import promise_of
from generator.model.graph import JourneyGraph
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Node
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.quantity import Duration

SHORTEST, STEM = 4, 5
"""Letters of the shortest word that says something, and of its beginning that its inflections share."""

BY_HAND = frozenset({"paper", "original", "copy"})
"""Forms that a person reads without any system."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """A unit sees a document that was made elsewhere, some time after."""

    unit: Unit
    document: Document
    after: Duration | None
    """How late at most; None where nothing is said."""


def knowledge(organisation: Organisation, graph: JourneyGraph) -> Iterator[Knowledge]:
    """Which unit sees which document of a journey, and how long after the node that gives it."""
    documents = organisation.of(Document)
    for node in graph.nodes.values():
        for document in (documents[given] for given in node.gives if given in documents):
            for unit in organisation.of(Unit).values():
                if document.from_ == unit.id:
                    yield Knowledge(unit, document, None)
                elif sees(unit, document):
                    yield Knowledge(unit, document, unit.syncs_within)


def sees(unit: Unit, document: Document) -> bool | None:
    """Whether a unit has a document before its eyes, by its id or the words of its name; None if it says nothing."""
    if not unit.sees:
        return None
    wanted = stems(f"{document.id} {document.name}")
    return any(fact == document.id or stems(fact) & wanted for fact in unit.sees)


def accepts(unit: Unit, document: Document) -> bool | None:
    """Whether a unit takes a document for good; None if the document does not say who does."""
    if unit.id in (document.from_, *document.accepted_by, *document.asked_by):
        return True
    return False if document.accepted_by else None


def needs_a_system(document: Document) -> bool:
    """Whether it only exists in systems: on paper, a person could simply read it."""
    return bool(document.form) and not BY_HAND & set(document.form)


def case_references(organisation: Organisation) -> frozenset[str]:
    """Ids of the documents by which a customer's story is found again: numbers, and what channels identify with."""
    named = {id for channel in organisation.of(Channel).values() for id in channel.identify_with}
    numbers = {document.id for document in organisation.of(Document).values() if "number" in document.form}
    return frozenset(named | numbers)


def lasts(organisation: Organisation, node: Node) -> Duration | None:
    """How long a node takes at most: what we promise there, else what is said of it."""
    promise = promise_of(organisation, node)
    return promise.within if promise and promise.within else node.takes


@lru_cache(maxsize=16_384)
def stems(words: str) -> frozenset[str]:
    """The beginnings of the words that say something, without accents: `annul` for annuler, annulez, annulation."""
    plain = unicodedata.normalize("NFKD", words.casefold())
    letters = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return frozenset(word[:STEM] for word in re.findall(r"[a-z]+", letters) if len(word) >= SHORTEST)
