"""Turns saved files into a fresh preview: builds, shows the output here and reloads the browser after each change."""

from collections.abc import Callable
from pathlib import Path

import click
from mkdocs.livereload import LiveReloadServer

HOST = "127.0.0.1"


def serve(watched: tuple[Path, ...], out: Path, port: int, rebuild: Callable[[], None]) -> None:
    """Serve `out` until it is interrupted. A rebuild that finds mistakes leaves the last good output on show."""
    rebuild()
    out.mkdir(parents=True, exist_ok=True)
    server = LiveReloadServer(rebuild, host=HOST, port=port, root=str(out))
    for path in watched:
        server.watch(str(path))
    for site in sorted(out.glob("*/site")):
        click.echo(f"http://{HOST}:{port}/{site.relative_to(out).as_posix()}/index.html")
    try:
        server.serve()  # type: ignore[no-untyped-call]
    except KeyboardInterrupt:
        click.echo("Stopped.")
    finally:
        server.shutdown()
