"""Turns findings into JSON for other programs. Its keys are stable: new ones may come, none changes its meaning."""

import json as encoding
from collections.abc import Mapping, Sequence

from generator.check.report import counts, report_as
from generator.model.code import CODES
from generator.model.finding import Finding

VERSION = 1
"""Of the keys and their meaning."""

SCHEMA = {
    "type": "object",
    "required": ["version", "counts", "findings"],
    "properties": {
        "version": {"const": VERSION},
        "counts": {
            "description": "How many findings there are of each severity.",
            "type": "object",
            "required": ["error", "warning", "information"],
            "additionalProperties": {"type": "integer", "minimum": 0},
        },
        "findings": {
            "description": "In the order of files and lines.",
            "type": "array",
            "items": {
                "type": "object",
                "required": ["file", "line", "column", "code", "name", "severity", "message", "hint", "path", "value"],
                "properties": {
                    "file": {"description": "Relative to where clew ran, with slashes.", "type": "string"},
                    "line": {"description": "Counted from 1.", "type": "integer", "minimum": 1},
                    "column": {"description": "Counted from 1, in characters.", "type": "integer", "minimum": 1},
                    "code": {"description": "Never given a second meaning.", "pattern": "^[A-Z][0-9]{3}$"},
                    "name": {"description": "What `clew explain` takes as well.", "type": "string"},
                    "severity": {"enum": ["error", "warning", "information"]},
                    "message": {"description": "One sentence, English.", "type": "string"},
                    "hint": {"description": "What to write instead; may be empty.", "type": "string"},
                    "path": {"description": "Organisation, section, id and fields; stays when lines shift."},
                    "value": {"description": "The text that stands there; may be empty."},
                },
            },
        },
    },
}
"""JSON Schema of the report, for those who read it."""


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
        "path": finding.path,
        "value": finding.words,
    }
