"""Turns the work of a build into what a person at a terminal sees: a bar while it lasts, a table at the end."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn
from rich.table import Table

from generator.build import Built
from generator.model.finding import Held

LOG_WIDTH = 200
"""Columns of a file or a pipe: nothing is cut there."""


@contextmanager
def progress_bar() -> Iterator[Callable[[str, int, int], None]]:
    """A function that shows how far each stage is; silent when the output is not a terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        tasks: dict[str, TaskID] = {}

        def show(stage: str, done: int, whole: int) -> None:
            if stage not in tasks:
                tasks[stage] = bar.add_task(stage, total=whole)
            bar.update(tasks[stage], completed=done, total=whole)

        yield show


def held_back(held: Sequence[Held]) -> str:
    """`12 findings are held back: 10 by the profile draft, 2 by clew-baseline.json.`"""
    counts = Counter(one.reason for one in held)
    number = f"{len(held)} finding{' is' if len(held) == 1 else 's are'} held back"
    parts = (f"{count} by {'the profile draft' if by == 'draft' else by}" for by, count in sorted(counts.items()))
    return f"{number}: {', '.join(parts)}."


def show_results(results: Sequence[Built], gallery: Path | None) -> None:
    """Print what was made, file by file of each kind, and where to look first."""
    parts = sorted({path.split("/")[0] for built in results for path in built.files})
    table = Table(box=None, header_style="bold", pad_edge=False)
    table.add_column("organisation")
    for part in (*parts, "pages", "seconds"):
        table.add_column(part, justify="right")
    table.add_column("")
    for built in results:
        counts = Counter(path.split("/")[0] for path in built.files)
        pages = sum(path.endswith(".html") for path in built.files)
        state = (
            "not published: the last good output stands"
            if not built.files
            else ""
            if built.written
            else "nothing changed"
        )
        table.add_row(
            built.home.name, *(str(counts[part]) for part in parts), str(pages), f"{built.seconds:.1f}", state
        )
    console = Console(highlight=False, soft_wrap=True)
    if not console.is_terminal:
        console.width = LOG_WIDTH
    console.print(table)
    for built in results:
        start = built.home / "site" / "index.html"
        if built.files and start.is_file() and gallery is None:
            console.print(f"open {start}")
        if "owner/index.html" in built.files and gallery is None:
            console.print(f"for you alone: {built.home / 'owner' / 'index.html'}")
    if gallery:
        console.print(f"open {gallery}")
