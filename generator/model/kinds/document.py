"""A document is a paper or a proof that the customer needs or receives."""

from typing import Annotated, Literal

from pydantic import Field

from generator.model.entity import DocumentId, Entity, Many, RefTo, UnitId, Words, kind
from generator.model.quantity import Duration, Money
from generator.model.text import Text

Form = Literal["paper", "electronic", "original", "copy", "number"]


@kind("documents")
class Document(Entity):
    """What to bring or keep: who gives it, how long that takes, how long it is good for."""

    name: Words
    """As customers hear it, with its determiner: `Votre ticket de caisse`."""
    from_: Annotated[Words, RefTo("unit", or_words=True)] | None = Field(default=None, alias="from")
    """The unit that issues it, or plain words for somebody outside: `votre banque`."""
    how: Text | None = None
    """How to get it."""
    why: Text | None = None
    """What it is good for."""
    asked_by: Many[UnitId] = ()
    """The units that ask for it."""
    takes: Duration | None = None
    """How long it takes to get."""
    valid_for: Duration | None = None
    """How long it is accepted."""
    cost: Money | None = None
    """What getting it costs."""
    form: Many[Form] = ()
    """The forms in which it is accepted."""
    accepted_by: Many[UnitId] = ()
    """The units that accept it."""
    only_if: Text | None = None
    """When it is needed, if not always."""
    instead: Many[DocumentId] = ()
    """Documents that are accepted in its place."""
