"""Turns findings into what a writer reads in a terminal: place, sentence, the line with a mark below, and hint."""

import re
from collections.abc import Mapping, Sequence

from click import style

from generator.check.report import counts, report_as
from generator.model.finding import Finding, Place, Severity

WIDTH = 100
"""Characters of a source line that are shown."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}
NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFORMATION: ("remark", "remarks"),
}

_MARKED = re.compile(r"\[\[.*?\]\]|[^\s,\[\]{}]+|.")


@report_as("text")
def text(findings: Sequence[Finding], sources: Mapping[str, str], colour: bool) -> str:
    """One paragraph per finding, then a line with the counts."""
    lines = {file: source.split("\n") for file, source in sources.items()}
    parts = ["\n".join(_paragraph(finding, lines.get(finding.place.file, []), colour)) for finding in findings]
    return "\n\n".join([*parts, summary(findings)])


def summary(findings: Sequence[Finding]) -> str:
    """`3 errors and 1 warning in 2 files.`"""
    said = [f"{count} {NOUNS[severity][count > 1]}" for severity, count in counts(findings).items() if count]
    if not said:
        return "Nothing to report."
    files = len({finding.place.file for finding in findings})
    return f"{' and '.join([', '.join(said[:-1]), said[-1]] if said[1:] else said)} in {files} file{'s'[: files > 1]}."


def _paragraph(finding: Finding, lines: Sequence[str], colour: bool) -> list[str]:
    hue = COLOURS[finding.severity]
    word = "" if finding.severity is Severity.ERROR else f"{finding.severity}: "
    place, code = _paint(str(finding.place), colour, bold=True), _paint(finding.code, colour, fg=hue)
    out = [f"{place}: {code} {word}{finding.message}"]
    if 0 < finding.place.line <= len(lines):
        line, mark = _window(lines[finding.place.line - 1], finding.place)
        number = str(finding.place.line)
        out += [f"  {number} | {line}", f"  {' ' * len(number)} | {_paint(mark, colour, fg=hue)}"]
    if finding.hint:
        out.append(f"  {_paint('hint:', colour, bold=True)} {finding.hint}")
    return out


def _window(line: str, place: Place) -> tuple[str, str]:
    """The part of a line around a place, and the mark to stand below it."""
    at = min(place.column - 1, len(line))
    match = _MARKED.match(line, at)
    length = len(match[0].rstrip(":")) or 1 if match else 1
    begin = 0 if at + length <= WIDTH else at - WIDTH // 3
    shown = line[begin : begin + WIDTH].replace("\t", " ").rstrip()
    before, after = "…" if begin else "", "…" if len(line.rstrip()) > begin + WIDTH else ""
    mark = " " * (at - begin + len(before)) + "^" * min(length, WIDTH - (at - begin))
    return f"{before}{shown}{after}", mark


def _paint(words: str, colour: bool, fg: str | None = None, bold: bool | None = None) -> str:
    return style(words, fg=fg, bold=bold) if colour else words
