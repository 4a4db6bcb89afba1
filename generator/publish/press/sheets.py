"""Turns pages into the plan of sheets: which page goes where on which side; numbers only, no PDF.

Sides come front, back, front, back… and every one has its head at the top. Lengths are points.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from generator.model.print_format import Imposition, PrintFormat
from generator.publish.press.geometry import MM, Box, Edges


class Misfit(ValueError):
    """The pages are not those that the format has; the message says what is wrong. `fit` the pages first."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """A page to be laid on a sheet."""

    width: float
    height: float
    bleed: Edges


@dataclass(frozen=True, slots=True)
class Cell:
    """A page on a side of a sheet."""

    page: int
    trim: Box
    """Where the trimmed page lies."""
    kept: Edges
    """How much beyond it is printed: no bleed over a fold or into a neighbour."""
    shift: float = 0
    """How far the content is moved to the right inside its place."""


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet."""

    cells: tuple[Cell, ...]
    trim: Box
    """What is cut out of the sheet; of several pieces, the box around them all."""
    bleed: Edges
    columns: tuple[float, ...]
    """Where the knife cuts from top to bottom."""
    rows: tuple[float, ...]
    """Where it cuts from left to right."""
    folds: tuple[float, ...] = ()
    """Where the sheet is folded, from top to bottom."""
    size: tuple[float, float] = (0, 0)
    upside_down: bool = False
    """Whether the whole side is turned by 180 degrees."""

    def moved(self, x: float, y: float) -> "Side":
        """The side with everything on it elsewhere."""
        return replace(
            self,
            cells=tuple(replace(cell, trim=cell.trim.moved(x, y)) for cell in self.cells),
            trim=self.trim.moved(x, y),
            columns=tuple(at + x for at in self.columns),
            rows=tuple(at + y for at in self.rows),
            folds=tuple(at + x for at in self.folds),
        )

    def on_sheet(self, width: float, height: float) -> "Side":
        """The side in the middle of a sheet. Raises Misfit when it does not go on it."""
        whole = self.trim.grown(self.bleed)
        if whole.width > width + 1 or whole.height > height + 1:
            raise Misfit(f"{whole.width / MM:.0f} × {whole.height / MM:.0f} mm do not go on the sheet")
        centred = self.moved(
            (width - self.trim.width) / 2 - self.trim.left, (height - self.trim.height) / 2 - self.trim.bottom
        )
        return replace(centred, size=(width, height))


def plan(format: PrintFormat, leaves: Sequence[Leaf], around: float = 0) -> tuple[Side, ...]:
    """The sides of all sheets; `around` is the room for marks beyond the bleed. Raises Misfit."""
    _check(format, leaves)
    imposition = format.imposition or Imposition(kind="n-up")
    if format.imposition is None:
        sides = tuple(_single(leaf, number) for number, leaf in enumerate(leaves))
    else:
        sides = tuple(_PLANS[imposition.kind](format, imposition, leaves, around))
    placed = [side.on_sheet(*_sheet(imposition, side, around)) for side in sides]
    over_head = imposition.turn == "head"
    return tuple(replace(side, upside_down=over_head and number % 2 == 1) for number, side in enumerate(placed))


