"""A guide is a small decision tree that leads the customer to the right journey, problem or channel."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.entity import AnyId, Entity, Part, Words, kind
from generator.model.text import Text


class Answer(Part):
    """One answer, and where it leads: another question, a place or a text."""

    answer: Text
    """The answer, in the customer's words."""
    go: AnyId | None = None
    """The journey, problem or channel to which it leads."""
    says: Text | None = None
    """What to tell at once."""
    ask: Text | None = None
    """Another question."""
    help: Text | None = None
    """How to know which answer is right."""
    answers: "tuple[Answer, ...]" = ()
    """The answers to that question."""

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.go is None and self.says is None and self.ask is None:
            raise PydanticCustomError(
                "answer",
                "this answer leads nowhere",
                {"hint": "Add go: (a journey, problem or channel), says: (a text) or ask: with answers:."},
            )
        if (self.ask is None) != (not self.answers):
            raise PydanticCustomError(
                "answer", "ask and answers go together", {"hint": "Give the question its answers, or drop it."}
            )
        return self


@kind("guides")
class Guide(Entity):
    """The first question of a decision tree."""

    ask: Text
    """The first question."""
    answers: tuple[Answer, ...]
    """Its answers."""
    title: Words | None = None
    """What menus call it."""
    help: Text | None = None
    """How to know which answer is right."""
