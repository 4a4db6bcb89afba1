"""Turns WeasyPrint's PDF into one whose tags and links satisfy PDF/UA checkers, with the same bytes on every run."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object

from generator.publish.tags.furniture import place_furniture
from generator.publish.tags.links import tidy_links
from generator.publish.tags.structure import Node, kids, kind_of, walk

_PRINT = 4  # annotation flag 3 (ISO 32000-1, table 165)
_SCOPES = {"THead": Name.Column, "TBody": Name.Row, "TFoot": Name.Row}
_PX = 0.75
"""The points of a CSS pixel."""
_WRAPPERS = frozenset({"NonStruct", "Span"})
"""Kinds that mean nothing where nothing is in them."""


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished PDF, the addresses its links lead to, and whether each of its pictures is described in words."""

    data: bytes
    links: tuple[str, ...]
    described: bool


def finish(data: bytes) -> Finished:
    """Return the PDF with what WeasyPrint leaves out or gets wrong.

    Scopes of table headers, places of pictures, links that are one and print, words in margins, a stable identifier.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        place_furniture(pdf)
        tidy_links(pdf)
        _prune(pdf.Root.StructTreeRoot.K[0])
        described = True
        for node in walk(pdf.Root.StructTreeRoot):
            if node.kind == "TH":
                _set_scope(node.element, _SCOPES.get(kind_of(node.nearest(*_SCOPES) or node.element), Name.Column))
            elif node.kind == "Figure":
                described = described and Name.Alt in node.element
                _place(node)
        links = tuple(_links(pdf))
        target = BytesIO()
        pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return Finished(target.getvalue(), links, described)


def _prune(element: Object) -> None:
    """Take out the wrappers in which nothing is: line breaks, and words that are drawn as pictures."""
    held = kids(element)
    for kid in held:
        if kind_of(kid):
            _prune(kid)
    kept = [kid for kid in held if kind_of(kid) not in _WRAPPERS or kids(kid)]
    if len(kept) < len(held):
        element.K = Array(kept)


def _set_scope(header: Object, scope: Name) -> None:
    attributes = header.get(Name.A)
    if isinstance(attributes, Dictionary) and attributes.get(Name.O) == Name.Table:
        attributes.Scope = attributes.get(Name.Scope, scope)
    elif attributes is None:
        header.A = Dictionary(O=Name.Table, Scope=scope)
    else:
        others = list(attributes) if isinstance(attributes, Array) else [attributes]
        header.A = Array([*others, Dictionary(O=Name.Table, Scope=scope)])


def _place(figure: Node) -> None:
    """Where a picture is, in points from the bottom; WeasyPrint counts pixels from the top."""
    attributes, page = figure.element.get(Name.A), figure.element.get(Name.Pg)
    if not isinstance(attributes, Dictionary) or Name.BBox not in attributes or page is None:
        return
    top = float(page.get(Name.TrimBox, page.MediaBox)[3])
    x1, y1, x2, y2 = (float(side) * _PX for side in attributes.BBox)
    attributes.BBox = Array([round(side, 3) for side in (x1, top - y2, x2, top - y1)])


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for annotation in page.get(Name.Annots, Array()):
            annotation.F = int(annotation.get(Name.F, 0)) | _PRINT
            x1, y1, x2, y2 = annotation.Rect.as_list()
            annotation.Rect = Array([min(x1, x2), min(y1, y2), max(x1, x2), max(y1, y2)])
            action = annotation.get(Name.A)
            if isinstance(action, Dictionary) and Name.URI in action:
                yield str(action.URI)
