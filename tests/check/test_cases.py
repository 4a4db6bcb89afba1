"""Edge cases of the rules: small Markdown files in `cases/`, each case with all that is found in it, and where."""

import re
from pathlib import Path

import pytest

from generator.check.run import check

CASE = re.compile(r"^## (?P<title>[^\n]+)\n\n```yaml\n(?P<yaml>.*?)^```$", re.MULTILINE | re.DOTALL)
CASES = [
    pytest.param(case["yaml"], id=case["title"])
    for file in sorted((Path(__file__).parent / "cases").glob("*.md"))
    for case in CASE.finditer(file.read_text(encoding="utf-8"))
]
MARK = re.compile(r"# (?:line (?P<line>\d+): )?(?P<codes>[A-Z]\d{3}(?: [A-Z]\d{3})*)$")
"""At the end of a line, for that line; `# line 6: R101` for a line in a text, where no comment can stand."""


@pytest.mark.parametrize("yaml", CASES)
def test_exactly_what_is_marked_is_found(yaml, over, today):
    marks = ((number, MARK.search(line)) for number, line in enumerate(yaml.splitlines(), 1))
    expected = [
        ("example.yaml", int(mark["line"] or number), code)
        for number, mark in marks
        if mark
        for code in mark["codes"].split()
    ]
    found = check(over(yaml).organisation, today)
    assert sorted((finding.place.file, finding.place.line, finding.code) for finding in found) == sorted(expected)
