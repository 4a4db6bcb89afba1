"""An edition is an overlay on the organisation for a country, a brand or a season: the same tree, laid over by id."""

from typing import Any

from pydantic import ConfigDict

from generator.model.entity import Entity, Words, kind


@kind("editions")
class Edition(Entity):
    """Its own name, and any sections: `organisation`, `channels`, `rules`… (see `generator.model.overlay`)."""

    model_config = ConfigDict(frozen=True, extra="allow")

    name: Words | None = None
    """The country, the brand or the season, as customers choose it."""

    @property
    def overlay(self) -> dict[str, Any]:
        """The sections laid over the organisation."""
        return dict(self.model_extra or {})
