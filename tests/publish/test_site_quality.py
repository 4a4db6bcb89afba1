"""What the best outside judges say of every type of page: axe-core in Chromium, and the Nu HTML checker."""

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

from generator.build import Built, Request, build

THEMES = ("picto", "editorial")
"""Besides the world's own, on all of whose pages everything is judged; of these, one page of each type."""
KIND = re.compile(r'<article class="[^"]*\bpage page-([\w-]+)')

playwright = pytest.importorskip("playwright.sync_api")
MODULES = Path(__file__).parents[1] / "node_modules"
WORLD = Path(__file__).parents[1] / "world"
AXE = MODULES / "axe-core" / "axe.min.js"
VNU = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)
IN_CI = os.environ.get("CI") == "true"
RUN = "() => axe.run(document, {resultTypes: ['violations']}).then(done => done.violations)"

pytestmark = [pytest.mark.browser, pytest.mark.slow]
needs_axe = pytest.mark.skipif(
    not IN_CI and (CHROMIUM is None or not AXE.is_file()), reason="needs Chromium, and npm ci in tests/"
)
needs_vnu = pytest.mark.skipif(
    not IN_CI and (shutil.which("java") is None or not VNU.is_file()), reason="needs Java, and npm ci in tests/"
)


def pages(site: Path) -> list[Path]:
    return [page for page in sorted(site.rglob("*.html")) if page.name != "404.html"]


@pytest.fixture(scope="module", params=THEMES)
def themed(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, store: Path, today) -> Built:
    """The site of the world in a further theme."""
    workspace = tmp_path_factory.mktemp(request.param)
    home = Path(shutil.copytree(WORLD, workspace / "content" / "world"))
    about = home / "organisation.yaml"
    content = yaml.safe_load(about.read_text("utf-8"))
    content["organisation"]["brand"] |= {"theme": request.param, "tone": "warm"}
    about.write_text(yaml.safe_dump(content, allow_unicode=True), "utf-8")
    (made,) = build(Request((home,), workspace / "dist", store, workspace, today, only=("site",)))
    assert made.files, made.findings
    return made


def one_of_each(site: Path) -> list[Path]:
    """The first page of each type, of the site in one language."""
    kinds: dict[str, Path] = {}
    for page in pages(site):
        kind = KIND.search(page.read_text("utf-8"))
        assert kind, page
        kinds.setdefault(kind[1], page)
    return list(kinds.values())


def violations(browser, paths: list[Path], scheme: str, width: int) -> list[tuple[str, str, list[str]]]:
    """What axe finds on some pages: page, rule, where."""
    page = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme).new_page()
    found = []
    for path in paths:
        page.goto(path.as_uri())
        page.evaluate(AXE.read_text("utf-8"))
        found += [(path.name, one["id"], [node["target"] for node in one["nodes"]][:3]) for one in page.evaluate(RUN)]
    return found


def errors(*paths: Path) -> list[tuple[str, str]]:
    """What the HTML checker finds in files and folders: file and message."""
    command = ["java", "-jar", str(VNU), "--errors-only", "--format", "json", "--skip-non-html", *map(str, paths)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return [(Path(one["url"]).name, one["message"]) for one in json.loads(done.stderr)["messages"]]


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation_on_any_page(browser, built: Built, scheme: str, width: int) -> None:
    assert violations(browser, pages(built.home / "site"), scheme, width) == []


@needs_axe
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 390)])
def test_axe_finds_no_violation_in_the_other_themes(browser, themed: Built, scheme: str, width: int) -> None:
    paths = one_of_each(themed.home / "site")
    assert len(paths) >= 12
    assert violations(browser, paths, scheme, width) == []


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation_in_english(browser, sites: Path, scheme: str, width: int) -> None:
    """One page of each type of a real organisation; the world above is in French."""
    paths = one_of_each(sites / "brico-fontaine" / "site" / "en")
    assert len(paths) >= 12
    assert 'lang="en"' in paths[0].read_text("utf-8")
    assert violations(browser, paths, scheme, width) == []


@needs_vnu
def test_the_html_checker_finds_no_error(built: Built) -> None:
    assert errors(built.home / "site") == []


@needs_vnu
def test_the_html_checker_finds_no_error_in_the_other_themes(themed: Built) -> None:
    assert errors(*one_of_each(themed.home / "site")) == []
