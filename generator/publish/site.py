"""Turns the pages of an organisation into its help site: an ordinary MkDocs project, built by MkDocs and Material."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.model.finding import Finding
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Face, Typefaces
from generator.publish.fonts import font_face_css, woff2
from generator.publish.links import check_links
from generator.publish.remarks import Remark
from generator.publish.store import Store
from generator.publish.twin import twin
from generator.shipped import folder

SUFFIXES = {"text/markdown": ".md", "text/css": ".css", "image/svg+xml": ".svg"}
TOOLS = (
    "mkdocs",
    "markdownify",
    "beautifulsoup4",
    "mkdocs-material",
    "markdown",
    "pymdown-extensions",
    "jinja2",
    "fonttools",
)
EPOCH = "1577836800"
"""Midnight of 1 January 2020 UTC: the date that MkDocs writes where it would write today's."""

_LOG = re.compile(r"^(WARNING|ERROR|CRITICAL)\s+-\s+(.*)", re.MULTILINE)
_OFFERED = re.compile(r'<li data-made="(?P<file>[^"]+)">(?P<item>.*?)</li>\n?', re.DOTALL)


class SiteFailed(Exception):
    """MkDocs broke down; the message is what it said."""


@dataclass(frozen=True)
class Site:
    """A finished site: its files by path, and what is wrong with its pages, each by the path of its publication."""

    files: Mapping[str, bytes]
    remarks: tuple[tuple[str, Remark], ...] = ()


def publish_site(
    organisation: Organisation,
    pages: Sequence[Publication],
    downloads: Mapping[str, str],
    typefaces: Typefaces,
    store: Store,
    home: str,
) -> tuple[dict[str, str], list[Finding]]:
    """The digests of the files of a site by path (`site/index.html`), from the store if nothing changed, and findings.

    `home` is `site`, or `site/en` for a further language. `downloads`: digests of the files that the site offers, by
    path (`site/pdf/livraison.pdf`). A site with a finding is made again, and the finding said again, at the next build.
    Raises SiteFailed.
    """
    key = _key(pages, downloads, typefaces)
    files = store.find(key)
    if files is not None:
        return files | dict(downloads), []
    offered = {path.removeprefix(f"{home}/"): store.read(name) for path, name in downloads.items()}
    with tempfile.TemporaryDirectory(prefix="clew-site-") as workdir:
        site = build_site(pages, Path(workdir), typefaces, offered, home)
    made = {f"{home}/{path}": data for path, data in site.files.items() if path not in offered}
    files = {path: store.add(data) for path, data in made.items()} if site.remarks else store.keep(key, made)
    subjects = {publication.path: publication.subject for publication in pages}
    return files | dict(downloads), [
        remark.at(organisation.place_of(subjects.get(path, ""))) for path, remark in site.remarks
    ]


def build_site(
    pages: Sequence[Publication],
    workdir: Path,
    typefaces: Typefaces,
    offered: Mapping[str, bytes] | None = None,
    home: str = "site",
) -> Site:
    """Write the project into `workdir`, build it strictly, and check every link in what came out. Raises SiteFailed."""
    offered = offered or {}
    write_project(pages, workdir, typefaces, offered, home)
    warnings = _mkdocs(workdir)
    root = workdir / "site"
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    files |= {path.removesuffix(".html") + ".md": twin(data) for path, data in files.items() if _has_twin(path)}
    remarks = [(_page_in(warning, pages, home), Remark("O434", f"MkDocs: {warning}")) for warning in warnings]
    remarks += [(f"{home}/{page.removesuffix('.html')}", remark) for page, remark in check_links(files)]
    return Site(files, tuple(remarks))


def write_project(
    pages: Sequence[Publication], workdir: Path, typefaces: Typefaces, offered: Mapping[str, bytes], home: str = "site"
) -> None:
    """An ordinary MkDocs project that stands alone: `mkdocs.yml`, what it inherits, templates, pages, assets."""
    base = folder("site")
    docs = workdir / "docs"
    shutil.copytree(base / "overrides", workdir / "overrides")
    shutil.copytree(base / "assets", docs / "assets")
    shutil.copyfile(base / "mkdocs.yml", workdir / "base.yml")
    for publication in pages:
        name = publication.path.removeprefix(f"{home}/")
        if publication.media == "application/yaml":
            _write(workdir / f"{name}.yml", publication.source.encode())
        else:
            _write(docs / (name + SUFFIXES[publication.media]), _offer(publication, offered).encode())
        for asset, data in publication.assets.items():
            _write(docs / asset, data)
    for path, data in {**_fonts(typefaces), **offered}.items():
        _write(docs / path, data)


def _has_twin(path: str) -> bool:
    return path.endswith(".html") and path != "404.html"


def _offer(publication: Publication, offered: Mapping[str, bytes]) -> str:
    """The page with those of its printable files that were made; it cannot know before which they are."""

    def kept(match: re.Match[str]) -> str:
        return f"<li>{match['item']}</li>\n" if match["file"] in offered else ""

    return _OFFERED.sub(kept, publication.source)


def _fonts(typefaces: Typefaces) -> dict[str, bytes]:
    files = {_font_path(face): woff2(face) for face in typefaces.faces}
    files["assets/fonts.css"] = font_face_css(typefaces, lambda face: Path(_font_path(face)).name).encode()
    return files


def _font_path(face: Face) -> str:
    style = "" if face.style == "normal" else "-italic"
    return f"assets/{face.family.lower().replace(' ', '-')}-{face.weight}{style}.woff2"


def _mkdocs(workdir: Path) -> list[str]:
    """Build in a process of its own, with a fixed clock; return its warnings."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith("MKDOCS")}
    environment = {
        **clean,
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
    }
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--clean", "--config-file", "mkdocs.yml"]
    done = subprocess.run(command, cwd=workdir, env=environment, capture_output=True, text=True, check=False)
    warnings = [match[2].strip() for match in _LOG.finditer(done.stderr)]
    if (done.returncode and warnings and not (workdir / "site" / "index.html").exists()) or (
        done.returncode and not warnings
    ):
        raise SiteFailed(done.stderr.strip() or f"MkDocs ended with {done.returncode}")
    return warnings


def _page_in(warning: str, pages: Sequence[Publication], home: str) -> str:
    """The page that a warning of MkDocs names."""
    return next((page.path for page in pages if f"'{page.path.removeprefix(f'{home}/')}.md'" in warning), "")


def _key(pages: Sequence[Publication], downloads: Mapping[str, str], typefaces: Typefaces) -> str:
    """All that decides the bytes of the site."""
    hashed = hashlib.blake2b(_base().encode(), digest_size=20)
    parts = [f"{page.path} {page.digest()}" for page in pages]
    parts += [f"{path} {name}" for path, name in sorted(downloads.items())]
    parts += [face.path.name for face in typefaces.faces]
    parts += [f"{tool} {version(tool)}" for tool in TOOLS] + [sys.version.split()[0]]
    hashed.update("\n".join(parts).encode())
    return hashed.hexdigest()


@cache
def _base() -> str:
    """The digest of the shipped site folder and of this module."""
    hashed = hashlib.blake2b(Path(__file__).read_bytes(), digest_size=20)
    root = folder("site")
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        hashed.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
