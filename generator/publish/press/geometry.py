"""Turns WeasyPrint's page boxes into those a print shop expects, and the same render into its variant for screens.

WeasyPrint 70 gives the media box a negative origin (its issue 2685), caps the bleed box at 10 pt whatever the bleed,
and puts the bleed of the top at the bottom of the media box and the other way round (it writes downwards y there).
Boxes: ISO 32000-1, 14.11.2. Lengths are points.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from typing import Self

import pikepdf
from pikepdf import Array, Dictionary, Name

MM = 72 / 25.4
_DIGITS = 4


@dataclass(frozen=True, slots=True)
class Edges:
    """A length on each side of a box."""

    left: float = 0
    bottom: float = 0
    right: float = 0
    top: float = 0

    @classmethod
    def all(cls, length: float) -> Self:
        """The same on each side."""
        return cls(length, length, length, length)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, y upwards."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top."""
        return self.top - self.bottom

    def moved(self, x: float, y: float) -> "Box":
        """The box elsewhere."""
        return Box(self.left + x, self.bottom + y, self.right + x, self.top + y)

    def grown(self, by: Edges) -> "Box":
        """The box with something around it."""
        return Box(self.left - by.left, self.bottom - by.bottom, self.right + by.right, self.top + by.top)

    def beyond(self, inner: "Box") -> Edges:
        """How far this box reaches beyond another one."""
        return Edges(inner.left - self.left, inner.bottom - self.bottom, self.right - inner.right, self.top - inner.top)

    def array(self) -> Array:
        """The box as PDF writes it."""
        return Array([round(edge, _DIGITS) for edge in (self.left, self.bottom, self.right, self.top)])


def box_of(page: pikepdf.Page, name: str) -> Box:
    """A page's box by name (`TrimBox`); the media box where it has none."""
    found = page.obj.get(f"/{name}")
    left, bottom, right, top = (float(edge) for edge in (page.mediabox if found is None else found))
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def normalised(data: bytes) -> bytes:
    """The PDF as WeasyPrint makes it (whatever is beyond the trim is bleed) with boxes that begin at 0, 0.

    Media, crop and bleed box hold trim and bleed; all the rest (tags, links, destinations, patterns) moves along.
    """
    with pikepdf.open(BytesIO(data)) as pdf:
        trims = [box_of(page, "TrimBox") for page in pdf.pages]
        media = [_painted(page, trim) for page, trim in zip(pdf.pages, trims, strict=True)]
        _move(pdf, [(-box.left, -box.bottom) for box in media])
        for page, whole, trim in zip(pdf.pages, media, trims, strict=True):
            boxed(page, Box(0, 0, whole.width, whole.height), trim.moved(-whole.left, -whole.bottom))
        return saved(pdf)


def screen(data: bytes) -> bytes:
    """The PDF for screens: each page is its trim, from 0, 0; the bleed is cut off, tags and links stay."""
    with pikepdf.open(BytesIO(data)) as pdf:
        trims = [box_of(page, "TrimBox") for page in pdf.pages]
        _move(pdf, [(-box.left, -box.bottom) for box in trims])
        for page, trim in zip(pdf.pages, trims, strict=True):
            for name in (Name.CropBox, Name.BleedBox, Name.TrimBox, Name.ArtBox):
                if name in page.obj:
                    del page.obj[name]
            page.mediabox = Box(0, 0, trim.width, trim.height).array()
        return saved(pdf)


def boxed(page: pikepdf.Page, media: Box, trim: Box, bleed: Box | None = None) -> None:
    """Write a page's boxes; without a bleed box all the media is bleed."""
    page.obj.MediaBox = page.obj.CropBox = media.array()
    page.obj.BleedBox, page.obj.TrimBox = (bleed or media).array(), trim.array()


def saved(pdf: pikepdf.Pdf, version: str = "") -> bytes:
    """The file, the same on every run."""
    target = BytesIO()
    streams = pikepdf.ObjectStreamMode.generate
    pdf.save(target, deterministic_id=True, object_stream_mode=streams, min_version=version)
    return target.getvalue()


def _painted(page: pikepdf.Page, trim: Box) -> Box:
    """Trim and bleed where they really are: top and bottom the right way round."""
    bleed = box_of(page, "MediaBox").beyond(trim)
    return trim.grown(Edges(bleed.left, bleed.top, bleed.right, bleed.bottom))


Moves = Mapping[tuple[int, int], tuple[float, float]]
"""How far each page moves, by the number of its object."""


