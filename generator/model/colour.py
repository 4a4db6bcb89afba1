"""Turns `#rrggbb` colours, with their twins in ink, into contrasts and mixtures, by the formulas of WCAG 2.2."""

import re
from collections.abc import Sequence
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

Cmyk = tuple[float, float, float, float]
"""Cyan, magenta, yellow and black, each from 0 to 100 percent."""

MOST_INK = 300
"""Percent of ink that coated paper bears at one place (ISO 12647-2, Fogra 39 and 51: 300 to 330)."""

_RGB = re.compile(r"#[0-9A-Fa-f]{6}")
_WRITTEN = re.compile(r"(?P<rgb>#\S+)\s+(?P<cmyk>cmyk\(.*\))")
_RGB_PATTERN = "^#[0-9A-Fa-f]{6}"


class Colour(str):
    """A colour for screens, `#rrggbb`, that may know its twin for print."""

    cmyk: Cmyk | None

    def __new__(cls, rgb: str, cmyk: Cmyk | None = None) -> "Colour":
        colour = super().__new__(cls, rgb)
        colour.cmyk = cmyk
        return colour

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(read_colour)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        ink = {"type": "number", "minimum": 0, "maximum": 100}
        four = {"type": "array", "items": ink, "minItems": 4, "maxItems": 4}
        twins = {
            "type": "object",
            "properties": {
                "rgb": {"type": "string", "pattern": f"{_RGB_PATTERN}$"},
                "cmyk": {"anyOf": [four, {"type": "string"}]},
            },
            "required": ["rgb"],
            "additionalProperties": False,
        }
        return {"anyOf": [{"type": "string", "pattern": _RGB_PATTERN}, twins]}


def read_colour(written: Any) -> Colour:
    """`"#005F73"`, `"#005F73 cmyk(100 20 30 40)"` or `{rgb: "#005F73", cmyk: [100, 20, 30, 40]}`.

    Raises PydanticCustomError, with a hint, for anything else.
    """
    if isinstance(written, Colour):
        return written
    fields = {"rgb": written}
    if isinstance(written, dict):
        fields = written
    elif isinstance(written, str) and (both := _WRITTEN.fullmatch(written.strip())):
        fields = both.groupdict()
    if unknown := sorted(set(fields) - {"rgb", "cmyk"}):
        raise _refusal("a colour has no '{value}'", unknown[0], "It has rgb, for screens, and cmyk, for print.")
    rgb = fields.get("rgb")
    if not isinstance(rgb, str) or not _RGB.fullmatch(rgb):
        value = written if rgb is None else rgb
        raise _refusal("'{value}' is no colour of a screen", value, 'Write its six signs, as "#005F73".')
    return Colour(rgb, read_cmyk(fields["cmyk"]) if "cmyk" in fields else None)


def read_cmyk(written: Any) -> Cmyk:
    """`[100, 20, 30, 40]`, `100 20 30 40` or `cmyk(100 20 30 40)`. Raises PydanticCustomError for anything else."""
    parts: Sequence[Any] = written if isinstance(written, list | tuple) else []
    if isinstance(written, str):
        parts = re.split(r"[\s,%]+", written.strip().removeprefix("cmyk(").removesuffix(")").strip("% "))
    try:
        cyan, magenta, yellow, black = (float(part) for part in parts)
    except (TypeError, ValueError):
        raise _refusal("'{value}' is no colour of printing ink", written, _FOUR) from None
    for amount in (cyan, magenta, yellow, black):
        if not 0 <= amount <= 100:
            raise _refusal("there is no ink of {value} percent", f"{amount:g}", _FOUR)
    return cyan, magenta, yellow, black


_FOUR = "Write cyan, magenta, yellow and black, each from 0 to 100: [100, 20, 30, 40]."


def _refusal(message: str, value: Any, hint: str) -> PydanticCustomError:
    return PydanticCustomError("colour", message, {"value": str(value), "hint": hint})


AA_TEXT = 4.5
AA_GRAPHICS = 3.0


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """Relative luminance, from 0 (black) to 1 (white)."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def mix(colour: str, ground: str, share: float) -> str:
    """`share` of a colour laid over a ground."""
    pairs = zip(_channels(colour), _channels(ground), strict=True)
    return "#" + "".join(f"{round(over * share + under * (1 - share)):02X}" for over, under in pairs)


def readable_on(ground: str, *candidates: str) -> str:
    """The candidate with the best contrast on a ground."""
    return max(candidates, key=lambda colour: contrast(colour, ground))


def darkened_to(colour: str, ground: str, ratio: float = AA_TEXT) -> str:
    """The colour itself, or the least darkened mixture with black that reaches a contrast ratio on a light ground."""
    return next(
        (shade for step in range(21) if contrast(shade := mix(colour, "#000000", 1 - step / 20), ground) >= ratio),
        "#000000",
    )


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
