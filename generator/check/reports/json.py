"""Turns findings into JSON for other programs. Its keys are stable: new ones may come, none changes its meaning."""

import json as encoding
from collections.abc import Mapping, Sequence

from generator.check.report import counts, report_as
from generator.model.code import CODES
from generator.model.finding import Finding

VERSION = 1
"""Of the keys and their meaning."""


@report_as("json")
def json(findings: Sequence[Finding], sources: Mapping[str, str], colour: bool) -> str:
    """`{"version", "counts": {"error", "warning", "information"}, "findings": […]}`; lines and columns count from 1."""
    content = {"version": VERSION, "counts": counts(findings), "findings": [_entry(finding) for finding in findings]}
    return encoding.dumps(content, ensure_ascii=False, indent=2)


def _entry(finding: Finding) -> dict[str, str | int]:
    place = finding.place
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "code": finding.code,
        "name": CODES[finding.code].name if finding.code in CODES else "",
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
    }
