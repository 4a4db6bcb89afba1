"""Turns a finished site into one that is fast to visit: one sheet of styles, one script, fonts of the signs it has.

Pages are only told where these lie, so that the site is the same by every builder. The names of files that are made of
others end in a digest: a browser may keep them for ever.
"""

import hashlib
import posixpath
import re
import sys
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from html import unescape

from generator.model.typeface import Face, Typefaces
from generator.publish.fonts import woff2
from generator.publish.used_rules import used_names, used_rules

DAILY = "assets/hours.js"
"""The one script that changes from day to day: it stays by itself."""

_STYLE = re.compile(r'<link rel="stylesheet" href="(?P<up>[^"]*?)(?P<path>assets/[^"]+)">\s*')
_SCRIPT = re.compile(r'<script defer src="(?P<up>[^"]*?)(?P<path>assets/[^"]+)"></script>\s*')
_LATER = re.compile(r'data-later="[^"]*?(?P<path>assets/[^"]+)"')
_ENTITY = re.compile(r"&#?\w+;")
_ESCAPED = re.compile(r"\\u?([0-9a-fA-F]{2,6})")
_FOLDER = "assets"


@dataclass(frozen=True)
class _Joined:
    """Pages that ask for one file where they asked for several; those files, and the ones that nobody asks for now."""

    pages: dict[str, str]
    made: dict[str, bytes]
    gone: frozenset[str]


def fast(files: Mapping[str, bytes], typefaces: Typefaces, font_path: Callable[[Face], str]) -> dict[str, bytes]:
    """The files of the site with its sheets and scripts joined and its fonts cut; `font_path` says where each lies."""
    pages = {path: data.decode() for path, data in files.items() if path.endswith(".html")}
    names = used_names(pages.values(), [files[path].decode() for path in _asked_for(pages) if path in files])
    fonts = _cut(typefaces, font_path, _signs(files, pages))

    def sheet(paths: Sequence[str]) -> bytes:
        css = used_rules("\n".join(files[path].decode() for path in paths), names)
        for was, (now, _) in fonts.items():
            css = css.replace(posixpath.basename(was), posixpath.basename(now))
        return css.encode()

    def script(paths: Sequence[str]) -> bytes:
        return b"\n;\n".join(files[path].strip() for path in paths) + b"\n"

    styled = _joined(pages, _STYLE, files.keys(), ".css", sheet)
    done = _joined(styled.pages, _SCRIPT, files.keys() - {DAILY}, ".js", script)
    gone = styled.gone | done.gone | fonts.keys()
    kept = {path: data for path, data in files.items() if path not in gone}
    return (
        kept
        | dict(fonts.values())
        | styled.made
        | done.made
        | {path: page.encode() for path, page in done.pages.items()}
    )


def _joined(
    pages: Mapping[str, str],
    asks: re.Pattern[str],
    there: Set[str],
    suffix: str,
    make: Callable[[Sequence[str]], bytes],
) -> _Joined:
    """The pages with one file for all that match `asks` and are `there`, in order; pages that ask alike share it."""
    made: dict[tuple[str, ...], tuple[str, bytes]] = {}
    written = {}
    for path, page in pages.items():
        found = [match for match in asks.finditer(page) if match["path"] in there]
        if found and (wanted := tuple(match["path"] for match in found)) not in made:
            data = make(wanted)
            made[wanted] = (f"{_FOLDER}/site{_mark(data)}{suffix}", data)
        written[path] = _with_one(page, found, made[wanted][0]) if found else page
    gone = {path for wanted in made for path in wanted} - {now for now, _ in made.values()}
    return _Joined(written, dict(made.values()), frozenset(gone))


def _with_one(page: str, found: Sequence[re.Match[str]], path: str) -> str:
    """The page that asks for `path` where it asked for the last one found, and for none of the others."""
    for place, match in reversed(list(enumerate(found))):
        last = place == len(found) - 1
        one = match[0].replace(match["path"], path) if last else ""
        page = page[: match.start()] + one + page[match.end() :]
    return page


def _asked_for(pages: Mapping[str, str]) -> list[str]:
    """The scripts of the pages."""
    found = {match["path"] for page in pages.values() for match in (*_SCRIPT.finditer(page), *_LATER.finditer(page))}
    return sorted(found)


def _signs(files: Mapping[str, bytes], pages: Mapping[str, str]) -> list[str]:
    """Every sign that a page can show: its own, those that our styles and scripts add, and those of every keyboard."""
    ours = [path for path in files if path.startswith(f"{_FOLDER}/") and path.count("/") == 1]
    added = [files[path].decode() for path in ours if path.endswith((".css", ".js"))]
    signs = set(map(chr, range(0x20, 0x7F)))
    for text in (*pages.values(), *added):
        signs.update(text)
    for text in pages.values():
        signs.update(entity for one in set(_ENTITY.findall(text)) for entity in unescape(one))
    for text in (*pages.values(), *added):
        signs.update(chr(int(code, 16)) for code in _ESCAPED.findall(text) if int(code, 16) <= sys.maxunicode)
    return sorted(signs)


def _cut(typefaces: Typefaces, font_path: Callable[[Face], str], signs: Sequence[str]) -> dict[str, tuple[str, bytes]]:
    """For each font by the path it has, the path it gets and its data with these signs alone."""
    made = {}
    for face in typefaces.faces:
        stem, suffix = posixpath.splitext(font_path(face))
        data = woff2(face, signs)
        made[font_path(face)] = (f"{stem}{_mark(data)}{suffix}", data)
    return made


def _mark(data: bytes) -> str:
    """What in the name of a file stands for its content."""
    return f".{hashlib.blake2b(data, digest_size=4).hexdigest()}"
