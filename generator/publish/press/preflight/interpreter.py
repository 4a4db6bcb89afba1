"""Turns content streams into painted objects: pages, forms, patterns, Type 3 glyphs and annotations alike.

It believes nothing: streams are bounded, nesting and work are counted, and an operator that makes no sense is noted
and passed over, as a RIP does.
"""

import warnings
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pikepdf

from generator.publish.press.preflight.geometry import EVERYWHERE, IDENTITY, Box, Matrix, box_of, matrix_of, times
from generator.publish.press.preflight.gradients import stops
from generator.publish.press.preflight.painted import Group, Painted, Shade
from generator.publish.press.preflight.path import Path
from generator.publish.press.preflight.spaces import Colour, Space, read_space
from generator.publish.press.preflight.state import State
from generator.publish.press.preflight.trust import BROKEN, TooMuch, content_of, reason
from generator.publish.press.preflight.typesetting import Type, read_type

DEEPEST = 24
"""Forms within forms."""
MOST_OPERATORS = 2_000_000
"""Of one file; a drawn city map has fewer."""
_MOST_NOTES, _MOST_STATES = 5, 512

Operator = Callable[["Frame", list[Any]], None]
Note = Callable[[str], None]
"""Takes down what could not be read."""


class Work:
    """What all the streams of one file share: how much is left to do, and what was read before."""

    def __init__(self, pdf: pikepdf.Pdf, operators: int = MOST_OPERATORS) -> None:
        self.left = operators
        self.types: dict[tuple[int, int], Type] = {}
        self._pdf = pdf
        self._parsed: dict[tuple[int, int], list[Any]] = {}

    def parsed(self, stream: Any, note: Note) -> list[Any]:
        """The instructions of a stream, parsed once."""
        key = stream.objgen
        if not key[0]:
            return self.parse(content_of(stream), note)
        if key not in self._parsed:
            self._parsed[key] = self.parse(content_of(stream), note)
        return self._parsed[key]

    def parse(self, content: bytes, note: Note) -> list[Any]:
        """The instructions of some content; what ends too early is noted."""
        with warnings.catch_warnings(record=True) as said:
            warnings.simplefilter("always")
            instructions = list(pikepdf.parse_content_stream(pikepdf.Stream(self._pdf, content)))
        for warning in said:
            note(str(warning.message).splitlines()[0])
        return instructions


class Canvas:
    """What one page's streams paint, in the order in which they do."""

    def __init__(self, work: Work, sheet: Box, unit: float = 1.0) -> None:
        self.work = work
        self.sheet = sheet
        self.unit = unit
        """Points in a unit of user space: sizes come out in points."""
        self.painted: list[Painted] = []
        self.groups: list[Group] = []
        self.notes: list[str] = []
        self.glyphs_drawn: set[tuple[int, int]] = set()

    def note(self, problem: str) -> None:
        """Remember what could not be read."""
        if problem not in self.notes and len(self.notes) < _MOST_NOTES:
            self.notes.append(problem)


