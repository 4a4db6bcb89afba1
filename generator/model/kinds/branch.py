"""A branch is one of many places of an organisation: its own address, hours and number over the common content."""

from typing import Any

from pydantic import ConfigDict, Field

from generator.model.entity import ChannelId, Entity, Words, kind
from generator.model.quantity import Hours, Phone


@kind("branches")
class Branch(Entity):
    """One place; other sections in it are laid over the organisation by id."""

    model_config = ConfigDict(frozen=True, extra="allow")

    name: Words
    """As customers know the place."""
    channel: ChannelId | None = None
    """The channel that the place is: it takes the address, the hours and the number. Nothing means the only counter."""
    address: str | None = None
    """Street, number, postcode and town."""
    hours: Hours | None = None
    """When it is open."""
    number: Phone | None = None
    """Its phone number."""
    quantities: dict[str, int] = Field(default={})
    """How many of each printed thing it gets: `leaflet: 200`, `counter-poster-a3: 2`."""
    deliver_to: str | None = None
    """Where printed things are delivered, if not at its address."""

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def overlay(self) -> dict[str, Any]:
        """The sections laid over the organisation."""
        return dict(self.model_extra or {})
