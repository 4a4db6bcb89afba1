"""A rule says what must or may not be done, from when it binds and where the customer is told."""

from typing import Annotated

from generator.model.entity import Entity, Many, RefTo, UnitId, kind
from generator.model.text import Text

Moment = Annotated[str, RefTo("node", "journey", "channel", "document")]


@kind("rules")
class Rule(Entity):
    """A rule the customer has to know before it binds."""

    says: Text
    binds_at: Many[Moment]
    announced_at: Many[Moment] = ()
    why: Text | None = None
    applies_to: Text | None = None
    known_by: Many[UnitId] = ()
    unless: Text | None = None
    if_missed: Text | None = None
    title: str | None = None
    """A few words for cards and menus."""
