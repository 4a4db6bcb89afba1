"""Turns entities that state facts into the few keys by which a message names them."""

from collections.abc import Sequence

from generator.model.entity import Entity
from generator.model.freshness import facts

__all__ = ["facts", "some"]


def some(entities: Sequence[Entity], most: int = 3) -> str:
    """`unit:magasin, channel:tel, document:ticket…`"""
    return ", ".join(entity.key for entity in entities[:most]) + "…"[: len(entities) > most]
