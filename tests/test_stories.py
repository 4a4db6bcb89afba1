"""Would the customer of the true story have succeeded? From the home page, in their own words, on a telephone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

FOLD, CALL_BAR = 844, 64
"""The height of a telephone's screen, and of the bar at its foot, in CSS pixels."""

pytestmark = [pytest.mark.browser, pytest.mark.slow]

STORIES = [
    ("meubles-leman", "fr", "la livraison est reportée le jour même", "livraison-date-deplacee", "Le transporteur ne peut pas changer une date"),
    ("meubles-leman", "en", "the delivery is postponed on the same day", "livraison-date-deplacee", "The carrier cannot change a date"),
    ("meubles-leman", "fr", "mon dossier est bloqué", "annulation-dossier-bloque", "l’avance de caisse"),
    ("meubles-leman", "en", "they say my file is blocked", "annulation-dossier-bloque", "l’avance de caisse"),
    ("poste-du-vallon", "fr", "l'automate est occupé", "recommande-automate-occupe", "la caisse professionnels"),
    ("poste-du-vallon", "en", "someone is using the kiosk to print labels", "recommande-automate-occupe", "the business till"),
    ("poste-du-vallon", "fr", "il n'y peut rien", "reclamer-je-ny-peux-rien", "Demandez la carte Réclamation"),
    ("poste-du-vallon", "en", "they say it is out of their hands", "reclamer-je-ny-peux-rien", "Ask for the Complaint card"),
    ("brico-fontaine", "fr", "aucun sms pour ma commande", "commande-rien-recu", "Cherchez le mot « réglé » sur votre bon"),
    ("brico-fontaine", "en", "I got no text about my order", "commande-rien-recu", "Look for the word “réglé” (paid) on your slip"),
    ("trains-de-la-dore", "fr", "pas dans son système", "controle-introuvable", "Montrez l’écran « Contrôle »"),
    ("trains-de-la-dore", "en", "the inspector can't find me in the system", "controle-introuvable", "Show the “Inspection” screen"),
    ("banque-des-deux-rives", "fr", "on me demande les papiers un par un", "preparer-papiers-un-par-un", "la liste de tous les papiers"),
    ("banque-des-deux-rives", "en", "they keep asking me for another document", "preparer-papiers-un-par-un", "the list of all the documents"),
    ("hotel-des-roches", "fr", "on m'a renversé un verre dessus", "incident-trempe", "Suivez la personne qui vous accueille"),
    ("hotel-des-roches", "en", "somebody spilt a drink on me", "incident-trempe", "Go with the person who welcomes you"),
]  # fmt: skip
"""An organisation, a language, the customer's words, the problem that is theirs, and what would have saved them."""


TUESDAY, SUNDAY = "2026-11-24T10:30:00+01:00", "2026-11-22T14:00:00+01:00"


WHOLE = "[...document.querySelectorAll('.call-bar a[href^=\"tel:\"] span')].every(one => one.scrollWidth <= one.clientWidth)"
"""Whether the bar at the foot shows its number to the last figure."""


@pytest.fixture
def telephone(browser) -> Iterator[object]:
    """A telephone on which it is Tuesday morning, whenever the test runs."""
    context = browser.new_context(viewport={"width": 390, "height": FOLD}, is_mobile=True, has_touch=True)
    context.clock.set_fixed_time(TUESDAY)
    yield context.new_page()
    context.close()


def home(sites: Path, organisation: str, language: str) -> Path:
    """The folder of a site in one language; the first language is at the top."""
    top = sites / organisation / "site"
    return top if language == "fr" else top / language


def above_the_fold(page, words: str) -> bool:
    """Whether the paragraph with these words begins on the first screen, above the bar with the number."""
    boxes = [place.bounding_box() for place in page.get_by_text(words, exact=False).all()]
    return any(0 <= box["y"] < FOLD - CALL_BAR for box in boxes if box)


@pytest.mark.parametrize(
    "organisation, language, words, problem, saving", STORIES, ids=[f"{story[1]}-{story[3]}" for story in STORIES]
)
def test_one_search_in_the_customers_words_leads_to_what_would_have_saved_them(
    telephone, sites: Path, organisation: str, language: str, words: str, problem: str, saving: str
) -> None:
    telephone.goto((home(sites, organisation, language) / "index.html").as_uri())
    assert telephone.evaluate("document.documentElement.lang") == language
    telephone.fill("#ask", words)
    telephone.press("#ask", "Enter")
    telephone.wait_for_selector(".md-search-result__item", timeout=20_000)
    links = telephone.query_selector_all(".md-search-result__item > a")[:3]
    found = [link for link in links if link.get_attribute("href").split("?")[0].endswith(f"problems/{problem}.html")]
    assert found, [link.get_attribute("href") for link in links]
    found[0].click()
    telephone.wait_for_url(f"**/problems/{problem}.html**")
    telephone.evaluate("scrollTo(0, 0)")
    assert above_the_fold(telephone, saving)


@pytest.mark.parametrize(
    "organisation, language, words, problem, saving", STORIES, ids=[f"{story[1]}-{story[3]}" for story in STORIES]
)
def test_three_clicks_lead_there_as_well(
    telephone, sites: Path, organisation: str, language: str, words: str, problem: str, saving: str
) -> None:
    """From the home page by its own links, without any search: all problems, then the sentence that is the customer's."""
    telephone.goto((home(sites, organisation, language) / "index.html").as_uri())
    if not telephone.locator(f"article a[href$='problems/{problem}.html']").count():
        telephone.locator("article .all a[href$='problems.html']").first.click()
        telephone.wait_for_url("**/problems.html")
    telephone.locator(f"article a[href$='{problem}.html']").first.click()
    telephone.wait_for_url(f"**/{problem}.html")
    assert above_the_fold(telephone, saving)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("organisation", sorted({story[0] for story in STORIES}))
def test_the_number_of_a_person_stands_on_the_first_screen_of_every_problem(
    telephone, sites: Path, organisation: str, language: str
) -> None:
    """Where the line is open; on a Sunday, the way that is open then."""
    problems = problems_of(sites, organisation, language)
    for problem in problems:
        telephone.goto(problem.as_uri())
        assert on_the_first_screen(telephone, "a[href^='tel:']"), problem.name
        assert telephone.evaluate(WHOLE), problem.name
    telephone.context.clock.set_fixed_time(SUNDAY)
    for problem in problems[::5]:
        telephone.goto(problem.as_uri())
        assert on_the_first_screen(telephone, ".call-bar a"), problem.name


def problems_of(sites: Path, organisation: str, language: str) -> list[Path]:
    pages = sorted((home(sites, organisation, language) / "problems").glob("*.html"))
    assert len(pages) > 5
    return pages


def on_the_first_screen(page, links: str) -> bool:
    return any(0 <= box["y"] < FOLD for link in page.query_selector_all(links) if (box := link.bounding_box()))
