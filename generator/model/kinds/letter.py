"""A letter is a ready-to-send text with blanks to fill: `{numéro de dossier}`."""

from generator.model.entity import AnyId, ChannelId, Entity, Many, Words, kind
from generator.model.text import Text


@kind("letters")
class Letter(Entity):
    """Words that the customer can send as they are."""

    title: Words
    """What the letter is for."""
    body: Text
    """The words, with `{blanks}` to fill."""
    to: Many[ChannelId] = ()
    """Where to send it."""
    about: Many[AnyId] = ()
    """The journeys and problems in which it helps."""
