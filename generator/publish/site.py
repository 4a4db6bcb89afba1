"""Turns the pages of an organisation into its help site: an ordinary MkDocs project, built by MkDocs or its heirs."""

import hashlib
import re
import shutil
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from urllib.parse import urlsplit

import yaml

from generator.model.finding import Finding
from generator.model.organisation import Organisation
from generator.model.publication import Publication
from generator.model.typeface import Face, Typefaces
from generator.publish.builders import BUILDERS, DEFAULT, for_zensical, run_builder
from generator.publish.fast import fast
from generator.publish.fonts import font_face_css, woff2
from generator.publish.links import check_links
from generator.publish.remarks import Remark
from generator.publish.stand_in import stand_in_css
from generator.publish.store import Store
from generator.publish.twin import page_of, twin
from generator.shipped import folder

SUFFIXES = {
    "text/markdown": ".md",
    "text/css": ".css",
    "text/javascript": ".js",
    "image/svg+xml": ".svg",
    "text/html": ".html",
    "application/atom+xml": ".xml",
}
SITEMAP = "application/xml"

_OFFERED = re.compile(r'<li data-made="(?P<file>[^"]+)">(?P<item>.*?)</li>\n?', re.DOTALL)


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
    builder: str = DEFAULT,
) -> tuple[dict[str, str], list[Finding]]:
    """The digests of the files of a site by path (`site/index.html`), from the store if nothing changed, and findings.

    `home` is `site`, or `site/en` for a further language. `downloads`: digests of the files that the site offers, by
    path (`site/pdf/livraison.pdf`). A site with a finding is made again, and the finding said again, at the next build.
    Raises SiteFailed, BuilderMissing.
    """
    key = _key(pages, downloads, typefaces, builder)
    files = store.find(key)
    if files is not None:
        return files | dict(downloads), []
    offered = {path.removeprefix(f"{home}/"): store.read(name) for path, name in downloads.items()}
    with tempfile.TemporaryDirectory(prefix="clew-site-") as workdir:
        site = build_site(pages, Path(workdir), typefaces, offered, home, builder)
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
    builder: str = DEFAULT,
) -> Site:
    """Write the project into `workdir`, build it strictly, and check every link in what came out.

    Raises SiteFailed, BuilderMissing.
    """
    offered = offered or {}
    write_project(pages, workdir, typefaces, offered, home)
    if builder == "zensical":
        for_zensical(workdir)
    warnings = run_builder(builder, workdir)
    root = workdir / "site"
    files = {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}
    files = fast(files, typefaces, _font_path)
    address = _address(pages)
    if not address:
        files = {path: data for path, data in files.items() if not path.startswith("sitemap.xml")}
    twins = {page_of(path) + ".md": twin(data, path) for path, data in files.items() if _has_twin(path)}
    files |= {path: data for path, data in twins.items() if data}
    remarks = [(_page_in(warning, pages, home), Remark("O434", f"{builder}: {warning}")) for warning in warnings]
    found = check_links(files, urlsplit(address).path or "/")
    remarks += [(f"{home}/{page_of(page)}", remark) for page, remark in found]
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
        elif publication.media == SITEMAP:
            _write(workdir / "overrides" / f"{name}.xml", publication.source.encode())
        else:
            _write(docs / (name + SUFFIXES[publication.media]), offering(publication, offered).encode())
        for asset, data in publication.assets.items():
            _write(docs / asset, data)
    for path, data in {**_fonts(typefaces), **offered}.items():
        _write(docs / path, data)


def _has_twin(path: str) -> bool:
    return path.endswith(".html") and path != "404.html"


def _address(pages: Sequence[Publication]) -> str:
    """The web address of the site, from its settings; nothing where none is known."""
    settings = next((page.source for page in pages if page.media == "application/yaml"), "")
    found = yaml.safe_load(settings) or {}
    return str(found.get("site_url") or "")


def offering(publication: Publication, offered: Mapping[str, bytes]) -> str:
    """The page with those of its printable files that were made; it cannot know before which they are."""

    def kept(match: re.Match[str]) -> str:
        return f"<li>{match['item']}</li>\n" if match["file"] in offered else ""

    return _OFFERED.sub(kept, publication.source)


def _fonts(typefaces: Typefaces) -> dict[str, bytes]:
    files = {_font_path(face): woff2(face) for face in typefaces.faces}
    rules = font_face_css(typefaces, lambda face: Path(_font_path(face)).name)
    files["assets/fonts.css"] = (rules + "".join(map(stand_in_css, typefaces.faces))).encode()
    return files


def _font_path(face: Face) -> str:
    style = "" if face.style == "normal" else "-italic"
    return f"assets/{face.family.lower().replace(' ', '-')}-{face.weight}{style}.woff2"


def _page_in(warning: str, pages: Sequence[Publication], home: str) -> str:
    """The page that a warning of a builder names."""
    return next((page.path for page in pages if f"'{page.path.removeprefix(f'{home}/')}.md'" in warning), "")


def _key(pages: Sequence[Publication], downloads: Mapping[str, str], typefaces: Typefaces, builder: str) -> str:
    """All that decides the bytes of the site."""
    hashed = hashlib.blake2b(_base().encode(), digest_size=20)
    parts = [f"{page.path} {page.digest()}" for page in pages]
    parts += [f"{path} {name}" for path, name in sorted(downloads.items())]
    parts += [face.path.name for face in typefaces.faces]
    parts += [builder, BUILDERS[builder].tools(), sys.version.split()[0]]
    hashed.update("\n".join(parts).encode())
    return hashed.hexdigest()


@cache
def _base() -> str:
    """The digest of the shipped site folder and of the modules that make a site of it."""
    hashed = hashlib.blake2b(digest_size=20)
    for module in ("site", "builders", "fast", "links", "stand_in", "twin", "used_rules"):
        hashed.update(Path(__file__).with_name(f"{module}.py").read_bytes())
    root = folder("site")
    for path in sorted(path for path in root.rglob("*") if path.is_file()):
        hashed.update(path.relative_to(root).as_posix().encode() + b"\0" + path.read_bytes())
    return hashed.hexdigest()


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
