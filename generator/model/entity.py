"""What every described thing has in common, and the registry that finds the kinds."""

from collections.abc import Callable
from datetime import date
from typing import Annotated, Any, ClassVar, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.model.quantity import Duration
from generator.model.text import Text
from generator.registry import Registry

T = TypeVar("T")
E = TypeVar("E", bound="Entity")

Status = Literal["draft", "published", "retired"]


def _as_tuple(value: Any) -> Any:
    if value is None:
        return ()
    return value if isinstance(value, list | tuple) else (value,)


class _OneOrMany:
    """Takes a single value for a list of one, and tells editors that both may be written."""

    @staticmethod
    def __get_pydantic_core_schema__(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_before_validator_function(_as_tuple, handler(source))

    @staticmethod
    def __get_pydantic_json_schema__(schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        many = handler(schema)
        return {"anyOf": [many["items"], many]}


Many = Annotated[tuple[T, ...], _OneOrMany]
"""One value or a list of them: writers need no brackets for a single one."""


def _plain_id(id: str) -> str:
    if _NOT_IN_IDS.isdisjoint(id):
        return id
    plain = "-".join("".join(sign if sign.isalnum() else " " for sign in id).split()).lower()
    raise PydanticCustomError(
        "id", "the id '{id}' holds a space or a sign that references use",
        {"id": id, "hint": f"Write {plain or 'a short name'} here and the full words in name or title."},
    )  # fmt: skip


_NOT_IN_IDS = frozenset("/:.[]|#&?%\"' \t\n")

Id = Annotated[str, AfterValidator(_plain_id)]
"""A short name without spaces and without the signs of references and web addresses."""


class RefTo:
    """Marks a field that holds ids: of which kinds, and whether plain words are allowed as well."""

    def __init__(self, *kinds: str, or_words: bool = False) -> None:
        self.kinds = kinds
        self.or_words = or_words


class Spoken:
    """Marks a plain string that customers read, so that it is translated; a `Text` always is."""


Words = Annotated[str, Spoken()]
"""A name or a few words, as customers read them."""
UnitId = Annotated[str, RefTo("unit")]
ChannelId = Annotated[str, RefTo("channel")]
DocumentId = Annotated[str, RefTo("document")]
RuleId = Annotated[str, RefTo("rule")]
AnyId = Annotated[str, RefTo()]
"""Any entity, or a place in a journey (`livraison/veille`)."""
NodeId = Annotated[str, RefTo("node")]
"""A step, problem or variant: `veille` inside its own journey, `livraison/veille` elsewhere."""


UNION_TAGS = frozenset({"written-here", "by-id"})
"""Labels of the two ways to write a part; pydantic puts them into the paths of its errors."""


class Part(BaseModel):
    """A piece of an entity. Frozen; an unknown field is a finding."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, use_attribute_docstrings=True)


class Entity(Part):
    """One described thing with an id: the key under which it stands in its section."""

    kind: ClassVar[str]
    section: ClassVar[str]

    id: SkipJsonSchema[Id] = Field(default="", exclude=True)
    """The map key; given by the loader."""
    owner: UnitId | None = None
    """The unit that answers for these facts."""
    verified_on: date | None = None
    """The day on which somebody last made sure that this is true."""
    review_every: Duration | None = None
    """How long the facts may be believed after that day."""
    source: Text | None = None
    """Where the fact comes from: a law, a price list, a person's function."""
    valid_from: date | None = None
    """The first day on which it holds."""
    valid_to: date | None = None
    """The last day on which it holds."""
    only: Many[Annotated[str, RefTo("edition")]] = ()
    """The editions that have it, and no others: not the organisation without an edition either; nothing means all."""
    status: Status = "published"
    """Whether it is meant for customers already, or no longer."""
    tags: Many[str] = ()
    """The writers' own labels."""
    aliases: Many[Id] = ()
    """Ids that it had before: addresses and links with them, which customers have kept, still lead here."""

    @property
    def key(self) -> str:
        """`kind:id`, unique in the organisation."""
        return f"{self.kind}:{self.id}"

    @property
    def label(self) -> str:
        """What people call it, in plain words: its name, title or the sentence that defines it."""
        for field in ("name", "title", "ask", "says", "id"):
            value = getattr(self, field, None)
            if value:
                return value.words if isinstance(value, Text) else str(value)
        return self.id


KINDS: Registry[type[Entity]] = Registry("generator.model.kinds")
"""Kinds by the name of their section."""


def kind(section: str, word: str = "") -> Callable[[type[E]], type[E]]:
    """Register a class as the kind whose entities stand under `section`; its word is the class's name in lower case."""

    def register(cls: type[E]) -> type[E]:
        cls.section = section
        cls.kind = word or cls.__name__.lower()
        KINDS.add(section, cls)
        return cls

    return register
