"""Would the customer of the true story have succeeded? From the home page, in their own words, on a telephone."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import Request, build

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
CONTENT = Path(__file__).parents[1] / "content"
FOLD, CALL_BAR = 844, 64
"""The height of a telephone's screen, and of the bar at its foot, in CSS pixels."""

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("CI") != "true", reason="needs Chromium: apt-get install chromium"
    ),
]

STORIES = [
    ("meubles-leman", "la livraison est reportée le jour même", "problems/livraison-date-deplacee", "Le transporteur ne peut pas changer une date"),
    ("meubles-leman", "mon dossier est bloqué", "problems/annulation-dossier-bloque", "l’avance de caisse"),
    ("poste-du-vallon", "l'automate est occupé", "problems/recommande-automate-occupe", "la caisse professionnels"),
    ("poste-du-vallon", "il n'y peut rien", "problems/reclamer-je-ny-peux-rien", "Demandez la carte Réclamation"),
    ("brico-fontaine", "aucun sms pour ma commande", "problems/commande-rien-recu", "Cherchez le mot « réglé » sur votre bon"),
    ("trains-de-la-dore", "pas dans son système", "problems/controle-introuvable", "Montrez l’écran « Contrôle »"),
    ("banque-des-deux-rives", "on me demande les papiers un par un", "problems/preparer-papiers-un-par-un", "la liste de tous les papiers"),
    ("hotel-des-roches", "on m'a renversé un verre dessus", "problems/incident-trempe", "Suivez la personne qui vous accueille"),
]  # fmt: skip


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory, fonts: Path, today) -> Path:
    """The help sites of the six organisations."""
    store = fonts.parent / "stories"
    (store / "fonts").parent.mkdir(exist_ok=True)
    folders = tuple(sorted({CONTENT / story[0] for story in STORIES}))
    out = tmp_path_factory.mktemp("stories")
    built = list(build(Request(folders, out, store, CONTENT.parent, today, only=("site",))))
    assert all(one.files for one in built)
    return out


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as started:
        yield started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.mark.parametrize("organisation, words, page_wanted, saving", STORIES, ids=[story[2] for story in STORIES])
def test_one_search_in_the_customers_words_leads_to_what_would_have_saved_them(
    browser, sites: Path, organisation: str, words: str, page_wanted: str, saving: str
) -> None:
    telephone = browser.new_context(viewport={"width": 390, "height": FOLD}, is_mobile=True, has_touch=True)
    page = telephone.new_page()
    page.goto((sites / organisation / "site" / "index.html").as_uri())
    page.fill("#ask", words)
    page.press("#ask", "Enter")
    page.wait_for_selector(".md-search-result__item", timeout=20_000)
    found = [
        link.get_attribute("href").split("?")[0] for link in page.query_selector_all(".md-search-result__item > a")
    ][:3]
    assert any(href.endswith(f"{page_wanted}.html") for href in found), found
    page.goto((sites / organisation / "site" / f"{page_wanted}.html").as_uri())
    place = page.get_by_text(saving, exact=False).first.bounding_box()
    assert place is not None
    assert place["y"] < FOLD - CALL_BAR, f"{saving!r} stands {place['y']:.0f} px down"


@pytest.mark.parametrize("organisation", sorted({story[0] for story in STORIES}))
def test_the_number_of_a_person_stands_on_the_first_screen_of_every_problem(
    browser, sites: Path, organisation: str
) -> None:
    telephone = browser.new_context(viewport={"width": 390, "height": FOLD}, is_mobile=True, has_touch=True)
    page = telephone.new_page()
    for problem in sorted((sites / organisation / "site" / "problems").glob("*.html")):
        page.goto(problem.as_uri())
        numbers = [box["y"] for link in page.query_selector_all("a[href^='tel:']") if (box := link.bounding_box())]
        assert any(0 <= y < FOLD for y in numbers), problem.name