def _move(pdf: pikepdf.Pdf, by: list[tuple[float, float]]) -> None:
    """Move the content of each page, and all that names a place on it."""
    moves = {page.obj.objgen: move for page, move in zip(pdf.pages, by, strict=True) if any(move)}
    if not moves:
        return
    copies: dict[object, pikepdf.Object] = {}
    for page in pdf.pages:
        x, y = moves.get(page.obj.objgen, (0, 0))
        page.contents_add(f"q 1 0 0 1 {x:.4f} {y:.4f} cm\n".encode(), prepend=True)
        page.contents_add(b"\nQ")
        _move_patterns(pdf, page, x, y, copies)
        for annotation in page.obj.get(Name.Annots, Array()):
            for name in (Name.Rect, Name.QuadPoints):
                if name in annotation:
                    annotation[name] = _shifted(annotation[name], x, y)
    shared: set[tuple[int, int]] = set()
    for destination in _destinations(pdf):
        if destination.objgen not in shared:
            _move_destination(destination, moves)
        if destination.is_indirect:
            shared.add(destination.objgen)


def _move_patterns(
    pdf: pikepdf.Pdf, page: pikepdf.Page, x: float, y: float, copies: dict[object, pikepdf.Object]
) -> None:
    """A pattern lies in the page's own space, not in the one that `cm` makes; and pages share their patterns."""
    patterns = page.resources.get(Name.Pattern)
    if patterns is None:
        return
    moved = Dictionary()
    for name, pattern in patterns.items():
        key = (pattern.objgen, x, y)
        if not pattern.is_indirect or key not in copies:
            copied = copies[key] = _copy(pdf, pattern)
            a, b, c, d, e, f = (float(number) for number in pattern.get(Name.Matrix, Array([1, 0, 0, 1, 0, 0])))
            copied.Matrix = Array([a, b, c, d, round(e + x, _DIGITS), round(f + y, _DIGITS)])
        moved[name] = copies[key]
    resources = Dictionary({name: value for name, value in page.resources.items() if name != "/Pattern"})
    resources.Pattern = moved
    page.obj.Resources = resources


def _copy(pdf: pikepdf.Pdf, pattern: pikepdf.Object) -> pikepdf.Object:
    entries = {name: value for name, value in pattern.items() if name != "/Length"}
    if not isinstance(pattern, pikepdf.Stream):
        return pdf.make_indirect(Dictionary(entries))
    copied = pikepdf.Stream(pdf, b"")
    copied.write(pattern.read_bytes())
    for name, value in entries.items():
        if name not in ("/Filter", "/DecodeParms"):
            copied[name] = value
    return copied


def _shifted(numbers: pikepdf.Object, x: float, y: float) -> Array:
    return Array([round(float(number) + (y if at % 2 else x), _DIGITS) for at, number in enumerate(numbers)])


def _destinations(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    """Every explicit destination: of names, of bookmarks, of links, of the document."""
    names = pdf.Root.get(Name.Names, Dictionary()).get(Name.Dests)
    holders = [*_named(names), *_bookmarks(pdf.Root.get(Name.Outlines)), pdf.Root]
    holders += [annotation for page in pdf.pages for annotation in page.obj.get(Name.Annots, Array())]
    for holder in holders:
        action = holder.get(Name.A, Dictionary()) if isinstance(holder, Dictionary) else Dictionary()
        found = (
            [holder]
            if isinstance(holder, Array)
            else [holder.get(Name.Dest), holder.get(Name.OpenAction), holder.get(Name.D), action.get(Name.D)]
        )
        yield from (one for one in found if isinstance(one, Array))


def _named(node: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    if node is None:
        return
    yield from list(node.get(Name.Names, Array()))[1::2]
    for kid in node.get(Name.Kids, Array()):
        yield from _named(kid)


def _bookmarks(node: pikepdf.Object | None) -> Iterator[pikepdf.Object]:
    child = None if node is None else node.get(Name.First)
    while child is not None:
        yield child
        yield from _bookmarks(child)
        child = child.get(Name.Next)


def _move_destination(destination: pikepdf.Object, moves: Moves) -> None:
    """Only `XYZ` (left, top, zoom) is written by WeasyPrint; `FitR` and the like name edges, too."""
    x, y = moves.get(destination[0].objgen, (0, 0))
    by = {"/XYZ": (x, y), "/FitH": (y,), "/FitBH": (y,), "/FitV": (x,), "/FitBV": (x,), "/FitR": (x, y, x, y)}
    for at, shift in enumerate(by.get(str(destination[1]), ()), 2):
        if at < len(destination) and destination[at] is not None:
            destination[at] = round(float(destination[at]) + shift, _DIGITS)
