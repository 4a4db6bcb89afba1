"""What veraPDF does not ask, and a reader who cannot see the page needs: every PDF of the tiny organisation."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from generator.publish.tags.structure import Node, annotation_of, kids, walk

pytestmark = pytest.mark.slow
MARKED = re.compile(rb"/(\w+)\n<</MCID (\d+)>>\nBDC")
LISTED = {"L": {"LI", "L", "Caption"}, "Table": {"THead", "TBody", "TFoot", "TR", "Caption"}, "TR": {"TH", "TD"}}
"""What may stand directly in what."""
PARTS = {"infographics", "inserts", "letters", "owner", "print", "screen", "staff", "tutorials"}


@pytest.fixture(scope="module")
def opened(world_pdfs: list[Path]) -> Iterator[dict[Path, pikepdf.Pdf]]:
    pdfs = {path: pikepdf.open(path) for path in world_pdfs}
    yield pdfs
    for pdf in pdfs.values():
        pdf.close()


def nodes(pdf: pikepdf.Pdf) -> list[Node]:
    return list(walk(pdf.Root.StructTreeRoot))


def test_every_kind_is_looked_at(opened: dict[Path, pikepdf.Pdf]) -> None:
    kinds = {"/".join(part for part in path.parts if part in PARTS) for path in opened}
    assert kinds == {*PARTS - {"screen"}, "print/screen"}


def test_the_title_is_shown_and_the_language_and_the_author_are_said(opened: dict[Path, pikepdf.Pdf]) -> None:
    for path, pdf in opened.items():
        with pdf.open_metadata() as facts:
            said = (facts.get("pdfuaid:part"), facts.get("dc:title"), str(pdf.Root.Lang))
        assert said == ("1", str(pdf.docinfo.Title), "fr"), path
        assert str(pdf.docinfo.Title).strip(), path
        assert pdf.Root.ViewerPreferences.DisplayDocTitle is True, path
        assert pdf.Root.MarkInfo.Marked is True, path


def test_headings_begin_at_the_first_level_and_skip_none(opened: dict[Path, pikepdf.Pdf]) -> None:
    for path, pdf in opened.items():
        levels = [int(node.kind[1]) for node in nodes(pdf) if re.fullmatch("H[1-6]", node.kind)]
        assert levels[:1] == [1], path
        assert [(one, other) for one, other in pairwise(levels) if other > one + 1] == [], path


def test_every_heading_is_a_bookmark(opened: dict[Path, pikepdf.Pdf]) -> None:
    for path, pdf in opened.items():
        with pdf.open_outline() as outline:
            bookmarks = len(list(_all(outline.root)))
        headings = [node for node in nodes(pdf) if re.fullmatch("H[1-6]", node.kind)]
        assert bookmarks == len(headings) > 0, path


def _all(items: list[pikepdf.OutlineItem]) -> Iterator[pikepdf.OutlineItem]:
    for item in items:
        yield item
        yield from _all(item.children)


def test_lists_hold_items_and_tables_rows_with_headers_that_say_what_they_head(
    opened: dict[Path, pikepdf.Pdf],
) -> None:
    seen: Counter[str] = Counter()
    for path, pdf in opened.items():
        for node in nodes(pdf):
            seen[node.kind] += 1
            if node.kind in LISTED:
                inner = {str(kid.S)[1:] for kid in kids(node.element)}
                assert inner <= LISTED[node.kind], (path, node.kind, inner)
            if node.kind == "TH":
                assert str(node.element.A.Scope) in ("/Column", "/Row"), path
            if node.kind == "LI":
                assert node.above[-1].S == "/L", path
    assert min(seen["L"], seen["LI"], seen["Table"], seen["TH"], seen["TD"]) > 0


def test_every_picture_has_words_and_a_place_on_its_page(opened: dict[Path, pikepdf.Pdf]) -> None:
    figures = [(path, node.element) for path, pdf in opened.items() for node in nodes(pdf) if node.kind == "Figure"]
    assert figures
    for path, figure in figures:
        left, bottom, right, top = (float(side) for side in figure.A.BBox)
        _, _, width, height = (float(side) for side in figure.Pg.MediaBox)
        assert str(figure.Alt).strip(), path
        assert 0 <= left < right <= width, path
        assert 0 <= bottom < top <= height, path


def test_links_are_tagged_once_printed_described_and_reached_in_order(opened: dict[Path, pikepdf.Pdf]) -> None:
    links = 0
    for path, pdf in opened.items():
        linked = Counter(
            found.objgen
            for node in nodes(pdf)
            if node.kind == "Link"
            for kid in kids(node.element)
            if (found := annotation_of(kid)) is not None
        )
        for page in pdf.pages:
            assert page.Tabs == "/S", path
            for annotation in page.get("/Annots", []):
                links += 1
                assert linked[annotation.objgen] == 1, path
                assert int(annotation.F) & 4, path
                assert str(annotation.Contents), path
    assert links > 20


def test_all_that_is_marked_is_in_the_tree(opened: dict[Path, pikepdf.Pdf]) -> None:
    for path, pdf in opened.items():
        heard = {
            (node.element.Pg.objgen, int(kid))
            for node in nodes(pdf)
            for kid in kids(node.element)
            if not isinstance(kid, pikepdf.Dictionary)
        }
        marked = {
            (page.objgen, int(number))
            for page in pdf.pages
            for _, number in MARKED.findall(b"".join(part.read_bytes() for part in _contents(page)))
        }
        assert marked == heard, path


def _contents(page: pikepdf.Page) -> list[pikepdf.Object]:
    return list(page.Contents) if isinstance(page.Contents, pikepdf.Array) else [page.Contents]


def test_what_a_customer_writes_to_is_read_with_the_letter(opened: dict[Path, pikepdf.Pdf]) -> None:
    letters = [path for path in opened if "letters" in path.parts]
    assert letters
    for path in letters:
        last = kids(opened[path].Root.StructTreeRoot.K[0])[-1]
        assert [node.kind for node in walk(last)].count("P") == 2, path
        with pypdfium2.PdfDocument(path) as document:
            assert "Où l’envoyer" in document[0].get_textpage().get_text_bounded(), path
