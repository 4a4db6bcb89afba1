"""A journey is the way to a goal: the steps, what can go wrong, other ways, and who decides when nothing helps."""

from collections.abc import Iterator
from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.entity import AnyId, ChannelId, DocumentId, Entity, Id, Many, NodeId, Part, RefTo, RuleId, UnitId, kind
from generator.model.kinds.promise import PromiseOrId
from generator.model.quantity import Duration, Money
from generator.model.text import Text

Place = Annotated[str, RefTo("channel", or_words=True)]


class Choice(Part):
    """One way to go on, offered to the customer."""

    when: Text
    go: AnyId | None = None
    do: Text | None = None


class Node(Part):
    """What a step, a problem and a variant have in common: a place on the map of the journey."""

    id: Id = ""
    title: str | None = None
    """A few words for drawings and menus."""
    do: Text | None = None
    """What the customer does."""
    needs: Many[DocumentId] = ()
    gives: Many[DocumentId] = ()
    say: Text | None = None
    """The very words to say."""
    cost: Money | None = None
    takes: Duration | None = None
    promise: PromiseOrId | None = None
    rules: Many[RuleId] = ()
    ends: Text | None = None
    """The journey ends here: what the customer has now."""
    backstage: Text | None = None
    """For staff only; never shown to customers."""
    icon: str | None = None
    """A name of the theme's icon set; by default chosen from the channel."""


class Step(Node):
    """One step of the nominal path: `do` is what you do, `does` is what we do."""

    does: Text | None = None
    at: Many[Place] = ()
    """The channel used, or plain words for a place: `chez vous`."""
    who: UnitId | None = None
    keep: Text | None = None
    check: Text | None = None
    """How you know that it worked."""
    silence: Text | None = None
    """What to do if nothing has come by then."""
    choices: Many[Choice] = ()

    @model_validator(mode="after")
    def _somebody_acts(self) -> Self:
        if self.do is None and self.does is None:
            raise PydanticCustomError("step", "a step says what you do (do) or what we do (does)", {"hint": "do: Choisissez la date."})
        return self


class Problem(Node):
    """A deviation, in the customer's words. Page order: comfort, what to do, who helps and by when, cause last."""

    when: Text
    during: Many[NodeId] = ()
    """The nodes where it can happen; nothing means every step."""
    kind: Literal["missed", "broken", "changed", "refused"] = "broken"
    first: Text | None = None
    """The comfort given at once."""
    contact: Many[ChannelId] = ()
    bring: Many[DocumentId] = ()
    back_to: NodeId | None = None
    then: NodeId | None = None
    or_: Many[NodeId] = Field(default=(), alias="or")
    entitled_to: Text | None = None
    why: Text | None = None

    @model_validator(mode="after")
    def _says_what_to_do(self) -> Self:
        if self.do is None:
            raise PydanticCustomError("problem", "a problem says what to do", {"hint": "do: Appelez le service client."})
        return self


class Variant(Node):
    """Another way to the goal, or to another ending."""

    when: Text
    does: Text | None = None
    instead_of: Many[NodeId] = ()
    from_: Many[NodeId] = Field(default=(), alias="from")
    at: Many[Place] = ()
    who: UnitId | None = None
    contact: Many[ChannelId] = ()
    steps: tuple[Step, ...] = ()
    rejoin: NodeId | None = None
    keep: Text | None = None


class Rung(Part):
    """One level of the complaint ladder."""

    to: Annotated[str, RefTo("channel", "unit")]
    title: str | None = None
    after: Duration | None = None
    """How long the level below may take before one goes on to this one."""
    bring: Many[DocumentId] = ()
    ask_for: Text | None = None
    say: Text | None = None
    answers_within: Duration | None = None
    deadline: Duration | None = None
    """Until when this level can be used."""
    cost: Money | None = None


@kind("journeys")
class Journey(Entity):
    """The way to one goal of the customer."""

    title: str
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    goal: Text | None = None
    """In the customer's words: `Je veux recevoir mon meuble un jour où je suis là.`"""
    audience: Text | None = None
    starts_when: Text | None = None
    problems: tuple[Problem, ...] = ()
    variants: tuple[Variant, ...] = ()
    escalation: tuple[Rung, ...] = ()
    icon: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _name_the_nodes(cls, value: object) -> object:
        return _with_ids(_with_short_names(value, f"{value.get('id')}/")) if isinstance(value, dict) else value

    @model_validator(mode="after")
    def _no_node_twice(self) -> Self:
        seen: set[str] = set()
        for path, node in _paths(self):
            if node.id in seen:
                raise PydanticCustomError(
                    "node", "two places in this journey have the id '{id}'",
                    {"id": node.id, "path": (*path, "id"), "hint": "Give each step, problem and variant its own id."},
                )  # fmt: skip
            seen.add(node.id)
        return self


_POINTERS = frozenset({"during", "back_to", "then", "or", "instead_of", "from", "rejoin", "go"})
"""Fields that name places of a journey."""


def _with_ids(journey: dict[str, object]) -> dict[str, object]:
    """Give each step, problem and variant without an id one by its position: `step-2`, `problem-1`, `variant-1-step-2`."""
    named = dict(journey)
    for section, word in (("steps", "step"), ("problems", "problem"), ("variants", "variant")):
        if section in named:
            named[section] = _numbered(named[section], word)
    return named


def _numbered(parts: object, word: str) -> object:
    if not isinstance(parts, list | tuple):
        return parts
    named = [{"id": f"{word}-{number}", **part} if isinstance(part, dict) else part for number, part in enumerate(parts, 1)]
    for part in named:
        if isinstance(part, dict) and word == "variant" and "steps" in part:
            part["steps"] = _numbered(part["steps"], f"{part['id']}-step")
    return named


def _with_short_names(value: object, prefix: str, pointer: bool = False) -> Any:
    """Drop the journey's own id where its places are named: `livraison/veille` is `veille` inside `livraison`."""
    if isinstance(value, str):
        return value.removeprefix(prefix) if pointer else value
    if isinstance(value, list | tuple):
        return [_with_short_names(item, prefix, pointer) for item in value]
    if isinstance(value, dict):
        return {key: _with_short_names(inner, prefix, key in _POINTERS) for key, inner in value.items()}
    return value


def _paths(journey: Journey) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """Each node, and where it stands in the journey."""
    for section in ("steps", "problems", "variants"):
        for index, node in enumerate(getattr(journey, section)):
            yield (section, index), node
            if isinstance(node, Variant):
                yield from (((section, index, "steps", inner), step) for inner, step in enumerate(node.steps))
