"""Turns a content stream into one in inks, with small dark type in black alone and black type overprinting."""

from collections.abc import Callable, Sequence
from copy import copy
from dataclasses import dataclass, field
from typing import Any, Protocol

import pikepdf
from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
)

from generator.publish.press.shadings import Unseparable
from generator.publish.press.spaces import GREY, INKS, RGB, Space, space_of
from generator.publish.press.tone import Colour, Tones

Operands = Sequence[Any]
SOLID_BLACK = (0.0, 0.0, 0.0, 1.0)
OVER, KNOCK, SPOT = "/ClewOver", "/ClewKnock", "/ClewSpot"
"""Graphics states of ours: black over all; the usual one; the usual one in a file that itself overprints spots."""
_STATES = {
    OVER: {"/op": True, "/OPM": 1},
    KNOCK: {"/op": False, "/OPM": 0},
    SPOT: {"/op": True, "/OPM": 0},
}


class Parts(Protocol):
    """Whatever a content stream calls by name."""

    def drawn(self, name: str, resources: Object, state: "State", tones: Tones) -> None:
        """An image or a form is drawn."""

    def filled(self, name: str, resources: Object, tones: Tones) -> None:
        """A pattern becomes the colour."""

    def shaded(self, name: str, resources: Object, tones: Tones) -> None:
        """A gradient is painted."""

    def written(self, name: str, resources: Object, tones: Tones) -> None:
        """A font is chosen."""

    def masked(self, mask: Object) -> None:
        """A soft mask is laid over what follows."""


@dataclass
class State:
    """What holds at one point of a content stream (ISO 32000-1, 8.4)."""

    fill: Colour | None = SOLID_BLACK
    """As it was written; None for patterns and spot colours."""
    spaces: dict[bool, Space | None] = field(default_factory=lambda: {False: GREY, True: GREY})
    """The colour spaces to fill and, under True, to draw lines."""
    scale: float = 1.0
    """Points to one unit, from the size of the area, whatever the angle."""
    type_scale: float = 1.0
    type_size: float = 0.0
    mode: int = 0
    """Of type: 0 is filled, 3 is invisible."""
    opaque: bool = True
    spot_overprint: bool = False
    shown: tuple[float, ...] | None = None
    """The fill that differs from `fill`'s own inks, while small type is set."""
    over: bool = False
    """Whether overprinting is on for black type."""

    def saved(self) -> "State":
        """A copy to come back to."""
        kept = copy(self)
        kept.spaces = dict(self.spaces)
        return kept


