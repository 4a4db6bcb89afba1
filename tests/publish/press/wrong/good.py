"""Makes one small file that a print shop takes as it is, by nothing but pikepdf and a font of boxes; always the same bytes."""

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

import generator.publish.press

MM = 72 / 25.4
TRIM, BLEED = (105.0, 148.0), 3.0
"""Millimetres: an A6 postcard."""
LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 "
ICC = Path(generator.publish.press.__file__).parent / "icc" / "FOGRA39L_coated.icc"
PICTURE_SIDE = 300
"""Pixels, on one inch."""


def mm(*lengths: float) -> str:
    """Some lengths from the lower left corner of the trim, as operands in points."""
    return " ".join(f"{(length + BLEED) * MM:.4f}" for length in lengths)


CONTENT = f"""
q 0.2 0.1 0 0 k {mm(-3, -3)} {111 * MM:.4f} {154 * MM:.4f} re f Q
q 0 0 0 0 k {mm(20, 20)} {65 * MM:.4f} {108 * MM:.4f} re f Q
q 0 0 0 1 k BT /F1 12 Tf {mm(25, 110)} Td (Livraison a domicile) Tj ET Q
q 0 0 0 1 k BT /F1 8 Tf {mm(25, 100)} Td (Gardez ce papier) Tj ET Q
q 0 0 0 1 K 0.5 w {mm(25, 95)} m {mm(75, 95)} l S Q
q 72 0 0 72 {mm(30, 40)} cm /Im1 Do Q
q {mm(60, 40)} 40 40 re W n /Sh1 sh Q
"""


@cache
def font_file() -> bytes:
    """A TrueType font whose every letter is a box."""
    names = [".notdef", *(f"u{ord(letter):04X}" for letter in LETTERS)]
    pen = TTGlyphPen(None)
    for x, y in ((50, 0), (50, 700), (450, 700), (450, 0)):
        (pen.moveTo if (x, y) == (50, 0) else pen.lineTo)((x, y))
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(LETTERS, names[1:], strict=True)})
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (500, 50)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupOS2()
    builder.setupPost()
    builder.setupNameTable({"familyName": "Boxes", "styleName": "Regular"})
    builder.font["head"].created = builder.font["head"].modified = 0
    builder.font.recalcTimestamp = False
    stream = BytesIO()
    builder.save(stream)
    return stream.getvalue()


def font(pdf: Pdf, embedded: bool = True) -> Dictionary:
    """The font as a resource."""
    data = font_file()
    descriptor = Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/ABCDEF+Boxes"), Flags=32, FontBBox=[0, -200, 1000, 800],
        ItalicAngle=0, Ascent=800, Descent=-200, CapHeight=700, StemV=80,
    )  # fmt: skip
    if embedded:
        descriptor.FontFile2 = pdf.make_indirect(Stream(pdf, data, Length1=len(data)))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/ABCDEF+Boxes"), Encoding=Name.WinAnsiEncoding,
            FirstChar=32, LastChar=126, Widths=[500] * 95, FontDescriptor=pdf.make_indirect(descriptor),
        )
    )  # fmt: skip


def picture(pdf: Pdf, space: object, pixel: bytes, side: int = PICTURE_SIDE, bits: int = 8) -> Stream:
    """A picture of one colour."""
    row = pixel * side if bits == 8 else pixel * ((side + 7) // 8)
    return pdf.make_indirect(
        Stream(
            pdf, row * side, Type=Name.XObject, Subtype=Name.Image, Width=side, Height=side, ColorSpace=space,
            BitsPerComponent=bits,
        )
    )  # fmt: skip


def gradient(pdf: Pdf, space: object, start: Iterable[float], end: Iterable[float]) -> Dictionary:
    """A gradient from left to right."""
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=Array(list(start)), C1=Array(list(end)), N=1)
    return pdf.make_indirect(
        Dictionary(ShadingType=2, ColorSpace=space, Coords=[0, 0, 300, 0], Function=function, Extend=[True, True])
    )


def good() -> Pdf:
    """The file, open, to be spoilt."""
    pdf = Pdf.new()
    width, height = (round((side + 2 * BLEED) * MM, 4) for side in TRIM)
    page = pdf.add_blank_page(page_size=(width, height))
    edge = BLEED * MM
    page.obj.TrimBox = Array([edge, edge, width - edge, height - edge])
    page.obj.BleedBox = Array([0, 0, width, height])
    page.obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceCMYK)
    page.obj.Resources = Dictionary(
        Font=Dictionary(F1=font(pdf)),
        XObject=Dictionary(Im1=picture(pdf, Name.DeviceCMYK, bytes((128, 64, 0, 20)))),
        Shading=Dictionary(Sh1=gradient(pdf, Name.DeviceCMYK, (0.5, 0, 0, 0), (0, 0.5, 0, 0))),
    )
    page.obj.Contents = pdf.make_stream(CONTENT.encode())
    profile = pdf.make_indirect(Stream(pdf, ICC.read_bytes(), N=4))
    pdf.Root.OutputIntents = Array(
        [
            Dictionary(
                Type=Name.OutputIntent, S=Name.GTS_PDFX, OutputConditionIdentifier=String("FOGRA39"),
                RegistryName=String("http://www.color.org"), Info=String("Coated FOGRA39"), DestOutputProfile=profile,
            )
        ]
    )  # fmt: skip
    with pdf.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata.register_xml_namespace("http://www.npes.org/pdfx/ns/id/", "pdfxid")
        metadata["{http://www.npes.org/pdfx/ns/id/}GTS_PDFXVersion"] = "PDF/X-4"
        metadata["pdf:Trapped"] = "False"
    return pdf


def saved(pdf: Pdf, **options: object) -> bytes:
    """Its bytes."""
    stream = BytesIO()
    pdf.save(stream, deterministic_id="encryption" not in options, **options)
    return stream.getvalue()


def draw(pdf: Pdf, content: str, **resources: dict[str, object]) -> None:
    """Paint more on the first page; resources are named as in `XObject={"X": …}`."""
    page = pdf.pages[0]
    for kind, things in resources.items():
        if f"/{kind}" not in page.obj.Resources:
            page.obj.Resources[f"/{kind}"] = Dictionary()
        for name, thing in things.items():
            page.obj.Resources[f"/{kind}"][f"/{name}"] = thing
    before = page.obj.Contents
    streams = list(before) if isinstance(before, Array) else [before]
    page.obj.Contents = Array([*streams, pdf.make_stream(content.encode())])


def words(text: str, size: float, colour: str = "0 0 0 1 k", place: tuple[float, float] = (25, 80)) -> str:
    """Words on the first page."""
    return f"q {colour} BT /F1 {size} Tf {mm(*place)} Td ({text}) Tj ET Q"


def rectangle(left: float, bottom: float, width: float, height: float) -> str:
    """A rectangle by its place from the lower left corner of the trim and its size, in millimetres."""
    return f"{mm(left, bottom)} {width * MM:.4f} {height * MM:.4f} re"
