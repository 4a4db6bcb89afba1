"""Sheets that were really set and imposed: where the words stand, and what one holds after folding."""

from collections.abc import Callable, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

import pikepdf
import pypdfium2
import pytest

from generator.model.print_format import Imposition, Sides, print_formats
from generator.model.typeface import Typefaces
from generator.publish.press.geometry import MM, box_of
from generator.publish.press.imposition import impose
from generator.publish.press.marks import Marks
from generator.publish.press.slug import Slug

FORMATS = print_formats()
ALL_MARKS = Marks(colour_bar=True)
Fixture = Callable[..., Any]


@pytest.fixture(scope="module")
def slug(typefaces: Typefaces) -> Slug:
    return Slug("essai.pdf", typefaces, "2026-11-22", "1.2", "suisse", "default-coated")


@pytest.fixture(scope="module")
def cards(setting: Fixture, slug: Slug) -> bytes:
    format = FORMATS["card-85x55"]
    return impose(setting(format, ["Recto", "Verso"]), format, ALL_MARKS, slug)


@pytest.fixture(scope="module")
def booklet(setting: Fixture) -> Callable[[int, str], bytes]:
    def made(count: int, name: str = "booklet-a5") -> bytes:
        return impose(setting(FORMATS[name], [f"P{number}" for number in range(1, count + 1)]), FORMATS[name], Marks())

    return made


def leaflet(setting: Fixture, name: str, slug: Slug | None = None) -> bytes:
    return impose(setting(FORMATS[name], FORMATS[name].reads), FORMATS[name], ALL_MARKS, slug)


def paths_outside_forms(data: bytes, page: int = 0) -> list[tuple[float, float, float, float]]:
    """What is drawn on the sheet itself (the marks), as boxes in points."""
    document = pypdfium2.PdfDocument(data)
    kind = pypdfium2.raw.FPDF_PAGEOBJ_PATH
    found = [thing.get_bounds() for thing in document[page].get_objects(filter=[kind], max_depth=1)]
    document.close()
    return found


# cards


def test_twenty_one_cards_stand_on_the_sheet_each_at_its_place(cards: bytes, words: Fixture) -> None:
    front, back = words(cards)
    for side, said in ((front, "Recto"), (back, "Verso")):
        found = [word for word in side if word.said == said]
        assert len(found) == 21
        assert all(word.upright for word in found)
        first = (320 - (3 * 85 + 2 * 6)) / 2 + 8
        assert sorted({round(word.left - first) for word in found}) == [0, 91, 182]
        bottoms = sorted({round(word.bottom) for word in found})
        assert [high - low for low, high in pairwise(bottoms)] == [61] * 6


def test_no_mark_reaches_into_the_bleed(cards: bytes, setting: Fixture, slug: Slug) -> None:
    for data in (cards, leaflet(setting, "leaflet-dl-roll", slug)):
        with pikepdf.open(BytesIO(data)) as pdf:
            bleed, media = box_of(pdf.pages[0], "BleedBox"), box_of(pdf.pages[0], "MediaBox")
        marks = paths_outside_forms(data)
        assert len(marks) > 20
        for left, bottom, right, top in marks:
            assert right < bleed.left or left > bleed.right or top < bleed.bottom or bottom > bleed.top
            assert left > media.left
            assert bottom > media.bottom
            assert right < media.right
            assert top < media.top


def test_every_cut_has_its_marks_at_both_ends(cards: bytes) -> None:
    with pikepdf.open(BytesIO(cards)) as pdf:
        trim = box_of(pdf.pages[0], "TrimBox")
    middles = [
        round((left + right) / 2 / MM, 1) for left, _, right, _ in paths_outside_forms(cards) if right - left < 1
    ]
    edges = [trim.left / MM + column * 91 + side for column in range(3) for side in (0, 85)]
    for edge in edges:
        assert middles.count(round(edge, 1)) == 2


# leaflets: folded as paper is

Layer = tuple[str, str]
"""One layer of paper: the face that looks up, and the one that looks down."""


def fold_under(strip: list[list[Layer]], at: int, left: bool) -> list[list[Layer]]:
    """Fold the panels left (or right) of an edge under the others. Each panel: its layers from the top down."""
    if not left:
        return [*reversed(fold_under(strip[::-1], len(strip) - at, True))]
    staying = [list(layers) for layers in strip[at:]]
    for distance, layers in enumerate(reversed(strip[:at])):
        staying += [[]] if distance == len(staying) else []
        staying[distance] += [(down, up) for up, down in reversed(layers)]
    return staying


def strip(sides: Sequence[Sequence[Any]], outside: str = "front") -> list[list[Layer]]:
    """The sheet as it lies with the outside up: what is printed behind a panel comes from the other side, mirrored."""
    up, down = ([word.said for word in sorted(side, key=lambda word: word.left)] for side in sides)
    assert outside in up
    return [[(one, other)] for one, other in zip(up, reversed(down), strict=True)]


