"""Turns the structure tree of a PDF into elements that one can walk and change; ISO 32000-1, 14.7."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

Key = tuple[int, int]
"""The number of an object: what two views of one object have in common."""


@dataclass(frozen=True, slots=True)
class Node:
    """A structure element and those it stands in, the outermost first."""

    element: Object
    above: tuple[Object, ...]

    @property
    def kind(self) -> str:
        """`P`, `H1`, `Link`…"""
        return kind_of(self.element)

    def nearest(self, *kinds: str) -> Object | None:
        """The nearest element of these kinds in which it stands."""
        return next((one for one in reversed(self.above) if kind_of(one) in kinds), None)


def kind_of(element: Any) -> str:
    """`P`, `H1`, `Link`…; nothing for what is not a structure element."""
    return str(element.get(Name.S, ""))[1:] if isinstance(element, Dictionary) else ""


def walk(element: Object, above: tuple[Object, ...] = ()) -> Iterator[Node]:
    """The elements below one, itself included, in the order in which they are read."""
    if kind_of(element):
        yield Node(element, above)
        above = (*above, element)
    for kid in kids(element):
        if kind_of(kid):
            yield from walk(kid, above)


def kids(element: Object) -> list[Any]:
    """What stands directly in an element: elements, references to annotations, numbers of marked content."""
    held = element.get(Name.K)
    if held is None:
        return []
    return list(held) if isinstance(held, Array) else [held]


def annotation_of(kid: Any) -> Object | None:
    """The annotation to which what stands in an element refers: a link's."""
    return kid.Obj if isinstance(kid, Dictionary) and kid.get(Name.Type) == Name.OBJR else None


class ParentTree:
    """Which element each piece of marked content and each annotation stands in (ISO 32000-1, 14.7.4.4)."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.numbers: Any = pdf.Root.StructTreeRoot.ParentTree.Nums
        self._at = {int(number): at for at, number in enumerate(self.numbers) if not at % 2}

    def of_page(self, page: Object) -> Any:
        """The element of each piece of marked content on a page, by its number."""
        return self.numbers[self._at[int(page.StructParents)] + 1]

    def set_annotation(self, annotation: Object, element: Object | None) -> None:
        """An annotation stands in another element, or in none."""
        self.numbers[self._at[int(annotation.StructParent)] + 1] = element
