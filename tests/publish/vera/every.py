"""Turns a folder of published organisations into one line each: how many of its PDFs for screens pass PDF/UA-1.

`.venv/bin/python tests/publish/vera/every.py dist`; CI runs it on the six organisations after `make demo`.
"""

import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from os import cpu_count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3]))

from tests.publish.vera.validator import lacking, screen_pdfs, validate


def main(out: Path) -> int:
    """Say what passes and what does not; return 1 when anything fails, or when there is nothing."""
    if lacking():
        sys.exit(f"Please run first: {lacking()}")
    homes = sorted(home for home in out.resolve().iterdir() if home.is_dir() and screen_pdfs(home))
    with ThreadPoolExecutor(cpu_count()) as pool:  # each waits for a Java of its own
        reports = list(pool.map(_report, homes))
    print("\n".join(line for lines, _ in reports for line in lines))
    return int(not reports or not all(passes for _, passes in reports))


def _report(home: Path) -> tuple[list[str], bool]:
    """What there is to say of an organisation, and whether all of it passes."""
    verdicts = validate(screen_pdfs(home))
    whole = [verdict.file for verdict in verdicts if _is_whole(verdict.file)]
    passed = sum(not verdict.failed for verdict in verdicts)
    kinds = Counter(verdict.file.relative_to(home).parts[0] for verdict in verdicts)
    said = [f"{home.name}: {passed} of {len(verdicts)} pass PDF/UA-1, {len(whole)} qpdf --check ({_said(kinds)})"]
    for verdict in verdicts:
        said += [f"  {verdict.file.relative_to(home)}: {rule} {message}" for rule, message in verdict.failed.items()]
    return said, passed == len(whole) == len(verdicts)


def _is_whole(file: Path) -> bool:
    return subprocess.run(["qpdf", "--check", file], capture_output=True, check=False).returncode == 0


def _said(kinds: Counter[str]) -> str:
    return ", ".join(f"{kind} {count}" for kind, count in sorted(kinds.items()))


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
