"""Turns what a printer has to know of a file into a line of words beside each side of its sheets."""

from dataclasses import dataclass
from html import escape
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Object, Pdf

from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.publish.press.geometry import MM, Box
from generator.publish.press.marks import REGISTRATION

HEIGHT = 4
"""Of the line, in millimetres."""
SIZE = 6
"""Of its type, in points: the smallest that every printer takes."""
_NO_COLOUR = {"g", "G", "rg", "RG", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "BDC", "BMC", "EMC"}
_PAGE = """<html lang="en"><title>Slug</title><style>
@page {{ size: {width:g}mm {height:g}mm; margin: 0 }}
body {{ margin: 0 }}
p {{ margin: 0; font: 500 {size}pt/{height:g}mm {family}; white-space: nowrap; break-after: page }}
</style>{lines}</html>"""


@dataclass(frozen=True)
class Slug:
    """What is said, and in which type."""

    file: str
    typefaces: Typefaces
    day: str = ""
    version: str = ""
    edition: str = ""
    profile: str = ""

    def lines(self, sides: int) -> list[str]:
        """The words beside each side; the last ones count the sides."""
        said = [one for one in (self.file, self.day, self.version, self.edition, self.profile) if one]
        return [" · ".join([*said, f"{number}/{sides}"]) for number in range(1, sides + 1)]


def slug_forms(pdf: Pdf, slug: Slug, widths: list[float], colours: Dictionary) -> list[Object]:
    """For each side a form of the width given (points), 4 mm high: its font embedded, its colour the registration's."""
    lines = "".join(f"<p>{escape(line)}</p>" for line in slug.lines(len(widths)))
    family = ", ".join(f'"{name}"' for name in slug.typefaces.families[:1]) or "sans-serif"
    html = _PAGE.format(width=max(widths) / MM, height=HEIGHT, size=SIZE, family=family, lines=lines)
    with pikepdf.open(BytesIO(write_pdf(html, {}, slug.typefaces).data)) as written:
        return [_form(pdf, written, number, room, colours) for number, room in enumerate(widths)]


def _form(pdf: Pdf, written: Pdf, number: int, width: float, colours: Dictionary) -> Object:
    """One line of words as a form; too long a line is cut at the width of its side."""
    page = written.pages[number]
    kept = [one for one in pikepdf.parse_content_stream(page) if str(one.operator) not in _NO_COLOUR]
    colour = f"{REGISTRATION} cs 1 scn\n".encode()
    form = pdf.make_stream(colour + pikepdf.unparse_content_stream(kept))
    form.Type, form.Subtype = Name.XObject, Name.Form
    form.BBox = Box(0, 0, width, HEIGHT * MM).array()
    used = Dictionary({name: page.resources[name] for name in ("/Font", "/ExtGState") if name in page.resources})
    form.Resources = pdf.copy_foreign(written.make_indirect(used))
    form.Resources.ColorSpace = colours
    return form
