import os
import re
import shutil
from datetime import datetime, timedelta
from pathlib import Path

import icalendar
import pytest

from generator.build import Built
from generator.shipped import folder

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

PAGES = (
    "index", "journeys", "journeys/emprunter", "problems", "problems/emprunter-piece-perdue", "contacts", "understand", "guides",
    "guides/depart", "questions", "documents", "rules", "promises", "glossary", "letters", "letters/prolonger", "insights", "changes", "404",
)  # fmt: skip


@pytest.fixture(scope="module")
def folder_of_site(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the site, as a customer keeps it on a memory stick."""
    return Path(shutil.copytree(built.home / "site", tmp_path_factory.mktemp("stick") / "site"))


@pytest.fixture(scope="module")
def site(folder_of_site: Path) -> str:
    """Its address."""
    return folder_of_site.as_uri()


def tab(browser, width: int = 390, **options: object):
    return browser.new_context(viewport={"width": width, "height": 844}, **options).new_page()


@pytest.mark.parametrize("width", [390, 1280])
def test_a_customers_own_sentence_finds_the_problem_without_any_server(browser, site: str, width: int) -> None:
    page = tab(browser, width)
    page.goto(f"{site}/index.html")
    page.fill("#ask", "j'ai perdu une piece")
    page.press("#ask", "Enter")
    page.wait_for_selector(".md-search-result__item", timeout=15_000)
    first = page.get_attribute(".md-search-result__item a", "href")
    assert first is not None
    assert "problems/emprunter-piece-perdue.html" in first


def test_words_added_for_the_search_are_not_seen(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/problems/emprunter-piece-perdue.html")
    assert not page.is_visible(".found-by")
    assert "pieces" not in page.inner_text("article")


def test_nothing_leaves_the_site(browser, site: str) -> None:
    page = tab(browser)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for name in PAGES[:-1]:
        page.goto(f"{site}/{name}.html")
        page.wait_for_load_state("load")
    assert len(asked) > len(PAGES)
    assert [url for url in asked if not url.startswith(("file:", "data:", "blob:"))] == []


def test_a_page_in_another_language_is_named_but_not_fetched(browser, site: str, folder_of_site: Path) -> None:
    """Material fetches the sitemap of every `rel=alternate`; ours is written so that it does not see it."""
    frame = (folder("site") / "overrides" / "frame.html").read_text("utf-8")
    (written,) = re.findall(r'<link (rel="[^"]*alternate[^"]*") hreflang', frame)
    html = (folder_of_site / "rules.html").read_text("utf-8")
    link = f'<link {written} hreflang="en" href="https://exemple.fr/en/rules.html"></head>'
    (folder_of_site / "twin.html").write_text(html.replace("</head>", link), "utf-8")
    page = tab(browser)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site}/twin.html")
    page.wait_for_timeout(500)
    assert page.locator("link[hreflang=en][rel~=alternate]").count() == 1
    assert [url for url in asked if url.startswith("http")] == []


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_has_to_be_moved_sideways(browser, site: str, width: int) -> None:
    page = tab(browser, width)
    wide = []
    for name in PAGES:
        page.goto(f"{site}/{name}.html")
        if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
            wide.append(name)
    assert wide == []


def test_everything_opens_without_scripts(browser, site: str) -> None:
    page = tab(browser, java_script_enabled=False)
    page.goto(f"{site}/journeys/emprunter.html")
    page.click("#piece-perdue summary")
    assert page.is_visible("#piece-perdue .comfort")
    page.click(".menu summary")
    page.click(".menu a[href='../contacts.html']")
    assert page.url.endswith("contacts.html")
    page.goto(f"{site}/guides/depart.html")
    page.click("summary:has-text('pièce perdue')")
    assert page.is_visible("text=La boîte est-elle chez vous")


def test_a_link_to_a_way_out_opens_it(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/journeys/emprunter.html#piece-perdue")
    page.wait_for_function("document.getElementById('piece-perdue').open")
    assert page.is_visible("#piece-perdue .exit-body")


def test_menu_and_search_are_reached_by_the_keyboard_and_seen(browser, site: str) -> None:
    page = tab(browser)
    page.goto(f"{site}/rules.html")
    reached = set()
    for _ in range(12):
        page.keyboard.press("Tab")
        named = "['.brand', '[data-ask-open]', '.menu summary'].filter(name => document.activeElement.matches(name))"
        reached |= set(page.evaluate(named))
        if ".menu summary" in reached:
            break
    assert reached == {".brand", "[data-ask-open]", ".menu summary"}
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("Enter")
    assert page.is_visible(".menu nav a")


def test_the_number_stays_under_the_thumb_on_a_phone_only(browser, site: str) -> None:
    phone, desk = tab(browser), tab(browser, 1280)
    for page in (phone, desk):
        page.goto(f"{site}/journeys/emprunter.html")
    assert phone.is_visible(".call-bar a[href^='tel:']")
    assert not desk.is_visible(".call-bar")


def sound(data: bytes) -> None:
    """Assert that another program reads a calendar file without an error: one event, one reminder at nine or at once."""
    calendar = icalendar.Calendar.from_ical(data)
    (event,) = calendar.walk("VEVENT")
    (alarm,) = event.walk("VALARM")
    assert [part.errors for part in (calendar, event, alarm)] == [[], [], []]
    assert {"PRODID", "VERSION"} <= set(calendar)
    assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION"} <= set(event)
    assert event["DTSTAMP"].dt.tzinfo is not None
    whole = not isinstance(event["DTSTART"].dt, datetime)
    assert alarm["TRIGGER"].dt == timedelta(hours=9 if whole else 0)


def reminder(browser, address: str, button: str, day: str) -> list[str]:
    """The lines of the calendar file that a click gives on a day, unfolded."""
    page = tab(browser, timezone_id="Europe/Paris", accept_downloads=True)
    page.clock.set_fixed_time(day)
    page.goto(address)
    with page.expect_download() as download:
        page.click(button)
    assert download.value.suggested_filename.endswith(".ics")
    data = Path(download.value.path()).read_bytes()
    sound(data)
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    return data.decode().replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize(
    ("day", "due"), [("2026-11-20", "20261124"), ("2026-11-21", "20261124"), ("2026-12-30", "20270101")]
)
def test_a_promise_of_working_days_is_put_into_the_calendar(browser, site: str, day: str, due: str) -> None:
    address = f"{site}/problems/emprunter-deja-prete.html"
    lines = reminder(browser, address, ".remind", f"{day}T10:00:00+01:00")
    assert f"DTSTART;VALUE=DATE:{due}" in lines
    assert "SUMMARY:Le monde des essais\u00a0: Jeu déjà prêté" in lines
    (description, _) = [line for line in lines if line.startswith("DESCRIPTION:")]
    assert "Demandez un autre jeu." in description
    assert "01\u00a099\u00a000\u00a010\u00a010" in description
    assert (lines[0], lines[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])


@pytest.mark.parametrize(
    ("within", "week", "starts"),
    [
        ("1 month", 7, "DTSTART;VALUE=DATE:20260228"), ("2 week", 7, "DTSTART;VALUE=DATE:20260214"),
        ("3 day", 6, "DTSTART;VALUE=DATE:20260204"), ("1 year", 7, "DTSTART;VALUE=DATE:20270131"),
        ("30 minute", 7, "DTSTART:20260131T103000"), ("48 hour", 7, "DTSTART:20260202T100000"),
    ],
)  # fmt: skip
def test_every_sort_of_delay_gives_its_moment(
    browser, folder_of_site: Path, within: str, week: int, starts: str
) -> None:
    html = (folder_of_site / "problems/emprunter-deja-prete.html").read_text("utf-8")
    changed = html.replace('data-remind="2 day" data-week="5"', f'data-remind="{within}" data-week="{week}"')
    assert changed != html
    twin = folder_of_site / "problems/delay.html"
    twin.write_text(changed, "utf-8")
    assert starts in reminder(browser, twin.as_uri(), ".remind", "2026-01-31T10:00:00+01:00")


def test_a_step_reminds_of_what_it_promises_and_only_with_scripts(browser, site: str) -> None:
    address = f"{site}/journeys/emprunter.html"
    lines = reminder(browser, address, ".remind", "2026-11-23T10:00:00+01:00")
    assert "SUMMARY:Le monde des essais\u00a0: Jeu prêt" in lines
    assert "DTSTART;VALUE=DATE:20261125" in lines
    page = tab(browser, java_script_enabled=False)
    page.goto(address)
    assert page.locator(".remind").count() == 1
    assert not page.is_visible(".remind")
