"""Turns the font dictionaries of a PDF into what their strings say and how far each advances."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from generator.publish.press.preflight.geometry import IDENTITY, Matrix, matrix_of
from generator.publish.press.preflight.painted import Font
from generator.publish.press.preflight.trust import BROKEN, content_of, name_of

_USUAL = 0.5
"""Em that a glyph advances when the file does not say: the standard fonts of old."""
_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_SECTION = re.compile(rb"begin(bfchar|bfrange)(.*?)end\1", re.DOTALL)
_TOKEN = re.compile(rb"<([0-9A-Fa-f\s]*)>|(\[)|(\])")
_MOST_CODES = 65536


@dataclass(frozen=True)
class Type:
    """A font, ready to measure strings."""

    font: Font
    wide: bool = False
    """Whether a character is written in two bytes."""
    widths: Mapping[int, float] = field(default_factory=dict, repr=False)
    """Advances in em."""
    other: float = _USUAL
    """The advance of every other character."""
    characters: Mapping[int, str] = field(default_factory=dict, repr=False)
    matrix: Matrix = IDENTITY
    """Of a Type 3 font."""
    glyphs: Any = field(default=None, repr=False)
    """The streams of a Type 3 font by the character's code, and its resources."""
    resources: Any = field(default=None, repr=False)

    def codes(self, string: bytes) -> Iterator[int]:
        """The characters of a string, as numbers."""
        if self.wide:
            return (string[at] << 8 | string[at + 1] for at in range(0, len(string) - 1, 2))
        return iter(string)

    def says(self, code: int) -> str:
        """A character; a dot in a frame where the file does not tell."""
        return self.characters.get(code) or ("▯" if self.wide or not 32 <= code < 127 else chr(code))

    def advance(self, code: int) -> float:
        """In em."""
        return self.widths.get(code, self.other)


UNKNOWN_TYPE = Type(Font("?", "?", True))


def read_type(written: Any) -> Type:
    """A font dictionary; what is broken in it is left out. Raises what is in BROKEN if it is no dictionary at all."""
    kind = name_of(written.get("/Subtype", "?"))
    name = name_of(written.get("/BaseFont", written.get("/Name", "?"))).split("+", 1)[-1]
    characters = _tried(_characters, written.get("/ToUnicode"), {})
    if kind == "Type0":
        inner = written["/DescendantFonts"][0]
        font = Font(name, name_of(inner.get("/Subtype", kind)), _embedded(inner))
        other = float(inner.get("/DW", 1000)) / 1000
        return Type(font, True, _tried(_wide_widths, inner, {}), other, characters)
    if kind == "Type3":
        matrix = matrix_of(written["/FontMatrix"])
        widths = _tried(lambda font: _widths(font, abs(matrix[0])), written, {})
        glyphs = _tried(_glyphs, written, {})
        return Type(Font(name, kind, True), False, widths, 0, characters, matrix, glyphs, written.get("/Resources"))
    return Type(Font(name, kind, _embedded(written)), False, _tried(_widths, written, {}), _USUAL, characters)


def _tried(read: Any, written: Any, otherwise: Any) -> Any:
    """What can be read of a part; the font is still measured without it."""
    try:
        return read(written) if written is not None else otherwise
    except BROKEN:
        return otherwise


def _embedded(written: Any) -> bool:
    descriptor = written.get("/FontDescriptor")
    return descriptor is not None and any(file in descriptor for file in _FILES)


def _widths(written: Any, unit: float = 0.001) -> dict[int, float]:
    first = int(written.get("/FirstChar", 0))
    return {first + index: float(width) * unit for index, width in enumerate(list(written["/Widths"])[:256])}


def _wide_widths(inner: Any) -> dict[int, float]:
    """`[first [w w …] first last w …]` (ISO 32000-1, 9.7.4.3)."""
    widths: dict[int, float] = {}
    parts = list(inner.get("/W", ()))
    at = 0
    while at + 1 < len(parts) and len(widths) < _MOST_CODES:
        first, second = int(parts[at]), parts[at + 1]
        if isinstance(second, int):
            last = min(int(second), first + _MOST_CODES)
            widths.update(dict.fromkeys(range(first, last + 1), float(parts[at + 2]) / 1000))
            at += 3
        else:
            widths.update({first + index: float(width) / 1000 for index, width in enumerate(second)})
            at += 2
    return widths


def _characters(stream: Any) -> dict[int, str]:
    """A ToUnicode map (Adobe technical note 5411)."""
    found: dict[int, str] = {}
    for section in _SECTION.finditer(content_of(stream)):
        tokens = list(_TOKEN.finditer(section[2]))
        if section[1] == b"bfchar":
            pairs = zip(tokens[::2], tokens[1::2], strict=False)
            found.update({int(code[1], 16): _text(text[1]) for code, text in pairs if code[1] and text[1] is not None})
        else:
            found.update(_ranges([token[0].strip(b"<>") if token[1] is not None else token[0] for token in tokens]))
    return found


def _ranges(tokens: list[bytes]) -> Iterator[tuple[int, str]]:
    at = 0
    while at + 2 < len(tokens):
        first, last = int(tokens[at], 16), int(tokens[at + 1], 16)
        last = min(last, first + _MOST_CODES)
        if tokens[at + 2] == b"[":
            end = tokens.index(b"]", at)
            yield from zip(range(first, last + 1), map(_text, tokens[at + 3 : end]), strict=False)
            at = end + 1
        else:
            start = _text(tokens[at + 2])
            for code in range(first, last + 1):
                yield code, start[:-1] + chr(min(ord(start[-1]) + code - first, 0x10FFFF))
            at += 3


def _text(written: bytes) -> str:
    return bytes.fromhex(written.decode()).decode("utf-16-be", "replace")


def _glyphs(written: Any) -> dict[int, Any]:
    """The drawing of each code, by the differences of its encoding."""
    drawings, glyphs, code = written["/CharProcs"], {}, 0
    for part in list(written["/Encoding"]["/Differences"])[:1024]:
        if isinstance(part, int):
            code = int(part)
        else:
            glyphs[code] = drawings.get(str(part))
            code += 1
    return {code: drawing for code, drawing in glyphs.items() if drawing is not None}
