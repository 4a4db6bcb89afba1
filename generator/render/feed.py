"""Turns the changes that an organisation tells of into an Atom feed (RFC 4287), complete in itself."""

from collections.abc import Iterator
from datetime import date
from html import escape

from generator.model.changes import changes_by_day
from generator.model.kinds.change import Change
from generator.render.addresses import full_address, site_url
from generator.render.page import Page
from generator.render.pen import Pen
from generator.render.view import View

PATH = "changes"
"""The page that the feed repeats, and its own name beside it."""
SHORT = 90
"""Characters of a title, at most."""


def has_feed(view: View) -> bool:
    """Whether there is one: there is something to tell, and the site has an address, for a feed's ids are addresses."""
    return bool(view.organisation.of(Change) and site_url(view.organisation, view.wording.language))


def feed(view: View, page: Page) -> str:
    """The feed of the page `changes`."""
    organisation, language = view.organisation, view.wording.language
    here = full_address(organisation, language, PATH)
    days = changes_by_day(organisation)
    pen = Pen(view, page)
    entries = (line for day, changes in days for change in changes for line in _entry(pen, change, day, here))
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{language.replace("_", "-")}">',
        f"<id>{escape(here)}</id>",
        f"<title>{escape(f'{organisation.about.name} – {pen.typeset(page.title)}', quote=False)}</title>",
        f"<updated>{_noon(days[0][0])}</updated>",
        f"<author><name>{escape(organisation.about.name, quote=False)}</name></author>",
        f'<link rel="self" type="application/atom+xml" href="{escape(site_url(organisation, language))}{PATH}.xml"/>',
        f'<link rel="alternate" type="text/html" href="{escape(here)}"/>',
        *entries,
        "</feed>",
    ]
    return "\n".join(lines) + "\n"


def _entry(pen: Pen, change: Change, day: date, here: str) -> Iterator[str]:
    address = escape(f"{here}#{change.id}")
    yield "<entry>"
    yield f"<id>{address}</id>"
    yield f"<title>{escape(_short(pen.plain(change.says)), quote=False)}</title>"
    yield f"<published>{_noon(day)}</published>"
    yield f"<updated>{_noon(day)}</updated>"
    yield f'<link rel="alternate" type="text/html" href="{address}"/>'
    yield f'<content type="text">{escape(pen.plain(change.says), quote=False)}</content>'
    yield "</entry>"


def _short(words: str) -> str:
    """The first sentence, or as much of it as a list of titles can show."""
    sentence = words.split(". ")[0].rstrip(".")
    return sentence if len(sentence) <= SHORT else sentence[:SHORT].rpartition(" ")[0] + "…"


def _noon(day: date) -> str:
    """At noon in Greenwich it is the same day almost everywhere."""
    return f"{day.isoformat()}T12:00:00Z"
