"""Turns a tree and an overlay into one tree, by id, in which everything still knows where it was written.

The overlay is a JSON Merge Patch (RFC 7396): fields replace, null removes, lists are replaced. Where a list holds
things with ids (steps, problems and variants of a journey) they are laid over one by one, as entities of a section are:

    problems: [{id: absent, do: Appelez le dépôt.}]     # as in any file: the others stay
    problems: {absent: {do: Appelez le dépôt.}}         # the same, as a map by id
    problems: {absent: null}                            # takes it away

A new thing stands after the one that is written above it in the overlay, else at the end.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError

from generator.model.entity import KINDS, Entity
from generator.model.finding import Place
from generator.model.kinds.branch import Branch
from generator.model.kinds.edition import Edition
from generator.model.kinds.journey import Journey, Node, Problem, Step, Variant
from generator.model.source import Map, Marks, Seq

Path = tuple[str, ...]

NODES: Mapping[str, type[Node]] = {"steps": Step, "problems": Problem, "variants": Variant}
_LACKING = frozenset({"missing", "step", "problem"})
"""What the model calls an error when something is missing: a field, who acts in a step, what to do in a problem."""


class Laid(Seq):
    """A list whose items were written in several places."""

    __slots__ = ("_places",)

    def __init__(self, items: Iterable[tuple[Any, Place]], own: Place) -> None:
        super().__init__(Marks(own.file, own.line, own.column))
        pairs = list(items)
        self.extend(item for item, _ in pairs)
        self._places = tuple(place for _, place in pairs)

    def place(self, index: int) -> Place:
        """Where item `index` begins. Raises IndexError outside the list."""
        return self._places[index]


def lay(below: Map, above: Map) -> Map:
    """The one laid over the other. What the overlay does not touch stays the same object: it need not be read again."""
    merged = Map.at(above.place)
    for key in (*below, *(key for key in above if key not in below)):
        if key not in above:
            merged.adopt(key, below)
        elif above[key] is not None:
            merged.adopt(key, above, _laid(below.get(key), above[key]))
    return merged


def under(key: str, value: Any, place: Place | None = None) -> Map:
    """A map of nothing but `key`, as if it were written at `place`: by default where the map that it holds is."""
    place = place or value.place
    spot = (place.line, place.column)
    one = Map(Marks(place.file, *spot, *spot, *spot))
    one[key] = value
    return one


def _laid(below: Any, above: Any) -> Any:
    if _has_ids(below) and (parts := _by_id(above)) is not None:
        return _laid_by_id(below, parts)
    if isinstance(above, Map):
        return lay(below if isinstance(below, Map) else Map.at(above.place), above)
    return above


def _laid_by_id(below: Seq, parts: Mapping[str, tuple[Map | None, Place]]) -> Laid:
    items = [(item, below.place(index)) for index, item in enumerate(below)]
    after = len(items)
    for id, (part, place) in parts.items():
        at = next((index for index, (item, _) in enumerate(items) if _id(item) == id), None)
        if part is None:
            if at is not None:
                del items[at]
                after = min(after, len(items))
            continue
        if at is None:
            at = after
            items.insert(at, (lay(under("id", id, place), part), place))
        elif part.keys() - {"id"}:
            items[at] = (lay(items[at][0], part), place)
        after = at + 1
    return Laid(items, below.own_place)


def _has_ids(value: Any) -> bool:
    return isinstance(value, Seq) and any(_id(item) for item in value)


def _by_id(value: Any) -> dict[str, tuple[Map | None, Place]] | None:
    """The parts of a list (or of a map) of things with ids, each with its place; None for any other value."""
    if isinstance(value, Seq) and (value or isinstance(value, Laid)) and all(_id(item) for item in value):
        return {_id(item): (item, value.place(index)) for index, item in enumerate(value)}
    if isinstance(value, Map) and all(part is None or isinstance(part, Map) for part in value.values()):
        return {key: (part, value.key_place(key)) for key, part in value.items()}
    return None


def _id(item: Any) -> str:
    id = item.get("id") if isinstance(item, Map) else None
    return id if isinstance(id, str) else ""


def without(tree: Any, path: Path) -> Any:
    """A tree less what stands at `path`; in a list, the part with that id."""
    first, *rest = path

    def kept(name: str, value: Any) -> Any:
        return without(value, tuple(rest)) if name == first and rest else value

    if isinstance(tree, Map):
        less = Map.at(tree.place)
        for key in tree:
            if key != first or rest:
                less.adopt(key, tree, kept(key, tree[key]))
        return less
    if isinstance(tree, Seq):
        items = ((item, tree.place(index)) for index, item in enumerate(tree))
        left = ((kept(_id(item), item), place) for item, place in items if _id(item) != first or rest)
        return Laid(left, tree.own_place)
    return tree


def overlay_in(written: Map, kind: type[Entity]) -> Map:
    """The sections that an edition or a branch says besides its own fields, as far as they can be laid over."""
    said = Map.at(written.place)
    for section in beside_fields(written, kind):
        if section in sections() and (written[section] is None or isinstance(written[section], Map)):
            said.adopt(section, written)
    return said


def beside_fields(written: Map, kind: type[Entity]) -> Iterator[str]:
    """The keys of an entity that are no fields of its kind."""
    own = {field.alias or name for name, field in kind.model_fields.items()}
    return (key for key in written if key not in own)


def sections() -> tuple[str, ...]:
    """What can be laid over an organisation: everything but editions and branches themselves."""
    return ("organisation", *(section for section, kind in KINDS.load().items() if kind not in (Edition, Branch)))


@dataclass(frozen=True, slots=True)
class Trace:
    """One thing that an overlay says: where it stands there, what stood at that path before, and what it says."""

    path: Path
    place: Place
    before: Any
    """None where nothing was."""
    after: Any
    """None where it is taken away."""
    beside: tuple[str, ...]
    """The names among which it stands: what may have been meant."""

    @property
    def node(self) -> type[Node] | None:
        """What it is when it is a place in a journey: `journeys/livraison/problems/absent`."""
        return NODES.get(self.path[-2]) if self.path[0] == Journey.section and len(self.path) > 3 else None

    @property
    def thing(self) -> str:
        """What it is when it has an id: `channel`, `problem`; nothing for a field."""
        if len(self.path) == 2 and self.path[0] in KINDS.load():
            return KINDS[self.path[0]].kind
        return self.node.__name__.lower() if self.node else ""

    @property
    def stray(self) -> bool:
        """Whether it names what there is not: an id to be taken away, or one with too few fields to be new."""
        if not self.thing or self.before is not None:
            return False
        kind: type[BaseModel] = self.node or KINDS[self.path[0]]
        return not isinstance(self.after, Map) or _lacks(kind, {**self.after, "id": self.path[-1]})


def _lacks(kind: type[BaseModel], fields: dict[str, Any]) -> bool:
    """Whether fields that cannot be left out are missing."""
    try:
        kind.model_validate(fields)
    except ValidationError as error:
        return any(detail["type"] in _LACKING for detail in error.errors(include_url=False, include_context=False))
    return False


def traces(below: Map, above: Map, path: Path = ()) -> Iterator[Trace]:
    """What the overlay says, as far down as both sides are maps, or lists of things with ids."""
    for key, after in above.items():
        before, inner = below.get(key), (*path, key)
        if isinstance(before, Map) and isinstance(after, Map):
            yield from traces(before, after, inner)
        elif isinstance(before, Seq) and _has_ids(before) and (parts := _by_id(after)) is not None:
            yield from _traces_by_id(before, parts, inner)
        else:
            yield Trace(inner, above.key_place(key), before, after, tuple(below))


def _traces_by_id(below: Seq, parts: Mapping[str, tuple[Map | None, Place]], path: Path) -> Iterator[Trace]:
    known = {_id(item): item for item in below if _id(item)}
    for id, (part, place) in parts.items():
        if part is not None and id in known:
            name = (*path, id, "id")
            yield from (trace for trace in traces(known[id], part, (*path, id)) if trace.path != name)
        else:
            yield Trace((*path, id), place, known.get(id), part, tuple(known))
