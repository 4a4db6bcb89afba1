"""Turns a finished PDF and what its publication promises into the promises that nobody can read in it."""

import re
import unicodedata
from collections.abc import Sequence
from itertools import pairwise

import pypdfium2

_SIGNS = re.compile(r"[\W_]+")


def unkept(pdf: bytes, promises: Sequence[str]) -> tuple[str, ...]:
    """The promises that the text of a PDF does not hold, in their order.

    Only letters and figures count: spaces, hyphens and quotes depend on where lines end. A promise may begin on one
    page and end on the next.
    """
    if not promises:
        return ()
    document = pypdfium2.PdfDocument(pdf)
    try:
        pages = [_bare(page.get_textpage().get_text_bounded()) for page in document]
    finally:
        document.close()
    return tuple(promise for promise in promises if not _found(_bare(promise), pages))


def _found(words: str, pages: Sequence[str]) -> bool:
    if any(words in page for page in pages):
        return True
    return any(words[_begun(words, page) :] in following for page, following in pairwise(pages))


def _begun(words: str, page: str) -> int:
    """How many of the first characters stand together on a page."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if words[:middle] in page else (low, middle - 1)
    return low


def _bare(text: str) -> str:
    """`lesservices` of `Les ser-vices`: compatible forms of letters (ligatures) taken apart."""
    return _SIGNS.sub("", unicodedata.normalize("NFKC", text).casefold())