class Frame:
    """One running content stream: its resources, its state, its path and its text position."""

    def __init__(self, canvas: Canvas, resources: Any, state: State, nest: tuple[tuple[int, int], ...] = ()) -> None:
        self.canvas, self.resources, self.state, self.nest = canvas, resources, state, nest
        self.base = state.ctm
        self.states: list[State] = []
        self.path = Path()
        self.text: Matrix = IDENTITY
        self.line: Matrix = IDENTITY
        self.tile: Box | None = None
        """The area that a pattern fills: what it paints elsewhere is repeated there."""
        self.uncoloured = False
        """Whether colours come from outside (a glyph or pattern without its own)."""

    def run(self, instructions: list[Any]) -> None:
        """Carry out instructions. Raises TooMuch when the file's measure is full."""
        known = _operators()
        work = self.canvas.work
        for instruction in instructions:
            work.left -= 1
            if work.left < 0:
                raise TooMuch("its pages hold more than two million operators")
            name = str(instruction.operator)
            operator = known.get(name)
            if operator is not None:
                try:
                    operator(self, instruction.operands)
                except TooMuch:
                    raise
                except BROKEN as error:
                    self.canvas.note(f"{name}: {reason(error)}")

    def named(self, kind: str, name: Any) -> Any:
        """A resource by name. Raises KeyError."""
        return self.resources[kind][str(name)]

    def space(self, written: Any) -> Space:
        """A colour space as an operator or an image names it."""
        named = self.resources.get("/ColorSpace") if self.resources is not None else None
        return read_space(written, named)

    def emit(self, painted: Painted) -> None:
        """Add what is painted."""
        self.canvas.painted.append(painted)

    def seen(self, box: Box | None) -> Box | None:
        """What clipping leaves of a box."""
        if box is None or self.state.clip is None:
            return None
        seen = box.within(self.state.clip)
        return (seen.within(self.tile) or self.tile) if seen and self.tile else seen

    def push(self) -> None:
        """`q`. Raises TooMuch."""
        if len(self.states) >= _MOST_STATES:
            raise TooMuch("it saves its state more than 512 times over")
        self.states.append(self.state.copy())

    def form(self, stream: Any) -> None:
        """Run a form in the place where it stands."""
        matrix = matrix_of(stream.get("/Matrix", IDENTITY))
        inner = self.state.copy()
        inner.ctm = times(matrix, inner.ctm)
        box = box_of(list(stream["/BBox"])).after(inner.ctm) if "/BBox" in stream else EVERYWHERE
        inner.clip = box.within(inner.clip) if inner.clip else None
        group = stream.get("/Group")
        if group is not None and "/CS" in group and inner.clip:
            self.canvas.groups.append(Group(inner.clip.within(self.canvas.sheet), self.space(group["/CS"])))
        self.inside(stream, inner, tile=self.tile)

    def pattern(self, name: str, area: Box, colour: Colour) -> None:
        """Run what a pattern paints over an area: its tile, or its gradient."""
        written = self.named("/Pattern", name)
        if int(written.get("/PatternType", 1)) == 2:
            self.shade(written["/Shading"], area)
            return
        inner = State(clip=EVERYWHERE, fill=colour, stroke=colour)
        inner.fill_alpha, inner.stroke_alpha = self.state.fill_alpha, self.state.stroke_alpha
        inner.ctm = times(matrix_of(written.get("/Matrix", IDENTITY)), self.base)
        self.inside(written, inner, tile=area, uncoloured=int(written.get("/PaintType", 1)) == 2)

    def inside(self, stream: Any, state: State, tile: Box | None = None, uncoloured: bool = False, **own: Any) -> None:
        """Run a stream within this one; a stream within itself is noted, not run."""
        key = stream.objgen
        if len(self.nest) >= DEEPEST or (key[0] and key in self.nest):
            self.canvas.note("a form is drawn inside itself, or too deep")
            return
        resources = stream.get("/Resources", own.get("resources", self.resources))
        frame = Frame(self.canvas, resources, state, (*self.nest, key))
        frame.tile, frame.uncoloured = tile, uncoloured
        frame.run(self.canvas.work.parsed(stream, self.canvas.note))

    def shade(self, shading: Any, area: Box) -> None:
        """Paint a gradient over an area."""
        space = self.space(shading["/ColorSpace"])
        peaks = tuple(Colour(space, values) for values in stops(shading.get("/Function")))
        state = self.state
        opaque = state.fill_alpha >= 0.999 and not state.masked
        self.emit(Shade(area, peaks[0] if peaks else Colour(space), state.fill_overprint, opaque, peaks))

    def type(self, name: Any) -> Type:
        """A font by its name among the resources."""
        written = self.named("/Font", name)
        types = self.canvas.work.types
        if written.objgen[0] == 0:
            return read_type(written)
        if written.objgen not in types:
            types[written.objgen] = read_type(written)
        return types[written.objgen]


@cache
def _operators() -> Mapping[str, Operator]:
    from generator.publish.press.preflight import operators_of_drawing, operators_of_text

    return {**operators_of_drawing.OPERATORS, **operators_of_text.OPERATORS}
