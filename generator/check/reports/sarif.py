"""Turns findings into SARIF 2.1.0, the OASIS standard that code hosts and editors read.

Fingerprints are made of code, path and value, so that a finding stays the same one when lines shift. Files are named
relative to `%SRCROOT%`: the root of the checkout, wherever that is.
"""

import json as encoding
from collections import Counter
from collections.abc import Mapping, Sequence
from hashlib import blake2b
from typing import Any
from urllib.parse import quote

from generator import __version__
from generator.check.marks import mark_of
from generator.check.report import report_as
from generator.check.rule import prose
from generator.model.code import CODES, Documentation
from generator.model.finding import Finding, Severity

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
FINGERPRINT = "clewPath/v1"
"""The name of our way to make fingerprints; it changes when the way does."""
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFORMATION: "note"}


@report_as("sarif")
def sarif(findings: Sequence[Finding], sources: Mapping[str, str], colour: bool) -> str:
    """One run of one tool: the rules that were broken, with their documentation, and the results."""
    codes = sorted({finding.code for finding in findings})
    seen: Counter[tuple[str, str, str]] = Counter()
    results = []
    for finding in findings:
        seen[finding.fingerprint] += 1
        results.append(_result(finding, codes.index(finding.code), seen[finding.fingerprint], sources))
    driver = {"name": "clew", "semanticVersion": __version__, "rules": [_rule(code) for code in codes]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the checkout."}}},
        "results": results,
    }
    return encoding.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)


def _rule(code: str) -> dict[str, Any]:
    known = CODES.get(code)
    if known is None:
        return {"id": code}
    text = prose(known)
    return {
        "id": code,
        "name": "".join(part.capitalize() for part in known.name.split("-")),
        "shortDescription": {"text": known.name.replace("-", " ").capitalize()},
        "fullDescription": {"text": text},
        "help": {"text": text, "markdown": _markdown(known)},
        "defaultConfiguration": {"level": LEVELS[known.severity]},
        "properties": {"tags": [known.family]},
    }


def _markdown(known: Documentation) -> str:
    """The documentation with its examples; `bad` and `good` are words of ours, which no renderer knows."""
    text = known.text.strip()
    for sort in ("bad", "good"):
        text = text.replace(f"```yaml {sort}\n", f"{sort.capitalize()}:\n\n```yaml\n")
    return text


def _result(finding: Finding, rank: int, occurrence: int, sources: Mapping[str, str]) -> dict[str, Any]:
    message = "\n\n".join(part for part in (finding.message, finding.hint) if part)
    result = {
        "ruleId": finding.code,
        "ruleIndex": rank,
        "level": LEVELS[finding.severity],
        "message": {"text": message},
        "locations": [_location(finding, sources)],
    }
    if finding.path:
        result["partialFingerprints"] = {FINGERPRINT: _digest(finding, occurrence)}
    return result


def _location(finding: Finding, sources: Mapping[str, str]) -> dict[str, Any]:
    place = finding.place
    region = {"startLine": place.line, "startColumn": place.column}
    if length := mark_of(finding, sources):
        region["endColumn"] = place.column + length
    artifact = {"uri": quote(place.file), "uriBaseId": ROOT}
    location: dict[str, Any] = {"physicalLocation": {"artifactLocation": artifact, "region": region}}
    if finding.path:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.path}]
    return location


def _digest(finding: Finding, occurrence: int) -> str:
    parts = "\0".join((*finding.fingerprint, str(occurrence)))
    return blake2b(parts.encode(), digest_size=16).hexdigest()
