"""What axe-core says of every type of page in every theme and language, by day and night, on a telephone and a desk."""

import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator
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
LOOKS = (("light", 390), ("light", 1280), ("dark", 1280), ("dark", 390))
"""Palette and width in pixels, in an order in which each differs from the one before in one thing only."""

HEAD = re.compile(r'<html[^>]* lang="(\w+)')
KIND = re.compile(r'<article class="[^"]*\bpage page-([\w-]+)')
CLASSES = re.compile(r'class="([^"]*)"')
OPEN = "document.querySelectorAll('article details').forEach(one => { one.open = true })"
DRESS = """async scheme => {
  document.querySelector(`input[data-md-color-scheme=${scheme === "dark" ? "slate" : "default"}]`)?.click();
  await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
}"""
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
    look: tuple[str, int]
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
    chosen = [max((one for one in left if one.type == kind), key=_wealth) for kind in sorted({one.type for one in left})]
    seen = frozenset[str]().union(*(one.parts for one in chosen))
    while unseen := frozenset[str]().union(*(one.parts for one in left)) - seen:
        chosen.append(max(left, key=lambda one: len(one.parts & unseen)))
        seen |= chosen[-1].parts
    return chosen


def _wealth(page: Leaf) -> int:
    return len(page.parts)


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


def dress(tab, look: tuple[str, int]) -> None:
    """Give the page a palette, as the customer's own switch does, and a width."""
    scheme, width = look
    tab.emulate_media(color_scheme=scheme)
    tab.set_viewport_size({"width": width, "height": 844})
    tab.evaluate(DRESS, scheme)


def visit(tab, address: str) -> None:
    """Load a page as somebody who never came before, with all its answers unfolded."""
    dress(tab, LOOKS[0])
    tab.goto(address)
    tab.evaluate(OPEN)


def judged(tab, path: str) -> list[Judged]:
    """What axe finds on the page that is shown, in each look."""
    found = []
    for look in LOOKS:
        dress(tab, look)
        found += [Judged(path, look, rule, at) for rule, at in tab.evaluate(JUDGE)]
    tab.evaluate("localStorage.clear()")
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("theme", THEMES)
def test_axe_finds_no_violation_on_any_type_of_page(
    tab, by_theme: dict[str, list[Leaf]], served: Callable[[Path], str], theme: str, language: str
) -> None:
    pages = enough(page for page in by_theme[theme] if page.language == language)
    assert {page.type for page in pages} == TYPES
    homes = {site: served(site) for site in {page.site for page in pages}}
    found = []
    for page in pages:
        visit(tab, f"{homes[page.site]}/{page.path}")
        found += judged(tab, page.path)
    assert found == []
