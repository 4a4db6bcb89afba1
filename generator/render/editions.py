"""Turns the editions of an organisation into the links by which a customer changes from one to another."""

import posixpath
from collections.abc import Iterable, Iterator

from generator.model.kinds.edition import Edition
from generator.model.organisation import Organisation
from generator.model.quantity.words import locale_of
from generator.render.page import all_pages
from generator.render.selection import has_site
from generator.render.view import View


def pages_elsewhere(view: View) -> list[tuple[View, frozenset[str]]]:
    """Each edition in the customer's language, the own one among them, with the pages that it has.

    Nothing where there is one only; none whose site is not published.
    """
    found = [one for one in _in_language(view) if has_site(one.organisation, one.wording.language)]
    if len(found) < 2:
        return []
    return [(one, frozenset(page.path for page in all_pages(one))) for one in found]


def switch(view: View, path: str, elsewhere: Iterable[tuple[View, frozenset[str]]]) -> list[dict[str, str]]:
    """The name of each edition and the link from a page to the same page there, or to its first; none to itself."""
    here = posixpath.join(view.address, path)
    links = []
    for other, paths in elsewhere:
        own = other.organisation.edition == view.organisation.edition
        target = posixpath.join(other.address, f"{path if path in paths else 'index'}.html")
        href = "" if own else posixpath.relpath(target, posixpath.dirname(here) or ".")
        links.append({"name": view.wording.typeset(edition_name(view, other.organisation)), "href": href})
    return links


def edition_name(view: View, other: Organisation) -> str:
    """What the customer calls an edition; the organisation itself by its country when another edition has another."""
    if other.edition:
        edition = view.organisation.of(Edition).get(other.edition)
        return (edition.name if edition else None) or other.edition
    about = other.about
    if view.organisation.about.edition:
        return view.organisation.about.edition
    if any(one.organisation.about.country != about.country for one in view.editions):
        return str(locale_of(view.wording.language).territories.get(about.country, about.country))
    return about.name


def _in_language(view: View) -> Iterator[View]:
    """Of each edition the view in the language of `view`, `fr-CH` beside `fr`; else its first."""
    language = locale_of(view.wording.language).language
    for edition in dict.fromkeys(one.organisation.edition for one in view.editions):
        views = [one for one in view.editions if one.organisation.edition == edition]
        yield next((one for one in views if locale_of(one.wording.language).language == language), views[0])
