"""Turns the annotations of a page into what they are and where; what those that are printed look like is painted."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pikepdf

from generator.publish.press.preflight.geometry import IDENTITY, Box, box_of, matrix_of
from generator.publish.press.preflight.interpreter import Canvas, Frame
from generator.publish.press.preflight.state import State
from generator.publish.press.preflight.trust import BROKEN, TooMuch, name_of, reason

_HIDDEN, _PRINTS = 2, 4
_MOST_NOTES = 10_000


@dataclass(frozen=True, slots=True)
class Note:
    """An annotation: a link, a field, a comment, a film."""

    kind: str
    box: Box


def read_notes(canvas: Canvas, page: Any) -> Iterator[Note]:
    """The annotations of a page that are not hidden. Raises TooMuch."""
    written = page.get("/Annots")
    for note in list(written)[:_MOST_NOTES] if written is not None else ():
        try:
            flags, kind, box = int(note.get("/F", 0)), name_of(note.get("/Subtype", "?")), box_of(list(note["/Rect"]))
            if flags & _PRINTS and not flags & _HIDDEN and "/AP" in note:
                _draw(canvas, note, box)
        except TooMuch:
            raise
        except BROKEN as error:
            canvas.note(f"annotation: {reason(error)}")
            continue
        if not flags & _HIDDEN and kind != "Popup":
            yield Note(kind, box)


def _draw(canvas: Canvas, note: Any, box: Box) -> None:
    """Draw what an annotation looks like into its rectangle (ISO 32000-1, 12.5.5)."""
    look = note["/AP"]["/N"]
    if not isinstance(look, pikepdf.Stream):
        look = look[str(note["/AS"])]
    bounds = box_of(list(look["/BBox"])).after(matrix_of(look.get("/Matrix", IDENTITY)))
    across = box.width / bounds.width if bounds.width else 1
    up = box.height / bounds.height if bounds.height else 1
    place = (across, 0.0, 0.0, up, box.left - bounds.left * across, box.bottom - bounds.bottom * up)
    Frame(canvas, pikepdf.Dictionary(), State(ctm=place, clip=canvas.sheet)).form(look)
