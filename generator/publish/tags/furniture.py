"""Turns what stands in the margins of pages into what it is: a page number into an artifact, a note into text, once."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pikepdf
from pikepdf import Dictionary, Object

from generator.publish.tags.structure import Key, ParentTree, annotation_of, kids, walk

_SAYS = frozenset({"P", "Div", "L", "Table", "Figure", "H1", "H2", "H3", "H4", "H5", "H6"})
"""What running elements are made of; what is generated (`content: counter(page)`) is bare text."""


def place_furniture(pdf: pikepdf.Pdf) -> None:
    """Give every piece of marked content a place in the tree, or none at all (ISO 14289-1, 7.1 and 7.8).

    WeasyPrint makes elements of what stands in margin boxes and leaves them out of the tree, where nobody hears them.
    A running element is real content: it is read after all else, once. The rest, and its repetitions, are artifacts.
    """
    document, parents = pdf.Root.StructTreeRoot.K[0], ParentTree(pdf)
    heard = {node.element.objgen for node in walk(document)}
    read = False
    for page in pdf.pages:
        outside = _outside(parents.of_page(page.obj), heard, document.objgen)
        says = [one for one in outside.values() if any(node.kind in _SAYS for node in walk(one))]
        kept = says if not read else [one for one in says if _leads_somewhere(one)]
        for one in kept:
            document.K.append(one)
            heard.update(node.element.objgen for node in walk(one))
        read = read or bool(kept)
        _unmark(pdf, page, parents.of_page(page.obj), heard)


def _outside(content: Iterable[Object], heard: set[Key], document: Key) -> Mapping[Key, Object]:
    """The outermost elements that hold marked content of a page and stand nowhere in the tree."""
    found: dict[Key, Object] = {}
    for element in content:
        if isinstance(element, Dictionary) and element.objgen not in heard:
            top: Object = element
            while top.P.objgen != document:
                top = top.P
            found[top.objgen] = top
    return found


def _leads_somewhere(top: Object) -> bool:
    return any(annotation_of(kid) is not None for node in walk(top) for kid in kids(node.element))


def _unmark(pdf: pikepdf.Pdf, page: pikepdf.Page, content: Any, heard: set[Key]) -> None:
    """What stays outside the tree is an artifact of the page."""
    unheard = set(_unheard(content, heard))
    if not unheard:
        return
    marked = page.Contents.read_bytes()

    def artifact(found: re.Match[bytes]) -> bytes:
        return b"/Artifact\n<</Type /Pagination>>\nBDC" if int(found[1]) in unheard else found[0]

    page.Contents = pdf.make_stream(re.sub(rb"/\w+\n<</MCID (\d+)>>\nBDC", artifact, marked))
    for number in unheard:
        content[number] = None


def _unheard(content: Iterable[Object], heard: set[Key]) -> Iterator[int]:
    for number, element in enumerate(content):
        if isinstance(element, Dictionary) and element.objgen not in heard:
            yield number
