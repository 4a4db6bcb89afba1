"""Turns a render that runs over its pages into remarks: which panel, which words, how many of them would fit."""

from collections.abc import Iterable, Iterator

import pypdfium2

from generator.model.publication import Press, Publication
from generator.publish.pdf import PdfResult
from generator.publish.remarks import Remark

SHOWN = 60
"""Characters of what runs over that are said."""


def too_long(rendered: PdfResult, publication: Publication, press: Press) -> Iterator[Remark]:
    """A remark for each panel whose words do not fit, even in the tightest type; nothing when all keep to their pages.

    A page on which no panel begins belongs to the panel before it.
    """
    if publication.sheets is None or rendered.pages <= publication.sheets:
        return
    pages = _words(rendered.data)
    starts = list(_starts(rendered.anchors, press.panels))
    if not press.panels:
        starts = ["the whole"] + [""] * (len(pages) - 1)
    first = 0
    for number in range(1, len(pages) + 1):
        if number == len(pages) or starts[number]:
            if number - first > 1:
                name = press.panels.get(starts[first], starts[first])
                yield _remark(name, pages[first], " ".join(pages[first + 1 : number]))
            first = number


def _starts(anchors: Iterable[frozenset[str]], panels: Iterable[str]) -> Iterator[str]:
    """The panel that begins on each page, if one does; an element that goes on has its anchor on every page."""
    begun: set[str] = set()
    for page in anchors:
        found = next((panel for panel in panels if panel in page and panel not in begun), "")
        begun.add(found)
        yield found


def _remark(panel: str, fits: str, over: str) -> Remark:
    begin = over if len(over) <= SHOWN else f"{over[: SHOWN - 1]}…"
    message = f"the text of {panel} is too long: {len(fits) + len(over)} characters, from “{begin}” on it does not fit"
    hint = f"About {len(fits)} characters fit; shorten the texts, or give them a title."
    return Remark("O422", message, hint, words=over)


def _words(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(data)
    try:
        return [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    finally:
        document.close()
