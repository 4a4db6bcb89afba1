"""Turns "this is true" into lines of `verified.lock`: what was looked at today, and what it said."""

from pathlib import Path

import click

from generator.arguments import organisations, today


@click.command()
@click.argument("words", metavar="[FOLDER] [ID…]", nargs=-1)
def verify(words: tuple[str, ...]) -> None:
    """Say that somebody made sure today of everything below FOLDER (default: content), or of each ID alone.

    Once it changes, `clew check` tells so (F805). Keep the file verified.lock with the content.
    """
    from generator.load.content import load
    from generator.model.entity import Entity
    from generator.model.freshness import facts
    from generator.publish.verified import write_verified

    folder, ids = (Path(words[0]), words[1:]) if words and Path(words[0]).exists() else (Path("content"), words)
    loaded = {home: load(home, Path.cwd()).organisation for home in organisations((folder,))}
    for id in ids:
        if not any(isinstance(found, Entity) for one in loaded.values() for found in one.find(id)):
            raise click.ClickException(f"nothing in {folder} has the id {id}")
    for home, organisation in loaded.items():
        named = [found for id in ids for found in organisation.find(id) if isinstance(found, Entity)]
        entities = named if ids else list(facts(organisation))
        if entities:
            kept = write_verified(home, organisation, entities, today())
            click.echo(f"{home}: {len(entities)} verified on {today()}, {len(kept)} in all")
