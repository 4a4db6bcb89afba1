"""The commands: read arguments, call, print, exit code; nothing else."""

import gc
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator import __version__
from generator.arguments import BASELINE, BUILDER, INTO, PROFILE, known_findings, need_editions, organisations, today
from generator.commands.insertion import put_into
from generator.commands.policy import policy
from generator.commands.preflight import preflight
from generator.commands.verify import verify
from generator.commands.walk import walk

if TYPE_CHECKING:
    from generator.build import Request

CLEAN, FINDINGS, OUR_FAULT = 0, 1, 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="clew")
def commands() -> None:
    """clew turns how an organisation actually works into tutorials, infographics and a help site for its customers."""


commands.add_command(policy)
commands.add_command(preflight)
commands.add_command(verify)
commands.add_command(walk)


@commands.command()
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--format", "format_", default="text", help="text, json, sarif or github")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help="Write the report to this file.")
@click.option(
    "--select",
    multiple=True,
    help="Only this code (R101), family (R) or name; may be repeated, or hold several with commas.",
)
@click.option("--ignore", multiple=True, help="Not this one; the same.")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@PROFILE
@BASELINE
@click.option("--update-baseline", is_flag=True, help="Write what is found today to the baseline (clew-baseline.json).")
def check(
    folders: tuple[Path, ...],
    format_: str,
    output: Path | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    profile: str | None,
    baseline: Path | None,
    update_baseline: bool,
) -> None:
    """Say what would lead customers astray, in every organisation below FOLDERS (default: content)."""
    from generator.check.baseline import FILE
    from generator.check.judgement import Standard
    from generator.check.report import REPORTS, report
    from generator.examination import examine_all
    from generator.publish.store import write_whole
    from generator.terminal import held_back

    if format_ not in REPORTS.load():
        raise click.BadParameter(
            f"there is no report {format_!r}; there are: {', '.join(REPORTS)}", param_hint="--format"
        )
    if update_baseline and baseline is None:
        baseline = Path(FILE)
    gc.disable()  # what is read is kept until the process ends: searching it for garbage took a fifth of the time
    known = known_findings(baseline, may_be_new=update_baseline)
    standard = Standard(profile, strict, known, select, ignore)
    done = examine_all(organisations(folders), today(), Path.cwd(), standard)
    if update_baseline and baseline:
        write_whole(baseline, done.baseline.to_json().encode())
        standard = replace(standard, baseline=done.baseline)
        done = examine_all(organisations(folders), today(), Path.cwd(), standard)
    text = report(format_, done.findings, done.sources, colour=output is None and sys.stdout.isatty())
    if output:
        write_whole(output, (text + "\n").encode())
    elif text:
        click.echo(text)
    if done.held:
        click.echo(held_back(done.held), err=True)
    sys.exit(FINDINGS if done.forbids else CLEAN)


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
    type=click.Choice(
        ["site", "tutorials", "infographics", "letters", "inserts", "staff", "print", "data", "owner", "pages"]
    ),
    help="Build only this part; may be repeated. pages: the site's pages for a project of your own (--into).",
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
@click.option("--edition", "editions", multiple=True, help="Build only this edition (its id); may be repeated.")
@click.option("--branch", "branches", multiple=True, help="Print for this branch only (its id); may be repeated.")
@click.option("--strict", is_flag=True, help="Warnings forbid publishing, too.")
@BUILDER
@INTO
@PROFILE
@BASELINE
def build(
    folders: tuple[Path, ...],
    only: tuple[str, ...],
    editions: tuple[str, ...],
    branches: tuple[str, ...],
    out: Path,
    store: Path,
    jobs: int | None,
    scheduler: str | None,
    strict: bool,
    builder: str,
    into: Path | None,
    profile: str | None,
    baseline: Path | None,
) -> None:
    """Publish every organisation below FOLDERS (default: content): site, documents, infographics and data."""
    from generator.build import Request

    homes, known = organisations(folders), known_findings(baseline)
    request = Request(
        homes,
        out,
        store,
        Path.cwd(),
        today(),
        only,
        jobs,
        scheduler,
        strict,
        profile,
        known,
        editions,
        branches,
        builder,
    )
    failed = put_into(request, into) if into or "pages" in only else run_build(request)
    sys.exit(FINDINGS if failed else CLEAN)


@commands.command()
@click.argument("language")
@click.argument("folders", nargs=-1, type=click.Path(exists=True, path_type=Path))
def translate(language: str, folders: tuple[Path, ...]) -> None:
    """Make or update the PO files of LANGUAGE (such as en), and say how complete they are."""
    from generator.load.content import load
    from generator.load.translations import all_messages, po_path
    from generator.publish.translations import update_po

    for folder in organisations(folders):
        path = po_path(folder, language)
        loaded = load(folder, Path.cwd())
        texts = all_messages(one.organisation for one in (loaded, *loaded.editions))
        progress = update_po(path, language, texts)
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
    from generator.build import Request
    from generator.serve import serve as serve_all
    from generator.shipped import folder as shipped

    homes = organisations(folders)
    own = [path] if (path := Path("themes").resolve()).is_dir() else []
    watched = tuple(dict.fromkeys((*homes, *own, shipped("themes"), shipped("site"))))

    def rebuild() -> None:
        run_build(Request(homes, out, store, Path.cwd(), today()))

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


def run_build(request: "Request") -> bool:
    """Build, print what was found and what was made. Returns whether an organisation could not be published."""
    from generator.build import build, need_libraries
    from generator.check.report import report
    from generator.gallery import write_gallery
    from generator.publish.store import Store
    from generator.terminal import held_back, progress_bar, show_results

    if missing := need_libraries():
        raise click.ClickException(missing)
    need_editions(request)
    with progress_bar() as progress:
        results = list(build(request, progress))
    for built in results:
        if built.findings:
            click.echo(report("text", built.findings, built.organisation.sources, colour=sys.stdout.isatty()))
        if built.held:
            click.echo(held_back(built.held), err=True)
    shown = [built.organisation for built in results]
    several, store = len(request.folders) > 1, Store(request.store)
    gallery = write_gallery(request.out, shown, store, Path.cwd()) if several else None
    show_results(results, gallery)
    return not all(built.files for built in results)
