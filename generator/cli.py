"""The commands: read arguments, call, print, exit code; nothing else."""

import os
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from time import monotonic

import click

from generator import __version__
from generator.model.finding import Finding

CLEAN, FINDINGS, OUR_FAULT = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clew")
def commands() -> None:
    """clew turns how an organisation actually works into tutorials, infographics and a help site for its customers."""


@commands.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "format_", default="text", help="text or json")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
def check(folders: tuple[Path, ...], format_: str, strict: bool) -> None:
    """Say what would lead customers astray, in every organisation below FOLDERS (default: content)."""
    from generator.build import examine, forbidden
    from generator.check.report import REPORTS, report
    from generator.load.content import load

    if format_ not in REPORTS.load():
        raise click.BadParameter(
            f"there is no report {format_!r}; there are: {', '.join(REPORTS)}", param_hint="--format"
        )
    findings: list[Finding] = []
    sources: dict[str, str] = {}
    for folder in organisations(folders):
        loaded = load(folder, Path.cwd())
        findings += examine(loaded, today(), Path.cwd())
        sources.update(loaded.organisation.sources)
    click.echo(report(format_, findings, sources, colour=sys.stdout.isatty()))
    sys.exit(FINDINGS if forbidden(findings, strict) else CLEAN)


@commands.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a code of a finding, with a bad and a good example."""
    import generator.build  # noqa: F401 - every room documents its own codes
    from generator.check.explain import explain as explanation

    text, known = explanation(code)
    click.echo(text, err=not known)
    sys.exit(CLEAN if known else FINDINGS)


@commands.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(["site", "tutorials", "infographics", "letters", "inserts", "staff", "data"]),
    help="Build only this part; may be repeated.",
)
@click.option(
    "--out", default="dist", type=click.Path(path_type=Path), show_default=True, help="Where the output goes."
)
@click.option(
    "--store",
    default=".clew",
    type=click.Path(path_type=Path),
    show_default=True,
    help="Where results are kept between builds.",
)
@click.option("--jobs", type=click.IntRange(1), help="Worker processes (default: one per processor).")
@click.option("--scheduler", help="A Dask cluster instead of local processes: tcp://host:8786")
@click.option("--strict", is_flag=True, help="Warnings forbid publishing, too.")
def build(
    folders: tuple[Path, ...],
    only: tuple[str, ...],
    out: Path,
    store: Path,
    jobs: int | None,
    scheduler: str | None,
    strict: bool,
) -> None:
    """Publish every organisation below FOLDERS (default: content): site, documents, infographics and data."""
    failed = run_build(organisations(folders), only, out, store, jobs, scheduler, strict)
    sys.exit(FINDINGS if failed else CLEAN)


@commands.command()
@click.argument("language")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
def translate(language: str, folders: tuple[Path, ...]) -> None:
    """Make or update the PO files of LANGUAGE (such as en), and say how complete they are."""
    from generator.load.content import load
    from generator.load.translations import po_path
    from generator.model.translation import messages
    from generator.publish.translations import update_po

    for folder in organisations(folders):
        path = po_path(folder, language)
        progress = update_po(path, language, messages(load(folder, Path.cwd()).organisation))
        click.echo(f"{path}: {progress.done} of {progress.texts} texts translated, {progress.fuzzy} to look at again")


@commands.command()
@click.argument("id")
@click.argument("folder", type=click.Path(exists=True, path_type=Path), default=Path("content"))
def where_used(id: str, folder: Path) -> None:
    """List everything that refers to ID (an id, kind:id or journey/node), with its place."""
    from generator.load.content import load
    from generator.model.facts import where_used as users

    known = [load(home, Path.cwd()).organisation for home in organisations((folder,))]
    found = [(organisation, target) for organisation in known for target in organisation.find(id)]
    if not found:
        raise click.ClickException(f"nothing in {folder} has the id {id}")
    for organisation, target in found:
        for entity in users(organisation, target):
            click.echo(f"{organisation.place(entity)}: {entity.kind} {entity.id}")


@commands.command()
def schema() -> None:
    """Print the JSON Schema of content files, for completion in editors."""
    from generator.load.schema import schema_text

    click.echo(schema_text(), nl=False)


@commands.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--out", default="dist", type=click.Path(path_type=Path), show_default=True)
@click.option("--store", default=".clew", type=click.Path(path_type=Path), show_default=True)
@click.option("--port", default=8000, show_default=True)
def serve(folders: tuple[Path, ...], out: Path, store: Path, port: int) -> None:
    """Build, show the sites on this machine, and build again when a file is saved."""
    from generator.serve import serve as serve_all
    from generator.shipped import folder as shipped

    homes = organisations(folders)
    own = [path] if (path := Path("themes").resolve()).is_dir() else []
    watched = tuple(dict.fromkeys((*homes, *own, shipped("themes"), shipped("site"))))

    def rebuild() -> None:
        run_build(homes, (), out, store)

    serve_all(watched, out, port, rebuild)


def main() -> None:
    """Run the command line; what we did not foresee is our fault: one sentence, where to tell us, exit code 2."""
    try:
        commands.main(prog_name="clew", standalone_mode=False)
    except click.exceptions.Exit as stop:
        sys.exit(stop.exit_code)
    except click.ClickException as error:
        error.show()
        sys.exit(OUR_FAULT)
    except click.Abort:
        sys.exit(130)
    except Exception as error:
        if os.environ.get("CLEW_DEBUG"):
            raise
        click.echo(
            f"clew failed: {type(error).__name__}: {error}\n"
            "This is our mistake, not yours. CLEW_DEBUG=1 shows where it happened.",
            err=True,
        )
        sys.exit(OUR_FAULT)


def run_build(
    homes: tuple[Path, ...],
    only: tuple[str, ...],
    out: Path,
    store: Path,
    jobs: int | None = None,
    scheduler: str | None = None,
    strict: bool = False,
) -> bool:
    """Build, print what was found and what was made. Returns whether an organisation could not be published."""
    from generator.build import Request, build, need_libraries
    from generator.check.report import report
    from generator.gallery import write_gallery
    from generator.publish.store import Store
    from generator.terminal import progress_bar, show_results

    if missing := need_libraries():
        raise click.ClickException(missing)
    request = Request(homes, out, store, Path.cwd(), today(), only, jobs, scheduler, strict)
    results, last = [], monotonic()
    with progress_bar() as progress:
        for built in build(request, progress):
            results.append((built, monotonic() - last))
            last = monotonic()
    for built, _ in results:
        if built.findings:
            click.echo(report("text", built.findings, built.organisation.sources, colour=sys.stdout.isatty()))
    shown = [built.organisation for built, _ in results]
    gallery = write_gallery(out, shown, Store(store), Path.cwd()) if len(homes) > 1 else None
    show_results(results, gallery)
    return not all(built.files for built, _ in results)


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


def today() -> date:
    """The day of the build: SOURCE_DATE_EPOCH where it is set, else the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
