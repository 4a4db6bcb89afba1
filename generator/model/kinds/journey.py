"""A journey is the way to a goal: the steps, what can go wrong, other ways, and who decides when nothing helps."""

from collections.abc import Iterator
from typing import Annotated, Literal, Self

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from generator.model.entity import (
    AnyId,
    ChannelId,
    DocumentId,
    Entity,
    Id,
    Many,
    NodeId,
    Part,
    RefTo,
    RuleId,
    UnitId,
    Words,
    kind,
)
from generator.model.kinds.promise import PromiseOrId
from generator.model.quantity import Duration, Money, Odds
from generator.model.text import Text

Place = Annotated[Words, RefTo("channel", or_words=True)]


class Choice(Part):
    """One way to go on, offered to the customer."""

    when: Text
    """In which case."""
    go: AnyId | None = None
    """Where it leads."""
    do: Text | None = None
    """What to do then."""


class Node(Part):
    """What a step, a problem and a variant have in common: a place on the map of the journey."""

    id: Id = ""
    """A short name, for references: `livraison/veille`."""
    aliases: Many[Id] = ()
    """Ids that it had before: addresses with them, which customers have kept, still lead here."""
    title: Words | None = None
    """A few words for drawings and menus."""
    do: Text | None = None
    """What the customer does."""
    needs: Many[DocumentId] = ()
    """What the customer must have."""
    gives: Many[DocumentId] = ()
    """What the customer has afterwards."""
    say: Text | None = None
    """The very words to say."""
    cost: Money | None = None
    """What it costs."""
    takes: Duration | None = None
    """How long it takes."""
    promise: PromiseOrId | None = None
    """What we commit to, by its id or written here."""
    rules: Many[RuleId] = ()
    """Rules that bind here."""
    ends: Text | None = None
    """The journey ends here: what the customer has now."""
    backstage: Text | None = None
    """For staff only; never shown to customers."""
    icon: str | None = None
    """A name of the theme's icon set; by default chosen from the channel."""

    def named(self, field: str) -> tuple[str, ...]:
        """The ids in a field that not every sort of node has (`at`, `contact`, `bring`); none where it has none.

        `getattr` with a default would ask pydantic first, which takes ten times as long.
        """
        found: tuple[str, ...] = self.__dict__.get(field, ())
        return found


class Step(Node):
    """One step of the nominal path: `do` is what you do, `does` is what we do."""

    does: Text | None = None
    """What we do."""
    at: Many[Place] = ()
    """The channel used, or plain words for a place: `chez vous`."""
    who: UnitId | None = None
    """The unit that acts."""
    keep: Text | None = None
    """What to keep, and why."""
    check: Text | None = None
    """How you know that it worked."""
    silence: Text | None = None
    """What to do if nothing has come by then."""
    choices: Many[Choice] = ()
    """Ways to go on."""

    @model_validator(mode="after")
    def _somebody_acts(self) -> Self:
        if self.do is None and self.does is None:
            raise PydanticCustomError(
                "step", "a step says what you do (do) or what we do (does)", {"hint": "do: Choisissez la date."}
            )
        return self


class Problem(Node):
    """A deviation, in the customer's words. Page order: comfort, what to do, who helps and by when, cause last."""

    when: Text
    """What has happened, in the customer's words."""
    during: Many[NodeId] = ()
    """The nodes where it can happen; nothing means every step."""
    kind: Literal["missed", "broken", "changed", "refused"] = "broken"
    """What sort of trouble it is."""
    odds: Odds | None = None
    """How often it happens to those to whom it can happen: `1 in 20`. For `clew walk`; never shown to customers."""
    first: Text | None = None
    """The comfort given at once."""
    contact: Many[ChannelId] = ()
    """Who helps."""
    bring: Many[DocumentId] = ()
    """What to have at hand."""
    back_to: NodeId | None = None
    """The place of the path where it leads back."""
    then: NodeId | None = None
    """The place that comes next."""
    or_: Many[NodeId] = Field(default=(), alias="or")
    """Other ways that the customer may choose."""
    entitled_to: Text | None = None
    """What the customer may claim."""
    why: Text | None = None
    """The cause; shown last."""

    @model_validator(mode="after")
    def _says_what_to_do(self) -> Self:
        if self.do is None:
            raise PydanticCustomError(
                "problem", "a problem says what to do", {"hint": "do: Appelez le service client."}
            )
        return self


