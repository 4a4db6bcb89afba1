"""Boxes of real renders, whatever the bleed; and the screen's variant of the same render."""

from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.publish.press.geometry import MM, Box, Edges, box_of, normalised, screen
from generator.publish.tags.finish import finish

BODY = """<h1 id="un">Un titre</h1><p><a href="#deux">Plus loin</a> <a href="https://exemple.fr/">Ailleurs</a></p>
<div class="ruban"></div>
<svg width="200" height="60"><title>Ruban</title><defs><linearGradient id="g"><stop offset="0" stop-color="#d00"/>
<stop offset="1" stop-color="#00d"/></linearGradient></defs><rect width="200" height="60" fill="url(#g)"/></svg>
<h2 id="deux" style="break-before: page">Deux</h2><div class="ruban"></div>"""
ROUND = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'%3E%3Ccircle cx='5' cy='5' r='4'/%3E%3C/svg%3E"
STYLE = f"""@page {{ size: 100mm 210mm; margin: 10mm; background: linear-gradient(#d33, #33d); BLEED }}
body {{ font-family: Inter }} .ruban {{ height: 30mm; background: url("{ROUND}"); box-shadow: 1mm 1mm 2mm grey }}"""
BLEEDS = [
    "bleed: 0",
    "bleed: 3mm",
    "bleed: 5mm",
    "bleed: 10mm",
    "bleed-left: 3mm; bleed-right: 0; bleed-top: 5mm; bleed-bottom: 10mm",
]
each_bleed = pytest.mark.parametrize("bleed", BLEEDS)
SIDES = {
    "bleed: 0": Edges(), "bleed: 3mm": Edges.all(3), "bleed: 5mm": Edges.all(5), "bleed: 10mm": Edges.all(10),
    BLEEDS[-1]: Edges(left=3, bottom=10, right=0, top=5),
}  # fmt: skip


@pytest.fixture(scope="module")
def rendered(typefaces: Typefaces) -> dict[str, bytes]:
    html = '<html lang="fr"><title>Essai</title><style>{}</style>{}</html>'
    made = {bleed: write_pdf(html.format(STYLE.replace("BLEED", bleed), BODY), {}, typefaces) for bleed in BLEEDS}
    assert all(result.remarks == () and result.pages == 2 for result in made.values())
    return {bleed: result.data for bleed, result in made.items()}


def millimetres(box: Box) -> list[float]:
    return [round(edge / MM, 2) for edge in (box.left, box.bottom, box.right, box.top)]


def boxes(data: bytes, name: str) -> list[list[float]]:
    with pikepdf.open(BytesIO(data)) as pdf:
        return [millimetres(box_of(page, name)) for page in pdf.pages]


def seen(data: bytes, page: int = 0) -> Image.Image:
    document = pypdfium2.PdfDocument(data)
    picture: Image.Image = document[page].render(scale=2).to_pil().convert("L")
    document.close()
    return picture


def difference(one: Image.Image, other: Image.Image) -> float:
    """The mean difference of two pictures, 0 to 255; they must be equally large to a pixel."""
    assert max(abs(one.width - other.width), abs(one.height - other.height)) <= 1
    size = (min(one.width, other.width), min(one.height, other.height))
    shades = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size))).histogram()
    return sum(shade * many for shade, many in enumerate(shades)) / sum(shades)


@each_bleed
def test_the_boxes_begin_at_nothing_and_hold_the_whole_bleed(rendered: dict[str, bytes], bleed: str) -> None:
    data, sides = normalised(rendered[bleed]), SIDES[bleed]
    whole = [0, 0, 100 + sides.left + sides.right, 210 + sides.bottom + sides.top]
    for name in ("MediaBox", "CropBox", "BleedBox"):
        assert boxes(data, name) == [pytest.approx(whole, abs=0.02)] * 2
    assert (
        boxes(data, "TrimBox")
        == [pytest.approx([sides.left, sides.bottom, sides.left + 100, sides.bottom + 210], abs=0.02)] * 2
    )


