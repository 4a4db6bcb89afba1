import re
from collections.abc import Callable
from dataclasses import replace

import pytest

from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.render.moved import with_former_anchors
from generator.render.outputs.page import page
from generator.render.theme import load_theme
from generator.render.view import View

CONTENT = """
journeys:
  emprunter:
    title: Emprunter un jeu
    aliases: louer
    steps: [{id: demander, title: Demander, aliases: reserver, do: Demandez., ends: Fini.}]
    problems: [{id: pris, aliases: absent, when: Le jeu est pris., do: Attendez., ends: Fini.}]
questions:
  combien: {ask: Combien ?, answer: Rien., aliases: prix}
"""
ABOUT = "organisation: {name: Essai, country: FR, url: 'https://exemple.fr'%s}\n"


@pytest.fixture
def made(reading: Callable[..., object], typefaces: Typefaces) -> Callable[[str], dict[str, Publication]]:
    def make(more: str = "") -> dict[str, Publication]:
        organisation: Organisation = reading(CONTENT, about=ABOUT % more).organisation  # type: ignore[attr-defined]
        view = View(organisation, load_theme(organisation.about.brand), Wording("fr"), typefaces)
        return {item.path: item for item in page(view) if isinstance(item, Publication)}

    return make


def test_a_page_stands_at_each_address_that_it_had(made: Callable[..., dict[str, Publication]]) -> None:
    moved = {path: item.source for path, item in made().items() if item.media == "text/html"}
    assert set(moved) == {
        "site/journeys/louer",
        "site/problems/louer-pris", "site/problems/emprunter-absent", "site/problems/louer-absent",
    }  # fmt: skip
    source = moved["site/problems/louer-absent"]
    assert '<meta http-equiv="refresh" content="0; url=emprunter-pris.html">' in source
    assert '<a href="emprunter-pris.html">' in source
    assert '<link rel="canonical" href="https://exemple.fr/problems/emprunter-pris.html">' in source


def test_a_page_that_moved_is_a_folder_where_all_are(made: Callable[..., dict[str, Publication]]) -> None:
    source = made(", site: {directory_urls: true}")["site/journeys/louer/index"].source
    assert 'content="0; url=../emprunter/"' in source
    assert 'href="https://exemple.fr/journeys/emprunter/"' in source


def test_old_anchors_stay_beside_the_new_ones(made: Callable[..., dict[str, Publication]]) -> None:
    pages = made()
    assert re.search(r'<div id="reserver"></div>\n\n#+ [^\n]*#demander', pages["site/journeys/emprunter"].source)
    assert re.search(r'<div id="prix"></div>\n\n#+ [^\n]*#combien', pages["site/questions"].source)


def test_old_addresses_are_not_on_the_map_of_the_site(made: Callable[..., dict[str, Publication]]) -> None:
    assert "louer" not in made()["site/sitemap"].source


@pytest.mark.parametrize(
    ("body", "kept"),
    [
        ('<p id="combien">x</p>', '<p id="combien"><span id="prix"></span>x</p>'),
        (
            '<details id="combien" class="a">\n<summary>x</summary></details>',
            '<details id="combien" class="a">\n<summary><span id="prix"></span>x</summary></details>',
        ),
        ('<p id="combien">x</p><p id="prix">y</p>', '<p id="combien">x</p><p id="prix">y</p>'),
        ("nothing", "nothing"),
    ],
)
def test_an_old_anchor_stands_inside_what_is_no_heading(body: str, kept: str, reading: Callable[..., object]) -> None:
    organisation: Organisation = reading(CONTENT).organisation  # type: ignore[attr-defined]
    assert with_former_anchors(body, "questions", replace(organisation)) == kept
