"""Turns the shading of a gradient from RGB into inks that look the same all the way, not only at its two ends."""

import struct
from collections.abc import Sequence

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from generator.publish.press.spaces import Space, space_of
from generator.publish.press.tone import Tones

_STEPS = 32
"""Parts into which a gradient between two colours is divided; within a part inks run straight."""
_SAMPLES = 256
"""The same for a function of another kind."""


class Unseparable(ValueError):
    """The PDF holds a rare thing that we have never seen WeasyPrint write; the message names it."""


def separate_shading(pdf: Pdf, shading: Object, tones: Tones) -> None:
    """Convert a shading in place, if its colours are a screen's. Raises Unseparable for meshes of colours."""
    space = space_of(shading.ColorSpace)
    if space is None or not space.screen:
        return
    if "/Function" not in shading:
        raise Unseparable(f"a mesh of colours (shading type {shading.ShadingType})")
    if Name.Background in shading:
        shading.Background = Array(tones.flat(space.read([float(part) for part in shading.Background])))
    shading.Function = _separated(pdf, shading.Function, space, tones)
    shading.ColorSpace = Name(tones.space)


def _separated(pdf: Pdf, function: Object, space: Space, tones: Tones) -> Object:
    kind = None if isinstance(function, Array) else int(function.FunctionType)
    if kind == 3:
        parts = [_separated(pdf, part, space, tones) for part in function.Functions]
        return Dictionary({**dict(function.items()), "/Functions": Array(parts)})
    low, high = _domain(function)
    if kind == 2:
        shares = [(low + (high - low) * step / _STEPS) ** float(function.get("/N", 1)) for step in range(_STEPS + 1)]
        start, end = (space.read(_numbers(function.get(key, default))) for key, default in (("/C0", [0]), ("/C1", [1])))
        return _sampled(pdf, [tones.flat(start)] * 2 if start == end else tones.blend(start, end, shares), (low, high))
    places = [low + (high - low) * step / (_SAMPLES - 1) for step in range(_SAMPLES)]
    return _sampled(pdf, [tones.flat(space.read(evaluated(function, place))) for place in places], (low, high))


def _domain(function: Object) -> tuple[float, float]:
    domain = (function[0] if isinstance(function, Array) else function).Domain
    if len(domain) != 2:
        raise Unseparable("a gradient in two dimensions")
    return float(domain[0]), float(domain[1])


def _sampled(pdf: Pdf, colours: Sequence[Sequence[float]], domain: tuple[float, float]) -> Stream:
    """A function through the given colours at equal distances (ISO 32000-1, 7.10.2)."""
    components = len(colours[0])
    values = [round(min(max(part, 0.0), 1.0) * 65535) for colour in colours for part in colour]
    table = pdf.make_stream(struct.pack(f">{len(values)}H", *values))
    table.FunctionType, table.BitsPerSample = 0, 16
    table.Domain, table.Range = Array(domain), Array([0, 1] * components)
    table.Size = Array([len(colours)])
    return table


def evaluated(function: Object, place: float) -> list[float]:
    """The values of a PDF function of one number. Raises Unseparable for PostScript functions."""
    if isinstance(function, Array):
        return [value for part in function for value in evaluated(part, place)]
    kind = int(function.FunctionType)
    if kind == 2:
        start, end = _numbers(function.get("/C0", [0])), _numbers(function.get("/C1", [1]))
        return [a + (b - a) * place ** float(function.N) for a, b in zip(start, end, strict=True)]
    if kind == 3:
        return _stitched(function, place)
    if kind == 0 and int(function.BitsPerSample) == 8:
        return _looked_up(function, place)
    raise Unseparable(f"a function of type {kind} in a gradient")


def _stitched(function: Object, place: float) -> list[float]:
    low, high = _domain(function)
    ends = [low, *_numbers(function.Bounds), high]
    number = max(0, min(sum(place >= end for end in ends[:-1]) - 1, len(ends) - 2))
    first, last = _numbers(function.Encode)[2 * number : 2 * number + 2]
    width = ends[number + 1] - ends[number]
    share = (place - ends[number]) / width if width else 0
    return evaluated(function.Functions[number], first + (last - first) * share)


def _looked_up(function: Object, place: float) -> list[float]:
    data, size, count = function.read_bytes(), int(function.Size[0]), len(function.Range) // 2
    low, high = _domain(function)
    at = min(max((place - low) / (high - low), 0), 1) * (size - 1)
    number, share = min(int(at), max(size - 2, 0)), at - min(int(at), max(size - 2, 0))
    here = data[number * count : (number + 1) * count]
    there = data[(number + 1) * count : (number + 2) * count] or here
    return [(a + (b - a) * share) / 255 for a, b in zip(here, there, strict=True)]


def _numbers(written: Object | Sequence[float]) -> list[float]:
    return [float(part) for part in written]
