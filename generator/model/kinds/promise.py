"""A promise is a delay the organisation commits to, what starts the clock and what happens when it is missed."""

from typing import Annotated, Self

from pydantic import Discriminator, Field, Tag, model_validator
from pydantic_core import PydanticCustomError

from generator.model.entity import Entity, Part, RefTo, Words, kind
from generator.model.quantity import Duration
from generator.model.text import Text


class Commitment(Part):
    """The facts of a promise; also written inline where it is made."""

    within: Duration | None = None
    """A delay: `2 jours ouvrés`."""
    by: Text | None = None
    """A moment instead of a delay: `19:00 la veille`."""
    from_: Text | None = Field(default=None, alias="from")
    """What starts the clock."""
    otherwise: Text | None = None
    """What the customer gets or does when it is missed."""
    source: Text | None = None
    """Where it is written."""

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if (self.within is None) == (self.by is None):
            raise PydanticCustomError(
                "promise", "a promise says either within (a delay) or by (a moment)", {"hint": "within: 14 days"}
            )
        return self


@kind("promises")
class Promise(Commitment, Entity):
    """A promise with an id, said once and used in many places."""

    title: Words | None = None
    """What is promised, in a few words: `Remboursement`."""


PromiseOrId = Annotated[
    Annotated[Commitment, Tag("written-here")] | Annotated[str, Tag("by-id"), RefTo("promise")],
    Discriminator(lambda value: "by-id" if isinstance(value, str) else "written-here"),
]
