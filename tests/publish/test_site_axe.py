"""What axe-core says of every type of page in every theme and language, by day and night, on a telephone and a desk."""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from generator.build import Built
from generator.gallery import write_gallery
from generator.load.content import load
from generator.publish.store import Store

playwright = pytest.importorskip("playwright.sync_api")
TESTS = Path(__file__).parents[1]
AXE = TESTS / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = next((name for name in ("chromium", "chromium-browser", "google-chrome") if shutil.which(name)), None)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(
        os.environ.get("CI") != "true" and (CHROMIUM is None or not AXE.is_file()),
        reason="needs Chromium, and npm ci in tests/",
    ),
]

THEMES = sorted(theme.parent.name for theme in (TESTS.parent / "themes").glob("*/theme.yaml"))
TEMPLATES = (TESTS.parent / "themes" / "shared" / "templates" / "web").glob("*.md.j2")
TYPES = {template.name.removesuffix(".md.j2") for template in TEMPLATES} - {"macros"} | {"lost"}
"""Every type of page: each has a template of its own, but for what stands where no page is."""
LANGUAGES = ("fr", "en")
Look = tuple[str, int]
LOOKS = (("light", 390), ("light", 1280), ("dark", 1280), ("dark", 390))
"""Palette and width in pixels, in an order in which each differs from the one before in one thing only."""

HEAD = re.compile(r'<html[^>]* lang="(\w+)')
KIND = re.compile(r'<article class="[^"]*\bpage page-([\w-]+)')
CLASSES = re.compile(r'class="([^"]*)"')
OPEN = "document.querySelectorAll('article details').forEach(one => { one.open = true })"
DRESS = """scheme => {
  const choice = document.querySelector(`input[data-md-color-scheme=${scheme === "dark" ? "slate" : "default"}]`);
  if (!choice || choice.checked) return;
  choice.checked = true;
  choice.dispatchEvent(new Event("change", {bubbles: true}));
}"""
DRESSED = """scheme => !document.querySelector('input[data-md-color-scheme]') ||
  document.body.dataset.mdColorScheme === (scheme === "dark" ? "slate" : "default")"""
JUDGE = """() => axe.run(document, {resultTypes: ['violations'], preload: false}).then(
  said => said.violations.map(one => [one.id, one.nodes.slice(0, 3).map(node => node.target.join(' '))]))"""
ALL = """() => axe.run(document, {preload: false}).then(said => ['violations', 'incomplete', 'passes', 'inapplicable'].map(
  kind => said[kind].map(one => [one.id, one.nodes.map(node => node.target.join(' ')).sort()])))"""


class Leaf(NamedTuple):
    """A finished page, and what is drawn on it."""

    site: Path
    path: str
    language: str
    type: str
    parts: frozenset[str]
    """The classes of its elements, and whose it is."""


class Judged(NamedTuple):
    """What axe finds wrong: where, how it looked then, the rule and the elements."""

    path: str
    look: Look
    rule: str
    at: list[str]


def leaves(site: Path) -> Iterator[Leaf]:
    """Every page of a site, those that only lead on to another left out."""
    for file in sorted(site.rglob("*.html")):
        page = file.read_text("utf-8")
        language, kind = HEAD.search(page), KIND.search(page)
        assert language, file
        if kind:
            parts = frozenset(" ".join(CLASSES.findall(page, kind.start())).split()) | {f"of {site}"}
            yield Leaf(site, file.relative_to(site).as_posix(), language[1], kind[1], parts)


def enough(pages: Iterable[Leaf]) -> list[Leaf]:
    """Of each type the page with most parts; then as many more as it takes to see each part of any of them."""
    left = list(pages)
    chosen = [
        max((one for one in left if one.type == kind), key=_wealth) for kind in sorted({one.type for one in left})
    ]
    seen = frozenset[str]().union(*(one.parts for one in chosen))
    while unseen := frozenset[str]().union(*(one.parts for one in left)) - seen:
        chosen.append(max(left, key=lambda one: len(one.parts & unseen)))
        seen |= chosen[-1].parts
    return chosen


def _wealth(page: Leaf) -> int:
    return len(page.parts)


def two_looks(theme: str, language: str) -> tuple[Look, ...]:
    """Two looks that differ in both; the theme's other language has the others, and the next theme has them crosswise."""
    return LOOKS[(THEMES.index(theme) + LANGUAGES.index(language)) % 2 :: 2]


def in_language(pages: Iterable[Leaf], language: str) -> Iterator[Leaf]:
    return (page for page in pages if page.language == language)


@pytest.fixture(scope="module")
def by_theme(sites: Path, built: Built, content: Path) -> dict[str, list[Leaf]]:
    """Every page of the six organisations and of the tests' own one, by the theme that it wears."""
    pages: dict[str, list[Leaf]] = {}
    homes = [(sites / folder.name, folder) for folder in sorted(content.iterdir()) if folder.is_dir()]
    for home, folder in [*homes, (built.home, TESTS / "world")]:
        theme = load(folder).organisation.about.brand.theme
        pages.setdefault(theme, []).extend(leaves(home / "site"))
    return pages


