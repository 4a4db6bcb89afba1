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
    format: Many[str] = ()
    page: Many[str] = ()
    language: Many[str] = ()
    edition: Many[Annotated[str, RefTo("edition")]] = ()
