"""What the best outside judges say of every type of page: axe-core in Chromium, and the Nu HTML checker."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.build import Built

playwright = pytest.importorskip("playwright.sync_api")
MODULES = Path(__file__).parents[1] / "node_modules"
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


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    with playwright.sync_playwright() as started:
        yield started.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


def pages(built: Built) -> list[Path]:
    return [page for page in sorted((built.home / "site").rglob("*.html")) if page.name != "404.html"]


@needs_axe
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_no_violation_on_any_page(browser, built: Built, scheme: str, width: int) -> None:
    page = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme).new_page()
    found = []
    for path in pages(built):
        page.goto(path.as_uri())
        page.evaluate(AXE.read_text("utf-8"))
        found += [(path.name, one["id"], [node["target"] for node in one["nodes"]][:3]) for one in page.evaluate(RUN)]
    assert found == []


@needs_vnu
def test_the_html_checker_finds_no_error(built: Built) -> None:
    command = [
        "java",
        "-jar",
        str(VNU),
        "--errors-only",
        "--format",
        "json",
        "--skip-non-html",
        str(built.home / "site"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    messages = json.loads(done.stderr)["messages"]
    assert [(Path(one["url"]).name, one["message"]) for one in messages] == []
