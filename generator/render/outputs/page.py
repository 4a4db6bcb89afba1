"""Turns an organisation into its help site: Markdown pages, the site's settings, its colours and its sign."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import yaml

from generator.model.facts import verified
from generator.model.finding import Finding
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.quantity.words import locale_of
from generator.model.reference import texts
from generator.render.brand import brand_css, favicon, logo_files, logo_settings
from generator.render.editions import pages_elsewhere, switch
from generator.render.glosses import gloss
from generator.render.linked_data import linked_data
from generator.render.page import Page, all_pages
from generator.render.page_text import front_matter, tidy
from generator.render.page_tools import tools
from generator.render.pen import Pen
from generator.render.pictures import shown
from generator.render.search import separator
from generator.render.site_words import site_words
from generator.render.view import View, output


@output("page", part="site")
def page(view: View) -> Iterator[Publication | Finding]:
    """One publication per page, then what the builder of the site needs with them: settings, colours, pictures."""
    pages = list(all_pages(view))
    elsewhere = pages_elsewhere(view)
    sources = {one.path: _markdown(view, one, switch(view, one.path, elsewhere)) for one in pages}
    for one in pages:
        subject = one.subject.key if one.subject else ""
        yield _publication(view, one.path, one.title, "text/markdown", sources[one.path], subject)
    settings = _publication(view, "mkdocs", view.organisation.about.name, "application/yaml", _settings(view, pages))
    yield replace(settings, assets=logo_files(view.theme.style))
    brand = brand_css(view.theme.style, view.theme.site_css)
    yield _publication(view, "assets/brand", "brand", "text/css", brand)
    for name, drawn in shown(view.theme.style, [*sources.values(), brand]).items():
        yield _publication(view, f"assets/pictures/{name}", name, "image/svg+xml", drawn)
    yield _publication(view, "assets/favicon", "favicon", "image/svg+xml", favicon(view.theme.style))


def _publication(view: View, path: str, title: str, media: str, source: str, subject: str = "") -> Publication:
    return Publication("page", f"{view.site}/{path}", view.wording.language, title, media, source, subject=subject)


def _markdown(view: View, page: Page, editions: list[dict[str, str]]) -> str:
    pen = Pen(view, page)
    values = {"pen": pen, "page": page, "_": view.wording, "verified": _verified(pen), **tools(pen), **page.facts}
    rendered = view.theme.render(f"web/{page.template}.md.j2", **values)
    body = tidy(rendered)
    return front_matter(_frame(pen) | {"editions": editions}) + (body if page.path == "glossary" else gloss(body, pen))


def _frame(pen: Pen) -> dict[str, object]:
    """What the frame around the page shows."""
    page = pen.page
    return {
        "title": pen.typeset(page.title),
        "description": pen.typeset(page.description),
        "kind": page.template,
        "section": page.section if page.section != page.path else "",
        "note": pen.view.wording("Some of this page is not translated yet.") if _untranslated(page) else "",
        "linked_data": linked_data(pen),
        "languages": [
            _twin(pen, language)
            for language in pen.organisation.about.languages
            if language != pen.view.wording.language
        ],
    }


def _untranslated(page: Page) -> bool:
    """Whether a text of what the page is about still stands in the first language."""
    return page.subject is not None and any(text.language for _, text in texts(page.subject))


def _twin(pen: Pen, language: str) -> dict[str, str]:
    """The same page in another language: its link in the header, and its address for search engines."""
    first = pen.organisation.about.languages[0]
    up = "" if pen.view.wording.language == first else "../"
    below = "" if language == first else f"{language}/"
    page = f"{pen.page.path}.html"
    base = _root(pen.organisation)
    return {
        "language": language.replace("_", "-"),
        "name": (locale_of(language).get_language_name() or language).capitalize(),
        "href": f"{pen.prose.prefix}{up}{below}{page}",
        "address": f"{base}/{below}{page}" if base else "",
    }


def _root(organisation: Organisation) -> str:
    """The web address of the site: an edition stands below the organisation's, if it has none of its own."""
    url = (organisation.about.url or "").rstrip("/")
    shared = organisation.base and organisation.about.url == organisation.base.about.url
    return f"{url}/editions/{organisation.edition}" if url and shared else url


def _verified(pen: Pen) -> str:
    """`Vérifié le 1er octobre 2026 par le service client`."""
    about = pen.organisation.about
    day, owner = (
        verified(pen.organisation, pen.page.subject)
        if pen.page.subject
        else (about.defaults.verified_on, pen.unit(about.defaults.owner))
    )
    wording = pen.view.wording
    if not day:
        return ""
    if not owner:
        return wording("Verified on {day}", day=wording.day(day))
    return wording("Verified on {day} by {team}", day=wording.day(day), team=pen.sentence(owner.name))


def _settings(view: View, pages: list[Page]) -> str:
    """What this site adds to the base that all sites inherit."""
    about, language = view.organisation.about, view.wording.language
    wording = view.wording
    schemes = (
        ("light", "default", "material/weather-night", wording("Switch to dark colours")),
        ("dark", "slate", "material/weather-sunny", wording("Switch to light colours")),
    )
    settings = {
        "INHERIT": "base.yml",
        "site_name": about.name,
        "theme": {
            "language": language.split("_")[0],
            "palette": [
                {
                    "media": f"(prefers-color-scheme: {media})",
                    "scheme": scheme, "primary": "custom", "accent": "custom",
                    "toggle": {"icon": icon, "name": name},
                }
                for media, scheme, icon, name in schemes
            ],
        },
        "plugins": {"search": {"lang": [language.split("_")[0]], "separator": separator(language)}},
        "nav": [{wording.typeset(page.menu): f"{page.path}.md"} for page in pages if page.menu],
        "extra": {
            "words": site_words(wording),
            "notice": escape(Pen(view, pages[0]).plain(about.notice), quote=False),
            "tagline": escape(Pen(view, pages[0]).plain(about.brand.tagline), quote=False),
            "logo": logo_settings(view.theme.style),
        },
    }  # fmt: skip
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=10_000)
