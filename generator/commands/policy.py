"""The command `clew policy`: reads the folder of a finished site, prints the header line with which to serve it."""

from pathlib import Path

import click


@click.command()
@click.argument("site", type=click.Path(exists=True, file_okay=False, path_type=Path))
def policy(site: Path) -> None:
    """Print the Content-Security-Policy header line for SITE, a folder like dist/NAME/site; after each build anew."""
    from generator.publish import policy as publish

    click.echo(f"Content-Security-Policy: {publish.policy(site)}")
