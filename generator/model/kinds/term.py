"""A term is a word of the organisation's jargon, explained."""

from typing import Annotated, Literal

from generator.model.entity import Entity, Many, RefTo, kind
from generator.model.text import Text


@kind("terms")
class Term(Entity):
    """What staff say and what it means. The id is the word itself unless `name` is given."""

    means: Text
    name: str | None = None
    say: str | None = None
    """The word to use instead."""
    also: Many[str] = ()
    """Other forms and synonyms, the customer's own ones among them."""
    said_by: Many[Annotated[str, RefTo("unit")]] = ()
    status: Literal["explain", "avoid", "preferred", "draft", "retired"] = "explain"  # type: ignore[assignment]
    example: Text | None = None

    @property
    def word(self) -> str:
        """The word as it is heard."""
        return self.name or self.id
