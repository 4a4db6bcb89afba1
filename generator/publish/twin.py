"""Turns a finished page of the site into its Markdown twin: the same words for machines, without the frame."""

import posixpath
import re
from urllib.parse import urlsplit

from bs4 import BeautifulSoup, Tag
from markdownify import MarkdownConverter

NOT_WORDS = "nav, script, style, svg, form, input, [aria-hidden=true], .found-by, .hide, .paper, .by-script"
"""What is there for eyes and fingers only."""

QUOTES = {"fr": "«\u202f{}\u202f»", "de": "„{}“"}
"""How a language marks what is said; any other one as English."""

_EMPTY = re.compile(r"\n{3,}")


def page_of(path: str) -> str:
    """The path of the page that a file of the site is: `rules` of `rules.html`, and of `rules/index.html`."""
    page = path.removesuffix(".html")
    return page if page == "index" else page.removesuffix("/index")


def twin(html: bytes, path: str) -> bytes:
    """The article of the page at a path of the site, in Markdown; links to other pages lead to their twins."""
    page = BeautifulSoup(html, "html.parser")
    article = page.find("article")
    if article is None:
        return b""
    for element in article.select(NOT_WORDS):
        element.decompose()
    for link in article.find_all("a", href=True):
        link["href"] = _from_twin(str(link["href"]), path)
    _spell_out(article, QUOTES.get(str(page.html.get("lang"))[:2] if page.html else "", "“{}”"))
    words = MarkdownConverter(heading_style="ATX", bullets="-").convert_soup(article)
    lines = "\n".join(line.rstrip() for line in words.splitlines())
    return (_EMPTY.sub("\n\n", lines).strip() + "\n").encode()


def _from_twin(href: str, path: str) -> str:
    """A link of a page as its twin writes it, which may lie in another folder than the page."""
    parts = urlsplit(href)
    if parts.scheme or parts.netloc or not parts.path:
        return href
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), parts.path))
    if parts.path.endswith(("/", ".")):
        target = posixpath.normpath(posixpath.join(target, "index.html"))
    if target.endswith(".html"):
        target = page_of(target) + ".md"
    there = posixpath.relpath(target, posixpath.dirname(page_of(path)) or ".")
    return parts._replace(path=there).geturl()


def _spell_out(article: Tag, quotes: str) -> None:
    """Write as signs what style sheets draw: quotes, and the dot before a place."""
    opening, closing = quotes.split("{}")
    for said in article.find_all("q"):
        said.insert(0, opening)
        said.append(closing)
        said.unwrap()
    for place in article.select(".at"):
        place.insert_before(" · ")
