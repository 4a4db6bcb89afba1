"""A brand is what makes publications look and sound like one organisation's: logo, colours, type, tone, theme."""

from typing import Any, Literal

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from generator.model.colour import Cmyk, Colour
from generator.model.entity import Many, Part, Words
from generator.model.text import Text


class Colours(Part):
    """Brand colours, as `#rrggbb`; the theme's own stand for those not given."""

    main: Colour | None = None
    """The organisation's colour: the path, the contact strip."""
    alert: Colour | None = None
    """Of what goes wrong, and of the way out."""
    ink: Colour | None = None
    """Of the words."""


class Logo(Part):
    """The organisation's mark: a file for light ground and, if it has one, another for dark ground."""

    file: str
    """An SVG, PNG or JPEG file in the organisation's folder."""
    alt: Words | None = None
    """What it shows, where that is more than the name beside it."""
    on_dark: str | None = None
    """The file for dark ground; without it the mark stands on a light plate there."""

    @model_validator(mode="before")
    @classmethod
    def _plain(cls, written: Any) -> Any:
        return {"file": written} if isinstance(written, str) else written

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"anyOf": [{"type": "string"}, handler(schema)]}


class Fonts(Part):
    """The organisation's type, for screen and paper: families that are installed, or font files of its folder."""

    text: Many[str] = ()
    """Of running text: a family, or its files, one for each weight and style."""
    display: Many[str] = ()
    """Of titles."""


class Brand(Part):
    """What makes publications look and sound like this organisation's."""

    theme: str = "line"
    """The look of every publication."""
    logo: Logo | None = None
    """The organisation's mark."""
    colours: Colours = Colours()
    """The organisation's own colours."""
    fonts: Fonts = Fonts()
    """The organisation's own type."""
    tone: Literal["plain", "warm", "formal"] = "plain"
    """How the product's own few words greet and take leave; how customers are addressed stands in `style`."""
    tagline: Text | None = None
    """A line beneath the name."""

    @property
    def twins(self) -> dict[str, Cmyk]:
        """How each colour that has a twin is printed: `#RRGGBB` to cyan, magenta, yellow and black in percent."""
        return {colour.upper(): colour.cmyk for _, colour in self.colours if colour and colour.cmyk}
