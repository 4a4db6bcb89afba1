"""Turns an organisation into its help site: Markdown pages, the site's settings, its colours and its sign."""

from collections.abc import Iterator
from dataclasses import replace
from html import escape

import yaml

from generator.model.facts import main_channel
from generator.model.finding import Finding
from generator.model.publication import Publication
from generator.model.quantity.words import locale_of
from generator.model.reference import texts
from generator.render.addresses import in_folders, linker, page_address, site_url
from generator.render.alternates import Version, alternates, sitemap, versions
from generator.render.brand import brand_css, favicon, logo_files, logo_settings
from generator.render.cards import card_settings
from generator.render.contact import frame_facts
from generator.render.editions import pages_elsewhere, switch
from generator.render.feed import PATH as CHANGES
from generator.render.feed import feed, has_feed
from generator.render.glosses import gloss
from generator.render.linked_data import linked_data
from generator.render.moved import moved_pages, with_former_anchors
from generator.render.opening import opening_script
from generator.render.page import Page, all_pages
from generator.render.page_text import front_matter, tidy
from generator.render.page_tools import tools
from generator.render.pen import Pen
from generator.render.pictures import shown
from generator.render.search import separator
from generator.render.site_words import site_words
from generator.render.trust import verified_line
from generator.render.view import View, output


@output("page", part="site")
def page(view: View) -> Iterator[Publication | Finding]:
    """One publication per page, then what the builder of the site needs with them: settings, colours, pictures."""
    pages = list(all_pages(view))
    elsewhere = pages_elsewhere(view)
    same = versions(view, elsewhere, pages)
    sources = {one.path: _markdown(view, one, _elsewhere(view, one, elsewhere, same)) for one in pages}
    for one in pages:
        subject = one.subject.key if one.subject else ""
        yield _publication(view, one.path, one.title, "text/markdown", sources[one.path], subject)
    settings = _publication(view, "mkdocs", view.organisation.about.name, "application/yaml", _settings(view, pages))
    yield replace(settings, assets=logo_files(view.theme.style))
    brand = brand_css(view.theme.style, view.theme.site_css)
    yield _publication(view, "assets/brand", "brand", "text/css", brand)
    yield _publication(view, "assets/hours", "hours", "text/javascript", opening_script(view))
    for name, drawn in shown(view.theme.style, [*sources.values(), brand]).items():
        yield _publication(view, f"assets/pictures/{name}", name, "image/svg+xml", drawn)
    for one in pages:
        if one.path == CHANGES and has_feed(view):
            yield _publication(view, CHANGES, one.title, "application/atom+xml", feed(view, one))
    yield _publication(view, "assets/favicon", "favicon", "image/svg+xml", favicon(view.theme.style))
    for old in moved_pages(view, {one.path: one for one in pages}):
        yield _publication(view, old.file.removesuffix(".html"), old.title, "text/html", old.source, old.subject)
    if site_url(view.organisation, view.wording.language):
        yield _publication(view, "sitemap", "sitemap", "application/xml", sitemap(view, sources, same))


def _publication(view: View, path: str, title: str, media: str, source: str, subject: str = "") -> Publication:
    return Publication("page", f"{view.site}/{path}", view.wording.language, title, media, source, subject=subject)


def _elsewhere(
    view: View, page: Page, editions: list[tuple[View, frozenset[str]]], same: list[Version]
) -> dict[str, object]:
    """Where else the page stands: in other editions, for those who choose; in its versions, for search engines."""
    link = linker(view, page.path)
    switches = [{**one, "href": link(one["href"])} for one in switch(view, page.path, editions)]
    return {"editions": switches, "alternates": alternates(page.path, same)}


def _markdown(view: View, page: Page, elsewhere: dict[str, object]) -> str:
    pen = Pen(view, page)
    values = {"pen": pen, "page": page, "_": view.wording, "verified": verified_line(pen), **tools(pen), **page.facts}
    rendered = view.theme.render(f"web/{page.template}.md.j2", **values)
    body = with_former_anchors(tidy(rendered), page.path, view.organisation)
    body = body if page.path == "glossary" else gloss(body, pen)
    if view.organisation.about.site.directory_urls:
        body = in_folders(body, page.path)
    return front_matter(_frame(pen) | elsewhere) + body


def _frame(pen: Pen) -> dict[str, object]:
    """What the frame around the page shows."""
    page = pen.page
    return {
        "title": pen.typeset(page.title),
        "description": pen.typeset(page.description),
        "kind": page.template,
        "section": page_address(pen.organisation, page.section) if page.section != page.path else "",
        "note": pen.view.wording("Some of this page is not translated yet.") if _untranslated(page) else "",
        "linked_data": linked_data(pen),
        "card": card_settings(pen) or None,
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
    """The same page in another language: its link in the header."""
    first = pen.organisation.about.languages[0]
    up = "" if pen.view.wording.language == first else "../"
    below = "" if language == first else f"{language}/"
    return {
        "language": language.replace("_", "-"),
        "name": (locale_of(language).get_language_name() or language).capitalize(),
        "href": linker(pen.view, pen.page.path)(f"{pen.prose.prefix}{up}{below}{pen.page.path}.html"),
    }


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
        **({"site_url": address} if (address := site_url(view.organisation, language)) else {}),
        "use_directory_urls": about.site.directory_urls,
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
        "plugins": {
            "search": {"lang": [language.split("_")[0]], "separator": separator(language)},
            # It makes search work from a folder, and for that writes every address as a file's.
            "offline": {"enabled": not about.site.directory_urls},
        },
        "nav": [{wording.typeset(page.menu): f"{page.path}.md"} for page in pages if page.menu],
        "extra": {
            "words": site_words(wording),
            "human": frame_facts(Pen(view, pages[0]), channel) if (channel := main_channel(view.organisation)) else {},
            "notice": escape(Pen(view, pages[0]).plain(about.notice), quote=False),
            "tagline": escape(Pen(view, pages[0]).plain(about.brand.tagline), quote=False),
            "logo": logo_settings(view.theme.style),
            "feed": wording("What has changed") if has_feed(view) else "",
        },
    }  # fmt: skip
    return yaml.safe_dump(settings, allow_unicode=True, sort_keys=False, width=10_000)
