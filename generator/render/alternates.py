"""Turns a page of the site into its versions for search engines: languages, countries, and the site's map of them."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from html import escape

from generator.model.organisation import Organisation
from generator.render.addresses import full_address
from generator.render.page import Page
from generator.render.view import View


@dataclass(frozen=True)
class Version:
    """The site of one language, and of one country where editions differ in it."""

    code: str
    """As search engines want it: `fr`, `fr-CH`; `x-default` for whoever speaks none of them."""
    organisation: Organisation
    language: str
    pages: frozenset[str]

    def address(self, path: str) -> str:
        """The whole address of one of its pages; nothing where none is known."""
        return full_address(self.organisation, self.language, path)


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
    found: dict[str, Version] = {}
    sites = [(one.organisation, one.wording.language) for one in view.editions]
    for one, language in sites or [(organisation, language) for language in organisation.about.languages]:
        if one.edition in editions and one.edition in pages:
            code = language.replace("_", "-")
            if len(editions) > 1 and "-" not in code:
                code = f"{code}-{one.about.country}"
            found.setdefault(code, Version(code, one, language, pages[one.edition]))
    return list(found.values())


def alternates(path: str, among: Sequence[Version]) -> list[dict[str, str]]:
    """The versions of a page, each with its language and full address, `x-default` last; none where it has only one."""
    named = [(one.code, one.address(path)) for one in among if path in one.pages and one.address(path)]
    if len(named) < 2:
        return []
    return [{"language": code, "address": address} for code, address in (*named, ("x-default", named[0][1]))]


def sitemap(view: View, paths: Iterable[str], among: Sequence[Version]) -> str:
    """The site's map (sitemaps.org, with the languages as Google reads them); without a date: pages carry theirs.

    https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ]
    here = partial(full_address, view.organisation, view.wording.language)
    for path in paths:
        lines += ["<url>", f"<loc>{escape(here(path))}</loc>", *map(_line, alternates(path, among)), "</url>"]
    return "\n".join([*lines, "</urlset>", ""])


def _line(version: Mapping[str, str]) -> str:
    return f'<xhtml:link rel="alternate" hreflang="{version["language"]}" href="{escape(version["address"])}"/>'


def _of_countries(view: View) -> frozenset[str]:
    """The editions that stand for countries, one each, when this one is among them; else this one alone."""
    first: dict[str, str] = {}
    for one in sorted(view.editions, key=lambda one: one.organisation.edition != ""):
        first.setdefault(one.organisation.about.country, one.organisation.edition)
    own = view.organisation.edition
    return frozenset(first.values()) if own in first.values() else frozenset([own])
