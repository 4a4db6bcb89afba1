"""Turns the plan of a sheet's side into the marks that a printer cuts, folds and registers by.

All of them stand outside the bleed, 0.25 pt thin, in the registration colour (`/Separation /All`: on every plate).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pikepdf import Array, Dictionary, Name, Object, Pdf

from generator.model.print_format import Die
from generator.publish.press.geometry import MM, Box
from generator.publish.press.sheets import Side

LINE = 0.25
"""The width of a mark's line, in points."""
OFF, LONG = 1 * MM, 5 * MM
"""How far from the bleed a mark begins, and how long it is."""
SLUG = 5 * MM
"""The room for the line of words beyond the marks."""
ROOM = OFF + LONG + SLUG
"""What a sheet needs beyond the bleed, on each side."""
TARGET = 1.5 * MM
"""The radius of a registration target."""
PATCH = 4 * MM
"""The side of a patch of the colour bar."""
PATCHES = (
    (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1),
    (0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0), (0, 0, 0, 0.5),
)  # fmt: skip
CURVE = 0.5522847498
"""How far the handles of a Bézier curve reach, as a share of the radius, to draw a quarter of a circle."""
REGISTRATION, DIE = "/CSall", "/CSdie"
"""The names of the two colour spaces in a sheet's resources."""
CUT = "CutContour"
"""The spot colour that cutting plotters look for."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks that are wanted."""

    crop: bool = True
    bleed: bool = True
    fold: bool = True
    registration: bool = True
    colour_bar: bool = False


def colour_spaces(pdf: Pdf) -> Dictionary:
    """The registration colour, and the spot colour of die lines (shown as magenta)."""
    names = {REGISTRATION: (Name.All, [1, 1, 1, 1]), DIE: (Name(f"/{CUT}"), [0, 1, 0, 0])}
    return Dictionary({name: _separation(pdf, spot, inks) for name, (spot, inks) in names.items()})


def drawn(side: Side, marks: Marks) -> str:
    """The operators that draw the marks of a side."""
    lines = [*(_crop(side) if marks.crop else ()), *(_bleed(side) if marks.bleed else ())]
    operators = [f"q {REGISTRATION} CS 1 SCN {LINE} w", *(_line(one) for one in lines)]
    if marks.registration:
        operators += [_target(x, y) for x, y in _targets(side)]
    if marks.fold and side.folds:
        operators += ["[2 1.5] 0 d", *(_line(one) for one in _folds(side))]
    operators.append("Q")
    if marks.colour_bar:
        operators += _colour_bar(side)
    return "\n".join(operators)


def die_line(die: Die, trim: Box) -> str:
    """The operators that draw where a plotter cuts; a line that overprints, so that nothing is left white below it."""
    radius_x, radius_y = (trim.width / 2, trim.height / 2) if die.shape == "round" else (die.radius * MM,) * 2
    return f"q /GSover gs {DIE} CS 1 SCN {LINE} w {_rounded(trim, radius_x, radius_y)} s Q"


def overprint() -> Dictionary:
    """The graphics state `GSover`: strokes leave what lies below."""
    return Dictionary(Type=Name.ExtGState, OP=True, op=False, OPM=1)


Line = tuple[float, float, float, float]


def _crop(side: Side) -> list[Line]:
    """A line at each cut, on both ends."""
    return _around(side, side.columns, side.rows, LONG)


def _bleed(side: Side) -> list[Line]:
    """Shorter lines where the bleed ends, if there is any."""
    whole, trim = _whole(side), side.trim
    columns = [at for at, cut in ((whole.left, trim.left), (whole.right, trim.right)) if at != cut]
    rows = [at for at, cut in ((whole.bottom, trim.bottom), (whole.top, trim.top)) if at != cut]
    return _around(side, columns, rows, LONG / 2)


def _folds(side: Side) -> list[Line]:
    return _around(side, side.folds, (), LONG)


def _around(side: Side, columns: Sequence[float], rows: Sequence[float], long: float) -> list[Line]:
    whole = _whole(side)
    left, bottom, right, top = whole.left - OFF, whole.bottom - OFF, whole.right + OFF, whole.top + OFF
    found = [line for x in columns for line in ((x, top, x, top + long), (x, bottom, x, bottom - long))]
    return found + [line for y in rows for line in ((left, y, left - long, y), (right, y, right + long, y))]


def _targets(side: Side) -> list[tuple[float, float]]:
    """In the middle of each side, or where the widest room between its marks is."""
    whole, away = _whole(side), OFF + LONG / 2
    x, y = (sum(_gap(edges)) / 2 for edges in ([*side.columns, *side.folds], side.rows))
    return [(x, whole.top + away), (x, whole.bottom - away), (whole.left - away, y), (whole.right + away, y)]


def _gap(edges: Sequence[float]) -> tuple[float, float]:
    """The widest room between neighbouring edges; of several the one nearest to the middle, the first of two."""
    ordered = sorted(edges)
    middle = ordered[0] + ordered[-1]
    return min(
        pairwise(ordered),
        key=lambda pair: (-round(pair[1] - pair[0], 2), round(abs(pair[0] + pair[1] - middle), 2)),
    )


def _target(x: float, y: float) -> str:
    box = Box(x - TARGET, y - TARGET, x + TARGET, y + TARGET)
    reach = LONG / 2
    cross = (_line((x - reach, y, x + reach, y)), _line((x, y - reach, x, y + reach)))
    return "\n".join([f"{_rounded(box, TARGET, TARGET)} s", *cross])


def _colour_bar(side: Side) -> list[str]:
    """Solids and halves of each ink above the trim, where there is room before the target."""
    left, right = _gap([*side.columns, *side.folds])
    x, y = left + 3 * OFF, _whole(side).top + OFF + (LONG - PATCH) / 2
    if x + len(PATCHES) * PATCH > (left + right) / 2 - LONG:
        return []
    patches = [(" ".join(map(str, inks)), x + at * PATCH) for at, inks in enumerate(PATCHES)]
    return ["q", *(f"{inks} k {at:.3f} {y:.3f} {PATCH:.3f} {PATCH:.3f} re f" for inks, at in patches), "Q"]


def _rounded(box: Box, x: float, y: float) -> str:
    """The path of a rectangle with corners of these radii, open at its last point."""
    near_x, near_y = x * (1 - CURVE), y * (1 - CURVE)
    left, bottom, right, top = box.left, box.bottom, box.right, box.top
    points = (
        (left + x, bottom), (right - x, bottom),
        (right - near_x, bottom, right, bottom + near_y, right, bottom + y), (right, top - y),
        (right, top - near_y, right - near_x, top, right - x, top), (left + x, top),
        (left + near_x, top, left, top - near_y, left, top - y), (left, bottom + y),
        (left, bottom + near_y, left + near_x, bottom, left + x, bottom),
    )  # fmt: skip
    operators = ("m", *("l" if len(one) == 2 else "c" for one in points[1:]))
    return " ".join(f"{_numbers(one)} {operator}" for one, operator in zip(points, operators, strict=True))


def _line(line: Line) -> str:
    return f"{_numbers(line[:2])} m {_numbers(line[2:])} l S"


def _numbers(numbers: Sequence[float]) -> str:
    return " ".join(f"{number:.3f}" for number in numbers)


def _whole(side: Side) -> Box:
    return side.trim.grown(side.bleed)


def _separation(pdf: Pdf, name: Object, inks: list[int]) -> Object:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=inks, N=1)
    return pdf.make_indirect(Array([Name.Separation, name, Name.DeviceCMYK, pdf.make_indirect(tint)]))
