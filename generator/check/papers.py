"""Turns the journeys of an organisation into its documents in use: those that they ask for, and that they hand out."""

from generator.check.nodes import everywhere
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation


def asked_for(organisation: Organisation) -> tuple[Document, ...]:
    """The documents that a place or a complaint ladder asks for, in the order in which they were written."""
    kept = vars(organisation)
    if "asked_for" not in kept:
        kept["asked_for"] = _asked_for(organisation)
    found: tuple[Document, ...] = kept["asked_for"]
    return found


def _asked_for(organisation: Organisation) -> tuple[Document, ...]:
    asked = {id for _, node, _ in everywhere(organisation) for id in (*node.needs, *node.named("bring"))}
    ladders = (journey.escalation for journey in organisation.of(Journey).values())
    asked |= {id for ladder in ladders for rung in ladder for id in rung.bring}
    return tuple(document for document in organisation.of(Document).values() if document.id in asked)


def handed_out(organisation: Organisation) -> frozenset[str]:
    """The ids of the documents that a place gives to the customer."""
    return frozenset(id for _, node, _ in everywhere(organisation) for id in node.gives)
