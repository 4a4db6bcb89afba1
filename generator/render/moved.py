"""Turns the ids that things had before into what keeps their old addresses alive: pages that lead on, and anchors."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, Spot, nodes
from generator.render.addresses import full_address, linker, page_file
from generator.render.page import Page
from generator.render.prose import address
from generator.render.view import View


@dataclass(frozen=True)
class Moved:
    """A page that only leads to another."""

    file: str
    """Its path in the site: `journeys/livrer.html`."""
    title: str
    source: str
    subject: str


def former_addresses(organisation: Organisation) -> Iterator[tuple[str, str]]:
    """Where things stood under each id that they had before, and where now: `contacts#sav`, `contacts#tel`."""
    for entity in organisation:
        for alias in entity.aliases:
            yield from _pair(address(entity.model_copy(update={"id": alias})), address(entity))
    for journey in organisation.of(Journey).values():
        for node in nodes(journey).values():
            now = address(Spot(journey, node))
            for owner, id in product((journey.id, *journey.aliases), (node.id, *node.aliases)):
                then = Spot(
                    journey.model_copy(update={"id": owner}),
                    node.model_copy(update={"id": id}),
                )
                yield from _pair(address(then), now)


def moved_pages(view: View, pages: Mapping[str, Page]) -> Iterator[Moved]:
    """A page at each address that a page had before, unless another has it now. It needs no script."""
    made = set(pages)
    for old, now in former_addresses(view.organisation):
        if "#" in old or now not in pages or old in made:
            continue
        made.add(old)
        page = pages[now]
        href = linker(view, old)(posixpath.relpath(f"{now}.html", posixpath.dirname(old) or "."))
        values = {
            "language": view.wording.language.replace("_", "-"),
            "title": view.wording.typeset(page.title),
            "href": href,
            "canonical": full_address(view.organisation, view.wording.language, now) or href,
            "_": view.wording,
        }
        source = view.theme.render("web/moved.html.j2", **values)
        subject = page.subject.key if page.subject else ""
        yield Moved(page_file(view.organisation, old), page.title, source, subject)


def with_former_anchors(body: str, path: str, organisation: Organisation) -> str:
    """The Markdown of a page with an empty anchor beside each thing that was called otherwise before."""
    for old, now in former_addresses(organisation):
        (page, _, anchor), (old_page, _, former) = now.partition("#"), old.partition("#")
        if page == old_page == path and anchor and not _has(body, former):
            body = _anchored(body, anchor, former)
    return body


def _pair(old: str | None, now: str | None) -> Iterator[tuple[str, str]]:
    if old and now and old != now:
        yield old, now


def _has(body: str, id: str) -> bool:
    return bool(re.search(rf'\bid="{re.escape(id)}"|\{{[^}}\n]*#{re.escape(id)}[ }}]', body))


def _anchored(body: str, id: str, former: str) -> str:
    """Before a heading; inside any other element, and inside the line of one that folds, which is always shown."""
    heading = re.compile(rf"^#{{1,6}} [^\n]*\{{[^}}\n]*#{re.escape(id)}[ }}]", re.MULTILINE)
    if found := heading.search(body):
        return f'{body[: found.start()]}<div id="{former}"></div>\n\n{body[found.start() :]}'
    element = re.compile(
        rf'<(?!(?:input|img|br|hr)\b)(details\b)?[^<>]*\bid="{re.escape(id)}"[^<>]*>(?(1)\s*<summary[^<>]*>)'
    )
    if found := element.search(body):
        return f'{body[: found.end()]}<span id="{former}"></span>{body[found.end() :]}'
    return body
