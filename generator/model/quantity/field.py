"""Lets pydantic read a quantity from the text of a field, and tell the loader what is wrong with it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any, ClassVar, Self, cast

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.quantity.error import QuantityError


class ReadFromText:
    """What a typed quantity has so that a pydantic model can hold it: text in, text out, examples for editors.

    The validation context may be a mapping with `country` (ISO 3166, for phone numbers) and `currency` (ISO 4217).
    A text that cannot be read is a pydantic error of type `quantity`, whose `ctx` holds the `hint`.
    """

    summary: ClassVar[str]
    examples: ClassVar[tuple[str, ...]]

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `text`; raises QuantityError."""
        raise NotImplementedError

    @classmethod
    def read(cls, text: str, _context: Mapping[str, Any]) -> Self:
        """Read `text` with what the organisation says of itself; raises QuantityError."""
        return cls.parse(text)

    @classmethod
    def _validate(cls, value: Any, info: core_schema.ValidationInfo) -> Self:
        if isinstance(value, cls):
            return value
        context = info.context if isinstance(info.context, Mapping) else {}
        try:
            text = _text(value, cls.examples[0])
            read: Self = _read(cast("Any", cls), text, context.get("country"), context.get("currency"))
            return read
        except QuantityError as error:
            # pydantic fills the template in this order: braces in the writer's words stay as they are.
            found = {"hint": error.hint, "message": error.message}
            raise PydanticCustomError("quantity", "{message}", found) from error

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.with_info_plain_validator_function(
            cls._validate, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "title": cls.__name__, "description": cls.summary, "examples": list(cls.examples)}


@lru_cache(maxsize=4096)
def _read(quantity: Any, text: str, country: str | None, currency: str | None) -> Any:
    """What a text says, remembered: an organisation repeats the same few hundred delays, prices and hours."""
    known = {"country": country, "currency": currency}
    return quantity.read(text, {name: value for name, value in known.items() if value})


def _text(value: Any, example: str) -> str:
    if not isinstance(value, str):
        raise QuantityError(f"“{value}” is not text.", f"Write it as text, such as “{example}”.")
    return value
