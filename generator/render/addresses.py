"""Turns the path of a page of the site into its addresses: its file, the links to it, where it stands on the web."""

import posixpath
from collections.abc import Callable

from generator.model.organisation import Organisation
from generator.model.relinking import changed_link, rebased, relinked
from generator.render.view import View


def in_folders(source: str, path: str) -> str:
    """The HTML of the page `path` with links as they are where each page is a folder: `../problems/`."""
    return relinked(source, lambda link: _in_folder(link, path))


def folder_link(link: str, path: str) -> str:
    """A relative link of the page `path`, written for pages that are files, where each page is a folder."""
    return changed_link(link, lambda page: _in_folder(page, path))


def _in_folder(link: str, path: str) -> str:
    here = "." if path == "index" else path
    if link.endswith(".html"):
        folder, name = posixpath.split(link.removesuffix(".html"))
        link = f"{folder or '.'}/" if name == "index" else f"{posixpath.join(folder, name)}/"
    return rebased(link, posixpath.dirname(path), here)


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


def site_url(organisation: Organisation, language: str) -> str:
    """The web address of the site of one language, with a slash; nothing where none is known."""
    url = root(organisation)
    below = "" if language == organisation.about.languages[0] else f"/{language}"
    return f"{url}{below}/" if url else ""


def full_address(organisation: Organisation, language: str, path: str) -> str:
    """The whole web address of a page; nothing where none is known."""
    url = site_url(organisation, language)
    return url and url + page_address(organisation, path)


def _address(organisation: Organisation) -> str:
    about = organisation.about
    return (about.site.url or about.url or "").rstrip("/")
