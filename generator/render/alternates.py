"""Turns a page of the site into its versions for search engines: languages, countries, and the site's map of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from generator.model.quantity.words import locale_of
from generator.render.addresses import page_address, site_url
from generator.render.page import Page
from generator.render.view import View


@dataclass(frozen=True)
class Version:
    """The site of one language, and of one country where editions differ in it."""

    code: str
    """As search engines want it: `fr`, `fr-CH`; `x-default` for whoever speaks none of them."""
    view: View
    pages: frozenset[str]


def versions(view: View, elsewhere: Iterable[tuple[View, frozenset[str]]], own: Iterable[Page]) -> list[Version]:
    """The sites that say the same as this one to other people, this one among them; first the one that is for all.

    `elsewhere`: every edition in one language, with its pages. An edition for another country is another version of
    the same pages (`fr-FR`, `fr-CH`); one for a season or a brand says something else to the same people, and so has
    versions of its own only.
    """
    organisation = view.organisation
    pages = {one.organisation.edition: paths for one, paths in elsewhere} or {
        organisation.edition: frozenset(page.path for page in own)
    }
    editions = _of_countries(view)
    countries = len(editions) > 1
    found: dict[str, Version] = {}
    for one in view.editions or _languages(view):
        edition, country = one.organisation.edition, one.organisation.about.country
        if edition not in editions or edition not in pages:
            continue
        locale = locale_of(one.wording.language)
        regional = countries and not locale.territory
        code = f"{locale.language}-{country}" if regional else one.wording.language.replace("_", "-")
        found.setdefault(code, Version(code, one, pages[edition]))
    return list(found.values())


def alternates(path: str, among: Sequence[Version]) -> list[dict[str, str]]:
    """The versions of a page, each with its language and full address, `x-default` last; none where it has only one."""
    having = [one for one in among if path in one.pages and site_url(one.view)]
    if len(having) < 2:
        return []
    named = [(one.code, _full(one.view, path)) for one in having]
    return [{"language": code, "address": address} for code, address in (*named, ("x-default", named[0][1]))]


def sitemap(view: View, paths: Iterable[str], among: Sequence[Version]) -> str:
    """The site's map (sitemaps.org, with the languages as Google reads them); without a date: pages carry theirs.

    https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    for path in paths:
        lines += ["<url>", f"<loc>{escape(_full(view, path))}</loc>", *map(_line, alternates(path, among)), "</url>"]
    return "\n".join([*lines, "</urlset>", ""])


def _line(version: Mapping[str, str]) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{version["language"]}" href="{escape(version["address"])}"/>'


def _full(view: View, path: str) -> str:
    return site_url(view) + page_address(view.organisation, path)


def _of_countries(view: View) -> frozenset[str]:
    """The editions that stand for countries, one each, when this one is among them; else this one alone."""
    first: dict[str, str] = {}
    for one in sorted(view.editions, key=lambda one: one.organisation.edition != ""):
        first.setdefault(one.organisation.about.country, one.organisation.edition)
    own = view.organisation.edition
    return frozenset(first.values()) if own in first.values() else frozenset([own])


def _languages(view: View) -> Iterator[View]:
    """The site in each language, for the sake of its address."""
    for language in view.organisation.about.languages:
        yield view.in_language(language)
