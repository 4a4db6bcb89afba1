"""What a customer does without a mouse, and without scripts: everything is reached, and one sees where one is."""

import re
from pathlib import Path

import pytest

from generator.build import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

TYPES = (
    "index", "journeys", "journeys/emprunter", "problems", "problems/emprunter-piece-perdue", "contacts", "understand",
    "guides", "guides/depart", "questions", "documents", "rules", "promises", "glossary", "letters",
    "letters/prolonger", "insights", "changes", "404",
)  # fmt: skip
TEMPLATES = Path(__file__).parents[2] / "themes" / "shared" / "templates" / "web"
KIND = re.compile(r'<article class="[^"]*\bpage page-([\w-]+)')
WAYS_TO_A_HUMAN = "article a[href*='contacts.html'], article a[href^='tel:'], article a[href^='mailto:']"
STOP = """() => {
  const at = document.activeElement, shown = at.matches("input[type=radio]") ? at.nextElementSibling : at;
  const style = getComputedStyle(shown), box = shown.getBoundingClientRect();
  return {
    end: at === document.body, html: at.outerHTML.slice(0, 160), seen: style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2,
    there: box.width > 0 && box.height > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
    is: ["[data-md-component=skip]", "a.md-skip", ".brand", "[data-ask-open]", ".menu summary", "#ask", ".feedback button",
         ".feedback a", "article summary", "article a[href*='guides/']"].filter(one => at.matches(one)),
  };
}"""


@pytest.fixture(scope="module")
def site(built: Built) -> str:
    return (built.home / "site").as_uri()


def tab(browser, width: int = 390, **options: object):
    return browser.new_context(viewport={"width": width, "height": 844}, **options).new_page()


def stops(page) -> list[dict]:
    """Where the tab key stops, from the top of a page to its end."""
    found: list[dict] = []
    for _ in range(400):
        page.keyboard.press("Tab")
        stop = page.evaluate(STOP)
        if stop["end"]:
            return found
        found.append(stop)
    raise AssertionError("the tab key never comes to the end of the page")


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("name", ["index", "journeys/emprunter", "problems/emprunter-piece-perdue", "guides/depart"])
def test_every_stop_of_the_tab_key_can_be_seen(browser, site: str, name: str, width: int) -> None:
    page = tab(browser, width)
    page.goto(f"{site}/{name}.html")
    found = stops(page)
    assert len(found) > 8
    assert [stop["html"] for stop in found if not (stop["seen"] and stop["there"])] == []


def test_menu_search_guide_and_feedback_are_reached_by_the_tab_key(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/index.html")
    home = {one for stop in stops(page) for one in stop["is"]}
    assert {".brand", "[data-ask-open]", ".menu summary", "#ask", "article a[href*='guides/']"} <= home
    page.goto(f"{site}/guides/depart.html")
    guide = {one for stop in stops(page) for one in stop["is"]}
    assert "article summary" in guide
    assert guide & {".feedback button", ".feedback a"}


def test_the_first_stop_leads_past_the_header(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/rules.html")
    page.keyboard.press("Tab")
    assert "a.md-skip" in page.evaluate(STOP)["is"]
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('article') !== null")


def test_the_escape_key_closes_the_menu_and_gives_the_focus_back(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/rules.html")
    page.focus(".menu summary")
    page.keyboard.press("Enter")
    assert page.is_visible(".menu nav a")
    page.keyboard.press("Tab")
    page.keyboard.press("Escape")
    assert not page.is_visible(".menu nav a")
    assert page.evaluate("document.activeElement.matches('.menu summary')")


def test_the_escape_key_closes_the_search(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/rules.html")
    page.focus("[data-ask-open]")
    page.keyboard.press("Enter")
    page.wait_for_function("document.getElementById('__search').checked")
    page.keyboard.press("Escape")
    page.wait_for_function("!document.getElementById('__search').checked")


def test_a_guide_is_walked_by_keys_alone(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/guides/depart.html")
    page.focus("article summary >> nth=0")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.closest('details').open")


def test_every_type_of_page_is_among_them(built: Built) -> None:
    kinds = [KIND.search((built.home / "site" / f"{name}.html").read_text("utf-8")) for name in TYPES]
    templates = {template.name.removesuffix(".md.j2") for template in TEMPLATES.glob("*.md.j2")}
    assert {kind[1] for kind in kinds if kind} == templates - {"macros"} | {"lost"}


def test_without_scripts_every_type_of_page_has_its_words_its_menu_and_a_way_to_a_human(
    browser, built: Built, site: str
) -> None:
    page = tab(browser, java_script_enabled=False)
    home = built.home / "site"
    for name in TYPES:
        assert Path(home / f"{name}.html").is_file()
        page.goto(f"{site}/{name}.html")
        assert page.is_visible("article h1"), name
        assert len(page.inner_text("article")) > 100, name
        assert [way for way in page.locator(WAYS_TO_A_HUMAN).all() if way.is_visible()], name
        page.click(".menu summary")
        assert page.is_visible(".menu nav a"), name
