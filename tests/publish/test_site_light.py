"""What a first visit takes and leaves: few bytes, nothing from elsewhere, no cookie, nothing kept; measured by Chromium.

Bytes are counted as they are sent, words compressed by gzip as every host does (GitHub Pages, nginx with one line).
"""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import yaml

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ORGANISATIONS = {"line": "trains-de-la-dore", "picto": "brico-fontaine", "editorial": "banque-des-deux-rives"}
"""One of each theme."""
MOST = 300_000
"""Bytes of a first visit without the search index (issue 6)."""

PALETTE = "/.__palette"
"""Material notes by day or by night here, nothing of the customer."""


@pytest.fixture(scope="module", params=ORGANISATIONS.values())
def site(request: pytest.FixtureRequest, sites: Path) -> Path:
    return sites / request.param / "site"


def visit(browser, address: str) -> tuple[dict[str, int], list[object], list[str]]:
    """The first visit of a page: bytes by address as sent, cookies, and the names of what the browser keeps."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    log = context.new_cdp_session(page)
    asked: dict[str, str] = {}
    sent: dict[str, int] = {}
    log.on("Network.requestWillBeSent", lambda event: asked.update({event["requestId"]: event["request"]["url"]}))
    log.on(
        "Network.loadingFinished",
        lambda event: sent.update({asked.get(event["requestId"], "?"): int(event["encodedDataLength"])}),
    )
    log.send("Network.enable")
    page.goto(address, wait_until="networkidle")
    _wait_for(page, sent, "bundle")
    for url in asked.values():
        sent.setdefault(url, 0)
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    cookies = context.cookies()
    context.close()
    return sent, cookies, kept


def _wait_for(page, sent: dict[str, int], late: str) -> None:
    """The script of the search is fetched when all else is done; it counts, too."""
    for _ in range(100):
        if any(late in url for url in sent):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"the log has nothing called {late}: it is not complete")


def test_what_is_measured_has_every_theme_once(content: Path) -> None:
    themes = {folder.name for folder in (content.parent / "themes").iterdir() if (folder / "theme.yaml").is_file()}
    assert set(ORGANISATIONS) == themes
    for theme, organisation in ORGANISATIONS.items():
        written = yaml.safe_load((content / organisation / "organisation.yaml").read_text("utf-8"))
        assert written["organisation"]["brand"]["theme"] == theme


def test_a_first_visit_is_light_and_leaves_nothing(
    browser, site: Path, served: Callable[[Path], str], first_visits: Callable[[Path], dict[str, str]]
) -> None:
    home = served(site)
    host = urlsplit(home).netloc
    for name in first_visits(site).values():
        sent, cookies, kept = visit(browser, f"{home}/{name}")
        page = {url: size for url, size in sent.items() if "search_index" not in url}
        assert sum(page.values()) <= MOST, (name, sorted(page.items(), key=lambda one: -one[1])[:8])
        assert sum(page.values()) > 50_000, "the log is not complete"
        elsewhere = [url for url in sent if urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc != host]
        assert (name, elsewhere, cookies) == (name, [], [])
        assert [key for key in kept if key != PALETTE] == [], name
