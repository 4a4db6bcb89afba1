"""A channel is a way to reach a unit: what it costs, when it is open, and whether a person answers."""

from typing import Literal

from generator.model.entity import DocumentId, Entity, Many, UnitId, Words, kind
from generator.model.quantity import Duration, Hours, Money, Phone
from generator.model.text import Text

ChannelType = Literal["counter", "phone", "web", "app", "post", "email", "chat", "sms", "machine"]
ANSWERED_BY_PEOPLE = frozenset({"counter", "phone", "post", "email", "chat"})


@kind("channels")
class Channel(Entity):
    """A way in, or a way out when `inbound` is false."""

    type: ChannelType
    """What kind of way it is."""
    name: Words | None = None
    """What customers call it; by default its unit's name."""
    unit: UnitId | None = None
    """Who answers."""
    number: Phone | None = None
    """A phone number, as people write it."""
    url: str | None = None
    """A web address, with https."""
    address: str | None = None
    """Street, number, postcode and town."""
    email: str | None = None
    """An e-mail address."""
    hours: Hours | None = None
    """When it is open: `du lundi au vendredi de 9h à 17h`."""
    cost: Money | None = None
    """What using it costs: `prix d'un appel`, `0,35 €/min`."""
    human: bool | None = None
    """Whether a person answers; by default so at a counter, on the phone, by post, e-mail and chat."""
    inbound: bool = True
    """Whether customers can use it to reach the organisation: a no-reply SMS is not inbound."""
    languages: Many[str] = ()
    """The languages spoken there."""
    handles: Many[Words] = ()
    """What it is good for, in the customer's words: `suivre`, `déplacer`, `annuler`."""
    answers_within: Duration | None = None
    """How long an answer takes."""
    best_time: Text | None = None
    """When the wait is short."""
    say: Text | None = None
    """The first words to say."""
    identify_with: Many[DocumentId] = ()
    """What the customer needs at hand to be recognised."""
    external: bool = False
    """Outside the organisation: a mediator, a public authority."""
    accessibility: Text | None = None
    """For customers who hear, see or move less well."""

    @property
    def answered_by_people(self) -> bool:
        """Whether a customer who uses it reaches a person."""
        return self.inbound and (self.type in ANSWERED_BY_PEOPLE if self.human is None else self.human)
