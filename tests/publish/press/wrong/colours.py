"""Files with colours that no press prints, or more ink than paper takes up."""

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from tests.publish.press.wrong.good import draw, gradient, picture, rectangle, words
from tests.publish.press.wrong.spoiling import wrong

BOX = rectangle(60, 60, 10, 10)


def form(pdf: Pdf, content: str, **entries: object) -> Stream:
    return pdf.make_indirect(
        Stream(pdf, content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 400, 500], **entries)
    )


def lab() -> Array:
    return Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8249], Range=[-128, 127, -128, 127])])


def separation(name: str) -> Array:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[0, 0.9, 0.8, 0], N=1)
    return Array([Name.Separation, Name(f"/{name}"), Name.DeviceCMYK, tint])


@wrong("colours")
def rgb_area(pdf: Pdf) -> None:
    draw(pdf, f"q 0.8 0.1 0.1 rg {BOX} f Q")


@wrong("colours")
def rgb_line(pdf: Pdf) -> None:
    draw(pdf, f"q 0.8 0.1 0.1 RG 1 w {BOX} S Q")


@wrong("colours")
def rgb_black_words(pdf: Pdf) -> None:
    draw(pdf, words("Noir", 12, "0 0 0 rg"))


@wrong("colours")
def rgb_picture(pdf: Pdf) -> None:
    draw(pdf, "q 36 0 0 36 150 150 cm /Bad Do Q", XObject={"Bad": picture(pdf, Name.DeviceRGB, b"\x80\x40\x20")})


@wrong("colours")
def icc_rgb_picture(pdf: Pdf) -> None:
    space = Array([Name.ICCBased, pdf.make_indirect(Stream(pdf, b"no profile", N=3))])
    draw(pdf, "q 36 0 0 36 150 150 cm /Bad Do Q", XObject={"Bad": picture(pdf, space, b"\x80\x40\x20")})


@wrong("colours")
def indexed_rgb_picture(pdf: Pdf) -> None:
    space = Array([Name.Indexed, Name.DeviceRGB, 1, String(b"\x00\x10\x20\x80\x40\x20")])
    draw(pdf, "q 36 0 0 36 150 150 cm /Bad Do Q", XObject={"Bad": picture(pdf, space, b"\x01")})


@wrong("colours")
def rgb_picture_inside_the_content(pdf: Pdf) -> None:
    pixels = "FF8040" * 16
    draw(pdf, f"q 1 0 0 1 150 150 cm BI /W 4 /H 4 /CS /RGB /BPC 8 /F /AHx ID {pixels}> EI Q")


@wrong("colours")
def rgb_gradient(pdf: Pdf) -> None:
    draw(pdf, f"q {BOX} W n /Bad sh Q", Shading={"Bad": gradient(pdf, Name.DeviceRGB, (1, 0, 0), (0, 0, 1))})


@wrong("colours")
def rgb_gradient_as_a_pattern(pdf: Pdf) -> None:
    pattern = Dictionary(PatternType=2, Shading=gradient(pdf, Name.DeviceRGB, (1, 0, 0), (0, 0, 1)))
    draw(pdf, f"q /Pattern cs /Bad scn {BOX} f Q", Pattern={"Bad": pdf.make_indirect(pattern)})


@wrong("colours")
def rgb_in_a_tiling_pattern(pdf: Pdf) -> None:
    tile = Stream(
        pdf, b"0 1 0 rg 0 0 4 4 re f", PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 8, 8], XStep=8, YStep=8,
        Resources=Dictionary(),
    )  # fmt: skip
    draw(pdf, f"q /Pattern cs /Bad scn {BOX} f Q", Pattern={"Bad": pdf.make_indirect(tile)})


@wrong("colours")
def rgb_in_a_form_in_a_form(pdf: Pdf) -> None:
    inner = form(pdf, f"0 0 1 rg {BOX} f")
    outer = form(pdf, "/Inner Do", Resources=Dictionary(XObject=Dictionary(Inner=inner)))
    draw(pdf, "/Bad Do", XObject={"Bad": outer})


