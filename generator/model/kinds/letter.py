"""A letter is a ready-to-send text with blanks to fill: `{numéro de dossier}`."""

from generator.model.entity import AnyId, ChannelId, Entity, Many, kind
from generator.model.text import Text


@kind("letters")
class Letter(Entity):
    """Words that the customer can send as they are."""

    title: str
    body: Text
    to: Many[ChannelId] = ()
    about: Many[AnyId] = ()
