"""Turns findings into what a writer reads in a terminal: place, sentence, the line with a mark below, and hint."""

from collections.abc import Mapping, Sequence

from click import style
from rich.cells import cell_len

from generator.check.marks import length_of
from generator.check.report import counts, report_as
from generator.model.finding import Finding, Severity

WIDTH = 100
"""Characters of a source line that are shown."""
COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFORMATION: "cyan"}
NOUNS = {
    Severity.ERROR: ("error", "errors"),
    Severity.WARNING: ("warning", "warnings"),
    Severity.INFORMATION: ("remark", "remarks"),
}


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
        line, mark = _window(lines[finding.place.line - 1], finding)
        number = str(finding.place.line)
        out += [f"  {number} | {line}", f"  {' ' * len(number)} | {_paint(mark, colour, fg=hue)}"]
    if finding.hint:
        out.append(f"  {_paint('hint:', colour, bold=True)} {finding.hint}")
    return out


def _window(line: str, finding: Finding) -> tuple[str, str]:
    """The part of a line around a finding, and the mark to stand below it: in columns, of which 漢 takes two."""
    at = min(finding.place.column - 1, len(line))
    length = length_of(line, finding)
    begin = 0 if at + length <= WIDTH else at - WIDTH // 3
    part = "".join(sign if sign.isprintable() else " " for sign in line[begin : begin + WIDTH])
    before, after = "…" if begin else "", "…" if len(line.rstrip()) > begin + WIDTH else ""
    marked = part[at - begin : at - begin + length]
    mark = " " * cell_len(before + part[: at - begin]) + "^" * max(1, cell_len(marked))
    return f"{before}{part.rstrip()}{after}", mark


def _paint(words: str, colour: bool, fg: str | None = None, bold: bool | None = None) -> str:
    return style(words, fg=fg, bold=bold) if colour else words
