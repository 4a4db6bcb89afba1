"""Turns the links of a structure tree into ones that are said once each, however they are broken or set."""

from itertools import pairwise
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from generator.publish.tags.structure import Key, ParentTree, annotation_of, kids, kind_of, walk


def tidy_links(pdf: pikepdf.Pdf) -> None:
    """Leave one tag for each link, and what can be clicked to it alone (ISO 14289-1, 7.18.5).

    WeasyPrint makes an annotation for every box within `<a>`, also of marked-up words and line breaks: they lie on that
    of the link itself, and go. And it makes a tag for each of its lines: they are joined.
    """
    root, parents = pdf.Root.StructTreeRoot, ParentTree(pdf)
    gone = {key for node in list(walk(root)) if node.nearest("Link") for key in _let_go(node.element, parents)}
    for node in list(walk(root)):
        _join(node.element, parents)
    for page in pdf.pages if gone else ():
        page.Annots = Array(one for one in page.get(Name.Annots, Array()) if one.objgen not in gone)


def _let_go(element: Object, parents: ParentTree) -> list[Key]:
    """Take the annotations out of an element within a link; a link within a link is words of it."""
    held = [(kid, annotation_of(kid)) for kid in kids(element)]
    annotations = [annotation for _, annotation in held if annotation is not None]
    for annotation in annotations:
        parents.set_annotation(annotation, None)
    if annotations:
        element.K = Array(kid for kid, annotation in held if annotation is None)
    if kind_of(element) == "Link":
        element.S = Name.Span
    return [annotation.objgen for annotation in annotations]


def _join(element: Object, parents: ParentTree) -> None:
    """Links next to each other that lead to the same place are the lines of one."""
    held = kids(element)
    if not any(_same(one, other) for one, other in pairwise(held)):
        return
    joined = held[:1]
    for kid in held[1:]:
        if _same(joined[-1], kid):
            _swallow(joined[-1], kid, parents)
        else:
            joined.append(kid)
    element.K = Array(joined)


def _swallow(link: Any, other: Object, parents: ParentTree) -> None:
    content = parents.of_page(link.Pg)
    for kid in kids(other):
        link.K.append(kid)
        annotation = annotation_of(kid)
        if annotation is not None:
            parents.set_annotation(annotation, link)
        elif isinstance(kid, Dictionary):
            kid.P = link
        else:
            content[int(kid)] = link


def _same(one: Any, other: Any) -> bool:
    if kind_of(one) != "Link" or kind_of(other) != "Link" or one.Pg.objgen != other.Pg.objgen:
        return False
    leads = _leads(one)
    return leads is not None and leads == _leads(other)


def _leads(link: Object) -> str | None:
    """Where a link leads: an address outside, or a place in the document."""
    for annotation in map(annotation_of, kids(link)):
        if annotation is not None:
            action = annotation.get(Name.A, Dictionary())
            return str(action.get(Name.URI, "")) or repr(annotation.get(Name.Dest, action.get(Name.D)))
    return None
