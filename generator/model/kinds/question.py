"""A question is one entry of the frequently asked ones."""

from generator.model.entity import AnyId, Entity, Many, kind
from generator.model.text import Text


@kind("questions")
class Question(Entity):
    """A question in the customer's words, and its answer."""

    ask: Text
    """The question, in the customer's words."""
    answer: Text
    """The answer."""
    see: Many[AnyId] = ()
    """Where more is said."""
