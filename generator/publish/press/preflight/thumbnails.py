"""Turns the pages of a PDF into small grey pictures, pale enough to be drawn upon, cut to the bleed."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from io import BytesIO

import pypdfium2

from generator.model.preflight import Preflight
from generator.publish.press.preflight.file import Unreadable, opened

_PALE = 0.45
"""How much of a page's darkness is kept."""
_MOST_PIXELS, _SMALL_PIXELS = 420, 240


def thumbnails(preflight: Preflight, data: bytes, pages: Iterable[int]) -> Mapping[int, bytes]:
    """PNG pictures of some pages (counted from 1), from bleed to bleed; what nobody can draw is left out."""
    wanted = [page for page in pages if 1 <= page <= len(preflight.pages)]
    try:
        with opened(data) as file, closing(pypdfium2.PdfDocument(data)) as document:
            return {number: _picture(document[number - 1], file.pages[number - 1].printed) for number in wanted}
    except (Unreadable, pypdfium2.PdfiumError, ValueError, MemoryError):
        return {}


def first_page(data: bytes) -> bytes:
    """A small PNG picture of a file's first page as it is cut, in colour; nothing when nobody can draw it."""
    try:
        with closing(pypdfium2.PdfDocument(data)) as document:
            page = document[0]
            page.set_cropbox(*page.get_trimbox())
            picture = page.render(scale=_SMALL_PIXELS / max(page.get_size()), may_draw_forms=False).to_pil()
    except (pypdfium2.PdfiumError, ValueError, MemoryError):
        return b""
    stream = BytesIO()
    picture.convert("RGB").save(stream, "PNG", optimize=True)
    return stream.getvalue()


def _picture(page: pypdfium2.PdfPage, box: tuple[float, float, float, float]) -> bytes:
    page.set_cropbox(*box)
    scale = _MOST_PIXELS / max(page.get_size())
    grey = page.render(scale=scale, may_draw_forms=False).to_pil().convert("L")
    pale = grey.point([round(255 - (255 - level) * _PALE) for level in range(256)])
    stream = BytesIO()
    pale.save(stream, "PNG", optimize=True)
    return stream.getvalue()
