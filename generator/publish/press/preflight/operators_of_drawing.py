"""Turns the operators of state, colour, paths and objects (ISO 32000-1, 8) into painted lines, areas and pictures."""

from collections.abc import Mapping
from typing import Any

import pikepdf

from generator.publish.press.preflight.geometry import (
    EVERYWHERE,
    Box,
    lengths,
    matrix_of,
    thinnest_scale,
    times,
)
from generator.publish.press.preflight.interpreter import Frame, Operator
from generator.publish.press.preflight.painted import Area, Image, Line
from generator.publish.press.preflight.path import Path, hull, thickness
from generator.publish.press.preflight.spaces import CMYK, GRAY, RGB, Colour, Space
from generator.publish.press.preflight.trust import name_of

_UNIT = Box(0, 0, 1, 1)
_INVISIBLE = 0.001


def _save(frame: Frame, operands: list[Any]) -> None:
    frame.push()


def _restore(frame: Frame, operands: list[Any]) -> None:
    if frame.states:
        frame.state = frame.states.pop()


def _transform(frame: Frame, operands: list[Any]) -> None:
    frame.state.ctm = times(matrix_of(operands), frame.state.ctm)


def _width(frame: Frame, operands: list[Any]) -> None:
    frame.state.width = float(operands[0])


def _settings(frame: Frame, operands: list[Any]) -> None:
    """`gs`: opacity, overprint, soft mask, line width, font."""
    written, state = frame.named("/ExtGState", operands[0]), frame.state
    state.fill_alpha = float(written.get("/ca", state.fill_alpha))
    state.stroke_alpha = float(written.get("/CA", state.stroke_alpha))
    state.width = float(written.get("/LW", state.width))
    if "/OP" in written:
        state.stroke_overprint = bool(written["/OP"])
    if "/OP" in written or "/op" in written:
        state.fill_overprint = bool(written.get("/op", written.get("/OP")))
    if "/SMask" in written:
        state.masked = not isinstance(written["/SMask"], pikepdf.Name)
    if "/Font" in written:
        state.size = float(written["/Font"][1])


def _device(space: Space, stroke: bool) -> Operator:
    def operator(frame: Frame, operands: list[Any]) -> None:
        _paint_with(frame, Colour(space, tuple(float(value) for value in operands)), stroke)

    return operator


def _set_space(stroke: bool) -> Operator:
    def operator(frame: Frame, operands: list[Any]) -> None:
        space = frame.space(operands[0])
        _paint_with(frame, Colour(space, space.start), stroke)

    return operator


def _set_colour(stroke: bool) -> Operator:
    def operator(frame: Frame, operands: list[Any]) -> None:
        space = (frame.state.stroke if stroke else frame.state.fill).space
        name = str(operands[-1]) if operands and isinstance(operands[-1], pikepdf.Name) else ""
        values = tuple(float(value) for value in (operands[:-1] if name else operands))
        _paint_with(frame, Colour(space, values), stroke, name)

    return operator


def _paint_with(frame: Frame, colour: Colour, stroke: bool, pattern: str = "") -> None:
    if frame.uncoloured:
        return
    if stroke:
        frame.state.stroke, frame.state.stroke_pattern = colour, pattern
    else:
        frame.state.fill, frame.state.fill_pattern = colour, pattern


def _move(frame: Frame, operands: list[Any]) -> None:
    x, y = map(float, operands)
    frame.path.move(frame.state.ctm, x, y)


def _through(frame: Frame, operands: list[Any]) -> None:
    frame.path.line(frame.state.ctm, *map(float, operands))


def _rectangle(frame: Frame, operands: list[Any]) -> None:
    x, y, width, height = map(float, operands)
    frame.path.rectangle(frame.state.ctm, x, y, width, height)


def _clip(frame: Frame, operands: list[Any]) -> None:
    frame.path.clips = True


def _painting(fill: bool, stroke: bool) -> Operator:
    def operator(frame: Frame, operands: list[Any]) -> None:
        path, frame.path = frame.path, Path()
        boxes = path.boxes
        box = hull(boxes)
        if fill and box:
            fill_area(frame, boxes, box)
        if stroke and box:
            stroke_line(frame, box)
        if path.clips:
            frame.state.clip = box.within(frame.state.clip) if box and frame.state.clip else None

    return operator