def headings(sides: Sequence[Sequence[Any]], known: Sequence[str]) -> list[list[Any]]:
    return [[word for word in side if word.said in known] for side in sides]


def test_the_roll_fold_has_its_front_in_front_and_opens_on_the_inside(setting: Fixture, words: Fixture) -> None:
    sides = headings(words(leaflet(setting, "leaflet-dl-roll")), FORMATS["leaflet-dl-roll"].reads)
    assert all(word.upright for side in sides for word in side)
    (layers,) = fold_under(fold_under(strip(sides), 1, left=True), 1, left=False)
    assert (layers[0][0], layers[-1][1]) == ("back", "front")
    assert [layers[at][1] + "|" + layers[at + 1][0] for at in (0, 1)] == [
        "inside-middle|inside-right",
        "flap|inside-left",
    ]
    assert FORMATS["leaflet-dl-roll"].outside["flap"] < FORMATS["leaflet-dl-roll"].outside["back"]


def test_the_z_fold_has_its_front_in_front_and_one_panel_of_the_inside_behind(setting: Fixture, words: Fixture) -> None:
    sides = headings(words(leaflet(setting, "leaflet-dl-z")), FORMATS["leaflet-dl-z"].reads)
    assert all(word.upright for side in sides for word in side)
    (layers,) = fold_under(fold_under(strip(sides), 2, left=True), 1, left=False)
    assert layers == [("front", "inside-left"), ("inside-middle", "reverse-middle"), ("reverse-left", "back")]


def test_the_panels_lie_side_by_side_and_are_folded_between(setting: Fixture, words: Fixture) -> None:
    data = leaflet(setting, "leaflet-dl-roll")
    with pikepdf.open(BytesIO(data)) as pdf:
        trim = box_of(pdf.pages[0], "TrimBox")
    outside, inside = words(data)
    starts = [[round(word.left - trim.left / MM - 8) for word in side] for side in (outside, inside)]
    assert starts == [[0, 97, 197], [0, 100, 200]]
    for page, folds in ((0, (97, 197)), (1, (100, 200))):
        thin = [(left + right) / 2 for left, _, right, _ in paths_outside_forms(data, page) if right - left < 1]
        assert all(sum(abs(at - trim.left - fold * MM) < 0.1 for at in thin) == 2 for fold in folds)


# booklets


def read_through(sides: list[list[Any]], width: float = 148 * 2 + 2 * 9) -> list[str]:
    """The pages of a folded and stapled booklet from its front to its back; nothing where a page is blank."""
    pairs = []
    for side in sides:
        said = {word.left > width / 2: word.said for word in side}
        pairs.append((said.get(False, ""), said.get(True, "")))
    first = [page for front, back in zip(pairs[::2], pairs[1::2], strict=True) for page in (front[1], back[0])]
    second = [page for front, back in zip(pairs[::2], pairs[1::2], strict=True) for page in (front[0], back[1])]
    return [*first, *reversed(second)]


def test_a_booklet_of_twelve_pages_reads_from_one_to_twelve(booklet: Fixture, words: Fixture) -> None:
    sides = words(booklet(12))
    assert [[word.said for word in sorted(side, key=lambda word: word.left)] for side in sides] == [
        ["P12", "P1"], ["P2", "P11"], ["P10", "P3"], ["P4", "P9"], ["P8", "P5"], ["P6", "P7"],
    ]  # fmt: skip
    assert read_through(sides) == [f"P{number}" for number in range(1, 13)]
    assert all(word.upright for side in sides for word in side)


def test_a_booklet_of_ten_pages_has_two_blank_ones_before_its_cover(booklet: Fixture, words: Fixture) -> None:
    assert read_through(words(booklet(10))) == [*(f"P{number}" for number in range(1, 10)), "", "", "P10"]


def test_the_offices_booklet_is_a4_and_ends_on_its_blanks(setting: Fixture, words: Fixture) -> None:
    format = FORMATS["booklet-a5-office"]
    data = impose(setting(format, [f"P{number}" for number in range(1, 11)]), format)
    assert read_through(words(data), 297) == [*(f"P{number}" for number in range(1, 11)), "", ""]
    assert paths_outside_forms(data) == []
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [round(float(edge) / MM, 1) for edge in pdf.pages[0].mediabox] == [0, 0, 297, 210]
        assert "/ColorSpace" not in pdf.pages[0].Resources


def test_a_sheet_turned_over_its_head_has_its_back_upside_down(setting: Fixture, words: Fixture) -> None:
    format = FORMATS["booklet-a5"].model_copy(update={"imposition": Imposition(kind="booklet", turn="head")})
    front, back = words(impose(setting(format, ["P1", "P2", "P3", "P4"]), format, Marks()))
    assert [word.upright for word in (*front, *back)] == [True, True, False, False]
    assert {word.said: word.left > 160 for word in back} == {"P2": True, "P3": False}


