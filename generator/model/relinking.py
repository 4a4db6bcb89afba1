"""Turns HTML into the same with other addresses in its links and pictures; addresses of other hosts stay."""

import posixpath
import re
from collections.abc import Callable
from html import escape, unescape

_LINK = re.compile(r'(?<=\s)(?P<name>href|src|action|poster)="(?P<address>[^"]*)"')
_WORLDWIDE = re.compile(r"(?:[a-z][a-z0-9+.-]*:|/)", re.IGNORECASE)


def relinked(source: str, change: Callable[[str], str]) -> str:
    """The source with every relative address that leads off the page changed; an anchor is no part of what changes."""

    def changed(match: re.Match[str]) -> str:
        return f'{match["name"]}="{escape(changed_link(unescape(match["address"]), change))}"'

    return _LINK.sub(changed, source)


def changed_link(link: str, change: Callable[[str], str]) -> str:
    """One link, changed in the same way."""
    if not link or link.startswith("#") or _WORLDWIDE.match(link):
        return link
    page, mark, anchor = link.partition("#")
    return f"{change(page)}{mark}{anchor}"


def rebased(link: str, was: str, now: str) -> str:
    """A relative link in the folder `was`, as it is in the folder `now`; one to a folder keeps its last slash."""
    target = posixpath.normpath(posixpath.join(was, link))
    return posixpath.relpath(target, now or ".") + ("/" if link.endswith("/") else "")