def fill_area(frame: Frame, boxes: tuple[Box, ...], box: Box) -> None:
    """Paint an area, or the pattern that fills it."""
    state, seen = frame.state, frame.seen(box)
    if seen is None or state.fill_alpha < _INVISIBLE:
        return
    if state.fill.space.kind == "pattern":
        if state.fill_pattern:
            ground = state.fill.space.ground
            frame.pattern(state.fill_pattern, seen, Colour(ground, state.fill.values) if ground else state.fill)
        return
    parts = tuple(part for one in boxes if (part := frame.seen(one)))
    opaque = state.fill_alpha >= 0.999 and not state.masked
    frame.emit(Area(seen, state.fill, state.fill_overprint, opaque, parts, thickness(boxes) * frame.canvas.unit))


def stroke_line(frame: Frame, box: Box) -> None:
    """Paint a line along a path."""
    state = frame.state
    width = state.width * thinnest_scale(state.ctm)
    seen = frame.seen(box.grown(width / 2))
    if seen is None or state.stroke_alpha < _INVISIBLE:
        return
    if state.stroke.space.kind == "pattern" and state.stroke_pattern:
        frame.pattern(state.stroke_pattern, seen, state.stroke)
    opaque = state.stroke_alpha >= 0.999 and not state.masked
    frame.emit(Line(seen, state.stroke, state.stroke_overprint, opaque, width * frame.canvas.unit))


def _object(frame: Frame, operands: list[Any]) -> None:
    stream = frame.named("/XObject", operands[0])
    kind = name_of(stream.get("/Subtype", ""))
    if kind == "Form":
        frame.form(stream)
    elif kind == "Image":
        place_image(frame, stream, stream)


def _inline(frame: Frame, operands: list[Any]) -> None:
    picture = operands[0]
    place_image(frame, picture.obj, picture)


def place_image(frame: Frame, written: Any, source: Any) -> None:
    """Paint a picture on the unit square."""
    state, seen = frame.state, frame.seen(_UNIT.after(frame.state.ctm))
    if seen is None or state.fill_alpha < _INVISIBLE:
        return

    def entry(short: str, long: str, otherwise: Any) -> Any:
        return written.get(long, written.get(short, otherwise))

    width, height = int(entry("/W", "/Width", 0)), int(entry("/H", "/Height", 0))
    along, up = lengths(state.ctm)
    dpi = 72 / frame.canvas.unit * min(width / along if along else 0, height / up if up else 0)
    stencil = bool(entry("/IM", "/ImageMask", False))
    colour = state.fill if stencil else Colour(frame.space(entry("/CS", "/ColorSpace", None)))
    bits = 1 if stencil else int(entry("/BPC", "/BitsPerComponent", 8))
    opaque = state.fill_alpha >= 0.999 and not (state.masked or stencil or "/SMask" in written)
    frame.emit(Image(seen, colour, state.fill_overprint, opaque, width, height, dpi, bits, stencil, source))


def _shade(frame: Frame, operands: list[Any]) -> None:
    area = frame.seen(frame.canvas.sheet if frame.state.clip == EVERYWHERE else frame.state.clip)
    if area and frame.state.fill_alpha >= _INVISIBLE:
        frame.shade(frame.named("/Shading", operands[0]), area)


def _uncoloured(frame: Frame, operands: list[Any]) -> None:
    frame.uncoloured = True


OPERATORS: Mapping[str, Operator] = {
    "q": _save, "Q": _restore, "cm": _transform, "w": _width, "gs": _settings,
    "g": _device(GRAY, False), "rg": _device(RGB, False), "k": _device(CMYK, False),
    "G": _device(GRAY, True), "RG": _device(RGB, True), "K": _device(CMYK, True),
    "cs": _set_space(False), "sc": _set_colour(False), "scn": _set_colour(False),
    "CS": _set_space(True), "SC": _set_colour(True), "SCN": _set_colour(True),
    "m": _move, "l": _through, "c": _through, "v": _through, "y": _through, "re": _rectangle,
    "W": _clip, "W*": _clip,
    "f": _painting(True, False), "F": _painting(True, False), "f*": _painting(True, False),
    "B": _painting(True, True), "B*": _painting(True, True), "b": _painting(True, True), "b*": _painting(True, True),
    "S": _painting(False, True), "s": _painting(False, True), "n": _painting(False, False),
    "Do": _object, "INLINE IMAGE": _inline, "sh": _shade, "d1": _uncoloured,
}  # fmt: skip
