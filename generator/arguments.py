"""Turns the arguments that several commands share into what they mean: folders of organisations, a day, a baseline."""

import os
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.build import Request
    from generator.check.baseline import Baseline

PROFILE = click.option(
    "--profile",
    type=click.Choice(["strict", "default", "draft"]),
    help="How strictly to judge (default: what the organisation says); draft: what is not written yet is not reported.",
)
BASELINE = click.option(
    "--baseline",
    type=click.Path(dir_okay=False, path_type=Path),
    help="A file of known findings: only new ones are reported.",
)


def _installed(context: click.Context, parameter: click.Parameter, name: str) -> str:
    """The builder, if it is there; otherwise a sentence that says how to get it."""
    from generator.publish.builders import BUILDERS, BuilderMissing

    try:
        BUILDERS[name].tools()
    except BuilderMissing as error:
        raise click.ClickException(str(error)) from None
    return name


BUILDER = click.option(
    "--builder",
    type=click.Choice(["mkdocs", "properdocs", "zensical"]),
    default="mkdocs",
    show_default=True,
    callback=_installed,
    help="What makes the pages of the site.",
)
INTO = click.option(
    "--into",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="With --only pages: the folder of a MkDocs project of your own that gets them.",
)


def organisations(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The folders of organisations among or below some paths: those whose own files have an `organisation` section."""
    found: list[Path] = []
    for path in paths or (Path("content"),):
        if not path.exists():
            raise click.ClickException(f"there is no folder {path}; name the folder of an organisation")
        inner = (
            sorted(child for child in path.iterdir() if child.is_dir() and any(child.rglob("*.y*ml")))
            if path.is_dir()
            else []
        )
        found += [path] if any(path.glob("*.y*ml")) else inner
    if not found:
        raise click.ClickException("there is no YAML in " + ", ".join(map(str, paths or ("content",))))
    return tuple(found)


def known_findings(path: Path | None, may_be_new: bool = False) -> "Baseline":
    """The baseline in a file; an empty one without a file, or for a file that is to be made."""
    from generator.check.baseline import read_baseline

    try:
        return read_baseline(path, may_be_new)
    except ValueError as error:
        raise click.ClickException(str(error)) from None


def today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH where it is set, else the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()


def need_editions(request: "Request") -> None:
    """Stop before anything is built when no organisation has an edition or a branch that is asked for."""
    from generator.load.content import load
    from generator.model.kinds.edition import Edition

    if not request.editions and not request.branches:
        return
    loaded = [load(home, request.workspace) for home in request.folders]
    _need("edition", request.editions, {id for one in loaded for id in one.organisation.of(Edition)})
    _need("branch", request.branches, {id for one in loaded for id, _ in one.branches})


def _need(what: str, wanted: tuple[str, ...], known: set[str]) -> None:
    for unknown in [one for one in wanted if one not in known]:
        there = f"there are: {', '.join(sorted(known))}" if known else "there is none"
        a = "an" if what == "edition" else "a"
        raise click.BadParameter(f"no organisation has {a} {what} {unknown!r}; {there}", param_hint=f"--{what}")
