"""A document is a paper or a proof that the customer needs or receives."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.entity import DocumentId, Entity, Many, RefTo, UnitId, kind
from generator.model.quantity import Duration, Money
from generator.model.text import Text

Form = Literal["paper", "electronic", "original", "copy", "number"]


@kind("documents")
class Document(Entity):
    """What to bring or keep: who gives it, how long that takes, how long it is good for."""

    name: str
    from_: Annotated[str, RefTo("unit", or_words=True)] | None = Field(default=None, alias="from")
    """The unit that issues it, or plain words for somebody outside: `votre banque`."""
    how: Text | None = None
    why: Text | None = None
    asked_by: Many[UnitId] = ()
    takes: Duration | None = None
    """How long it takes to get."""
    valid_for: Duration | None = None
    cost: Money | None = None
    form: Many[Form] = ()
    accepted_by: Many[UnitId] = ()
    only_if: Text | None = None
    instead: Many[DocumentId] = ()
    """Documents that are accepted in its place."""
