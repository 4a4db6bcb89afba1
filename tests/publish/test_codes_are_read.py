"""A real decoder reads the codes that are printed: on the card, the postcard and the tutorial, in every theme."""

from pathlib import Path

import pypdfium2
import pytest
import zxingcpp

from generator.infographics.drawing import INFOGRAPHICS, SHEETS, Scene
from generator.infographics.qr import QUIET, READABLE, code_svg, holding_path
from generator.model.facts import main_channel
from generator.model.publication import Publication
from generator.model.vcard import short_vcards
from generator.publish.fonts import prepare
from generator.publish.pdf import write_pdf
from generator.render.outputs.tutorial import tutorial
from generator.render.sheet import sheet_html
from generator.render.theme import load_theme, load_wording
from generator.render.view import View

THEMES = ("line", "picto", "editorial")
DPI = 200
"""What a telephone's camera makes of a sheet held at arm's length."""


@pytest.fixture(scope="module", params=THEMES)
def view(request: pytest.FixtureRequest, world, world_folder: Path, fonts: Path) -> View:
    brand = world.about.brand.model_copy(update={"theme": request.param})
    theme = load_theme(brand, world_folder.parent)
    return View(world, theme, load_wording("fr"), prepare(theme.style.families, fonts))


def codes(html: str, view: View, page: int) -> list[str]:
    """What a decoder reads on one page of the PDF of a document."""
    document = pypdfium2.PdfDocument(write_pdf(html, {}, view.typefaces).data)
    picture = document[page].render(scale=DPI / 72).to_pil()
    return [found.text for found in zxingcpp.read_barcodes(picture)]


def contact(view: View) -> tuple[str, ...]:
    channel = main_channel(view.organisation)
    assert channel is not None
    return short_vcards(channel, view.organisation, view.wording)


@pytest.mark.parametrize("sheet", ["card", "a6"])
def test_a_card_leads_to_an_address_and_holds_the_contact_on_its_back(view: View, sheet: str) -> None:
    scene = Scene(view.organisation, view.wording, view.theme.style, view.typefaces, SHEETS[sheet])
    drawing = INFOGRAPHICS.load()["contact-card"].draw(view.organisation, scene)
    html = sheet_html(drawing, view.theme.style, "fr")
    back = codes(html, view, 1)
    assert set(back) & set(contact(view))
    assert set(codes(html, view, 0) + back) - set(contact(view)) == {view.organisation.about.url}


def test_the_strip_holds_the_contact_beside_the_address(view: View) -> None:
    drawn = INFOGRAPHICS.load()["rules-at-a-glance"]
    (subject,) = drawn.subjects(view.organisation)
    scene = Scene(view.organisation, view.wording, view.theme.style, view.typefaces, SHEETS["a4"])
    found = codes(sheet_html(drawn.draw(subject, scene), view.theme.style, "fr"), view, 0)
    assert view.organisation.about.url in found
    assert set(found) <= {view.organisation.about.url, *contact(view)}


@pytest.mark.parametrize("paper", ["", "-a5"])
def test_a_tutorial_holds_the_contact_of_its_first_page(view: View, paper: str) -> None:
    (made,) = (
        one
        for one in tutorial(view)
        if isinstance(one, Publication) and one.path.endswith(f"emprunter{paper}") and one.media == "text/html"
    )
    (found,) = codes(made.source, view, 0)
    assert found in contact(view)


def test_modules_are_never_smaller_than_a_camera_resolves(view: View) -> None:
    held = contact(view)
    for size in (18.0, 22.0, 26.0, 38.0, 72.0):
        path = holding_path(held, 0, 0, size)
        sides = [float(part.split("z")[0].split("v")[1].split("h")[0]) for part in path.split("M")[1:]]
        assert not sides or min(sides) >= READABLE - 0.001
        assert not sides or float(path[1:].split(" ")[0]) >= QUIET * READABLE - 0.001
    assert holding_path(held, 0, 0, 10.0) == ""
    assert code_svg(held, 10.0) == ""
    assert holding_path((), 0, 0, 50.0) == ""