def test_weasyprint_alone_would_have_cut_the_bleed(rendered: dict[str, bytes]) -> None:
    assert boxes(rendered["bleed: 10mm"], "BleedBox")[0][0] == pytest.approx(-3.53, abs=0.01)


@pytest.mark.parametrize("bleed", BLEEDS[:-1])
@pytest.mark.parametrize("page", [0, 1])
def test_moving_the_boxes_changes_nothing_that_is_seen(rendered: dict[str, bytes], bleed: str, page: int) -> None:
    assert difference(seen(rendered[bleed], page), seen(normalised(rendered[bleed]), page)) < 0.5


@each_bleed
def test_the_ground_fills_the_bleed_on_every_side(rendered: dict[str, bytes], bleed: str) -> None:
    picture = seen(normalised(rendered[bleed]))
    width, height = picture.size
    across = [(width // 2, 2), (width // 2, height - 3), (2, height // 2), (width - 3, height // 2)]
    assert all(picture.getpixel(at) < 150 for at in across)  # type: ignore[operator]


def test_weasyprint_alone_would_have_shown_the_bleed_of_the_top_at_the_bottom(rendered: dict[str, bytes]) -> None:
    assert boxes(rendered[BLEEDS[-1]], "MediaBox")[0] == pytest.approx([-3, -5, 100, 220], abs=0.02)


@each_bleed
def test_the_screen_shows_the_trimmed_sheet_of_the_same_render(rendered: dict[str, bytes], bleed: str) -> None:
    assert boxes(screen(rendered[bleed]), "MediaBox") == [pytest.approx([0, 0, 100, 210], abs=0.02)] * 2
    for raw in (rendered[bleed], normalised(rendered[bleed])):
        assert difference(seen(screen(raw)), seen(screen(rendered["bleed: 0"]))) < 2
        with pikepdf.open(BytesIO(screen(raw))) as pdf:
            assert "/BleedBox" not in pdf.pages[0].obj
            assert "/CropBox" not in pdf.pages[0].obj


@each_bleed
def test_links_bookmarks_and_destinations_move_with_the_words(rendered: dict[str, bytes], bleed: str) -> None:
    sides = SIDES[bleed]
    with pikepdf.open(BytesIO(rendered[bleed])) as before, pikepdf.open(BytesIO(normalised(rendered[bleed]))) as after:
        for old, new in zip(before.pages[0].Annots, after.pages[0].Annots, strict=True):
            moved = [float(b) - float(a) for a, b in zip(old.Rect, new.Rect, strict=True)]
            assert moved == pytest.approx([sides.left * MM, sides.bottom * MM] * 2, abs=0.01)
        for old, new in zip(destinations(before), destinations(after), strict=True):
            moved = [float(new[at]) - float(old[at]) for at in (2, 3)]
            assert moved == pytest.approx([sides.left * MM, sides.bottom * MM], abs=0.01)


def destinations(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    first = pdf.Root.Outlines.First
    return [*list(pdf.Root.Names.Dests.Names)[1::2], first.Dest, first.First.Dest]


@each_bleed
def test_the_screen_keeps_its_tags_and_stays_sound(rendered: dict[str, bytes], bleed: str) -> None:
    for data in (screen(rendered[bleed]), normalised(rendered[bleed])):
        assert finish(data).described
        with pikepdf.open(BytesIO(data)) as pdf:
            assert pdf.check_pdf_syntax() == []
            assert pdf.Root.MarkInfo.Marked
            assert pdf.open_metadata()["pdfuaid:part"] == "1"


def test_the_same_render_gives_the_same_bytes(rendered: dict[str, bytes]) -> None:
    data = rendered["bleed: 5mm"]
    assert normalised(data) == normalised(data)
    assert screen(data) == screen(data)