class Variant(Node):
    """Another way to the goal, or to another ending."""

    when: Text
    """In which case, in the customer's words."""
    does: Text | None = None
    """What we do."""
    odds: Odds | None = None
    """How many of those who could take it do: `1 in 20`. For `clew walk`; never shown to customers."""
    instead_of: Many[NodeId] = ()
    """The steps that it replaces."""
    from_: Many[NodeId] = Field(default=(), alias="from")
    """Where it leaves the path."""
    at: Many[Place] = ()
    """The channel used, or plain words for a place."""
    who: UnitId | None = None
    """The unit that acts."""
    contact: Many[ChannelId] = ()
    """Who helps."""
    steps: tuple[Step, ...] = ()
    """Its own steps."""
    rejoin: NodeId | None = None
    """Where it comes back to the path."""
    keep: Text | None = None
    """What to keep, and why."""


class Rung(Part):
    """One level of the complaint ladder."""

    to: Annotated[str, RefTo("channel", "unit")]
    """The channel or unit to turn to."""
    title: Words | None = None
    """A few words for drawings."""
    after: Duration | None = None
    """How long the level below may take before one goes on to this one."""
    bring: Many[DocumentId] = ()
    """What to have at hand."""
    ask_for: Text | None = None
    """What to ask for."""
    say: Text | None = None
    """The very words to say."""
    answers_within: Duration | None = None
    """How long an answer takes."""
    deadline: Duration | None = None
    """Until when this level can be used."""
    cost: Money | None = None
    """What it costs."""


@kind("journeys")
class Journey(Entity):
    """The way to one goal of the customer."""

    title: Words
    """What the customer wants to do: `Faire livrer un meuble`."""
    steps: Annotated[tuple[Step, ...], Field(min_length=1)]
    """The way when all goes well."""
    goal: Text | None = None
    """In the customer's words: `Je veux recevoir mon meuble un jour où je suis là.`"""
    audience: Text | None = None
    """For whom it is."""
    starts_when: Text | None = None
    """What makes it begin."""
    problems: tuple[Problem, ...] = ()
    """What can go wrong."""
    variants: tuple[Variant, ...] = ()
    """Other ways to the goal."""
    escalation: tuple[Rung, ...] = ()
    """The complaint ladder, lowest level first."""
    icon: str | None = None
    """A name of the theme's icon set."""

    @model_validator(mode="before")
    @classmethod
    def _name_the_nodes(cls, value: object) -> object:
        return _with_ids(value, f"{value.get('id')}/") if isinstance(value, dict) else value

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


def _with_ids(journey: dict[str, object], prefix: str) -> dict[str, object]:
    """Give each place without an id one by its position: `step-2`, `problem-1`, `variant-1-step-2`.

    Drop the journey's own id (`prefix`) where its places are named: `livraison/veille` is `veille` in `livraison`.
    """
    named = dict(journey)
    for section, word in (("steps", "step"), ("problems", "problem"), ("variants", "variant")):
        if section in named:
            named[section] = _numbered(named[section], word, prefix)
    return named


def _numbered(parts: object, word: str, prefix: str) -> object:
    if not isinstance(parts, list | tuple):
        return parts
    named = [
        _pointing({"id": f"{word}-{number}", **part}, prefix) if isinstance(part, dict) else part
        for number, part in enumerate(parts, 1)
    ]
    for part in named:
        if isinstance(part, dict) and word == "variant" and "steps" in part:
            part["steps"] = _numbered(part["steps"], f"{part['id']}-step", prefix)
    return named


def _pointing(part: dict[str, object], prefix: str) -> dict[str, object]:
    """A place, or a choice at one, that names other places by their short names."""
    for field in _POINTERS.intersection(part):
        part[field] = _short(part[field], prefix)
    if isinstance(choices := part.get("choices"), list):
        part["choices"] = [
            _pointing(dict(choice), prefix) if isinstance(choice, dict) else choice for choice in choices
        ]
    elif isinstance(choices, dict):
        part["choices"] = _pointing(dict(choices), prefix)
    return part


def _short(value: object, prefix: str) -> object:
    if isinstance(value, str):
        return value.removeprefix(prefix)
    return [_short(item, prefix) for item in value] if isinstance(value, list | tuple) else value


def _paths(journey: Journey) -> Iterator[tuple[tuple[str | int, ...], Node]]:
    """Each node, and where it stands in the journey."""
    for section in ("steps", "problems", "variants"):
        for index, node in enumerate(getattr(journey, section)):
            yield (section, index), node
            if isinstance(node, Variant):
                yield from (((section, index, "steps", inner), step) for inner, step in enumerate(node.steps))
