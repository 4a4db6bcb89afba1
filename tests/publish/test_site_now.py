"""What the scripts of the site say of now and of whom to ask, in Chromium, from a folder on the disk."""

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generator.build import Built
from generator.model.publication import Publication
from generator.model.typeface import Typefaces
from generator.model.wording import Wording
from generator.publish.site import build_site
from generator.render.opening import opening_script
from generator.render.outputs.page import page as pages_of
from generator.render.theme import load_theme
from generator.render.view import View

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

ABOUT = """organisation:
  name: Essais
  country: FR
  languages: en
  timezone: Europe/Paris
  defaults: {verified_on: 2026-11-01}
"""
CONTENT = """
channels:
  tel:
    type: phone
    name: The desk
    number: 01 99 00 10 10
    cost: prix d'un appel
    answers_within: 5 minutes
    hours: Mo-Sa 09:00-12:00,14:00-18:00; PH off
    handles: [follow, complain]
  late: {type: phone, name: The evening line, number: 01 99 00 10 11, cost: gratuit, hours: "Mo-Fr 18:00-24:00", handles: follow}
  dear: {type: phone, name: The dear line, number: 01 99 00 10 12, cost: "0,35 EUR/min", hours: 24/7}
  mail: {type: email, name: Our letter box, email: aide@exemple.fr}
journeys:
  ask:
    title: Ask
    steps: [{id: a, do: Call.}, {id: b, do: Wait., ends: Done.}]
    problems:
      - {id: p, when: Nobody comes., during: a, do: Call again., contact: tel, back_to: a}
      - {id: q, when: It is broken., during: b, do: Call again., contact: tel, back_to: b}
"""


@pytest.fixture(scope="module")
def view(reading, typefaces: Typefaces) -> View:
    organisation = reading(CONTENT, about=ABOUT).organisation
    theme = load_theme(organisation.about.brand)
    return View(organisation, theme, Wording("en"), typefaces, today=date(2026, 11, 22))


