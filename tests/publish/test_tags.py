"""What the finishing pass makes of WeasyPrint's tags: one link each, words in margins, languages, places of pictures."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf
import pytest

from generator.model.typeface import Typefaces
from generator.publish.pdf import write_pdf
from generator.publish.tags.structure import Node, annotation_of, kids, walk

POINT = "data:image/svg+xml,%3Csvg xmlns=%22http://www.w3.org/2000/svg%22 width=%2220%22 height=%2220%22%3E%3C/svg%3E"
PAGE = f"""<html lang="fr"><head><title>Essai</title><style>
@page {{ size: 300px 600px; margin: 60px 20px; @top-left {{ content: "Page " counter(page) }}
  @bottom-left {{ content: element(help) }} }}
body {{ font-family: Inter; margin: 0 }} .help {{ position: running(help) }} .narrow {{ width: 90px }}
</style></head><body>
<div class="help"><p>Où l’envoyer</p></div>
<img alt="un point" src="{POINT}">
<p lang="de">Guten Tag</p><p>Le mot <i lang="en">drive</i> est anglais.</p>
<p class="narrow"><a href="https://exemple.fr/un">Un lien <b>long qui</b> prend<br>quatre lignes</a></p>
<p><a href="https://exemple.fr/un">Le</a><a href="https://exemple.fr/deux">suivant</a></p>
<p>Avant<br>après</p>
<p style="break-before: page">Deux</p></body></html>"""


@pytest.fixture(scope="module")
def pdf(typefaces: Typefaces) -> Iterator[pikepdf.Pdf]:
    result = write_pdf(PAGE, {}, typefaces)
    assert result.remarks == ()
    with pikepdf.open(BytesIO(result.data)) as opened:
        yield opened


@pytest.fixture(scope="module")
def nodes(pdf: pikepdf.Pdf) -> list[Node]:
    return list(walk(pdf.Root.StructTreeRoot))


def held(pdf: pikepdf.Pdf, node: Node) -> list[pikepdf.Object]:
    return [found for kid in kids(node.element) if (found := annotation_of(kid)) is not None]


def test_a_link_is_one_tag_over_all_its_lines_and_two_links_are_two(pdf: pikepdf.Pdf, nodes: list[Node]) -> None:
    links = [node for node in nodes if node.kind == "Link"]
    addresses = [[str(one.A.URI) for one in held(pdf, link)] for link in links]
    assert set(addresses[0]) == {"https://exemple.fr/un"}
    assert len(addresses[0]) > 2
    assert addresses[1:] == [["https://exemple.fr/un"], ["https://exemple.fr/deux"]]


def test_every_annotation_stands_in_a_link_that_knows_it_and_covers_something(
    pdf: pikepdf.Pdf, nodes: list[Node]
) -> None:
    linked = {one.objgen: node.element.objgen for node in nodes if node.kind == "Link" for one in held(pdf, node)}
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    annotations = [one for page in pdf.pages for one in page.get("/Annots", [])]
    assert {one.objgen for one in annotations} == set(linked)
    for one in annotations:
        left, bottom, right, top = one.Rect
        assert left < right
        assert bottom < top
        assert parents[int(one.StructParent)].objgen == linked[one.objgen]


def test_every_piece_of_marked_content_is_where_its_page_says(pdf: pikepdf.Pdf, nodes: list[Node]) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(numbers[at]): numbers[at + 1] for at in range(0, len(numbers), 2)}
    in_tree = {
        (node.element.Pg.objgen, int(kid)): node.element.objgen
        for node in nodes
        for kid in kids(node.element)
        if not isinstance(kid, pikepdf.Dictionary)
    }
    of_pages = {
        (page.objgen, number): element.objgen
        for page in pdf.pages
        for number, element in enumerate(parents[int(page.StructParents)])
        if element is not None
    }
    assert in_tree == of_pages


def test_a_running_element_is_read_once_after_all_else(nodes: list[Node]) -> None:
    top = [node for node in nodes if len(node.above) == 1]
    assert top[-1].kind == "Div"
    assert [node.kind for node in top].count("Div") == 1


def test_page_numbers_and_repetitions_are_artifacts(pdf: pikepdf.Pdf) -> None:
    marks = [page.Contents.read_bytes().count(b"/Pagination") for page in pdf.pages]
    assert marks == [1, 2]


def test_words_of_another_language_say_which(nodes: list[Node]) -> None:
    said = [(node.kind, str(node.element.Lang)) for node in nodes if "/Lang" in node.element]
    assert said == [("P", "de"), ("NonStruct", "en")]


def test_a_picture_is_where_it_is_seen_in_points_from_the_bottom(nodes: list[Node]) -> None:
    (figure,) = [node.element for node in nodes if node.kind == "Figure"]
    left, bottom, right, top = (float(side) for side in figure.A.BBox)
    assert (left, right) == pytest.approx((15, 30))
    assert top - bottom == pytest.approx(15)
    assert 380 < bottom < top <= 405


def test_no_wrapper_is_empty(nodes: list[Node]) -> None:
    assert [node.kind for node in nodes if not kids(node.element)] == []
