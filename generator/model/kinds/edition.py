"""An edition is an overlay on the organisation for a country or a brand: the same tree, laid over by id."""

from typing import Any

from pydantic import ConfigDict

from generator.model.entity import Entity, kind


@kind("editions")
class Edition(Entity):
    """JSON Merge Patch (RFC 7396) over the whole tree: null removes."""

    model_config = ConfigDict(frozen=True, extra="allow")

    name: str | None = None
    """The country or the brand."""

    @property
    def overlay(self) -> dict[str, Any]:
        """The sections laid over the organisation."""
        return dict(self.model_extra or {})
