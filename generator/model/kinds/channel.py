"""A channel is a way to reach a unit: what it costs, when it is open, and whether a person answers."""

from typing import Literal

from generator.model.entity import DocumentId, Entity, Many, UnitId, kind
from generator.model.quantity import Duration, Hours, Money, Phone
from generator.model.text import Text

ChannelType = Literal["counter", "phone", "web", "app", "post", "email", "chat", "sms", "machine"]
ANSWERED_BY_PEOPLE = frozenset({"counter", "phone", "post", "email", "chat"})


@kind("channels")
class Channel(Entity):
    """A way in, or a way out when `inbound` is false."""

    type: ChannelType
    name: str | None = None
    unit: UnitId | None = None
    number: Phone | None = None
    url: str | None = None
    address: str | None = None
    email: str | None = None
    hours: Hours | None = None
    cost: Money | None = None
    human: bool | None = None
    """Whether a person answers; by default so at a counter, on the phone, by post, e-mail and chat."""
    inbound: bool = True
    """Whether customers can use it to reach the organisation: a no-reply SMS is not inbound."""
    languages: Many[str] = ()
    handles: Many[str] = ()
    """What it is good for, in the customer's words: `suivre`, `déplacer`, `annuler`."""
    answers_within: Duration | None = None
    best_time: Text | None = None
    say: Text | None = None
    """The first words to say."""
    identify_with: Many[DocumentId] = ()
    external: bool = False
    """Outside the organisation: a mediator, a public authority."""
    accessibility: Text | None = None

    @property
    def answered_by_people(self) -> bool:
        """Whether a customer who uses it reaches a person."""
        return self.inbound and (self.type in ANSWERED_BY_PEOPLE if self.human is None else self.human)
