"""How much CPU loading and all checks take beside `yaml.load(CSafeLoader)` of the same files; prints both ratios.

Run by hand: `python tests/benchmarks/checks.py [MEGABYTES [ORGANISATION]]`. Never a test: a busy machine would make it
fail. Two sets of files: as generated, and with a thousand faults planted. Ours runs as `clew check` does, without the
collector (nothing that is read is ever thrown away before the end); theirs once with it, as usual, and once without.
"""

import gc
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import yaml
from organisations import flawed, generated

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from generator.check.rule import RULES  # noqa: E402
from generator.check.run import check  # noqa: E402
from generator.load.content import load  # noqa: E402

TODAY = date(2026, 11, 22)
RUNS = 3


def cpu(action: Callable[[], object], collecting: bool) -> float:
    """CPU seconds of one run on a clean heap."""
    gc.collect()
    if not collecting:
        gc.disable()
    start = time.process_time()
    action()
    spent = time.process_time() - start
    gc.enable()
    return spent


def compare(folder: Path) -> str:
    """Both on one folder by turns; medians."""
    files = sorted(folder.glob("*.yaml"))
    size = sum(file.stat().st_size for file in files)
    found: list[int] = []

    def theirs() -> None:
        for file in files:
            yaml.load(file.read_bytes(), Loader=yaml.CSafeLoader)

    def ours() -> None:
        loaded = load(folder, folder)
        found.append(len(check(loaded.organisation, TODAY, loaded.findings)))

    runs = [
        (cpu(theirs, True), cpu(theirs, False), cpu(lambda: load(folder, folder), False), cpu(ours, False))
        for _ in range(RUNS)
    ]
    usual, bare, reading, all_ = (statistics.median(column) for column in zip(*runs, strict=True))
    return (
        f"{size / 1e6:.1f} MB in {len(files)} files, {len(RULES)} rules, {found[-1]} findings: CSafeLoader {usual:.2f} s "
        f"(without collector {bare:.2f} s), load {reading:.2f} s, load and check {all_:.2f} s, ratio {all_ / usual:.2f}"
    )


def main() -> None:
    megabytes = float(sys.argv[1]) if len(sys.argv) > 1 else 10
    source = ROOT / "content" / (sys.argv[2] if len(sys.argv) > 2 else "meubles-leman")
    RULES.load()
    written = dict(generated(source, int(megabytes * 1e6)))
    for name, texts in (("as written", written), ("with faults", flawed(written, 1000))):
        with tempfile.TemporaryDirectory() as folder:
            for file, text in texts.items():
                (Path(folder) / file).write_text(text, "utf-8")
            print(f"{name}: {compare(Path(folder))}")


if __name__ == "__main__":
    main()
