"""Turns a finding and the text of its file into the characters of the line that it is about."""

from collections.abc import Mapping

from generator.model.finding import Finding
from generator.model.locating import WORD


def mark_of(finding: Finding, sources: Mapping[str, str]) -> int:
    """How many characters from the finding's column on are meant; 0 where the file has no such line."""
    lines = sources.get(finding.place.file, "").split("\n")
    return length_of(lines[finding.place.line - 1], finding) if 0 < finding.place.line <= len(lines) else 0


def length_of(line: str, finding: Finding) -> int:
    """The same on its line: the whole value where it stands there, with its quotes; else the word that begins there."""
    at = min(finding.place.column - 1, len(line))
    words, rest = finding.words, line[at:]
    if words and rest.startswith(words):
        return len(words)
    if words and rest[:1] in ("'", '"') and rest[1:].startswith(words + rest[0]):
        return len(words) + 2
    match = WORD.match(line, at)
    return (len(match[0].rstrip(":")) or 1) if match else 1
