"""Turns a project on disk into pages by one of the three builders that read the same `mkdocs.yml`, strictly.

MkDocs is finished (Material, its theme here, gets critical fixes until 5 May 2027), so the project uses nothing that
ProperDocs, its drop-in successor, or Zensical, by the authors of Material, does not have.
"""

import os
import posixpath
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import yaml

from generator.model.relinking import rebased, relinked

EPOCH = "1577836800"
"""Midnight of 1 January 2020 UTC: the date that MkDocs writes where it would write today's."""
DEFAULT = "mkdocs"

_ALL = ("beautifulsoup4", "fonttools", "jinja2", "markdown", "markdownify", "pymdown-extensions")
_COLOURS = re.compile(r"\x1b\[[0-9;]*m")
_LOG = re.compile(r"^(?:WARNING|ERROR|CRITICAL)\s+-\s+(.*)", re.MULTILINE)
_BOX = re.compile(
    r"^(?:Warning|Error): *(?P<says>.*)(?:\n\s*╭─\[ *(?P<file>[^\]]+?\.md)(?::(?P<line>\d+))?)?", re.MULTILINE
)


class SiteFailed(Exception):
    """The builder broke down; the message is what it said."""


class BuilderMissing(Exception):
    """The builder is not installed; the message says how it is."""


@dataclass(frozen=True)
class Builder:
    """A program that makes a site of the project."""

    name: str
    """Its Python module, too."""
    packages: tuple[str, ...]
    """What decides the bytes of its pages, beside what all builders use."""
    warnings: Callable[[str], Iterator[str]]
    """What it complained of, from all that it said; a page is named in straight quotes: `'rules.md'`."""

    def tools(self) -> str:
        """The names and versions of everything that decides the bytes. Raises BuilderMissing."""
        try:
            return " ".join(f"{package} {version(package)}" for package in (*self.packages, *_ALL))
        except PackageNotFoundError as missing:
            hint = f'pip install "clew[{self.name}]"' if self.name != DEFAULT else "pip install --force-reinstall clew"
            raise BuilderMissing(f"{self.name} is not installed ({missing.name} is missing); run: {hint}") from None


def _logged(said: str) -> Iterator[str]:
    return (match[1].strip() for match in _LOG.finditer(said))


def _boxed(said: str) -> Iterator[str]:
    for match in _BOX.finditer(said):
        where = f" '{match['file']}', line {match['line']}" if match["file"] else ""
        yield match["says"].strip() + where


BUILDERS = {
    "mkdocs": Builder("mkdocs", ("mkdocs", "mkdocs-material"), _logged),
    "properdocs": Builder("properdocs", ("properdocs", "mkdocs-material"), _logged),
    "zensical": Builder("zensical", ("zensical",), _boxed),
}
"""Builders by name."""


def for_zensical(workdir: Path) -> None:
    """Where each page is a folder, write links as seen from the pages' Markdown: Zensical alone changes those in HTML.

    MkDocs and ProperDocs leave HTML as it is, so that for them links are written as seen from the finished page.
    """
    settings = yaml.safe_load((workdir / "mkdocs.yml").read_text("utf-8"))
    if not settings.get("use_directory_urls"):
        return
    docs = workdir / "docs"
    for file in sorted(docs.rglob("*.md")):
        page = file.relative_to(docs).with_suffix("").as_posix()
        if page != "index":
            seen_from = partial(rebased, was=page, now=posixpath.dirname(page))
            file.write_text(relinked(file.read_text("utf-8"), seen_from), "utf-8")


def run_builder(name: str, workdir: Path) -> list[str]:
    """Build the project in `workdir` in a process of its own, with a fixed clock; return what it complained of.

    Raises SiteFailed, BuilderMissing.
    """
    builder = BUILDERS[name]
    builder.tools()
    clean = {key: value for key, value in os.environ.items() if not key.startswith(("MKDOCS", "PROPERDOCS"))}
    environment = {
        **clean,
        "SOURCE_DATE_EPOCH": EPOCH,
        "NO_MKDOCS_2_WARNING": "1",
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
        "NO_COLOR": "1",
    }
    command = [sys.executable, "-m", builder.name, "build", "--strict", "--clean", "--config-file", "mkdocs.yml"]
    done = subprocess.run(command, cwd=workdir, env=environment, capture_output=True, text=True, check=False)
    said = _COLOURS.sub("", f"{done.stdout}\n{done.stderr}")
    warnings = list(builder.warnings(said))
    built = (workdir / "site" / "index.html").exists()
    if (done.returncode and not (warnings and built)) or not built:
        raise SiteFailed(said.strip() or f"{name} ended with {done.returncode}")
    return warnings