@pytest.fixture(scope="module")
def folder(view: View, typefaces: Typefaces, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of a small organisation, built on 22 November 2026."""
    root = tmp_path_factory.mktemp("now")
    made = [item for item in pages_of(view) if isinstance(item, Publication)]
    for name, data in build_site(made, root / "project", typefaces).files.items():
        (root / "site" / name).parent.mkdir(parents=True, exist_ok=True)
        (root / "site" / name).write_bytes(data)
    return root / "site"


@pytest.fixture
def at(browser, folder: Path) -> Iterator[Callable]:
    """A page at a moment, as a customer in some time zone has it before her."""
    contexts = []

    def show(moment: str, name: str = "contacts", width: int = 390, **options: object):
        contexts.append(browser.new_context(viewport={"width": width, "height": 844}, **options))
        page = contexts[-1].new_page()
        page.clock.set_fixed_time(moment)
        page.goto(f"{folder.as_uri()}/{name}.html")
        return page

    yield show
    for context in contexts:
        context.close()


def said(page, way: str = "tel") -> str:
    """What is said of a way at its first number, with ordinary spaces; nothing when it is hidden."""
    seen = page.locator(f"article [data-now={way}]:visible").all_inner_texts()
    return seen[0].replace("\u00a0", " ") if seen else ""


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        ("2026-11-24T10:30:00+01:00", "Open now, until noon"),
        ("2026-11-24T12:00:00+01:00", "Closed, opens at 2 pm"),
        ("2026-11-24T17:59:00+01:00", "Open now, until 6 pm"),
        ("2026-11-24T18:00:00+01:00", "Closed, opens tomorrow at 9 am"),
        ("2026-11-24T08:00:00+01:00", "Closed, opens at 9 am"),
        ("2026-11-28T19:00:00+01:00", "Closed, opens on Monday at 9 am"),
        ("2026-12-25T10:00:00+01:00", "Closed today, public holiday; opens tomorrow at 9 am"),
        ("2027-01-20T10:00:00+01:00", "Open now, until noon"),
        ("2027-01-21T10:00:00+01:00", ""),
        ("2026-11-15T10:00:00+01:00", ""),
    ],
)
def test_each_number_says_whether_it_is_open_now(at, moment: str, sentence: str) -> None:
    assert said(at(moment)) == sentence


@pytest.mark.parametrize("zone", ["America/New_York", "Asia/Tokyo", "Pacific/Kiritimati", "Europe/Paris"])
def test_the_clock_is_the_organisations_wherever_the_customer_is(at, zone: str) -> None:
    assert said(at("2026-11-24T07:30:00Z", timezone_id=zone)) == "Closed, opens at 9 am"
    assert said(at("2026-11-24T16:30:00Z", timezone_id=zone)) == "Open now, until 6 pm"


@pytest.mark.parametrize(
    ("moment", "sentence"),
    [
        ("2026-10-24T07:30:00Z", "Open now, until noon"),
        ("2026-10-25T21:30:00Z", "Closed, opens tomorrow at 9 am"),
        ("2026-10-26T07:30:00Z", "Closed, opens at 9 am"),
        ("2026-10-26T08:00:00Z", "Open now, until noon"),
    ],
)
def test_the_day_on_which_clocks_change_changes_no_hours(
    at, view: View, folder: Path, moment: str, sentence: str
) -> None:
    data = folder / "assets" / "hours.js"
    kept = data.read_text("utf-8")
    data.write_text(opening_script(replace(view, today=date(2026, 10, 22))), "utf-8")
    try:
        assert said(at(moment)) == sentence
    finally:
        data.write_text(kept, "utf-8")


def test_hours_that_go_on_to_midnight_and_never_end(at) -> None:
    page = at("2026-11-24T20:00:00+01:00")
    assert said(page, "late") == "Open now, until midnight"
    assert said(page, "dear") == "Open now"
    assert said(at("2026-12-25T20:00:00+01:00"), "late") == "Public holiday today: the hours may differ"


def test_it_changes_while_the_page_stands(at) -> None:
    page = at("2026-11-24T11:59:40+01:00")
    page.clock.set_fixed_time("2026-11-24T12:00:10+01:00")
    page.wait_for_function("document.querySelector('[data-now=tel]').textContent.includes('Closed')", timeout=40_000)


@pytest.mark.parametrize("name", ["contacts", "problems/ask-p", "journeys/ask", "index"])
def test_it_is_said_wherever_the_number_is_given_and_no_more_without_scripts(at, name: str) -> None:
    assert said(at("2026-11-24T10:30:00+01:00", name)) == "Open now, until noon"
    plain = at("2026-11-24T10:30:00+01:00", name, java_script_enabled=False)
    assert said(plain) == ""
    assert plain.locator("article a[href^='tel:']:visible").count()


def test_a_week_table_stands_without_scripts(at) -> None:
    page = at("2026-11-24T10:30:00+01:00", java_script_enabled=False)
    page.click(".week summary >> nth=0")
    assert page.is_visible(".hours >> nth=0")


@pytest.mark.parametrize(
    ("moment", "offered"),
    [
        ("2026-11-24T10:30:00+01:00", "tel:+33199001010"),
        ("2026-11-24T20:00:00+01:00", "tel:+33199001011"),
        ("2026-11-29T20:00:00+01:00", "mailto:aide@exemple.fr"),
        ("2027-03-01T20:00:00+01:00", "tel:+33199001010"),
    ],
)
def test_the_bar_under_the_thumb_offers_a_way_that_is_open_and_never_a_dear_one(at, moment: str, offered: str) -> None:
    page = at(moment)
    assert page.locator(".call-bar a:visible").evaluate_all("all => all.map(one => one.href)") == [offered]
    assert page.locator(".call-bar .now:visible").count() == (0 if moment.startswith("2027") else 1)


def test_where_the_search_finds_nothing_a_person_is_offered(at) -> None:
    page = at("2026-11-24T10:30:00+01:00", "index")
    page.fill("#ask", "xyzzyqwrtp")
    page.press("#ask", "Enter")
    page.wait_for_selector(".nobody:visible", timeout=15_000)
    shown = page.inner_text(".nobody").replace("\u00a0", " ")
    assert "Open now, until noon" in shown
    assert "01 99 00 10 10" in shown
    assert shown.index("Price") < shown.index("01 99")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("Boolean(document.activeElement.closest('.nobody'))")
    page.fill("[data-md-component=search-query]", "nobody come")
    page.press("[data-md-component=search-query]", "s")
    page.wait_for_selector(".md-search-result__item", timeout=15_000)
    assert not page.is_visible(".nobody")


def test_a_topic_leaves_its_own_row_and_says_how_many_ways(at) -> None:
    page = at("2026-11-24T10:30:00+01:00", width=1280)
    assert page.locator(".matrix tbody tr:visible").count() == 2
    page.focus("[data-topic='0']")
    page.keyboard.press("Enter")
    assert page.locator(".matrix tbody th:visible").all_inner_texts() == ["Follow"]
    assert page.inner_text(".topic-found") == "2 ways: the desk or the evening line"
    assert page.get_attribute("[data-topic='0']", "aria-pressed") == "true"
    page.click(".topic-chips button >> nth=0")
    assert page.locator(".matrix tbody tr:visible").count() == 2
    assert page.inner_text(".topic-found") == ""


def test_without_scripts_the_whole_table_stands_and_no_filter(at) -> None:
    page = at("2026-11-24T10:30:00+01:00", java_script_enabled=False)
    assert page.locator(".matrix tbody tr:visible").count() == 2
    assert not page.is_visible(".topic-chips")


def test_a_problem_shows_its_step_and_the_problems_beside_it(at) -> None:
    page = at("2026-11-24T10:30:00+01:00", "problems/ask-p")
    assert page.locator(".way-steps li[aria-current=step]").all_inner_texts() == ["Call."]
    page.click(".turns a[rel=next]")
    assert page.url.endswith("problems/ask-q.html")
    assert page.locator(".turns a[rel=next]").count() == 0
    page.click(".turns a[rel=prev]")
    assert page.url.endswith("problems/ask-p.html")


def test_every_page_ends_with_a_way_to_a_human_and_says_where_one_is(built: Built, browser) -> None:
    site = built.home / "site"
    page = browser.new_page()
    for path in sorted(site.rglob("*.html")):
        page.goto(path.as_uri())
        name = path.relative_to(site).as_posix()
        if page.locator("article").count():
            assert page.locator("article .band a[href^='tel:']").count() == 1, name
            assert path.name in ("index.html", "404.html") or page.locator(".crumbs a").count(), name
