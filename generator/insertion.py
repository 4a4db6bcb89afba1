"""Turns an organisation into pages for somebody else's MkDocs project: Markdown, assets and entries for its menu."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from html import escape
from pathlib import Path

import yaml

from generator.build import Request, examine
from generator.check.judgement import judge
from generator.load.content import Loaded, load
from generator.make import PAGE, Means, downloads, render, views_of_all
from generator.model.finding import Finding
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.publish.files import jobs_for, write_files
from generator.publish.guests import Host, Moved, move_in, read_host
from generator.publish.scoped import ARTICLE, MARK, scoped
from generator.publish.site import SITEMAP, SUFFIXES, offering
from generator.publish.store import Store
from generator.publish.tree import read_back
from generator.render.addresses import linker
from generator.render.editions import edition_name
from generator.render.page import Page, all_pages
from generator.render.view import View
from generator.shipped import folder as shipped

FOLDER = "help"
"""Where the pages stand among those of the project."""
MENU = "clew-nav.yml"

STYLES = ("frame.css", "page.css", "brand.css")
SCRIPTS = ("hours.js", "help.js", "now.js", "feedback.js")
"""Those that need nothing of our own frame."""
_THEIR_FONTS = f"{ARTICLE} {{ --text: var(--md-text-font-family); --display: var(--md-text-font-family); }}\n"
_OWN_FRAME = frozenset({"application/yaml", SITEMAP})


@dataclass(frozen=True)
class Inserted:
    """What became of the pages."""

    findings: tuple[Finding, ...]
    organisation: Organisation
    host: Host
    moved: Moved | None = None
    """Nothing when a finding forbade it."""


def insert(request: Request, project: Path) -> Inserted:
    """Put the pages of one organisation, in all languages and editions, into the project. Raises NoProject."""
    host, (home,) = read_host(project), request.folders
    loaded = load(home, request.workspace)
    found = examine(loaded, request.today, request.workspace)
    judgement = judge(loaded.organisation, found, request.standard)
    if judgement.forbids:
        return Inserted(judgement.reported, loaded.organisation, host)
    files, broken = _files(loaded, host, home, request)
    judgement = judge(loaded.organisation, (*found, *broken), request.standard)
    moved = None if judgement.forbids else move_in(project, files)
    return Inserted(judgement.reported, loaded.organisation, host, moved)


def _files(loaded: Loaded, host: Host, home: Path, request: Request) -> tuple[dict[str, bytes], list[Finding]]:
    store = Store(request.store)
    means = Means(store, request.store / "fonts", request.workspace, request.jobs, request.scheduler,
                  lambda stage, done, whole: None, home, request.today)  # fmt: skip
    standing = read_back(request.out / loaded.organisation.id, store)
    views = {
        edition: tuple(_as_guest(view, host) for view in each) for edition, each in views_of_all(loaded, means).items()
    }
    files: dict[str, bytes] = {}
    findings: list[Finding] = []
    menu: list[object] = []
    for edition, each in views.items():
        if request.editions and edition not in request.editions:
            continue
        rendered = [item for view in each for item in render(view, ("site",))]
        findings += [item for item in rendered if isinstance(item, Finding)]
        publications = [item for item in rendered if isinstance(item, Publication)]
        small, remarks = write_files(
            jobs_for([one for one in publications if one.output != PAGE], each[0].typefaces), store, 1
        )
        findings += [remark.at(loaded.organisation.place_of(one.subject)) for one, remark in remarks]
        for view in each:
            pages = [one for one in publications if one.output == PAGE and one.language == view.wording.language]
            offered = downloads(view, {**(standing if not edition else {}), **small})
            data = {path.removeprefix(f"{view.site}/"): store.read(name) for path, name in offered.items()}
            below = "/".join(filter(None, (host.docs, FOLDER, view.address)))
            files |= {f"{below}/{path}": content for path, content in _guests(view, pages, data)}
            menu.append({_name(view): list(_menu(view))})
    return {**files, MENU: _settings(menu, host).encode()}, findings


def _as_guest(view: View, host: Host) -> View:
    """The same for a site that addresses its pages as the host does, and stands where the host says."""
    change = partial(_moved, host=host)
    editions = tuple(replace(one, organisation=change(one.organisation)) for one in view.editions)
    return replace(view, organisation=change(view.organisation), editions=editions)


def _moved(organisation: Organisation, host: Host) -> Organisation:
    url = f"{host.url}{FOLDER}" if host.url else None
    site = organisation.about.site.model_copy(update={"url": url, "directory_urls": host.directory_urls})
    about = organisation.about.model_copy(update={"site": site} | ({} if url else {"url": None}))
    base = organisation.base and _moved(organisation.base, host)
    return replace(organisation, about=about, base=base)


def _guests(view: View, pages: list[Publication], offered: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """The files of one language by their paths in it."""
    for publication in pages:
        name = publication.path.removeprefix(f"{view.site}/")
        if publication.media == "text/markdown":
            yield f"{name}.md", _page(view, name, offering(publication, offered)).encode()
        elif publication.media == "text/css":
            yield f"{name}.css", (scoped(publication.source) + _THEIR_FONTS).encode()
        elif publication.media not in _OWN_FRAME:
            yield name + SUFFIXES[publication.media], publication.source.encode()
    assets = shipped("site") / "assets"
    for style in ("frame.css", "page.css"):
        yield f"assets/{style}", scoped((assets / style).read_text("utf-8")).encode()
    for script in _scripts():
        yield f"assets/{script}", (assets / script).read_bytes()
    yield from offered.items()


def _page(view: View, path: str, source: str) -> str:
    """A page of ours without what only our own frame reads, with its styles and scripts."""
    _, written, body = source.split("---\n", 2)
    facts = yaml.safe_load(written)
    own = yaml.safe_dump(
        {name: facts[name] for name in ("title", "description") if facts.get(name)} | {"hide": ["toc"]},
        allow_unicode=True,
        width=10_000,
    )
    link = linker(view, path)

    def asset(name: str) -> str:
        return link(f"{'../' * path.count('/')}assets/{name}")

    styles = "".join(f'<link rel="stylesheet" href="{asset(name)}">' for name in STYLES)
    scripts = "".join(f'<script src="{asset(name)}"></script>' for name in _scripts())
    kind = escape(str(facts.get("kind", "")))
    mark = f'<div class="{MARK} page-{kind}" hidden>{styles}</div>'
    return f"---\n{own}---\n\n{mark}\n\n{body.strip()}\n\n<div hidden>{scripts}</div>\n"


def _scripts() -> list[str]:
    return [name for name in SCRIPTS if (shipped("site") / "assets" / name).is_file()]


def _name(view: View) -> str:
    """What the menu calls a site among those of all languages and editions: `Aide`, `Aide (Suisse)`."""
    words = view.wording("Help")
    return f"{words} ({edition_name(view, view.organisation)})" if view.organisation.edition else words


def _menu(view: View) -> Iterator[dict[str, object]]:
    """The sections of a site, each with its pages."""
    below = "/".join(filter(None, (FOLDER, view.address)))
    pages = list(all_pages(view))
    for section in pages:
        if section.menu:
            inner = [one for one in pages if one.section == section.path and not one.menu]
            own = f"{below}/{section.path}.md"
            title = view.wording.typeset(section.menu)
            yield {title: [own, *({_title(view, one): f"{below}/{one.path}.md"} for one in inner)] if inner else own}


def _title(view: View, page: Page) -> str:
    return view.wording.typeset(page.title)


def _settings(menu: list[object], host: Host) -> str:
    """Entries for the project's own settings; a project without a menu of its own can inherit them as they are."""
    needed = {} if host.attributes else {"markdown_extensions": ["attr_list"]}
    written = yaml.safe_dump({**needed, "nav": menu}, allow_unicode=True, sort_keys=False, width=10_000)
    return (
        "# Made by clew, and made anew by each `clew build --only pages`: change nothing here.\n"
        "# Copy what you want of it into mkdocs.yml; or write there `INHERIT: clew-nav.yml`, if it has no nav.\n"
        + written
    )
