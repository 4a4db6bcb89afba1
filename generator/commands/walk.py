"""Turns the name of a journey into every way that a customer can go, and into what becomes of those who go."""

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.arguments import organisations

if TYPE_CHECKING:
    from generator.model.kinds.journey import Journey
    from generator.model.organisation import Organisation


@click.command()
@click.argument("journey")
@click.argument("folder", type=click.Path(exists=True, path_type=Path), default=Path("content"))
@click.option("--format", "format_", type=click.Choice(["text", "json", "schema"]), default="text", show_default=True)
@click.option("--customers", type=click.IntRange(1), default=10_000, show_default=True, help="How many walk by chance.")
@click.option("--seed", default=0, show_default=True, help="The same seed, the same customers.")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="How many ways to list.")
def walk(journey: str, folder: Path, format_: str, customers: int, seed: int, limit: int) -> None:
    """Walk JOURNEY (its id, or organisation/id) in every organisation below FOLDER, as a customer would.

    Lists the distinct ways with their times, prices, papers and hand-offs, then lets many customers walk by chance:
    where time goes, who ends with nothing, what to mend first. All that is assumed is printed.
    """
    from generator.commands.walk_table import show_walk
    from generator.model.walk.data import walk_data, walk_schema
    from generator.model.walk.simulation import simulate
    from generator.model.walk.ways import ways_of

    if format_ == "schema":
        click.echo(json.dumps(walk_schema(), indent=1))
        return
    walked = []
    for organisation, found in journeys(journey, folder):
        walked.append(
            (organisation, ways_of(organisation, found, limit), simulate(organisation, found, customers, seed))
        )
    if format_ == "json":
        click.echo(json.dumps([walk_data(*one) for one in walked], ensure_ascii=False, indent=1))
    else:
        for one in walked:
            show_walk(*one)


def journeys(wanted: str, folder: Path) -> "list[tuple[Organisation, Journey]]":
    """The journeys that have an id (or `organisation/id`). Raises click.ClickException where there is none."""
    from generator.load.content import load
    from generator.model.kinds.journey import Journey

    known = [load(home, Path.cwd()).organisation for home in organisations((folder,))]
    there = [(one, journey) for one in known for journey in one.published().of(Journey).values()]
    found = [(one, journey) for one, journey in there if wanted in (journey.id, f"{one.id}/{journey.id}")]
    if not found:
        names = ", ".join(f"{one.id}/{journey.id}" for one, journey in there) or "none"
        raise click.ClickException(f"no journey in {folder} has the id {wanted}; there are: {names}")
    return found
