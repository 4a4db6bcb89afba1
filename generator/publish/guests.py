"""Turns finished files into guests of somebody else's MkDocs project: beside their own, which are never touched.

A list of what we put there (`clew-pages.json`) tells ours from theirs. A file of ours that somebody changed since is
theirs from then on: it stays as it is, and is named.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from generator.publish.store import digest, write_whole

LIST = "clew-pages.json"
SETTINGS = ("mkdocs.yml", "mkdocs.yaml", "properdocs.yml", "properdocs.yaml")


class NoProject(Exception):
    """There is no project to put pages into, or it cannot be read; the message says which file."""


@dataclass(frozen=True)
class Host:
    """What guests have to know of the project in which they stay."""

    docs: str
    """The folder of its pages, below its own."""
    directory_urls: bool
    url: str
    """The web address of its site, with a slash; nothing where it says none."""
    attributes: bool
    """Whether its Markdown reads `{ #id }` after a heading."""


@dataclass(frozen=True)
class Moved:
    """What became of the files, by path below the project."""

    written: tuple[str, ...]
    same: tuple[str, ...]
    removed: tuple[str, ...]
    theirs: tuple[str, ...]
    """Files that stand where ours would, and are not ours or no longer."""


class _AnyTag(yaml.SafeLoader):
    """Reads settings whatever `!ENV` or `!!python` they hold: what those stand for does not matter here."""


_AnyTag.add_multi_constructor("!", lambda loader, suffix, node: None)
_AnyTag.add_multi_constructor("tag:yaml.org,2002:python/", lambda loader, suffix, node: None)


def read_host(project: Path) -> Host:
    """The settings of the project in a folder that guests need, with what they inherit. Raises NoProject."""
    path = next((project / name for name in SETTINGS if (project / name).is_file()), None)
    if path is None:
        raise NoProject(f"there is no mkdocs.yml in {project}: name the folder of a MkDocs project")
    settings = _settings(path)
    extensions = settings.get("markdown_extensions") or []
    named = {name for one in extensions for name in (one if isinstance(one, dict) else [one])}
    folders = settings.get("use_directory_urls")
    return Host(
        docs=str(settings.get("docs_dir") or "docs"),
        directory_urls=folders is None or bool(folders),
        url=f"{url.rstrip('/')}/" if isinstance(url := settings.get("site_url"), str) and url else "",
        attributes=bool(named & {"attr_list", "markdown.extensions.attr_list", "extra", "markdown.extensions.extra"}),
    )


def move_in(project: Path, files: Mapping[str, bytes]) -> Moved:
    """Put files into a project, and remove those of ours that are no longer among them; all by path below it."""
    before, now = _listed(project), {}
    done: dict[str, list[str]] = {"written": [], "same": [], "removed": [], "theirs": []}
    for path, data in sorted(files.items()):
        there, name = _digest(project / path), digest(data)
        if there is not None and there != name and there != before.get(path):
            done["theirs"].append(path)
            continue
        now[path] = name
        done["same" if there == name else "written"].append(path)
        if there != name:
            write_whole(project / path, data)
    for path in sorted(set(before) - set(files)):
        there = _digest(project / path)
        if there == before[path]:
            (project / path).unlink()
            _remove_empty((project / path).parent, project)
            done["removed"].append(path)
        elif there is not None:
            done["theirs"].append(path)
    kept = {path: before[path] for path in done["theirs"] if path in before}
    write_whole(project / LIST, (json.dumps(now | kept, indent=1, sort_keys=True) + "\n").encode())
    return Moved(**{name: tuple(paths) for name, paths in done.items()})


def _settings(path: Path, depth: int = 5) -> dict[str, Any]:
    try:
        found = yaml.load(path.read_text("utf-8"), _AnyTag)
    except (OSError, ValueError, yaml.YAMLError) as error:
        raise NoProject(f"{path} cannot be read: {' '.join(str(error).split())}") from None
    own = found if isinstance(found, dict) else {}
    parent = own.get("INHERIT")
    return (_settings(path.parent / parent, depth - 1) if isinstance(parent, str) and depth else {}) | own


def _listed(project: Path) -> dict[str, str]:
    with suppress(OSError, ValueError, TypeError):
        return dict(json.loads((project / LIST).read_text("utf-8")))
    return {}


def _digest(path: Path) -> str | None:
    return digest(path.read_bytes()) if path.is_file() else None


def _remove_empty(folder: Path, project: Path) -> None:
    """Remove the folders that our file leaves empty, up to the project's."""
    with suppress(OSError):
        while folder != project:
            folder.rmdir()
            folder = folder.parent
