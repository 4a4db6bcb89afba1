"""Turns the bytes of a PDF, whoever made it, into what a press would see: pages with boxes and painted objects."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from typing import Any

import pikepdf

from generator.model.preflight import PageSize, Zone
from generator.publish.press.preflight.facts import Facts, read_facts
from generator.publish.press.preflight.geometry import MM, Box, box_of
from generator.publish.press.preflight.interpreter import Canvas, Frame, Work
from generator.publish.press.preflight.notes import Note, read_notes
from generator.publish.press.preflight.painted import Group, Painted
from generator.publish.press.preflight.state import State
from generator.publish.press.preflight.trust import BROKEN, LARGEST_STREAM, TooMuch, content_of, reason

LARGEST_FILE = 1 << 30
MOST_PAGES = 1000
_A4 = Box(0, 0, 595.276, 841.89)
_INHERITED = 8


class Unreadable(Exception):
    """The bytes are no PDF that a press could open; the message says why."""


@dataclass(frozen=True)
class Page:
    """One page as a press would see it. Boxes are as the file gives them; nothing where it gives none."""

    number: int
    media: Box
    trim: Box | None = None
    bleed: Box | None = None
    crop: Box | None = None
    unit: float = 1.0
    """Points in a unit of user space."""
    rotation: int = 0
    painted: tuple[Painted, ...] = field(default=(), repr=False)
    groups: tuple[Group, ...] = ()
    notes: tuple[Note, ...] = ()
    damage: tuple[str, ...] = ()
    """What of its content could not be read."""

    @property
    def cut(self) -> Box:
        """Where it is cut: the trim box, else the page as it is shown."""
        return self.trim or self.crop or self.media

    @property
    def printed(self) -> Box:
        """What comes off the press: the bleed box, else the cut."""
        return self.bleed or self.cut

    @cached_property
    def inked(self) -> tuple[tuple[int, Painted], ...]:
        """What comes off the press, with its number in the order of painting: slug and marks outside are left out."""
        area = self.printed
        return tuple((order, one) for order, one in enumerate(self.painted) if one.box.within(area))

    def millimetres(self, length: float) -> float:
        """A length of user space."""
        return length * self.unit / MM

    def units(self, millimetres: float) -> float:
        """A length in user space."""
        return millimetres * MM / self.unit

    @property
    def size(self) -> PageSize:
        """Its size, as it is read."""
        cut, bleed = self.cut, self.printed
        size = self.millimetres(cut.width), self.millimetres(cut.height)
        sides = (cut.left - bleed.left, bleed.top - cut.top, bleed.right - cut.right, cut.bottom - bleed.bottom)
        quarter = self.rotation // 90 % 4
        left, top, right, bottom = (self.millimetres(sides[(side - quarter) % 4]) for side in range(4))
        return PageSize(*(size[::-1] if quarter % 2 else size), bleed=(left, top, right, bottom))

    def zone(self, box: Box) -> Zone:
        """Where a box lies, from the top left corner of the trim as it is read."""
        cut = self.cut
        left, right, below, above = (
            box.left - cut.left,
            cut.right - box.right,
            box.bottom - cut.bottom,
            cut.top - box.top,
        )
        turned = {0: (left, above), 90: (below, left), 180: (right, below), 270: (above, right)}
        x, y = turned.get(self.rotation % 360, (left, above))
        wide, high = (box.height, box.width) if self.rotation % 180 else (box.width, box.height)
        return Zone(*(round(self.millimetres(length), 1) for length in (x, y, wide, high)))


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A file as a press would see it."""

    data: bytes = field(repr=False)
    pages: tuple[Page, ...]
    facts: Facts


@contextmanager
def opened(data: bytes) -> Iterator[PrintFile]:
    """Read a file; its pictures can be looked into while it is open. Raises Unreadable."""
    try:
        if len(data) > LARGEST_FILE:
            raise TooMuch("it is larger than 1 GB")
        pdf = pikepdf.open(BytesIO(data), suppress_warnings=True)
    except pikepdf.PasswordError:
        raise Unreadable("it asks for a password") from None
    except BROKEN as error:
        raise Unreadable(reason(error)) from None
    with pdf:
        try:
            file = PrintFile(data, _pages(pdf), read_facts(pdf))
        except BROKEN as error:
            raise Unreadable(reason(error)) from None
        yield file


def _pages(pdf: pikepdf.Pdf) -> tuple[Page, ...]:
    count = len(pdf.pages)
    if count > MOST_PAGES:
        raise TooMuch(f"it has {count} pages, more than {MOST_PAGES}")
    if not count:
        raise ValueError("it has no page")
    work = Work(pdf)
    return tuple(_page(work, number, page) for number, page in enumerate(pdf.pages, start=1))


def _page(work: Work, number: int, page: pikepdf.Page) -> Page:
    written, damage = page.obj, []
    media = _box(_inherited(written, "/MediaBox"))
    if media is None:
        damage.append("it has no usable MediaBox")
    unit = _number(written.get("/UserUnit"), 1)
    unit = unit if unit > 0 else 1
    canvas = Canvas(work, media or _A4, unit)
    notes: tuple[Note, ...] = ()
    try:
        _paint(canvas, written)
        notes = tuple(read_notes(canvas, written))
    except TooMuch:
        raise
    except BROKEN as error:
        damage.append(reason(error))
    rotation = int(_number(_inherited(written, "/Rotate"), 0))
    boxes = {name: _box(written.get(key)) for name, key in (("trim", "/TrimBox"), ("bleed", "/BleedBox"))}
    return Page(
        number, media or _A4, **boxes, crop=_box(_inherited(written, "/CropBox")), unit=unit,
        rotation=rotation, painted=tuple(canvas.painted), groups=tuple(canvas.groups),
        notes=notes, damage=(*damage, *canvas.notes),
    )  # fmt: skip


def _paint(canvas: Canvas, written: Any) -> None:
    """Run a page's content."""
    state = State(clip=canvas.sheet)
    frame = Frame(canvas, _inherited(written, "/Resources") or pikepdf.Dictionary(), state)
    group = written.get("/Group")
    if group is not None and "/CS" in group:
        canvas.groups.append(Group(None, frame.space(group["/CS"])))
    contents = written.get("/Contents")
    if contents is None:
        return
    streams = [contents] if isinstance(contents, pikepdf.Stream) else list(contents)
    data = b"\n".join(content_of(stream) for stream in streams)
    if len(data) > LARGEST_STREAM:
        raise TooMuch("a page unpacks to more than 64 MB")
    frame.run(canvas.work.parse(data, canvas.note))


def _inherited(written: Any, key: str) -> Any:
    """An entry of a page, or of the tree above it."""
    for _ in range(_INHERITED):
        if written is None or key in written:
            break
        written = written.get("/Parent")
    return written.get(key) if written is not None else None


def _box(written: Any) -> Box | None:
    try:
        box = box_of(list(written)) if written is not None else None
    except BROKEN:
        return None
    return box if box and box.width > 0 and box.height > 0 else None


def _number(written: Any, otherwise: float) -> float:
    try:
        return float(written) if written is not None else otherwise
    except BROKEN:
        return otherwise
