"""A change is something that the organisation does otherwise than before, told to those who knew the old way."""

from datetime import date

from generator.model.entity import AnyId, Entity, Many, kind
from generator.model.text import Text


@kind("changes")
class Change(Entity):
    """What is new, and since when."""

    since: date
    """The first day of the new way."""
    says: Text
    """What is different, in a sentence or two."""
    about: Many[AnyId] = ()
    """Whom or what it concerns: its pages tell of it for a year."""
