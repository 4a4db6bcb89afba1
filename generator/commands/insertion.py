"""Turns `clew build --only pages --into DIR` into pages of another MkDocs project, and says how it went."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from generator.build import Request
    from generator.insertion import Inserted


def put_into(request: "Request", project: Path | None) -> bool:
    """Put the pages there, print what was found and done. Returns whether they could not be put there."""
    from generator.check.report import report
    from generator.insertion import insert
    from generator.publish.guests import NoProject

    if project is None or request.only != ("pages",):
        raise click.UsageError("--only pages and --into belong together, and stand alone")
    if len(request.folders) != 1:
        raise click.UsageError("--into takes the pages of one organisation: name its folder")
    try:
        done = insert(replace(request, only=()), project)
    except NoProject as error:
        raise click.ClickException(str(error)) from None
    if done.findings:
        click.echo(report("text", done.findings, done.organisation.sources, colour=sys.stdout.isatty()))
    _tell(done, project)
    return done.moved is None


def _tell(done: "Inserted", project: Path) -> None:
    from generator.insertion import FOLDER, MENU

    if done.moved is None:
        return
    moved, home = done.moved, project / done.host.docs / FOLDER
    counts = f"{len(moved.written)} written, {len(moved.same)} unchanged, {len(moved.removed)} removed"
    click.echo(f"{home}: {counts}; entries for the menu of mkdocs.yml: {project / MENU}")
    if not done.host.attributes:
        click.echo(
            "Add attr_list to markdown_extensions in mkdocs.yml: without it the links inside pages lead nowhere."
        )
    for path in moved.theirs:
        click.echo(f"{project / path} is not ours, or was changed; it stays as it is. Delete it to get ours.", err=True)
