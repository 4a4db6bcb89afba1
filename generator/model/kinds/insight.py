"""An insight is a sourced figure or fact on how the organisation works, with a picture."""

from decimal import Decimal
from typing import Literal

from pydantic import Field
from datetime import date

from generator.model.entity import AnyId, Entity, Many, Part, kind
from generator.model.text import Text


class Figure(Part):
    """Numbers to draw: a label and a value each, in one unit."""

    chart: Literal["bar", "line", "share", "number"] = "bar"
    values: dict[str, Decimal] = Field(min_length=1)
    unit: str | None = None
    title: str | None = None


@kind("insights")
class Insight(Entity):
    """Why things are as they are, with its source."""

    says: Text
    title: str | None = None
    figure: Figure | None = None
    as_of: date | None = None
    about: Many[AnyId] = ()
