"""Turns the colour spaces of a PDF into what a press makes of them: which plates get how much ink, or none it knows."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pikepdf

from generator.publish.press.preflight.trust import BROKEN, name_of

Kind = Literal["gray", "cmyk", "rgb", "lab", "spot", "pattern", "unknown"]
Plates = Mapping[str, float]
"""How much of each ink, from 0 to 1; process inks are named Cyan, Magenta, Yellow and Black."""

PROCESS = ("Cyan", "Magenta", "Yellow", "Black")
REGISTRATION, NOTHING = "All", "None"
_DEEPEST = 8
_BY_CHANNELS: Mapping[int, Kind] = {1: "gray", 3: "rgb", 4: "cmyk"}
_DEVICE: Mapping[str, tuple[Kind, int]] = {
    "DeviceGray": ("gray", 1), "G": ("gray", 1), "CalGray": ("gray", 1),
    "DeviceRGB": ("rgb", 3), "RGB": ("rgb", 3), "CalRGB": ("rgb", 3),
    "DeviceCMYK": ("cmyk", 4), "CMYK": ("cmyk", 4),
    "Lab": ("lab", 3), "Pattern": ("pattern", 0),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Space:
    """A colour space: its family as the file writes it, and what kind of colour it comes down to."""

    family: str
    kind: Kind
    channels: int
    names: tuple[str, ...] = ()
    """The inks of a Separation or DeviceN space."""
    palette: tuple[tuple[float, ...], ...] = field(default=(), repr=False)
    """The colours of an Indexed space, in its ground space."""
    ground: "Space | None" = None

    @property
    def start(self) -> tuple[float, ...]:
        """The colour that a space begins with (ISO 32000-1, 8.6.5.1 and following)."""
        if self.kind == "cmyk" and not self.palette:
            return 0.0, 0.0, 0.0, 1.0
        return (1.0 if self.kind == "spot" else 0.0,) * self.channels

    def plates(self, values: tuple[float, ...]) -> Plates | None:
        """The inks of a colour; nothing for one that only a screen or a conversion knows."""
        if self.ground is not None and self.family in ("Indexed", "I"):
            index = min(max(int(values[0]), 0), len(self.palette) - 1) if values else 0
            return self.ground.plates(self.palette[index]) if self.palette else None
        if self.kind == "gray" and values:
            return {"Black": 1 - values[0]}
        if self.kind == "cmyk" and len(values) == 4:
            return dict(zip(PROCESS, values, strict=True))
        if self.kind == "spot":
            return self._inks(values)
        return None

    def _inks(self, values: tuple[float, ...]) -> Plates:
        if REGISTRATION in self.names:
            return dict.fromkeys(PROCESS, values[0] if values else 1.0)
        return {name: value for name, value in zip(self.names, values, strict=False) if name != NOTHING}


GRAY, RGB, CMYK = Space("DeviceGray", "gray", 1), Space("DeviceRGB", "rgb", 3), Space("DeviceCMYK", "cmyk", 4)
UNKNOWN = Space("?", "unknown", 0)


def read_space(written: Any, named: Any = None, depth: int = 0) -> Space:
    """The colour space that a file writes, as a name or an array; `named` are the resources that names refer to."""
    if depth > _DEEPEST or written is None:
        return UNKNOWN
    try:
        return _read(written, named, depth)
    except BROKEN:
        return UNKNOWN


def _read(written: Any, named: Any, depth: int) -> Space:
    if isinstance(written, pikepdf.Name):
        name = name_of(written)
        if name in _DEVICE:
            return Space(name, *_DEVICE[name])
        inside = named.get(f"/{name}") if named is not None else None
        return read_space(inside, None, depth + 1)
    family = name_of(written[0])
    if family == "ICCBased":
        channels = int(written[1].get("/N", 0))
        return Space(family, _BY_CHANNELS.get(channels, "unknown"), channels)
    if family in ("Indexed", "I"):
        return _indexed(written, named, depth)
    if family == "Separation":
        return Space(family, "spot", 1, (name_of(written[1]),))
    if family == "DeviceN":
        names = tuple(map(name_of, written[1]))
        return Space(family, "spot", len(names), names)
    if family == "Pattern" and len(written) > 1:
        return Space(family, "pattern", 0, ground=read_space(written[1], named, depth + 1))
    return Space(family, *_DEVICE[family]) if family in _DEVICE else UNKNOWN


def _indexed(written: Any, named: Any, depth: int) -> Space:
    ground = read_space(written[1], named, depth + 1)
    table = bytes(written[3]) if isinstance(written[3], pikepdf.String) else written[3].read_bytes()
    step = max(ground.channels, 1)
    used = table[: min(int(written[2]) + 1, 256) * step]
    palette = tuple(tuple(byte / 255 for byte in used[start : start + step]) for start in range(0, len(used), step))
    return Space("Indexed", ground.kind, 1, ground.names, palette, ground)


@dataclass(frozen=True, slots=True)
class Colour:
    """A colour as an object is painted with it."""

    space: Space
    values: tuple[float, ...] = ()

    @property
    def plates(self) -> Plates | None:
        """See `Space.plates`."""
        return self.space.plates(self.values)

    @property
    def percent(self) -> float:
        """Percent of ink, of all plates together; 0 where plates are not known."""
        return 100 * sum((self.plates or {}).values())

    @property
    def inks(self) -> int:
        """How many plates it takes; a breath of ink (under two percent) does not count."""
        return sum(amount >= 0.02 for amount in (self.plates or {}).values())

    @property
    def registration(self) -> bool:
        """Whether it is printed on every plate, as marks are."""
        return REGISTRATION in self.space.names

    @property
    def darkness(self) -> float | None:
        """From 0 (paper) to 1 (black), by how dark process inks are; a spot colour counts as a middle tone."""
        if self.space.kind == "rgb" and len(self.values) == 3:
            red, green, blue = self.values
            return min(max(1 - 0.3 * red - 0.59 * green - 0.11 * blue, 0), 1)
        weights = {"Cyan": 0.45, "Magenta": 0.55, "Yellow": 0.1, "Black": 1.0}
        if self.plates is None:
            return None
        return min(sum(weights.get(name, 0.5) * amount for name, amount in self.plates.items()), 1.0)

    @property
    def black_only(self) -> bool:
        """Whether it is full black ink, and nothing else."""
        plates = self.plates or {}
        return plates.get("Black", 0) >= 0.99 and self.inks == 1

    @property
    def white(self) -> bool:
        """Whether it is surely no ink at all."""
        return self.plates is not None and not self.inks


BLACK = Colour(GRAY, (0.0,))
