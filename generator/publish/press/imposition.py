"""Turns a PDF of single pages into the PDF of the sheets that are printed, cut, folded and stapled.

Pages become form XObjects cut at trim and bleed. Links and tags are left behind: a sheet is not read, it is folded.
"""

from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

from generator.model.print_format import PrintFormat
from generator.publish.press.geometry import Box, Edges, box_of, boxed, saved
from generator.publish.press.marks import LONG, OFF, ROOM, Marks, colour_spaces, die_line, drawn, overprint
from generator.publish.press.sheets import Cell, Leaf, Side, plan
from generator.publish.press.slug import Slug, slug_forms

_SCREEN_ONLY = ("pdfuaid:part", "pdfuaid:rev", "pdfuaid:amd")
"""What only a tagged file may say of itself."""


def impose(data: bytes, format: PrintFormat, marks: Marks | None = None, slug: Slug | None = None) -> bytes:
    """Lay the pages of a PDF on sheets, in the order in which the format reads them.

    The pages have right boxes (`normalised`): what lies between trim and bleed box is kept, but over folds. Without
    `marks` and `slug` there are none, and a sheet whose size the format leaves open is the bleed. A format without
    imposition gets its marks round each page. Output intent, title and language stay; the same input gives the same
    bytes. Raises sheets.Misfit when the pages are not those of the format.
    """
    with pikepdf.open(BytesIO(data)) as source, Pdf.new() as target:
        room = ROOM if slug else OFF + LONG if marks else 0
        sides = plan(format, [_leaf(page) for page in source.pages], room)
        painter = _Painter(source, target, format, marks)
        widths = [side.trim.width for side in sides]
        lines = slug_forms(target, slug, widths, painter.colours) if slug else [None] * len(sides)
        for side, line in zip(sides, lines, strict=True):
            painter.paint(side, line)
        _say_the_same(source, target)
        return saved(target, source.pdf_version)


def _leaf(page: pikepdf.Page) -> Leaf:
    trim, bleed = box_of(page, "TrimBox"), box_of(page, "BleedBox")
    return Leaf(trim.width, trim.height, bleed.beyond(trim))


class _Painter:
    """Draws planned sides; each page becomes a form once, however often it is shown."""

    def __init__(self, source: Pdf, target: Pdf, format: PrintFormat, marks: Marks | None) -> None:
        self._source, self._target, self._format, self._marks = source, target, format, marks
        self.colours = colour_spaces(target)
        self._forms: dict[tuple[int, Edges], tuple[str, Object]] = {}

    def paint(self, side: Side, line: Object | None) -> None:
        """Add a page with the side on it."""
        self._target.add_blank_page(page_size=side.size)
        page = self._target.pages[-1]
        forms = dict(self._form(cell) for cell in side.cells)
        drawing = [self._placed(cell) for cell in side.cells]
        if line is not None:
            forms["/Slug"] = line
            x, y = side.trim.left, side.trim.bottom - side.bleed.bottom - ROOM
            drawing.append(f"q 1 0 0 1 {x:.4f} {y:.4f} cm /Slug Do Q")
        if self._marks:
            drawing.append(drawn(side, self._marks))
        if side.upside_down:
            drawing = ["q -1 0 0 -1 {:.4f} {:.4f} cm".format(*side.size), *drawing, "Q"]
        page.obj.Contents = self._target.make_stream("\n".join(drawing).encode())
        page.obj.Resources = Dictionary(XObject=Dictionary(forms))
        if self._marks or self._format.die:
            page.obj.Resources.ColorSpace = self.colours
            page.obj.Resources.ExtGState = Dictionary(GSover=overprint())
        self._boxes(page, side)

    def _boxes(self, page: pikepdf.Page, side: Side) -> None:
        width, height = side.size
        trim = side.trim
        bleed = trim.grown(side.bleed)
        if side.upside_down:
            trim, bleed = (
                Box(width - box.right, height - box.top, width - box.left, height - box.bottom) for box in (trim, bleed)
            )
        boxed(page, Box(0, 0, width, height), trim, bleed)
        groups = (self._source.pages[cell.page].obj.get(Name.Group) for cell in side.cells)
        if group := next((group for group in groups if group is not None), None):
            page.obj.Group = self._copied(group)

    def _placed(self, cell: Cell) -> str:
        trim = box_of(self._source.pages[cell.page], "TrimBox")
        x, y = cell.trim.left - trim.left + cell.shift, cell.trim.bottom - trim.bottom
        shown = f"1 0 0 1 {x:.4f} {y:.4f} cm {self._form(cell)[0]} Do"
        if cell.shift:
            place = cell.trim.grown(cell.kept)
            shown = f"{place.left:.4f} {place.bottom:.4f} {place.width:.4f} {place.height:.4f} re W n {shown}"
        die = f"\n{die_line(self._format.die, cell.trim)}" if self._format.die else ""
        return f"q {shown} Q{die}"

    def _form(self, cell: Cell) -> tuple[str, Object]:
        """The page cut at what is kept of it, and its name."""
        key = (cell.page, cell.kept)
        if key not in self._forms:
            page = self._source.pages[cell.page]
            form = self._copied(page.as_form_xobject())
            form.BBox, form.Matrix = box_of(page, "TrimBox").grown(cell.kept).array(), Array([1, 0, 0, 1, 0, 0])
            self._forms[key] = f"/P{len(self._forms)}", form
        return self._forms[key]

    def _copied(self, value: Object) -> Object:
        return self._target.copy_foreign(self._source.make_indirect(value))


def _say_the_same(source: Pdf, target: Pdf) -> None:
    """Title, language, output intents and metadata of the source; not that it is accessible, for that it is no more."""
    for name in ("/Lang", "/OutputIntents", "/Metadata", "/ViewerPreferences"):
        if name in source.Root:
            value = source.Root[name]
            target.Root[name] = str(value) if name == "/Lang" else target.copy_foreign(source.make_indirect(value))
    for name, value in source.docinfo.items():
        target.docinfo[name] = pikepdf.String(str(value)) if isinstance(value, pikepdf.String) else Name(str(value))
    if "/Metadata" in target.Root:
        with target.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as said:
            for name in _SCREEN_ONLY:
                if name in said:
                    del said[name]
