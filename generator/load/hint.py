"""Turns a mistaken line into the line as it should be, for the hints of findings."""

import re

from generator.load.draft import entry, unmask

WRITE = "Write: "

_PART_END = re.compile(r"[,\[\]{}]")


def shown(text: str) -> str:
    """Some text of the writer's within a sentence of ours, in quotes that are not YAML's."""
    return f"“{clipped(text)}”"


def clipped(text: str, longest: int = 60) -> str:
    """A short text on one line."""
    line = " ".join(unmask(text[:500]).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def quoted(text: str) -> str:
    """Text in the YAML quotes that need no escapes."""
    if '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def quoted_line(line: str, text: str | None = None) -> str:
    """The line with its value in quotes, or with `text` instead of its value. Dashes, key and comment stay."""
    parts = entry(unmask(line))
    if parts.key and parts.key[0] in "*&!":
        return WRITE + f"{parts.dashes}{quoted(parts.key)}: {parts.value} {parts.comment}".strip()
    value = parts.value if text is None else text
    key = f"{parts.key}: " if parts.key else ""
    comment = parts.comment if text != parts.comment else ""
    return WRITE + f"{parts.dashes}{key}{quoted(value)} {comment}".strip()


def quoted_part(line: str, column: int, text: str | None = None) -> str:
    """The same within brackets: only the part around `column`."""
    return quoted_line(part_of(line, column), text)


def part_of(line: str, column: int) -> str:
    """What stands around `column` between commas or brackets."""
    line = unmask(line)
    start = max((match.end() for match in _PART_END.finditer(line, 0, column)), default=0)
    end = _PART_END.search(line, column)
    return line[start : end.start() if end else len(line)].strip()