@wrong("colours")
def rgb_transparency_group_of_the_page(pdf: Pdf) -> None:
    pdf.pages[0].obj.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


@wrong("colours")
def rgb_transparency_group_of_a_form(pdf: Pdf) -> None:
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    draw(pdf, "/Bad Do", XObject={"Bad": form(pdf, f"0 0 0 0.4 k {BOX} f", Group=group)})


@wrong("colours")
def lab_area(pdf: Pdf) -> None:
    draw(pdf, f"q /Bad cs 60 40 20 scn {BOX} f Q", ColorSpace={"Bad": lab()})


@wrong("colours")
def calibrated_rgb_area(pdf: Pdf) -> None:
    space = Array([Name.CalRGB, Dictionary(WhitePoint=[0.9505, 1, 1.089])])
    draw(pdf, f"q /Bad cs 0.6 0.4 0.2 scn {BOX} f Q", ColorSpace={"Bad": space})


@wrong("colours", "fonts")
def rgb_in_a_type_3_glyph(pdf: Pdf) -> None:
    glyph = pdf.make_indirect(Stream(pdf, b"500 0 d0 1 0 0 rg 0 0 400 700 re f"))
    font = Dictionary(
        Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 500, 700], FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
        CharProcs=Dictionary(a=glyph), Encoding=Dictionary(Differences=[97, Name.a]), FirstChar=97, LastChar=97,
        Widths=[500], Resources=Dictionary(),
    )  # fmt: skip
    draw(pdf, words("aaa", 12).replace("/F1", "/F3"), Font={"F3": pdf.make_indirect(font)})


@wrong("spots")
def spot_colour_that_nobody_ordered(pdf: Pdf) -> None:
    draw(pdf, f"q /Bad cs 1 scn {BOX} f Q", ColorSpace={"Bad": separation("PANTONE 485 C")})


@wrong("ink")
def three_hundred_and_forty_percent_of_ink(pdf: Pdf) -> None:
    draw(pdf, f"q 0.8 0.8 0.8 1 k {BOX} f Q")


@wrong("ink")
def picture_with_too_much_ink(pdf: Pdf) -> None:
    draw(pdf, "q 36 0 0 36 150 150 cm /Bad Do Q", XObject={"Bad": picture(pdf, Name.DeviceCMYK, b"\xe0\xe0\xe0\xe0")})


@wrong("ink")
def gradient_into_too_much_ink(pdf: Pdf) -> None:
    shading = gradient(pdf, Name.DeviceCMYK, (0, 0, 0, 0), (1, 0.9, 0.9, 0.9))
    draw(pdf, f"q {BOX} W n /Bad sh Q", Shading={"Bad": shading})


@wrong("overprint")
def white_that_overprints(pdf: Pdf) -> None:
    state = Dictionary(OP=True, op=True, OPM=1)
    draw(
        pdf,
        f"q /Over gs 0.9 0.2 0 0 k {BOX} f 0 0 0 0 k {words('Blanc', 12, '0 0 0 0 k', (61, 63))} Q",
        ExtGState={"Over": state},
    )


@wrong("overprint", warns=True)
def colour_that_overprints_colour(pdf: Pdf) -> None:
    state = Dictionary(OP=True, op=True, OPM=1)
    inner = rectangle(62, 62, 4, 4)
    draw(pdf, f"q 0.9 0.2 0 0 k {BOX} f /Over gs 0 0.2 0.9 0 k {inner} f Q", ExtGState={"Over": state})


@wrong("overprint", warns=True)
def black_words_on_colour_that_knock_out(pdf: Pdf) -> None:
    draw(pdf, f"q 0.5 0.2 0 0 k {rectangle(40, 60, 30, 10)} f Q {words('Noir', 10, place=(42, 63))}")
