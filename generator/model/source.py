"""The tree of a YAML file: maps, lists and text that remember the line and column where they were written."""

from array import array
from collections.abc import Sequence
from typing import Any, Self

from generator.model.finding import Place

OWN = 2
"""Numbers kept per node for its own place; each entry of a map then takes four more, each item of a list two."""


class Marks:
    """Lines and columns of a whole file in one array: 16 bytes per entry, instead of a Python object for each place."""

    __slots__ = ("file", "numbers")

    def __init__(self, file: str, *numbers: int) -> None:
        self.file = file
        self.numbers = array("I", numbers)

    def place(self, at: int) -> Place:
        return Place(self.file, self.numbers[at], self.numbers[at + 1])

    def keep(self, numbers: list[int]) -> int:
        """Add lines and columns; returns where they begin."""
        start = len(self.numbers)
        self.numbers.fromlist(numbers)
        return start


class Map(dict[str, Any]):
    """A mapping whose keys and values know their place.

    Entries written in the file come first, in file order; entries taken from elsewhere (`adopt`) follow. Removing a key
    would shift the places of the others: build a new map instead.
    """

    __slots__ = ("_adopted", "_index", "_marks", "_start")

    def __init__(self, marks: Marks | None = None, start: int = 0) -> None:
        """An empty map whose numbers (own line and column, then four per key) begin at `start` in `marks`."""
        super().__init__()
        self._marks = marks or Marks("", 1, 1)
        self._start = start
        self._index: dict[str, int] | None = None
        self._adopted: dict[str, Map] | None = None

    @classmethod
    def at(cls, place: Place) -> Self:
        """An empty map said to stand at `place`, to be filled with `adopt`."""
        return cls(Marks(place.file, place.line, place.column))

    def stand(self, numbers: list[int]) -> None:
        """Say where everything stands, once the map is filled: own line and column, then four numbers per key."""
        self._start = self._marks.keep(numbers)

    @property
    def file(self) -> str:
        return self._marks.file

    @property
    def line(self) -> int:
        return self._marks.numbers[self._start]

    @property
    def column(self) -> int:
        return self._marks.numbers[self._start + 1]

    @property
    def place(self) -> Place:
        """Where the map itself begins."""
        return self._marks.place(self._start)

    def key_place(self, key: str) -> Place:
        """Where `key` is written. Raises KeyError if it is not there."""
        owner = self._owner(key)
        return owner._marks.place(owner._entry(key))

    def value_place(self, key: str) -> Place:
        """Where the value of `key` begins (after the colon when it is empty). Raises KeyError if it is not there."""
        owner = self._owner(key)
        return owner._marks.place(owner._entry(key) + 2)

    def adopt(self, key: str, origin: "Map", value: Any = ...) -> None:
        """Take `key` over from `origin`, with its places; `value` may replace what stands there (a merged child)."""
        if self._adopted is None:
            self._entries()
            self._adopted = {}
        self[key] = origin[key] if value is ... else value
        self._adopted[key] = origin._owner(key)

    def _owner(self, key: str) -> "Map":
        if key not in self:
            raise KeyError(key)
        return self if self._adopted is None else self._adopted.get(key, self)

    def _entry(self, key: str) -> int:
        return self._start + OWN + 4 * self._entries()[key]

    def _entries(self) -> dict[str, int]:
        """Rank of each key as written. Made on first use: most maps are never asked. Adopted keys do not count."""
        if self._index is None:
            self._index = {key: rank for rank, key in enumerate(self)}
        return self._index


class Seq(list[Any]):
    """A list whose items know their place."""

    __slots__ = ("_marks", "_start")

    def __init__(self, marks: Marks | None = None, start: int = 0) -> None:
        """An empty list whose numbers (own line and column, then two per item) begin at `start` in `marks`."""
        super().__init__()
        self._marks = marks or Marks("", 1, 1)
        self._start = start

    def stand(self, numbers: list[int]) -> None:
        """Say where everything stands, once the list is filled: own line and column, then two numbers per item."""
        self._start = self._marks.keep(numbers)

    @property
    def own_place(self) -> Place:
        """Where the list itself begins."""
        return self._marks.place(self._start)

    def place(self, index: int) -> Place:
        """Where item `index` begins. Raises IndexError outside the list."""
        return self._marks.place(self._start + OWN + 2 * range(len(self))[index])


def place_of(tree: Map, path: Sequence[str | int], *, key: bool = False) -> Place:
    """The place of what stands at `path`: of a text itself; of the key that names anything longer (anything, if `key`).

    A step that leads nowhere (a missing key, an index into a text, a validator's label) is passed over: every finding
    has at least the place of the nearest parent that was written.
    """
    node: Any = tree
    place = tree.place
    for step in path:
        if isinstance(node, Map) and isinstance(step, str) and step in node:
            named = key or not isinstance(node[step], str)
            place = node.key_place(step) if named else node.value_place(step)
        elif isinstance(node, Seq) and isinstance(step, int) and -len(node) <= step < len(node):
            place = node.place(step)
        else:
            continue
        node = node[step]
    return place
