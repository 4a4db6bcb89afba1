"""A publication entry selects what is published; without any, sensible defaults are."""

from typing import Annotated

from pydantic import Field

from generator.model.entity import AnyId, Entity, Many, RefTo, kind


@kind("publications", word="publication")
class Selection(Entity):
    """One wish: this kind of output, of these entities, in these formats and languages."""

    output: str = Field(alias="kind")
    """`tutorial`, `site`, `data` or the name of a drawing."""
    of: Many[AnyId] = ()
    """The entities to publish; nothing means all."""
    format: Many[str] = ()
    """The formats; nothing means all."""
    page: Many[str] = ()
    """The papers; nothing means all."""
    language: Many[str] = ()
    """The languages; nothing means all."""
    edition: Many[Annotated[str, RefTo("edition")]] = ()
    """The editions; nothing means all."""