@pytest.fixture(scope="module")
def tab(browser) -> Iterator[object]:
    """A tab of the browser in which nothing moves, with axe in every page."""
    context = browser.new_context(reduced_motion="reduce")
    context.add_init_script(path=AXE)
    yield context.new_page()
    context.close()


def dress(tab, look: Look) -> None:
    """Give the page a palette, as the customer's own switch does, and a width."""
    scheme, width = look
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 844})
    tab.evaluate(DRESS, scheme)
    tab.wait_for_function(DRESSED, arg=scheme, polling=20, timeout=10_000)


def visit(tab, address: str, look: Look) -> None:
    """Load a page as somebody who never came before, with all its answers unfolded."""
    scheme, width = look
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 844})
    tab.goto(address)
    tab.evaluate(OPEN)


def judged(tab, what: str, looks: Iterable[Look] = LOOKS) -> list[Judged]:
    """What axe finds on the page that is shown, in each look; its palette is forgotten after."""
    found = []
    for look in looks:
        dress(tab, look)
        found += [Judged(what, look, rule, at) for rule, at in tab.evaluate(JUDGE)]
    tab.evaluate("localStorage.clear()")
    return found


def test_every_type_of_page_is_judged_in_every_look_by_theme_and_by_language(by_theme: dict[str, list[Leaf]]) -> None:
    judgements = [
        (theme, page.type, look, language)
        for theme, language in product(THEMES, LANGUAGES)
        for page in enough(in_language(by_theme[theme], language))
        for look in two_looks(theme, language)
    ]
    assert {one[:3] for one in judgements} == set(product(THEMES, TYPES, LOOKS))
    assert {one[1:] for one in judgements} == set(product(TYPES, LOOKS, LANGUAGES))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_violation_on_any_type_of_page(
    tab, by_theme: dict[str, list[Leaf]], served: Callable[[Path], str], theme: str, language: str
) -> None:
    pages, looks, found = enough(in_language(by_theme[theme], language)), two_looks(theme, language), []
    homes = {site: served(site) for site in dict.fromkeys(page.site for page in pages)}
    for page in pages:
        visit(tab, f"{homes[page.site]}/{page.path}", looks[0])
        found += judged(tab, f"{page.site}/{page.path}", looks)
    assert found == []


def test_a_page_that_changes_its_look_is_judged_as_one_that_was_loaded_in_it(
    tab, by_theme: dict[str, list[Leaf]], served: Callable[[Path], str]
) -> None:
    page = max((page for page in by_theme["picto"] if page.type == "journey"), key=_wealth)
    address = f"{served(page.site)}/{page.path}"
    for first, then in (LOOKS[::2], LOOKS[:0:-2]):
        visit(tab, address, first)
        dress(tab, then)
        changed = tab.evaluate(ALL)
        tab.evaluate("localStorage.clear()")
        visit(tab, address, then)
        assert tab.evaluate(ALL) == changed


def test_a_fault_in_one_look_is_found_in_that_look_only(
    tab, by_theme: dict[str, list[Leaf]], served: Callable[[Path], str]
) -> None:
    page = next(page for page in by_theme["picto"] if page.type == "rules")
    visit(tab, f"{served(page.site)}/{page.path}", LOOKS[0])
    fault = "@media (min-width: 62em) { [data-md-color-scheme=slate] .md-typeset h1 { color: #333 } }"
    tab.add_style_tag(content=fault)
    assert {(one.look, one.rule) for one in judged(tab, page.path)} == {(("dark", 1280), "color-contrast")}


@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_violation_in_what_a_customer_opens(
    tab, by_theme: dict[str, list[Leaf]], served: Callable[[Path], str], theme: str
) -> None:
    """What was found, what was not, the menu and the question at the end; the languages take turns."""
    language = LANGUAGES[THEMES.index(theme) % len(LANGUAGES)]
    mine = list(in_language(by_theme[theme], language))
    home, problem = (next(page for page in mine if page.type == kind) for kind in ("home", "problem"))
    address, looks, found = served(home.site), two_looks(theme, language), []
    for words, shown in (("numéro number", ".md-search-result__item"), ("xyzzy", ".nobody")):
        visit(tab, f"{address}/{home.path}", looks[0])
        tab.fill("#ask", words)
        tab.press("#ask", "Enter")
        tab.wait_for_selector(shown, timeout=20_000)
        found += judged(tab, f"search for {words}", looks)
    visit(tab, f"{address}/{problem.path}", looks[0])
    tab.evaluate("document.querySelector('.menu').open = true")
    found += judged(tab, "menu", looks)
    visit(tab, f"{address}/{problem.path}", looks[0])
    tab.evaluate("document.querySelector('.feedback')?.classList.add('is-open')")
    found += judged(tab, "feedback", looks)
    assert found == []


def test_axe_finds_no_violation_on_the_pages_for_the_owner(tab, built: Built, store: Path, tmp_path: Path) -> None:
    """The report of what is missing, and the page over several organisations."""
    organisation = load(TESTS / "world").organisation
    (tmp_path / organisation.id).symlink_to(built.home)
    gallery = write_gallery(tmp_path, [organisation], Store(store))
    assert gallery
    for page in (gallery, built.home / "owner" / "index.html"):
        visit(tab, page.as_uri(), LOOKS[0])
        assert judged(tab, page.name) == []
