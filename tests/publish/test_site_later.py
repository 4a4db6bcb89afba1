"""The search comes when somebody wants it, and nothing that was done before is lost; day and night do without it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.build import Built

pytestmark = [pytest.mark.browser, pytest.mark.slow]

AWAKE = "!!self.document$"
SCHEME = "document.body.getAttribute('data-md-color-scheme')"


@pytest.fixture(scope="module")
def address(built: Built, served: Callable[[Path], str]) -> str:
    return served(built.home / "site")


def tab(browser, **options: object):
    return browser.new_context(viewport={"width": 1280, "height": 844}, **options).new_page()


def test_who_only_reads_never_waits_for_the_search(browser, address: str) -> None:
    page = tab(browser)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    page.goto(f"{address}/journeys/emprunter.html", wait_until="networkidle")
    page.mouse.wheel(0, 900)
    page.wait_for_timeout(300)
    assert not page.evaluate(AWAKE)
    assert not [url for url in asked if "search" in url]
    page.focus("input[data-md-component=search-query]")
    page.wait_for_function(AWAKE)


def test_a_key_that_came_before_the_search_still_opens_it(browser, address: str) -> None:
    page = tab(browser)
    page.goto(f"{address}/contacts.html")
    page.keyboard.press("s")
    page.wait_for_function("document.getElementById('__search').checked")


def test_a_question_that_came_before_the_search_is_answered(browser, address: str) -> None:
    page = tab(browser)
    page.goto(f"{address}/index.html")
    page.evaluate("""() => {
        const form = document.querySelector("[data-ask]");
        form.elements.q.value = "carte";
        form.requestSubmit();
    }""")
    page.wait_for_selector(".md-search-result__item")


def test_a_question_is_sent_as_without_scripts_where_the_search_does_not_come(browser, address: str) -> None:
    page = tab(browser)
    page.route("**/bundle*", lambda route: route.abort())
    page.goto(f"{address}/index.html")
    page.fill("#ask", "carte")
    page.press("#ask", "Enter")
    page.wait_for_url("**/problems.html?q=carte")


def test_the_words_looked_for_are_marked_on_the_page_that_was_found(browser, address: str) -> None:
    page = tab(browser)
    page.goto(f"{address}/contacts.html?h=carte")
    page.wait_for_selector("article mark")


@pytest.mark.parametrize(("device", "first", "then"), [("dark", "slate", "default"), ("light", "default", "slate")])
def test_day_or_night_is_there_from_the_first_moment_can_be_changed_and_is_kept(
    browser, address: str, device: str, first: str, then: str
) -> None:
    page = tab(browser, color_scheme=device)
    page.route("**/*.js", lambda route: route.abort())
    page.goto(f"{address}/index.html")
    assert page.evaluate(SCHEME) == first
    switch = page.locator("[data-md-component=palette] label:visible")
    assert switch.count() == 1
    switch.click()
    assert page.evaluate(SCHEME) == then
    page.goto(f"{address}/contacts.html")
    assert page.evaluate(SCHEME) == then
    page.unroute("**/*.js")
    page.goto(f"{address}/rules.html")
    page.focus("input[data-md-component=search-query]")
    page.wait_for_function(AWAKE)
    assert page.evaluate(SCHEME) == then
    assert switch.count() == 1
