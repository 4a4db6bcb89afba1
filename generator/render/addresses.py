"""Turns the path of a page of the site into its addresses: its file, the links to it, where it stands on the web."""

import posixpath
import re
from collections.abc import Callable
from html import escape, unescape

from generator.model.organisation import Organisation
from generator.render.view import View

_LINK = re.compile(r'(?<=\s)(?P<name>href|src|action|poster)="(?P<address>[^"]*)"')
_WORLDWIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|/)", re.IGNORECASE)


def in_folders(source: str, path: str) -> str:
    """The HTML of the page `path` with its links as they are where each page is a folder: `../problems/` for
    `problems.html`."""

    def readdressed(match: re.Match[str]) -> str:
        return f'{match["name"]}="{escape(folder_link(unescape(match["address"]), path))}"'

    return _LINK.sub(readdressed, source)


def folder_link(link: str, path: str) -> str:
    """A relative link of the page `path`, written for pages that are files, where each page is a folder."""
    if not link or link.startswith("#") or _WORLDWIDE.match(link):
        return link
    page, mark, anchor = link.partition("#")
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
    here = "." if path == "index" else path
    if target.endswith(".html"):
        folder = target.removesuffix(".html").removesuffix("index").rstrip("/") or "."
        # A name that climbs out of this site (`../en/index`) keeps its way up.
        found = posixpath.relpath(folder, here) + "/"
        found = "./" if found == "./" else found
    else:
        found = posixpath.relpath(target, here)
    return f"{found}{mark}{anchor}"


def linker(view: View, path: str) -> Callable[[str], str]:
    """What a link written for the page `path` becomes on the site of `view`."""
    if view.organisation.about.site.directory_urls:
        return lambda link: folder_link(link, path)
    return lambda link: link


def page_file(organisation: Organisation, path: str) -> str:
    """The path in the site of the file of the page `path`: `problems.html`, or `problems/index.html`."""
    folders = organisation.about.site.directory_urls and path.rpartition("/")[2] != "index"
    return f"{path}/index.html" if folders else f"{path}.html"


def page_address(organisation: Organisation, path: str) -> str:
    """The address of the page `path` below the site's, as builders write it: `problems.html`, `problems/`."""
    if not organisation.about.site.directory_urls:
        return f"{path}.html"
    return "" if path == "index" else f"{path}/"


def root(organisation: Organisation) -> str:
    """The web address of the folder of all languages and editions, without a slash; nothing where none is known.

    An edition stands below the organisation's, unless it has one of its own.
    """
    url = _address(organisation)
    shared = organisation.base is not None and url == _address(organisation.base)
    return f"{url}/editions/{organisation.edition}" if url and shared else url


def site_url(view: View) -> str:
    """The web address of the site of one language, with a slash; nothing where none is known."""
    url = root(view.organisation)
    return f"{url}/{view.site[5:]}".rstrip("/") + "/" if url else ""


def _address(organisation: Organisation) -> str:
    about = organisation.about
    return (about.site.url or about.url or "").rstrip("/")
