"""A term is a word of the organisation's jargon, explained."""

from typing import Annotated, Literal

from pydantic import model_validator

from generator.model.entity import Entity, Many, RefTo, Words, kind
from generator.model.text import Text


@kind("terms")
class Term(Entity):
    """What staff say and what it means. The id is the word itself unless `name` is given."""

    means: Text
    """What it means, in plain words."""
    name: Words | None = None
    """The word as it is heard; by default the id."""
    say: Words | None = None
    """The word to use instead."""
    also: Many[Words] = ()
    """Other forms and synonyms, the customer's own ones among them."""
    said_by: Many[Annotated[str, RefTo("unit")]] = ()
    """The units that say it."""
    status: Literal["explain", "avoid", "preferred", "draft", "retired"] = "explain"  # type: ignore[assignment]
    """Whether to explain it, avoid it or prefer it."""
    example: Text | None = None
    """A sentence in which it occurs."""

    @model_validator(mode="before")
    @classmethod
    def _is_its_own_name(cls, value: object) -> object:
        return {"name": value.get("id"), **value} if isinstance(value, dict) else value

    @property
    def word(self) -> str:
        """The word as it is heard."""
        return self.name or self.id
