"""Checks the finished pages of a site: links lead somewhere, ids are unique, nothing comes from elsewhere."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import unquote, urlsplit

from generator.publish.remarks import Remark

_FETCHED = {
    "img": "src",
    "script": "src",
    "iframe": "src",
    "source": "src",
    "audio": "src",
    "video": "src",
    "use": "href",
}
_FETCHED_RELATIONS = frozenset({"stylesheet", "icon", "preload", "prefetch", "preconnect", "manifest", "modulepreload"})
_ELSEWHERE = frozenset({"http", "https", "mailto", "tel", "sms"})
_LOST = "404.html"
"""The one page that is shown at any address: its links start at the root of the site."""


@dataclass
class _Seen(HTMLParser):
    """What a page has and what it asks for."""

    ids: dict[str, int] = field(default_factory=dict)
    links: list[str] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    twins: list[tuple[str, str]] = field(default_factory=list)
    """Links to the same page in another language: the language, and the address."""

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.ids[values["id"]] = self.ids.get(values["id"], 0) + 1
        if tag == "a" and "hreflang" in values:
            self.twins.append((values["hreflang"], values.get("href", "")))
        elif tag == "a" and "href" in values and "data-edition" not in values:
            self.links.append(values["href"])
        elif tag == "link" and _FETCHED_RELATIONS & set(values.get("rel", "").split()):
            self.fetched.append(values.get("href", ""))
        elif tag in _FETCHED and values.get(_FETCHED[tag]):
            self.fetched.append(values[_FETCHED[tag]])


def check_links(files: Mapping[str, bytes], root: str = "/") -> Iterator[tuple[str, Remark]]:
    """The remarks on each page, by its path in the site, in order of path.

    `root`: the path of the site's own address (`/aide/`), from which the page for lost customers starts its links.
    """
    pages = {path: _seen(data) for path, data in sorted(files.items()) if path.endswith(".html")}
    if lost := pages.get(_LOST):
        lost.links = [_below(root, address) for address in lost.links]
        lost.fetched = [_below(root, address) for address in lost.fetched]
    for path in pages:
        yield from _check_page(path, files, pages)


def _check_page(path: str, files: Mapping[str, bytes], pages: Mapping[str, "_Seen"]) -> Iterator[tuple[str, Remark]]:
    seen = pages[path]
    for id, times in seen.ids.items():
        if times > 1:
            yield path, Remark("O435", f"two things on this page are called #{id}", "Give one of them another id.")
    for address in dict.fromkeys(seen.links):
        if remark := _leads_nowhere(path, address, files, pages):
            yield path, remark
    for language, address in seen.twins:
        if _twin(path, language, address) != path:
            yield (
                path,
                Remark(
                    "O431",
                    f"the link {address} does not stay on the page",
                    "It is the same page in another language.",
                ),
            )
    for address in dict.fromkeys(seen.fetched):
        if remark := _fetches_elsewhere(path, address, files):
            yield path, remark


def _below(root: str, address: str) -> str:
    """An address on the page for lost customers as it would be at the root of a host; one above our own leads out."""
    own = root.rstrip("/")
    if not address.startswith("/") or address.startswith("//") or not own:
        return address
    return address.removeprefix(own) or "/" if f"{address}/".startswith(f"{own}/") else f"/..{address}"


def _leads_nowhere(path: str, address: str, files: Mapping[str, bytes], pages: Mapping[str, _Seen]) -> Remark | None:
    parts = urlsplit(address)
    if parts.scheme in _ELSEWHERE:
        return None
    if parts.scheme or parts.netloc:
        return Remark(
            "O433", f"the link {address} is of a kind that no page of ours has", "Use a web, mail or phone address."
        )
    target = _resolved(path, parts.path)
    if target not in files:
        return Remark(
            "O431", f"the link {address} leads to no page", "Correct the reference; the page may have been renamed."
        )
    anchor = unquote(parts.fragment)
    if anchor and target in pages and anchor not in pages[target].ids:
        return Remark("O432", f"the link {address} leads to a page without #{anchor}", "Correct the reference.")
    return None


def _twin(path: str, language: str, address: str) -> str:
    """The path, in the site of another language beside or below this one, that an address on the page `path` means."""
    target = posixpath.normpath(posixpath.join(posixpath.dirname(path), address))
    target = target.removeprefix("../").removeprefix(f"{language}/")
    return posixpath.join(target, "index.html") if address.endswith("/") else target


def _fetches_elsewhere(path: str, address: str, files: Mapping[str, bytes]) -> Remark | None:
    parts = urlsplit(address)
    if parts.scheme == "data":
        return None
    if parts.scheme or parts.netloc:
        return Remark("O433", f"the page asks another host for {address}", "Put the file into the site.")
    if _resolved(path, parts.path) not in files:
        return Remark("O431", f"the page asks for {address}, which is not there", "Put the file into the site.")
    return None


def _resolved(path: str, address: str) -> str:
    """The path in the site that an address on the page `path` means."""
    address = unquote(address)
    if not address:
        return path
    start = "" if address.startswith("/") and path == _LOST else posixpath.dirname(path)
    target = posixpath.normpath(posixpath.join(start, address.lstrip("/") if start == "" else address))
    return (
        posixpath.join(target, "index.html")
        if address.endswith("/") and target != "."
        else "index.html"
        if target == "."
        else target
    )


def _seen(data: bytes) -> _Seen:
    seen = _Seen()
    seen.feed(data.decode("utf-8"))
    seen.close()
    return seen
