"""Turns text in the fonts of a theme into widths, heights and balanced lines, as they will be printed.

Lengths come out in the unit of the size that goes in; drawings give millimetres (`POINT` millimetres make one point).
"""

import unicodedata
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal

from generator.model.lines import even_lines
from generator.model.metrics import Metrics, read_metrics

Style = Literal["normal", "italic"]

POINT = 25.4 / 72
_TOLERANCE = 1e-6


@dataclass(frozen=True, order=True, slots=True)
class Face:
    """One static font file: one weight and one style of a family."""

    family: str
    weight: int
    style: Style
    path: Path

    @property
    def metrics(self) -> Metrics:
        """The face's advances, kerning and heights in em, read at the first use."""
        return read_metrics(self.path)


@dataclass(frozen=True)
class Typefaces:
    """The faces a theme may use; the first family is the one meant when none is named."""

    faces: tuple[Face, ...]

    def __post_init__(self) -> None:
        keys = [(face.family, face.weight, face.style) for face in self.faces]
        if twice := sorted({key for key in keys if keys.count(key) > 1}):
            raise ValueError(f"two font files for the same family, weight and style: {twice}")

    @cached_property
    def families(self) -> tuple[str, ...]:
        """The names of the families, in the order given."""
        return tuple(dict.fromkeys(face.family for face in self.faces))

    def face(self, family: str | None = None, weight: int = 400, italic: bool = False) -> Face:
        """Return the face nearest in weight (the heavier of two); upright when the family has no italic.

        Raises LookupError when there is no such family.
        """
        wanted = (family, weight, italic)
        if wanted not in self._nearest:
            self._nearest[wanted] = self._search(*wanted)
        return self._nearest[wanted]

    @cached_property
    def _nearest(self) -> dict[tuple[str | None, int, bool], Face]:
        """Answers already given: a drawing measures the same few faces a hundred thousand times."""
        return {}

    def _search(self, family: str | None, weight: int, italic: bool) -> Face:
        name = family or next(iter(self.families), "")
        faces = [face for face in self.faces if face.family == name]
        styled = [face for face in faces if (face.style == "italic") == italic] or faces
        if not styled:
            raise LookupError(f"no font of the family {name!r}; there are: {', '.join(self.families) or 'none'}")
        return min(styled, key=lambda face: (abs(face.weight - weight), -face.weight))

    def width(
        self,
        text: str,
        size: float,
        family: str | None = None,
        weight: int = 400,
        italic: bool = False,
        letter_spacing: float = 0.0,
    ) -> float:
        """Return the width of `text` on one line; `letter_spacing` is a length added to every character, as in CSS."""
        face = self.face(family, weight, italic)
        return _em_width(face, text) * size + letter_spacing * len(text)

    def wrap(
        self,
        text: str,
        size: float,
        width: float,
        family: str | None = None,
        weight: int = 400,
        italic: bool = False,
        letter_spacing: float = 0.0,
    ) -> list[str]:
        """Return the fewest, most even lines at most `width` wide; see `even_lines`. Empty text has no line."""
        return list(_wrapped(self.face(family, weight, italic), text, size, width, letter_spacing))

    def fits(
        self,
        text: str,
        size: float,
        width: float,
        lines: int = 1,
        family: str | None = None,
        weight: int = 400,
        italic: bool = False,
        letter_spacing: float = 0.0,
    ) -> bool:
        """Tell whether `text`, wrapped, takes at most `lines` lines, none wider than `width` (long words may be)."""
        style = (family, weight, italic, letter_spacing)
        wrapped = self.wrap(text, size, width, *style)
        return len(wrapped) <= lines and all(self.width(line, size, *style) <= width + _TOLERANCE for line in wrapped)

    def ascender(self, size: float, family: str | None = None, weight: int = 400) -> float:
        """Return the height above the baseline that a line box reserves."""
        return self.face(family, weight).metrics.ascender * size

    def descender(self, size: float, family: str | None = None, weight: int = 400) -> float:
        """Return the depth below the baseline that a line box reserves, as a positive length."""
        return self.face(family, weight).metrics.descender * size

    def cap_height(self, size: float, family: str | None = None, weight: int = 400) -> float:
        """Return the height of a capital letter, to centre a line of text by eye."""
        return self.face(family, weight).metrics.cap_height * size

    def x_height(self, size: float, family: str | None = None, weight: int = 400) -> float:
        """Return the height of a small x."""
        return self.face(family, weight).metrics.x_height * size

    def missing(self, text: str, family: str | None = None, weight: int = 400, italic: bool = False) -> str:
        """Return the characters of `text` that the face cannot draw, sorted, each once; controls do not count."""
        known = self.face(family, weight, italic).metrics.advances
        wanted = {character for character in unicodedata.normalize("NFC", text) if character >= " "}
        return "".join(sorted(character for character in wanted if ord(character) not in known))


@lru_cache(maxsize=65536)
def _wrapped(face: Face, text: str, size: float, width: float, letter_spacing: float) -> tuple[str, ...]:
    """Lines once broken: a drawing tries many arrangements of the same texts."""
    return tuple(
        even_lines(text, width + _TOLERANCE, lambda line: _em_width(face, line) * size + letter_spacing * len(line))
    )


@lru_cache(maxsize=65536)
def _em_width(face: Face, text: str) -> float:
    return face.metrics.advance(unicodedata.normalize("NFC", text))
