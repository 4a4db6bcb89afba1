"""The command `clew preflight`: reads arguments, has files looked at, prints, exit code."""

import sys
from pathlib import Path

import click

_PDF = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.argument("files", nargs=-1, required=True, type=_PDF)
@click.option(
    "--profile",
    default="default-coated",
    show_default=True,
    help="What the printer asks for: default-coated, uncoated, newspaper, large-format, or your own YAML file.",
)
@click.option("--format", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--report", type=click.Path(dir_okay=False, path_type=Path), help="Write a page with pictures: a PDF.")
@click.option("--language", default="en", show_default=True, help="Of that page: en, fr or de.")
@click.option("--pages", type=click.IntRange(1), help="How many pages were ordered.")
@click.option("--stapled", is_flag=True, help="It is a stapled booklet: pages in fours.")
@click.option("--size", help="The finished size that was ordered, in millimetres: 105x148")
@click.option("--render/--no-render", default=True, help="Measure the ink of rendered pages, too (needs Ghostscript).")
@click.option("--strict", is_flag=True, help="Warnings count as errors.")
@click.option(
    "--store", default=".clew", type=click.Path(path_type=Path), show_default=True, help="Where fonts are kept."
)
def preflight(
    files: tuple[Path, ...],
    profile: str,
    format_: str,
    report: Path | None,
    language: str,
    pages: int | None,
    stapled: bool,
    size: str | None,
    render: bool,
    strict: bool,
    store: Path,
) -> None:
    """Say whether a print shop can print each of FILES, and what to mend; the files may come from any program."""
    from generator.preflight import preflight_files, report_path, report_pdf
    from generator.publish.press.preflight.check import Order
    from generator.publish.press.preflight.reports import as_json, as_text
    from generator.publish.press.profiles import UnknownProfile, printer_profile
    from generator.publish.store import write_whole

    try:
        limits = printer_profile(profile)
    except UnknownProfile as problem:
        raise click.BadParameter(str(problem), param_hint="--profile") from None
    order = Order(limits, pages, 4 if stapled else 1, _size(size), render)
    results = preflight_files(files, order)
    click.echo(as_json(results) if format_ == "json" else as_text(results))
    for path, result in zip(files, results, strict=True):
        if report:
            write_whole(report_path(report, files, path), report_pdf(result, path.read_bytes(), language, store))
    sys.exit(0 if all(result.passes and not (strict and result.warnings) for result in results) else 1)


def _size(written: str | None) -> tuple[float, float] | None:
    """`105x148` in millimetres."""
    if written is None:
        return None
    try:
        width, height = (float(side) for side in written.lower().replace("×", "x").split("x"))
    except ValueError:
        raise click.BadParameter(f"{written!r} is no size; write 105x148", param_hint="--size") from None
    return width, height
