"""Turns WeasyPrint's PDF into one whose tags and links satisfy PDF/UA checkers, with the same bytes on every run."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name

_PRINT = 4  # annotation flag 3 (ISO 32000-1, table 165)
_SCOPES = {"/THead": Name.Column, "/TBody": Name.Row, "/TFoot": Name.Row}


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished PDF, the addresses its links lead to, and whether each of its pictures is described in words."""

    data: bytes
    links: tuple[str, ...]
    described: bool


def finish(data: bytes) -> Finished:
    """Return the PDF with what WeasyPrint leaves out: scopes of table headers, links that print, stable identifier."""
    with pikepdf.open(BytesIO(data)) as pdf:
        described = True
        for element, scope in _elements(pdf.Root.StructTreeRoot):
            kind = element.get(Name.S)
            if kind == Name.TH:
                _set_scope(element, scope)
            elif kind == Name.Figure:
                described = described and Name.Alt in element
        links = tuple(_links(pdf))
        target = BytesIO()
        pdf.save(target, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
        return Finished(target.getvalue(), links, described)


def _elements(root: pikepdf.Object) -> Iterator[tuple[Dictionary, Name]]:
    """Walk the structure tree; with each element, what a table header there heads: its column or its row."""
    waiting: list[tuple[pikepdf.Object, Name]] = [(root, Name.Column)]
    while waiting:
        element, scope = waiting.pop()
        if isinstance(element, Array):
            waiting += [(child, scope) for child in element]
        elif isinstance(element, Dictionary):
            scope = _SCOPES.get(str(element.get(Name.S, "")), scope)
            yield element, scope
            waiting.append((element.get(Name.K, Array()), scope))


def _set_scope(header: Dictionary, scope: Name) -> None:
    attributes = header.get(Name.A)
    if isinstance(attributes, Dictionary) and attributes.get(Name.O) == Name.Table:
        attributes.Scope = attributes.get(Name.Scope, scope)
    elif attributes is None:
        header.A = Dictionary(O=Name.Table, Scope=scope)
    else:
        others = list(attributes) if isinstance(attributes, Array) else [attributes]
        header.A = Array([*others, Dictionary(O=Name.Table, Scope=scope)])


def _links(pdf: pikepdf.Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for annotation in page.get(Name.Annots, Array()):
            annotation.F = int(annotation.get(Name.F, 0)) | _PRINT
            action = annotation.get(Name.A)
            if isinstance(action, Dictionary) and Name.URI in action:
                yield str(action.URI)
