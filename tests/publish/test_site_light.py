"""What a first visit takes and leaves: few bytes, nothing from elsewhere, no cookie, nothing kept; measured by Chromium."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import pytest

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ORGANISATIONS = ("brico-fontaine", "trains-de-la-dore")
"""One of each theme."""
MOST = 300_000
"""Bytes of a first visit without the search index (issue 6)."""

PALETTE = "/.__palette"
"""Material notes by day or by night here, nothing of the customer."""


def four(site: Path) -> list[str]:
    """The home, a journey, a problem and the contact page: of the last two kinds the longest."""
    longest = [
        max(sorted((site / kind).glob("*.html")), key=lambda page: page.stat().st_size)
        for kind in ("journeys", "problems")
    ]
    return ["index.html", *(page.relative_to(site).as_posix() for page in longest), "contacts.html"]


@pytest.fixture(scope="module", params=ORGANISATIONS)
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
    for url in asked.values():
        sent.setdefault(url, 0)
    kept = page.evaluate("Object.keys(localStorage).concat(Object.keys(sessionStorage))")
    cookies = context.cookies()
    context.close()
    return sent, cookies, kept


def test_a_first_visit_is_light_and_leaves_nothing(browser, site: Path, served: Callable[[Path], str]) -> None:
    home = served(site)
    host = urlsplit(home).netloc
    for name in four(site):
        sent, cookies, kept = visit(browser, f"{home}/{name}")
        page = {url: size for url, size in sent.items() if "search_index" not in url}
        assert sum(page.values()) <= MOST, (name, sorted(page.items(), key=lambda one: -one[1])[:8])
        assert sum(page.values()) > 50_000, "the log is not complete"
        elsewhere = [url for url in sent if urlsplit(url).scheme in ("http", "https") and urlsplit(url).netloc != host]
        assert (name, elsewhere, cookies) == (name, [], [])
        assert [key for key in kept if key != PALETTE] == [], name
