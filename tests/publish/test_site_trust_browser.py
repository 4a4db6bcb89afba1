"""What customers give back and take along: answers that wait until they can be sent, pages on paper, a strict policy."""

import os
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from http.server import BaseHTTPRequestHandler, SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from urllib.parse import parse_qs

import pypdfium2
import pytest

from generator.build import Built
from generator.publish.policy import policy

playwright = pytest.importorskip("playwright.sync_api")
CHROMIUM = next(
    (found for name in ("chromium", "chromium-browser", "google-chrome") if (found := shutil.which(name))), None
)

pytestmark = [
    pytest.mark.browser,
    pytest.mark.slow,
    pytest.mark.skipif(
        CHROMIUM is None and os.environ.get("CI") != "true", reason="needs Chromium: apt-get install chromium"
    ),
]

NAMED = "https://exemple.fr/avis"
"""The program that the world names."""
PAGE = "problems/emprunter-piece-perdue.html"


@dataclass
class Program:
    """An organisation's own program for answers."""

    status: int = 204
    got: list[dict[str, list[str]]] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    address: str = ""


@pytest.fixture
def program() -> Iterator[Program]:
    state = Program()

    class Answer(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"])).decode()
            if state.status < 400:
                state.got.append(parse_qs(body, keep_blank_values=True))
                state.headers.append({name.lower(): value for name, value in self.headers.items()})
            self.send_response(state.status)
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    state.address = f"http://127.0.0.1:{server.server_port}/avis"
    yield state
    server.shutdown()


@pytest.fixture
def site(built: Built, tmp_path: Path, program: Program) -> Path:
    """A copy of the site whose program is the one of the test."""
    home = Path(shutil.copytree(built.home / "site", tmp_path / "site"))
    for path in home.rglob("*.html"):
        path.write_text(path.read_text("utf-8").replace(NAMED, program.address), "utf-8")
    return home


def tab(browser, **options: object):
    return browser.new_context(viewport={"width": 390, "height": 844}, **options).new_page()


def test_yes_is_sent_at_once_and_thanked_for(browser, site: Path, program: Program) -> None:
    page = tab(browser)
    page.goto((site / PAGE).as_uri())
    page.click(".feedback button[value=yes]")
    page.wait_for_selector(".feedback.is-done")
    assert program.got == [
        {"page": ["problems/emprunter-piece-perdue"], "language": ["fr"], "says": [""], "useful": ["yes"]}
    ]
    assert page.evaluate("document.activeElement.getAttribute('role')") == "status"
    assert page.inner_text(".feedback [role=status]")
    assert not page.is_visible(".feedback button")


def test_who_sends_an_answer_is_not_told(browser, site: Path, program: Program) -> None:
    page = tab(browser)
    page.goto((site / PAGE).as_uri())
    page.click(".feedback button[value=yes]")
    page.wait_for_selector(".feedback.is-done")
    assert not {"cookie", "referer"} & set(program.headers[0])
    assert page.context.cookies() == []


def test_no_asks_what_is_missing_by_the_keyboard_alone(browser, site: Path, program: Program) -> None:
    page = tab(browser)
    page.goto((site / PAGE).as_uri())
    page.focus(".feedback-answers button[value=no]")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "feedback-says"
    assert program.got == []
    page.keyboard.type("Et si la boîte est abîmée ?")
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    page.wait_for_selector(".feedback.is-done")
    assert [(one["useful"], one["says"]) for one in program.got] == [(["no"], ["Et si la boîte est abîmée ?"])]


@pytest.mark.parametrize("trouble", ["offline", "broken"])
def test_what_cannot_be_sent_is_kept_and_sent_later_once(browser, site: Path, program: Program, trouble: str) -> None:
    page = tab(browser)
    page.goto((site / PAGE).as_uri())
    if trouble == "offline":
        page.context.set_offline(True)
    else:
        program.status = 503
    page.click(".feedback button[value=yes]")
    page.wait_for_selector(".feedback.is-done")
    assert page.inner_text(".feedback [role=status]") == page.get_attribute(".feedback", "data-kept")
    assert program.got == []
    program.status = 204
    if trouble == "offline":
        page.context.set_offline(False)
    else:
        page.goto((site / "rules.html").as_uri())
    page.wait_for_function("localStorage.getItem('clew-feedback') === null")
    page.wait_for_timeout(300)
    assert [one["page"] for one in program.got] == [["problems/emprunter-piece-perdue"]]
    page.reload()
    page.wait_for_timeout(300)
    assert len(program.got) == 1


def test_without_scripts_the_form_sends_the_same(browser, site: Path, program: Program) -> None:
    page = tab(browser, java_script_enabled=False)
    page.goto((site / PAGE).as_uri())
    page.fill("#feedback-says", "Rien")
    page.click(".feedback-answers button[value=no]")
    page.wait_for_timeout(300)
    assert program.got == [
        {"page": ["problems/emprunter-piece-perdue"], "language": ["fr"], "says": ["Rien"], "useful": ["no"]}
    ]


def test_paper_has_the_words_the_addresses_of_links_and_the_contact_but_no_buttons(browser, site: Path) -> None:
    page = tab(browser)
    page.goto((site / "journeys/emprunter.html").as_uri())
    document = pypdfium2.PdfDocument(BytesIO(page.pdf(format="A4")))
    words = " ".join(one.get_textpage().get_text_range() for one in document)
    page.emulate_media(media="print")
    assert "01 99 00 10 10" in words.replace("\u00a0", " ").replace("\u202f", " ")
    assert "Présentez votre carte" in words
    for part in (".md-header", ".bottom nav", ".call-bar", ".feedback", ".paper"):
        assert not page.locator(part).first.is_visible(), part
    assert "https://exemple.fr/journeys/emprunter.html" in words


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_a_page_can_be_turned_round_for_right_to_left(browser, site: Path, width: int) -> None:
    page = tab(browser)
    page.set_viewport_size({"width": width, "height": 844})
    wide = []
    for path in sorted(site.glob("**/*.html")):
        page.goto(path.as_uri())
        page.evaluate("document.body.dir = 'rtl'")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(path.name)
    assert wide == []
    page.goto((site / "index.html").as_uri())
    sides = "[...document.querySelectorAll('.brand, .menu, .sections')].map(one => one.getBoundingClientRect().left)"
    left = page.evaluate(sides)
    page.evaluate("document.body.dir = 'rtl'")
    right = page.evaluate(sides)
    assert left[0] == min(one for one in left if one)
    assert right[0] == max(right)


@pytest.fixture
def policed(site: Path, program: Program) -> Iterator[str]:
    """The site as a server gives it out with the header line that the README tells to ask for."""
    allowed = policy(site)

    class Strict(SimpleHTTPRequestHandler):
        def end_headers(self) -> None:
            self.send_header("Content-Security-Policy", allowed)
            super().end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Strict, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


def test_everything_works_under_a_strict_policy(browser, policed: str, site: Path, program: Program) -> None:
    page = tab(browser)
    refused: list[str] = []
    page.on("console", lambda one: refused.append(one.text) if "Content Security Policy" in one.text else None)
    for path in sorted(site.glob("**/*.html")):
        page.goto(f"{policed}/{path.relative_to(site).as_posix()}")
    page.goto(f"{policed}/index.html")
    page.fill("#ask", "j'ai perdu une piece")
    page.press("#ask", "Enter")
    page.wait_for_selector(".md-search-result__item", timeout=15_000)
    page.goto(f"{policed}/{PAGE}")
    page.click(".feedback button[value=yes]")
    page.wait_for_selector(".feedback.is-done")
    assert len(program.got) == 1
    assert refused == []
