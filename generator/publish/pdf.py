"""Turns one finished HTML document, its assets and its fonts into an accessible PDF, the same on every machine."""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from typing import Any, Self

from generator.model.typeface import Typefaces
from generator.publish.fonts import font_face_css
from generator.publish.remarks import NO_DESCRIPTION, NO_TITLE, Remark, captured, relative_link, remarks
from generator.publish.tags.finish import finish
from generator.publish.tags.languages import inner_languages

_FONTS_CONF = Path(__file__).with_name("fonts.conf")
# Only read when libharfbuzz-subset is missing and fontTools would stamp the time of the run into every font.
_EPOCH = "0"
_OPTIONS: Mapping[str, Any] = {"pdf_variant": "pdf/ua-1", "pdf_tags": True}


@dataclass(frozen=True, slots=True)
class PdfResult:
    """A PDF (PDF/UA-1, tagged), how many pages it has, and what is wrong with it."""

    data: bytes
    pages: int
    remarks: tuple[Remark, ...] = ()
    anchors: tuple[frozenset[str], ...] = ()
    """The ids of the elements that begin on each page, as far as they have one."""


@dataclass(frozen=True, slots=True)
class LaidOut:
    """A document laid out on its pages, but not drawn: whoever only counts them is spared half of the work."""

    pages: int
    _document: Any = field(repr=False)
    _said: tuple[str, ...]

    def first(self, count: int) -> Self:
        """Only the first pages of it; what counts all pages has counted the others, too."""
        return self if count >= self.pages else replace(self, pages=count, _document=self._cut(count))

    def written(self) -> PdfResult:
        """The PDF: drawn, tagged, finished."""
        from generator.publish.assets import BASE, asset_name

        document = self._document
        with _environment(SOURCE_DATE_EPOCH=_EPOCH), captured() as messages, inner_languages():
            finished = finish(document.write_pdf(**_OPTIONS))
        found = remarks([message.replace(BASE, "") for message in (*self._said, *messages)])
        if not finished.described and not any(remark.code == NO_DESCRIPTION.code for remark in found):
            found += (NO_DESCRIPTION,)
        if not document.metadata.title:
            found += (NO_TITLE,)
        found += tuple(relative_link(name) for link in finished.links if (name := asset_name(link)) is not None)
        anchors = tuple(frozenset(page.anchors) for page in document.pages)
        return PdfResult(finished.data, self.pages, tuple(dict.fromkeys(found)), anchors)

    def _cut(self, count: int) -> Any:
        return self._document.copy(self._document.pages[:count])


def write_pdf(html: str, assets: Mapping[str, bytes], typefaces: Typefaces) -> PdfResult:
    """Return the PDF of an HTML document; what is wrong with the document comes as remarks, never as an exception.

    The document names its assets by relative address or as `clew:name`, and its fonts by the families of `typefaces`;
    nothing else can be read. It must have a `lang` and a `<title>`. Fixed boxes that overflow are not noticed; count
    the pages. The same input gives the same bytes. Call `missing_libraries` first: without them this raises OSError.
    """
    return lay_out(html, assets, typefaces).written()


def lay_out(html: str, assets: Mapping[str, bytes], typefaces: Typefaces) -> LaidOut:
    """The same document, as far as its pages can be counted."""
    from weasyprint import HTML

    from generator.publish.assets import BASE, AssetFetcher

    with _environment(SOURCE_DATE_EPOCH=_EPOCH), captured() as messages:
        styles, font_config = _fonts(typefaces)
        page = HTML(string=html, base_url=BASE, url_fetcher=AssetFetcher(assets))
        document = page.render(font_config=font_config, stylesheets=[styles], **_OPTIONS)
    return LaidOut(len(document.pages), document, tuple(messages))


@lru_cache(maxsize=8)
def _fonts(typefaces: Typefaces) -> tuple[Any, Any]:
    """Return the style sheet of the faces and the font configuration that holds them, made once per process."""
    from weasyprint import CSS
    from weasyprint.text.fonts import FontConfiguration

    from generator.publish.assets import SCHEME, AssetFetcher

    with _environment(FONTCONFIG_FILE=str(_FONTS_CONF)):
        font_config = FontConfiguration()
    files = {face.path.name: face.path.read_bytes() for face in typefaces.faces}
    styles = font_face_css(typefaces, lambda face: f"{SCHEME}{face.path.name}")
    return CSS(string=styles, font_config=font_config, url_fetcher=AssetFetcher(files)), font_config


@contextmanager
def _environment(**variables: str) -> Iterator[None]:
    """Set environment variables for a while: other programs started by this process need their own fonts."""
    before = {name: os.environ.get(name) for name in variables}
    os.environ.update(variables)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
