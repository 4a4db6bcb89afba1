"""Turns a finished page of the site into its Markdown twin: the same words for machines, without the frame."""

import re

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

NOT_WORDS = "nav, script, style, svg, form, input, [aria-hidden=true], .found-by, .hide, .paper, .by-script"
"""What is there for eyes and fingers only."""

QUOTES = {"fr": "«\u202f{}\u202f»", "de": "„{}“"}
"""How a language marks what is said; any other one as English."""

_PAGE = re.compile(r"^(?!\w+:)([^#]+)\.html(#.*)?$")
_EMPTY = re.compile(r"\n{3,}")


def twin(html: bytes) -> bytes:
    """The article of a page in Markdown; links to other pages lead to their twins."""
    page = BeautifulSoup(html, "html.parser")
    article = page.find("article")
    if article is None:
        return b""
    for element in article.select(NOT_WORDS):
        element.decompose()
    for link in article.find_all("a", href=True):
        link["href"] = _PAGE.sub(r"\1.md\2", str(link["href"]))
    _spell_out(article, QUOTES.get(str(page.html.get("lang"))[:2] if page.html else "", "“{}”"))
    words = MarkdownConverter(heading_style="ATX", bullets="-").convert_soup(article)
    lines = "\n".join(line.rstrip() for line in words.splitlines())
    return (_EMPTY.sub("\n\n", lines).strip() + "\n").encode()


def _spell_out(article: Tag, quotes: str) -> None:
    """Write as signs what style sheets draw: quotes, and the dot before a place."""
    opening, closing = quotes.split("{}")
    for said in article.find_all("q"):
        said.insert(0, opening)
        said.append(closing)
        said.unwrap()
    for place in article.select(".at"):
        place.insert_before(" · ")
