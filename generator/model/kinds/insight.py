"""An insight is a sourced figure or fact on how the organisation works, with a picture."""

from datetime import date
from decimal import Decimal
from typing import Literal

from pydantic import Field

from generator.model.entity import AnyId, Entity, Many, Part, Words, kind
from generator.model.text import Text


class Figure(Part):
    """Numbers to draw: a label and a value each, in one unit."""

    chart: Literal["bar", "line", "share", "number"] = "bar"
    """How to draw the numbers."""
    values: dict[Words, Decimal] = Field(min_length=1)
    """A label and a number each."""
    unit: Words | None = None
    """What is counted: `clients`, `minutes`."""
    title: Words | None = None
    """A few words above the drawing."""


@kind("insights")
class Insight(Entity):
    """Why things are as they are, with its source."""

    says: Text
    """The fact, in a sentence or two."""
    title: Words | None = None
    """A few words above it."""
    figure: Figure | None = None
    """Numbers to draw."""
    as_of: date | None = None
    """The day of the numbers."""
    about: Many[AnyId] = ()
    """What it explains."""
