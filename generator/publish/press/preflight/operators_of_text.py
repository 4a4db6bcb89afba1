"""Turns the text operators (ISO 32000-1, 9) into painted words with their size, colour and place."""

from collections.abc import Iterable, Mapping
from math import hypot
from typing import Any

import pikepdf

from generator.publish.press.preflight.geometry import IDENTITY, Box, matrix_of, times
from generator.publish.press.preflight.interpreter import Frame, Operator
from generator.publish.press.preflight.painted import Words
from generator.publish.press.preflight.spaces import Colour

ASCENT, DESCENT = 0.74, -0.21
"""Em that letters usually rise above the line and fall below it."""
_HIDDEN, _STROKED = (3, 7), (1, 5)


def _begin(frame: Frame, operands: list[Any]) -> None:
    frame.text = frame.line = IDENTITY


def _matrix(frame: Frame, operands: list[Any]) -> None:
    frame.text = frame.line = matrix_of(operands)


def _next(frame: Frame, operands: list[Any]) -> None:
    x, y = map(float, operands)
    frame.text = frame.line = times((1, 0, 0, 1, x, y), frame.line)


def _next_leading(frame: Frame, operands: list[Any]) -> None:
    frame.state.leading = -float(operands[1])
    _next(frame, operands)


def _new_line(frame: Frame, operands: list[Any]) -> None:
    _next(frame, [0, -frame.state.leading])


def _font(frame: Frame, operands: list[Any]) -> None:
    frame.state.size = float(operands[1])
    frame.state.type = frame.type(operands[0])


def _set(field: str, unit: float = 1) -> Operator:
    def operator(frame: Frame, operands: list[Any]) -> None:
        setattr(frame.state, field, float(operands[0]) * unit)

    return operator


def _mode(frame: Frame, operands: list[Any]) -> None:
    frame.state.mode = int(operands[0])


def _show(frame: Frame, operands: list[Any]) -> None:
    show(frame, operands[-1:])


def _show_next(frame: Frame, operands: list[Any]) -> None:
    _new_line(frame, [])
    show(frame, operands[-1:])


def _show_spaced(frame: Frame, operands: list[Any]) -> None:
    frame.state.word_space, frame.state.letter_space = float(operands[0]), float(operands[1])
    _show_next(frame, operands[2:])


def _show_parts(frame: Frame, operands: list[Any]) -> None:
    show(frame, operands[0])


def show(frame: Frame, parts: Iterable[Any]) -> None:
    """Set strings and the kerns between them, and paint them as one."""
    state, type, advance, codes = frame.state, frame.state.type, 0.0, []
    for part in parts:
        if isinstance(part, pikepdf.String | bytes | str):
            for code in type.codes(bytes(part)):  # type: ignore[arg-type]
                space = state.word_space if code == 32 and not type.wide else 0
                advance += (_em(frame, code) * state.size + state.letter_space + space) * state.stretch
                codes.append(code)
        else:
            advance -= float(part) / 1000 * state.size * state.stretch
    _paint(frame, codes, advance)
    frame.text = times((1, 0, 0, 1, advance, 0), frame.text)


def _em(frame: Frame, code: int) -> float:
    return frame.state.type.advance(code)


def _paint(frame: Frame, codes: list[int], advance: float) -> None:
    state, type = frame.state, frame.state.type
    text = "".join(map(type.says, codes))
    stroked = state.mode in _STROKED
    if not text.strip() or state.mode in _HIDDEN or (state.stroke_alpha if stroked else state.fill_alpha) < 0.001:
        return
    matrix = times(frame.text, state.ctm)
    em = Box(0, DESCENT * state.size + state.rise, advance, ASCENT * state.size + state.rise)
    seen = frame.seen(em.after(matrix))
    if seen is None:
        return
    colour = state.stroke if stroked else state.fill
    overprint = state.stroke_overprint if stroked else state.fill_overprint
    opaque = (state.stroke_alpha if stroked else state.fill_alpha) >= 0.999 and not state.masked
    size = abs(state.size) * hypot(matrix[2], matrix[3]) * frame.canvas.unit
    if type.font.kind == "Type3":
        size *= 1000 * hypot(type.matrix[2], type.matrix[3])
        _draw_glyphs(frame, codes)
    frame.emit(Words(seen, colour, overprint, opaque, text, size, type.font))
    if colour.space.kind == "pattern" and state.fill_pattern and not stroked:
        ground = colour.space.ground
        frame.pattern(state.fill_pattern, seen, Colour(ground, colour.values) if ground else colour)


def _draw_glyphs(frame: Frame, codes: list[int]) -> None:
    """Run the drawing of each Type 3 glyph, once a page: it may hold colours and pictures of its own."""
    type, drawn = frame.state.type, frame.canvas.glyphs_drawn
    for code in dict.fromkeys(codes):
        if (id(type), code) in drawn or code not in type.glyphs:
            continue
        drawn.add((id(type), code))
        inner = frame.state.copy()
        place = times((inner.size * inner.stretch, 0, 0, inner.size, 0, inner.rise), times(frame.text, inner.ctm))
        inner.ctm = times(type.matrix, place)
        frame.inside(type.glyphs[code], inner, tile=frame.tile, resources=type.resources)


OPERATORS: Mapping[str, Operator] = {
    "BT": _begin, "Tm": _matrix, "Td": _next, "TD": _next_leading, "T*": _new_line, "Tf": _font,
    "Tc": _set("letter_space"), "Tw": _set("word_space"), "Tz": _set("stretch", 0.01), "TL": _set("leading"),
    "Ts": _set("rise"), "Tr": _mode,
    "Tj": _show, "TJ": _show_parts, "'": _show_next, '"': _show_spaced,
}  # fmt: skip
