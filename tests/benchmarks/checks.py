"""How much CPU loading and all checks take beside `yaml.load(CSafeLoader)` of the same files; prints the ratios.

Run by hand: `python tests/benchmarks/checks.py [MEGABYTES [ORGANISATION]]`. Never a test: a busy machine would make it
fail. Three sets of files: dense (short fields, many maps, as importers write it: `dense.py`), prose (copies of a real
organisation: `organisations.py`), and that with a thousand faults planted. Both sides by turns, each in a fresh process, medians
of three: first both without the collector, which is how `clew check` runs (nothing that is read is ever thrown away
before the end), then both with it.
"""

import gc
import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import dense
import organisations
import yaml

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from generator.check.rule import RULES  # noqa: E402
from generator.check.run import check  # noqa: E402
from generator.load.content import load  # noqa: E402

TODAY = date(2026, 11, 22)
RUNS = 3


def theirs(folder: Path) -> int:
    """The other side."""
    return len([yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader) for file in sorted(folder.glob("*.yaml"))])


def reading(folder: Path) -> int:
    """The first half of ours."""
    return len(load(folder, folder).findings)


def ours(folder: Path) -> int:
    """What `clew check` does before it reports; the number of findings."""
    loaded = load(folder, folder)
    return len(check(loaded.organisation, TODAY, loaded.findings))


def cpu(action: Callable[[Path], int], folder: Path, collecting: bool) -> tuple[float, int]:
    """CPU seconds of one run, and what it counted."""
    if not collecting:
        gc.disable()
    start = time.process_time()
    counted = action(folder)
    return time.process_time() - start, counted


def compare(folder: Path) -> Iterator[str]:
    """Both on one folder by turns; medians. A line without the collector, and a line with it.

    Each run is a new process: nothing that was remembered in one helps the next.
    """
    size = sum(file.stat().st_size for file in folder.glob("*.yaml"))
    for collecting in (False, True):
        runs = [[_apart(action, folder, collecting) for action in (theirs, reading, ours)] for _ in range(RUNS)]
        found = runs[0][-1][1]
        took = [statistics.median(seconds for seconds, _ in column) for column in zip(*runs, strict=True)]
        yield (
            f"{size / 1e6:.1f} MB, {len(RULES)} rules, {found} findings, collector {'on' if collecting else 'off'}: "
            f"CSafeLoader {took[0]:.2f} s, load {took[1]:.2f} s, load and check {took[2]:.2f} s, "
            f"ratio {took[2] / took[0]:.2f}"
        )


def _apart(action: Callable[[Path], int], folder: Path, collecting: bool) -> tuple[float, int]:
    with multiprocessing.get_context("fork").Pool(1) as pool:
        return pool.apply(cpu, (action, folder, collecting))


def main() -> None:
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    source = ROOT / "content" / (sys.argv[2] if len(sys.argv) > 2 else "meubles-leman")
    RULES.load()
    size = int(megabytes * 1e6)
    prose = dict(organisations.generated(source, size))
    faults = organisations.flawed(prose, 1000)
    for name, texts in (("dense", dict(dense.generated(size))), ("prose", prose), ("prose with faults", faults)):
        with tempfile.TemporaryDirectory() as folder:
            for file, text in texts.items():
                (Path(folder) / file).write_text(text, "utf-8")
            for line in compare(Path(folder)):
                print(f"{name}: {line}", flush=True)


if __name__ == "__main__":
    main()
