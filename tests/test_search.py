"""Does the search of each organisation's site answer what its customers type, as they type it?"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
import yaml

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ENOUGH = 0.9
"""The share of the sentences that have a page that answers among their first three results."""
FIRST = 3


@dataclass(frozen=True)
class Sentence:
    """What a customer types, and the pages that answer: any of them will do."""

    organisation: str
    language: str
    words: str
    pages: tuple[str, ...]

    def answered_by(self, address: str) -> bool:
        """Whether an address is that of a page that answers."""
        path = address.split("?")[0].split("#")[0]
        return path.removesuffix(".html").endswith(tuple(f"/{page}" for page in self.pages))


def _sentences() -> Iterator[Sentence]:
    written = yaml.safe_load((Path(__file__).parent / "search.yaml").read_text("utf-8"))
    for organisation, languages in written.items():
        for language, sentences in languages.items():
            for words, pages in sentences.items():
                yield Sentence(organisation, language, words, tuple(pages))


SENTENCES = tuple(_sentences())


def test_there_are_ten_sentences_in_the_first_language_for_every_organisation(content: Path) -> None:
    organisations = sorted(folder.name for folder in content.iterdir() if folder.is_dir())
    assert len(organisations) == 6
    for organisation in organisations:
        assert sum((one.organisation, one.language) == (organisation, "fr") for one in SENTENCES) >= 10


def test_every_page_that_answers_exists(sites: Path) -> None:
    gone = [
        (one.words, page)
        for one in SENTENCES
        for page in one.pages
        if not (sites / one.organisation / "site" / f"{page}.html").is_file()
    ]
    assert gone == []


def test_nine_of_ten_sentences_find_a_page_that_answers_among_the_first_three_results(browser, sites: Path) -> None:
    missed = []
    page = browser.new_page()
    for one in SENTENCES:
        top = sites / one.organisation / "site"
        found = results(page, top if one.language == "fr" else top / one.language, one.words)
        if not any(one.answered_by(address) for address in found):
            missed.append(f"{one.organisation} {one.language}: {one.words!r} finds {found}")
    page.close()
    assert len(missed) <= len(SENTENCES) * (1 - ENOUGH), "\n".join(missed)


def results(page, home: Path, words: str) -> list[str]:
    """The addresses of the first results for a sentence asked on a home page."""
    page.goto((home / "index.html").as_uri())
    page.fill("#ask", words)
    page.press("#ask", "Enter")
    page.wait_for_function(
        "() => document.querySelector('.md-search-result__item') || "
        "/^(0|No|Aucun)/.test(document.querySelector('.md-search-result__meta').textContent.trim())",
        timeout=30_000,
    )
    links = page.query_selector_all(".md-search-result__item > a")[:FIRST]
    return [link.get_attribute("href") for link in links]
