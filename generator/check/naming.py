"""Turns an entity or a node into the few words by which messages name it: its id and its own words."""

from textwrap import shorten

from generator.model.entity import Entity
from generator.model.kinds.journey import Journey, Node, Problem, Variant
from generator.model.organisation import Spot, Target

LONGEST = 60
"""Characters of a thing's own words in a message."""


def called(target: Target) -> str:
    """`channel tel-sav “Le service client”`, `step livraison/veille “Le livreur vous envoie…”`."""
    if isinstance(target, Entity):
        return f"{target.kind} {target.id}{_quoted(target.label, target.id)}"
    return f"{kind_of(target)} {target.key}{_quoted(_words(target.node), target.node.id)}"


def place_called(journey: Journey, node: Node) -> str:
    """The same, of a node of a journey."""
    return called(Spot(journey, node))


def kind_of(target: Target) -> str:
    """`channel`, `journey`…, or `step`, `problem` and `variant` for a place in a journey."""
    return target.kind if isinstance(target, Entity) else type(target.node).__name__.lower()


def _words(node: Node) -> str:
    if node.title:
        return node.title
    if isinstance(node, Problem | Variant):
        return node.when.words
    text = node.do or getattr(node, "does", None)
    return text.words if text else node.id


def _quoted(words: str, id: str) -> str:
    return "" if words == id else f" “{shorten(words.rstrip('.'), LONGEST, placeholder='…')}”"
