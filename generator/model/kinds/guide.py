"""A guide is a small decision tree that leads the customer to the right journey, problem or channel."""

from typing import Self

from pydantic import model_validator
from pydantic_core import PydanticCustomError

from generator.model.entity import AnyId, Entity, Part, kind
from generator.model.text import Text


class Answer(Part):
    """One answer, and where it leads: another question, a place or a text."""

    answer: Text
    go: AnyId | None = None
    says: Text | None = None
    ask: Text | None = None
    help: Text | None = None
    answers: "tuple[Answer, ...]" = ()

    @model_validator(mode="after")
    def _leads_somewhere(self) -> Self:
        if self.go is None and self.says is None and self.ask is None:
            raise PydanticCustomError("answer", "this answer leads nowhere", {"hint": "Add go: (a journey, problem or channel), says: (a text) or ask: with answers:."})
        if (self.ask is None) != (not self.answers):
            raise PydanticCustomError("answer", "ask and answers go together", {"hint": "Give the question its answers, or drop it."})
        return self


@kind("guides")
class Guide(Entity):
    """The first question of a decision tree."""

    ask: Text
    answers: tuple[Answer, ...]
    title: str | None = None
    help: Text | None = None