def test_the_bleed_of_a_back_upside_down_is_told_where_it_lies(setting: Fixture) -> None:
    bleed, over = Sides(left=3, right=3, top=5, bottom=10), Imposition(kind="booklet", turn="head")
    format = FORMATS["booklet-a5"].model_copy(update={"imposition": over, "bleed": bleed})
    with pikepdf.open(BytesIO(impose(setting(format, ["P1", "P2", "P3", "P4"]), format, Marks()))) as pdf:
        beyond = [box_of(page, "BleedBox").beyond(box_of(page, "TrimBox")) for page in pdf.pages]
    assert [(round(one.bottom / MM), round(one.top / MM)) for one in beyond] == [(10, 5), (5, 10)]


def test_pages_of_inner_sheets_move_towards_the_fold(setting: Fixture, words: Fixture) -> None:
    format = FORMATS["booklet-a5"].model_copy(update={"imposition": Imposition(kind="booklet", creep=1)})
    said = {
        word.said: word.left
        for side in words(impose(setting(format, [f"P{n}" for n in range(1, 9)]), format))
        for word in side
    }
    assert said["P6"] - said["P8"] == pytest.approx(1, abs=0.05)
    assert said["P3"] - said["P1"] == pytest.approx(-1, abs=0.05)


# what every sheet has


def test_the_boxes_of_a_sheet_tell_trim_and_bleed(setting: Fixture) -> None:
    with pikepdf.open(BytesIO(leaflet(setting, "leaflet-dl-roll"))) as pdf:
        for page in pdf.pages:
            trim, bleed, media = (box_of(page, name) for name in ("TrimBox", "BleedBox", "MediaBox"))
            assert (trim.width / MM, trim.height / MM) == pytest.approx((297, 210), abs=0.02)
            beyond = bleed.beyond(trim)
            assert [beyond.left, beyond.bottom, beyond.right, beyond.top] == pytest.approx([3 * MM] * 4, abs=0.02)
            assert (media.left, media.bottom) == (0, 0)


def test_marks_and_slug_are_in_the_colour_of_every_plate(cards: bytes, words: Fixture) -> None:
    with pikepdf.open(BytesIO(cards)) as pdf:
        page = pdf.pages[0]
        assert [str(one) for one in list(page.Resources.ColorSpace["/CSall"])[:2]] == ["/Separation", "/All"]
        drawn = page.Contents.read_bytes().partition(b"/Slug Do")[2]
        assert drawn.count(b"/CSall CS") == 1
        assert b" RG" not in drawn
        line = page.Resources.XObject.Slug
        assert line.read_bytes().startswith(b"/CSall cs 1 scn")
        assert str(line.Resources.ColorSpace["/CSall"][1]) == "/All"
        fonts = [font.DescendantFonts[0].FontDescriptor for font in line.Resources.Font.values()]
        assert fonts
        assert all("/FontFile2" in font for font in fonts)
        bleed = box_of(page, "BleedBox")
    (said,) = [word for word in words(cards)[0] if word.said.startswith("essai")]
    assert said.said == "essai.pdf·2026-11-22·1.2·suisse·default-coated·1/2"
    assert said.top < bleed.bottom / MM - 6


def test_a_sticker_is_cut_along_a_spot_colour_that_overprints(setting: Fixture) -> None:
    format = FORMATS["sticker-round-60"]
    with pikepdf.open(BytesIO(impose(setting(format, ["Rond"]), format, Marks()))) as pdf:
        page = pdf.pages[0]
        assert str(page.Resources.ColorSpace["/CSdie"][1]) == "/CutContour"
        assert page.Contents.read_bytes().count(b"/CSdie CS") == 24
        assert page.Resources.ExtGState.GSover.OP


def test_a_poster_gets_its_marks_round_the_one_page(setting: Fixture, slug: Slug) -> None:
    data = impose(setting(FORMATS["poster-a4"], ["Affiche"]), FORMATS["poster-a4"], ALL_MARKS, slug)
    with pikepdf.open(BytesIO(data)) as pdf:
        assert [round(float(edge) / MM) for edge in pdf.pages[0].TrimBox] == [14, 14, 224, 311]
        assert [round(float(edge) / MM) for edge in pdf.pages[0].mediabox] == [0, 0, 238, 325]


def test_sheets_are_sound_the_same_each_time_and_claim_no_tags(setting: Fixture, slug: Slug) -> None:
    format = FORMATS["leaflet-dl-roll"]
    pages = setting(format, format.reads)
    data = impose(pages, format, ALL_MARKS, slug)
    assert impose(pages, format, ALL_MARKS, slug) == data
    with pikepdf.open(BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.Root.Lang) == "fr"
        assert str(pdf.docinfo.Title) == "Essai"
        assert "pdfuaid:part" not in pdf.open_metadata()
        assert "/StructTreeRoot" not in pdf.Root
        assert all("/Annots" not in page.obj for page in pdf.pages)
