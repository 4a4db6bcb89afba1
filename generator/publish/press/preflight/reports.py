"""Turns preflights into text for people and JSON for programs. The keys of the JSON are stable: new ones may come."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.preflight import Fault, Preflight, Verdict, Zone
from generator.model.wording import Wording

VERSION = 1
"""Of the keys of the JSON and their meaning."""
FINE, FAULTY, ASKED, NOT_LOOKED = "✓", "✗", "!", "–"

_ENGLISH = Wording("en")
_NUMBER = {"type": "number"}
_ZONE = {
    "description": "Millimetres from the top left corner of the trim, as the page is read; negative is in the bleed.",
    "type": "object",
    "required": ["left", "top", "width", "height"],
    "properties": dict.fromkeys(("left", "top", "width", "height"), _NUMBER),
}
_FAULT = {
    "type": "object",
    "required": ["severity", "message", "values", "page", "places", "times"],
    "properties": {
        "severity": {"enum": ["error", "warning"]},
        "message": {"description": "One sentence, English.", "type": "string"},
        "values": {"description": "What is measured in it, by name.", "type": "object"},
        "page": {"description": "Counted from 1; null: the file as a whole.", "type": ["integer", "null"]},
        "places": {"description": "Of the first objects that have the fault.", "type": "array", "items": _ZONE},
        "times": {"description": "How many objects of the page have it.", "type": "integer", "minimum": 1},
    },
}
_CHECK = {
    "type": "object",
    "required": ["check", "number", "title", "why", "state", "skipped", "faults"],
    "properties": {
        "check": {"description": "Its name; never given a second meaning.", "type": "string"},
        "number": {"description": "Of the print shops' checklist.", "type": "integer", "minimum": 0, "maximum": 14},
        "title": {"type": "string"},
        "why": {"type": "string"},
        "state": {"enum": ["passed", "warned", "failed", "skipped"]},
        "skipped": {"description": "Why it could not look; empty if it did.", "type": "string"},
        "faults": {"type": "array", "items": _FAULT},
    },
}
SCHEMA: dict[str, Any] = {
    "type": "object",
    "required": ["version", "files"],
    "properties": {
        "version": {"const": VERSION},
        "files": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["file", "profile", "producer", "passes", "errors", "warnings", "pages", "checks"],
                "properties": {
                    "file": {"type": "string"},
                    "profile": {"type": "string"},
                    "producer": {"type": "string"},
                    "passes": {"description": "Whether there is no error.", "type": "boolean"},
                    "errors": {"type": "integer"},
                    "warnings": {"type": "integer"},
                    "pages": {"description": "Width, height and bleed of each, in millimetres.", "type": "array"},
                    "checks": {"type": "array", "items": _CHECK},
                },
            },
        },
    },
}
"""JSON Schema of the report."""


def as_json(preflights: Sequence[Preflight]) -> str:
    """`{"version", "files": [{"file", "passes", "errors", "warnings", "pages", "checks": […]}]}`; see SCHEMA."""
    content = {"version": VERSION, "files": [_file(one) for one in preflights]}
    return json.dumps(content, ensure_ascii=False, indent=2)


def _file(one: Preflight) -> dict[str, Any]:
    return {
        "file": one.file,
        "profile": one.profile,
        "producer": one.producer,
        "passes": one.passes,
        "errors": one.errors,
        "warnings": one.warnings,
        "pages": [
            {
                "width": round(page.width, 2),
                "height": round(page.height, 2),
                "bleed": dict(
                    zip(("left", "top", "right", "bottom"), (round(side, 2) for side in page.bleed), strict=True)
                ),
            }
            for page in one.pages
        ],
        "checks": [_check(verdict) for verdict in one.verdicts],
    }


def _check(verdict: Verdict) -> dict[str, Any]:
    return {
        "check": verdict.check,
        "number": verdict.number,
        "title": verdict.title,
        "why": verdict.why,
        "state": state_of(verdict),
        "skipped": verdict.skipped,
        "faults": [_fault(fault) for fault in verdict.faults],
    }


def state_of(verdict: Verdict) -> str:
    """`passed`, `warned`, `failed` or `skipped`."""
    if verdict.skipped:
        return "skipped"
    return "failed" if verdict.errors else "warned" if verdict.warnings else "passed"


def _fault(fault: Fault) -> dict[str, Any]:
    return {
        "severity": fault.severity.value,
        "message": fault.say(_ENGLISH),
        "values": dict(fault.values),
        "page": fault.page,
        "places": [
            {"left": zone.left, "top": zone.top, "width": zone.width, "height": zone.height} for zone in fault.zones
        ],
        "times": fault.times,
    }


def as_text(preflights: Sequence[Preflight]) -> str:
    """For each file its checks with a sign, and under each what is wrong and where."""
    return "\n\n".join("\n".join(_lines(one)) for one in preflights)


def _lines(one: Preflight) -> Iterator[str]:
    yield f"{one.file} · {one.profile}{_pages(one)}"
    signs = {"passed": FINE, "warned": ASKED, "failed": FAULTY, "skipped": NOT_LOOKED}
    for verdict in one.verdicts:
        why_not = f" ({verdict.skipped.rstrip('.')})" if verdict.skipped else ""
        yield f"  {signs[state_of(verdict)]} {verdict.title}{why_not}"
        for fault in verdict.faults:
            yield f"      {_where(fault)}{fault.say(_ENGLISH)}"
    verdict_of_all = "fit for print" if one.passes else "not fit for print"
    yield f"  {FINE if one.passes else FAULTY} {verdict_of_all}: {one.errors} errors, {one.warnings} warnings"


def _pages(one: Preflight) -> str:
    if not one.pages:
        return ""
    first, count = one.pages[0], len(one.pages)
    return f" · {count} page{'s' if count > 1 else ''} · {first.width:.1f} × {first.height:.1f} mm"


def _where(fault: Fault) -> str:
    """`page 2, at 12.5 × 40 mm: `; of several objects, how many."""
    if fault.page is None:
        return ""
    at = f", at {_at(fault.zones[0])}" if fault.zones else ""
    many = f" and {fault.times - 1} more" if fault.times > 1 else ""
    return f"page {fault.page}{at}{many}: "


def _at(zone: Zone) -> str:
    return f"{zone.left:g} × {zone.top:g} mm"