class Rewriting:
    """One pass over one stream."""

    def __init__(self, parts: Parts, resources: Object, tones: Tones, state: State | None = None) -> None:
        self._parts, self._resources, self._tones = parts, resources, tones
        self._state = state or State()
        self._stack: list[State] = []
        self._settings: dict[str, tuple[dict[str, Any], Object | None]] = {}
        self._out: list[ContentStreamInstruction | ContentStreamInlineImage] = []

    def run(self, source: Object) -> bytes:
        """The rewritten stream of a page, form, pattern or glyph."""
        for instruction in pikepdf.parse_content_stream(source):
            if isinstance(instruction, ContentStreamInlineImage):
                self._inline(instruction)
                continue
            act = _ACTS.get(str(instruction.operator))
            if act is None or act(self, list(instruction.operands)) is not True:
                self._out.append(instruction)
        return bytes(pikepdf.unparse_content_stream(self._out))

    def _emit(self, operator: str, *operands: Any) -> None:
        self._out.append(ContentStreamInstruction(list(operands), Operator(operator)))

    def _save(self) -> None:
        self._stack.append(self._state.saved())

    def _restore(self) -> None:
        if self._stack:
            self._state = self._stack.pop()

    def _transform(self, operands: Operands) -> None:
        self._state.scale *= _scale(operands)

    def _set(self, colour: Colour, line: bool) -> bool:
        tones = self._tones
        self._emit(tones.stroke if line else tones.fill, *tones.flat(colour))
        if not line:
            self._state.fill, self._state.shown = colour, None
        return True

    def _device(self, operands: Operands, line: bool) -> bool:
        space = {1: GREY, 3: RGB, 4: INKS}[len(operands)]
        self._state.spaces[line] = space
        return self._set(space.read([float(part) for part in operands]), line)

    def _space(self, operands: Operands, line: bool) -> bool:
        space = space_of(self._named("/ColorSpace", operands[0]) or operands[0])
        self._state.spaces[line] = space
        if space is not None:
            return self._set(space.first, line)
        if not line:
            self._plain()
            self._state.fill = self._state.shown = None
        return False

    def _components(self, operands: Operands, line: bool) -> bool:
        space = self._state.spaces[line]
        if space is not None:
            return self._set(space.read([float(part) for part in operands]), line)
        if len(operands) and isinstance(operands[-1], Name):
            if len(operands) > 1:
                raise Unseparable("a pattern that is given its colour where it is used")
            self._parts.filled(str(operands[-1]), self._resources, self._tones)
        return False

    def _setting(self, operands: Operands) -> None:
        name = str(operands[0])
        if name not in self._settings:
            self._settings[name] = _read_setting(self._named("/ExtGState", name))
        changes, mask = self._settings[name]
        if mask is not None:
            self._parts.masked(mask)
        if "spot_overprint" in changes:
            self._plain()
        for key, value in changes.items():
            setattr(self._state, key, value)

    def _font(self, operands: Operands) -> None:
        self._state.type_size = float(operands[1])
        self._parts.written(str(operands[0]), self._resources, self._tones)

    def _begin(self) -> None:
        self._state.type_scale = 1.0

    def _matrix(self, operands: Operands) -> None:
        self._state.type_scale = _scale(operands)

    def _mode(self, operands: Operands) -> None:
        self._state.mode = int(operands[0])

    def _show(self) -> None:
        """Type: small and dark becomes black alone, and solid black lies over what is beneath."""
        state, tones = self._state, self._tones
        if state.fill is None or state.mode not in (0, 4):
            self._plain()
            return
        flat = tones.flat(state.fill)
        wanted = tones.small(state.fill, state.type_size * state.type_scale * state.scale)
        if wanted != (state.shown or flat):
            self._emit(tones.fill, *wanted)
        state.shown = None if wanted == flat else wanted
        over = tones.overprints and state.opaque and wanted == SOLID_BLACK
        if over != state.over:
            self._use(OVER if over else self._usual)
            state.over = over

    def _plain(self) -> None:
        """Before anything that is no type: its own colour, and no overprinting."""
        state = self._state
        if state.shown is not None and state.fill is not None:
            self._emit(self._tones.fill, *self._tones.flat(state.fill))
            state.shown = None
        if state.over:
            self._use(self._usual)
            state.over = False

    @property
    def _usual(self) -> str:
        return SPOT if self._state.spot_overprint else KNOCK

    def _use(self, name: str) -> None:
        if "/ExtGState" not in self._resources:
            self._resources.ExtGState = Dictionary()
        if name not in self._resources.ExtGState:
            self._resources.ExtGState[name] = Dictionary({"/Type": Name.ExtGState, **_STATES[name]})
        self._emit("gs", Name(name))

    def _draw(self, operands: Operands) -> None:
        self._plain()
        self._parts.drawn(str(operands[0]), self._resources, self._state, self._tones)

    def _shade(self, operands: Operands) -> None:
        self._plain()
        self._parts.shaded(str(operands[0]), self._resources, self._tones)

    def _inline(self, picture: ContentStreamInlineImage) -> None:
        """What is left once those of pages and forms are objects of their own: the dots of drawn glyphs, mostly."""
        self._plain()
        if not picture.iimage.image_mask and picture.iimage.mode not in ("L", "CMYK", "1"):
            raise Unseparable("a coloured picture inside a pattern or a glyph")
        self._out.append(picture)

    def _named(self, kind: str, name: Object | str) -> Object | None:
        return self._resources.get(kind, Dictionary()).get(str(name))


def _read_setting(written: Object | None) -> tuple[dict[str, Any], Object | None]:
    """What of a graphics state matters here, and its soft mask; type that shines through is not laid over."""
    changes: dict[str, Any] = {}
    if not isinstance(written, Dictionary):
        return changes, None
    if "/ca" in written:
        changes["opaque"] = float(written.ca) == 1
    if "/op" in written or "/OP" in written:
        changes["spot_overprint"] = bool(written.get("/op", written.get("/OP")))
        written.OPM = 0  # RGB white hid what lay beneath; with mode 1 its inks, all nought, would not
    mask = written.get("/SMask")
    return changes, mask if isinstance(mask, Dictionary) else None


def _scale(matrix: Sequence[Any]) -> float:
    a, b, c, d = (float(part) for part in matrix[:4])
    return float(abs(a * d - b * c) ** 0.5)


_ACTS: dict[str, Callable[[Rewriting, Operands], bool | None]] = {
    "q": lambda it, given: it._save(),
    "Q": lambda it, given: it._restore(),
    "cm": lambda it, given: it._transform(given),
    "gs": lambda it, given: it._setting(given),
    **dict.fromkeys(("g", "rg", "k"), lambda it, given: it._device(given, line=False)),
    **dict.fromkeys(("G", "RG", "K"), lambda it, given: it._device(given, line=True)),
    "cs": lambda it, given: it._space(given, line=False),
    "CS": lambda it, given: it._space(given, line=True),
    **dict.fromkeys(("sc", "scn"), lambda it, given: it._components(given, line=False)),
    **dict.fromkeys(("SC", "SCN"), lambda it, given: it._components(given, line=True)),
    "BT": lambda it, given: it._begin(),
    "Tf": lambda it, given: it._font(given),
    "Tm": lambda it, given: it._matrix(given),
    "Tr": lambda it, given: it._mode(given),
    **dict.fromkeys(("Tj", "TJ", "'", '"'), lambda it, given: it._show()),
    **dict.fromkeys(("m", "re"), lambda it, given: it._plain()),
    "Do": lambda it, given: it._draw(given),
    "sh": lambda it, given: it._shade(given),
}
"""What is to be done at each operator; True if the instruction has been replaced."""