def spreads(count: int, blanks: int = 0, before_last: bool = True) -> list[tuple[int | None, int | None]]:
    """The pages left and right on each side of a booklet's sheets, from the outside in; None is a blank page.

    12 pages: (11, 0), (1, 10), (9, 2), (3, 8), (7, 4), (5, 6). `count + blanks` is a multiple of four.
    """
    pages: list[int | None] = list(range(count))
    at = count - 1 if before_last and count > 1 else count
    pages[at:at] = [None] * blanks
    last = len(pages) - 1
    return [
        (pages[last - at], pages[at]) if at % 2 == 0 else (pages[at], pages[last - at]) for at in range(len(pages) // 2)
    ]


def _check(format: PrintFormat, leaves: Sequence[Leaf]) -> None:
    together = format.imposition is not None and format.imposition.kind in ("repeat", "n-up")
    several = together and format.pages.exactly and leaves and len(leaves) % format.pages.exactly == 0
    if not several and not format.pages.fit(len(leaves)):
        raise Misfit(f"{format.name} has {format.pages.exactly or 'some'} pages, not {len(leaves)}")
    names = format.reads or ("",) * len(leaves)
    for number, (leaf, name) in enumerate(zip(leaves, names, strict=True), 1):
        width, height = format.size(name)
        if abs(leaf.width - width * MM) > 1 or abs(leaf.height - height * MM) > 1:
            made = f"{leaf.width / MM:.0f} × {leaf.height / MM:.0f} mm"
            raise Misfit(f"page {number} of {format.name} is {made}, not {width:g} × {height:g} mm")


def _sheet(imposition: Imposition, side: Side, around: float) -> tuple[float, float]:
    if imposition.sheet:
        return imposition.sheet[0] * MM, imposition.sheet[1] * MM
    bleed = side.bleed
    beyond_x, beyond_y = (max(pair) + around for pair in ((bleed.left, bleed.right), (bleed.bottom, bleed.top)))
    return side.trim.width + 2 * beyond_x, side.trim.height + 2 * beyond_y


def _single(leaf: Leaf, number: int) -> Side:
    trim = Box(0, 0, leaf.width, leaf.height)
    return Side((Cell(number, trim, leaf.bleed),), trim, leaf.bleed, (0, leaf.width), (0, leaf.height))


def _row(
    height: float, row: Sequence[tuple[int | None, float]], leaves: Sequence[Leaf], shifts: Sequence[float]
) -> Side:
    """Pages side by side, with folds between them; a blank page bleeds as the first one does."""
    edges, last = list(accumulate((width for _, width in row), initial=0.0)), len(row) - 1
    cells, bleeds = [], []
    for at, ((page, width), shift) in enumerate(zip(row, shifts, strict=True)):
        bleed = leaves[page or 0].bleed
        kept = replace(bleed, left=0 if at else bleed.left, right=bleed.right if at == last else 0)
        bleeds.append(kept)
        if page is not None:
            cells.append(Cell(page, Box(edges[at], 0, edges[at] + width, height), kept, shift))
    bottom, top = max(one.bottom for one in bleeds), max(one.top for one in bleeds)
    around = Edges(bleeds[0].left, bottom, bleeds[-1].right, top)
    trim = Box(0, 0, edges[-1], height)
    return Side(tuple(cells), trim, around, (0, edges[-1]), (0, height), tuple(edges[1:-1]))


def _panels(format: PrintFormat, imposition: Imposition, leaves: Sequence[Leaf], around: float) -> list[Side]:
    height = format.trim[1] * MM
    rows = [
        [(format.reads.index(name), width * MM) for name, width in row.items()]
        for row in (format.outside, format.inside)
    ]
    return [_row(height, row, leaves, [0] * len(row)) for row in rows]


def _booklet(format: PrintFormat, imposition: Imposition, leaves: Sequence[Leaf], around: float) -> list[Side]:
    width, height = leaves[0].width, leaves[0].height
    blanks = format.pages.blanks(len(leaves))
    sides = []
    for number, (left, right) in enumerate(spreads(len(leaves), blanks, imposition.blanks == "before-last")):
        creep = number // 2 * imposition.creep * MM
        sides.append(_row(height, [(left, width), (right, width)], leaves, (creep, -creep)))
    return sides


@dataclass(frozen=True)
class _Grid:
    """As many places as go on a sheet with its marks."""

    leaf: Leaf
    gap: float
    columns: int
    rows: int

    @property
    def places(self) -> list[Box]:
        """Where the pages lie, from left to right and down."""
        first = Box(0, 0, self.leaf.width, self.leaf.height)
        step_x, step_y = self.leaf.width + self.gap, self.leaf.height + self.gap
        cells = [(column, row) for row in reversed(range(self.rows)) for column in range(self.columns)]
        return [first.moved(column * step_x, row * step_y) for column, row in cells]

    def side(self, pages: Sequence[int | None], leaves: Sequence[Leaf], back: bool) -> Side:
        """A side with these pages from left to right and down; on a back from right to left, behind their fronts."""
        places = self.places
        if back:
            rows = [places[at : at + self.columns] for at in range(0, len(places), self.columns)]
            places = [place for row in rows for place in reversed(row)]
        whole = Box(0, 0, max(box.right for box in places), max(box.top for box in places))
        cells = [
            Cell(page, place, self._kept(place, whole, leaves[page].bleed))
            for page, place in zip(pages, places, strict=False)
            if page is not None
        ]
        columns = sorted({edge for box in places for edge in (box.left, box.right)})
        rows_ = sorted({edge for box in places for edge in (box.bottom, box.top)})
        return Side(tuple(cells), whole, self.leaf.bleed, tuple(columns), tuple(rows_))

    def _kept(self, place: Box, whole: Box, bleed: Edges) -> Edges:
        between = self.gap / 2
        return Edges(
            bleed.left if place.left == whole.left else min(bleed.left, between),
            bleed.bottom if place.bottom == whole.bottom else min(bleed.bottom, between),
            bleed.right if place.right == whole.right else min(bleed.right, between),
            bleed.top if place.top == whole.top else min(bleed.top, between),
        )


def _grid(format: PrintFormat, imposition: Imposition, leaves: Sequence[Leaf], around: float) -> _Grid:
    leaf, gap = leaves[0], imposition.gap * MM
    if imposition.sheet is None:
        return _Grid(leaf, gap, 1, 1)
    beyond = leaf.bleed.left + leaf.bleed.right + 2 * around, leaf.bleed.bottom + leaf.bleed.top + 2 * around
    sizes = (leaf.width, leaf.height)
    many = [
        int((side * MM - room + gap) // (size + gap))
        for side, room, size in zip(imposition.sheet, beyond, sizes, strict=True)
    ]
    if min(many) < 1:
        raise Misfit(f"{format.name} does not go on a sheet of {imposition.sheet[0]:g} × {imposition.sheet[1]:g} mm")
    return _Grid(leaf, gap, *many)


def _repeat(format: PrintFormat, imposition: Imposition, leaves: Sequence[Leaf], around: float) -> list[Side]:
    grid = _grid(format, imposition, leaves, around)
    both = (format.pages.exactly or 1) % 2 == 0
    many = len(grid.places)
    return [grid.side([page] * many, leaves, both and page % 2 == 1) for page in range(len(leaves))]


def _n_up(format: PrintFormat, imposition: Imposition, leaves: Sequence[Leaf], around: float) -> list[Side]:
    grid = _grid(format, imposition, leaves, around)
    both = (format.pages.exactly or 1) % 2 == 0
    many, pages = len(grid.places), list(range(len(leaves)))
    if not both:
        return [grid.side(pages[at : at + many], leaves, False) for at in range(0, len(pages), many)]
    fronts, backs = pages[::2], pages[1::2]
    chunks = range(0, len(fronts), many)
    return [grid.side(half[at : at + many], leaves, half is backs) for at in chunks for half in (fronts, backs)]


_PLANS: dict[str, Callable[[PrintFormat, Imposition, Sequence[Leaf], float], list[Side]]] = {
    "panels": _panels,
    "booklet": _booklet,
    "repeat": _repeat,
    "n-up": _n_up,
}
