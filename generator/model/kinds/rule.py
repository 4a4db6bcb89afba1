"""A rule says what must or may not be done, from when it binds and where the customer is told."""

from typing import Annotated

from generator.model.entity import Entity, Many, RefTo, UnitId, Words, kind
from generator.model.text import Text

Moment = Annotated[str, RefTo("node", "journey", "channel", "document")]


@kind("rules")
class Rule(Entity):
    """A rule the customer has to know before it binds."""

    says: Text
    """The rule, in a sentence."""
    binds_at: Many[Moment]
    """Where it begins to bind."""
    announced_at: Many[Moment] = ()
    """Where the customer is told."""
    why: Text | None = None
    """The reason."""
    applies_to: Text | None = None
    """For whom or what it holds."""
    known_by: Many[UnitId] = ()
    """The units that know it."""
    unless: Text | None = None
    """The exception."""
    if_missed: Text | None = None
    """What is still possible for one who did not know."""
    title: Words | None = None
    """A few words for cards and menus."""
