"""Files that a knife would cut wrong, or a binder could not bind."""

from pikepdf import Array, Dictionary, Name, Pdf

from tests.publish.press.wrong.good import BLEED, MM, draw, mm, rectangle, words
from tests.publish.press.wrong.spoiling import wrong


def shrunk(box: Array, by: float) -> Array:
    left, bottom, right, top = map(float, box)
    return Array([left + by * MM, bottom + by * MM, right - by * MM, top - by * MM])


def again(pdf: Pdf) -> None:
    """Add the first page once more."""
    pdf.pages.append(pdf.pages[0])


@wrong("boxes", "safe-margin", "bleed", "page-size", ordered={"size": (105, 148)})
def no_trim_box(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    del page.TrimBox


@wrong("boxes", "bleed")
def bleed_box_too_small(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.BleedBox = shrunk(page.MediaBox, 2)


@wrong("boxes")
def no_bleed_box(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    del page.BleedBox


@wrong("boxes", "bleed")
def no_bleed_at_all(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    for box in ("/MediaBox", "/BleedBox"):
        page[box] = page.TrimBox
    _shift(pdf, -BLEED * MM)


@wrong("boxes")
def box_that_starts_below_zero(pdf: Pdf) -> None:
    _shift(pdf, -BLEED * MM)


@wrong("boxes", "bleed")
def trim_out_of_the_sheet(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.MediaBox = Array([*list(page.MediaBox)[:3], float(page.TrimBox[3]) - 2])


@wrong("boxes")
def crop_box_that_cuts_the_bleed_off(pdf: Pdf) -> None:
    page = pdf.pages[0].obj
    page.CropBox = page.TrimBox


def _shift(pdf: Pdf, by: float) -> None:
    """Move the sheet's origin, and what lies on it."""
    page = pdf.pages[0].obj
    for name in ("/MediaBox", "/TrimBox", "/BleedBox"):
        page[name] = Array([float(side) + by for side in page[name]])
    page.Contents = Array([pdf.make_stream(f"1 0 0 1 {by} {by} cm".encode()), *_streams(page)])


def _streams(page: Dictionary) -> list[object]:
    return list(page.Contents) if isinstance(page.Contents, Array) else [page.Contents]


@wrong("bleed")
def band_that_ends_at_the_cut(pdf: Pdf) -> None:
    draw(pdf, f"q 0 0.8 0.9 0 k {rectangle(0, 136, 105, 12)} f Q")


@wrong("bleed")
def band_with_one_millimetre_of_bleed(pdf: Pdf) -> None:
    draw(pdf, f"q 0 0.8 0.9 0 k {rectangle(-1, 60, 12, 10)} f Q")


@wrong("bleed")
def picture_cut_by_a_clip_at_the_edge(pdf: Pdf) -> None:
    draw(pdf, f"q {rectangle(95, 60, 10, 10)} W n 72 0 0 72 {mm(90, 55)} cm /Im1 Do Q")


@wrong("marks")
def crop_mark_inside_the_bleed(pdf: Pdf) -> None:
    draw(pdf, f"q 0 0 0 1 K 0.25 w {mm(-2.5, 0)} m {mm(-0.5, 0)} l S Q")


@wrong("marks")
def words_between_cut_and_bleed(pdf: Pdf) -> None:
    draw(pdf, words("v2", 6, "0 0.9 0 0 k", (20, -2.4)))


@wrong("marks", "spots")
def registration_colour_on_the_page(pdf: Pdf) -> None:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 1, 1, 1], N=1)
    space = Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])
    draw(pdf, f"q /Reg cs 1 scn {rectangle(40, 60, 5, 5)} f Q", ColorSpace={"Reg": space})


@wrong("safe-margin")
def words_in_the_safe_margin(pdf: Pdf) -> None:
    draw(pdf, words("Bord", 10, "0 0.9 0 0 k", (2, 60)))


@wrong("safe-margin")
def words_that_would_be_safe_on_a_card(pdf: Pdf) -> None:
    draw(pdf, words("Bord", 10, "0 0.9 0 0 k", (4, 60)))


@wrong("safe-margin")
def words_that_are_cut(pdf: Pdf) -> None:
    draw(pdf, words("Coupe", 10, "0 0.9 0 0 k", (100, 60)))


@wrong("page-count", ordered={"multiple": 4})
def booklet_of_three_pages(pdf: Pdf) -> None:
    again(pdf)
    again(pdf)


@wrong("page-count", ordered={"pages": 2})
def leaflet_of_one_side(pdf: Pdf) -> None:
    """Nothing is done to it: it lacks its back."""


@wrong("page-size")
def pages_of_two_sizes(pdf: Pdf) -> None:
    again(pdf)
    page = pdf.pages[1].obj
    for box in ("/MediaBox", "/TrimBox", "/BleedBox"):
        page[box] = Array([*list(page[box])[:3], float(page[box][3]) - 20])
    page.Contents = pdf.make_stream(f"0 0 0 1 k {rectangle(40, 60, 5, 5)} f".encode())


@wrong("page-size")
def page_that_is_turned(pdf: Pdf) -> None:
    again(pdf)
    pdf.pages[1].obj.Rotate = 90


@wrong("page-size", ordered={"size": (148, 210)})
def page_of_another_format(pdf: Pdf) -> None:
    """Nothing is done to it: an A5 was ordered."""


@wrong("empty-pages")
def empty_page(pdf: Pdf) -> None:
    again(pdf)
    pdf.pages[1].obj.Contents = pdf.make_stream(b"0 0 0 0 k 0 0 100 100 re f")
