"""A unit says who acts: an office, a team, a partner or a system, and where it stands as seen from the customer."""

from typing import Annotated, Literal

from generator.model.entity import ChannelId, Entity, Many, RefTo, Words, kind
from generator.model.quantity import Duration
from generator.model.text import Text

Stage = Literal["front", "middle", "back", "partner", "system"]


@kind("units")
class Unit(Entity):
    """Who does what, who decides, who sees what."""

    name: Words
    """As customers hear it, with its article: `Le service client`."""
    stage: Stage = "front"
    """Where it stands, seen from the customer."""
    does: Many[Text] = ()
    """What it does for the customer."""
    cannot: Many[Text] = ()
    """What it may not or cannot do for the customer."""
    decides: Many[Text] = ()
    """What it may decide."""
    sees: Many[Words] = ()
    """The facts that it has before its eyes: `commande`, `rendez-vous`."""
    syncs_within: Duration | None = None
    """How long a change made elsewhere takes to reach it."""
    contact: Many[ChannelId] = ()
    """How to reach it."""
    replaced_by: Annotated[str, RefTo("unit")] | None = None
    """Who takes over when it is absent."""
    title: Words | None = None
    """A shorter name for drawings: `Service client`."""
