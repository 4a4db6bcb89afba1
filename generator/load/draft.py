"""The text of a file while its mistakes are being set right: repaired for the parser, with the writer's own columns."""

import re
from dataclasses import dataclass
from functools import cached_property

from generator.model.finding import Place

MASK = 0x10F000
"""Masked characters stand in the last private plane of Unicode: YAML takes them for letters and no font uses them."""

_MASKED = re.compile(f"[{chr(MASK)}-{chr(MASK + 127)}]")

_ENTRY = re.compile(
    r"""(?P<indent>\ *)(?P<dashes>(?:-\ +|-$)*)
    (?:(?P<key>"[^"]*"|'[^']*'|[^\s"'\#\[\]{},][^\#]*?)\ *:(?=\s|$)\s*)?
    (?P<value>.*)""",
    re.VERBOSE | re.DOTALL,
)
_COMMENT = re.compile(r"\s+#.*")
LONGEST = 2_000
"""Characters of a line that are looked at: no writer's line is longer, and no search may be slow."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line taken apart: `  - key: value  # comment`. Columns count from 0."""

    indent: int
    dashes: str
    key: str
    value: str
    value_at: int
    comment: str

    @property
    def key_at(self) -> int:
        return self.indent + len(self.dashes)


def entry(line: str) -> Entry:
    """Take a line apart as a writer sees it, be it good YAML or not."""
    match = _ENTRY.fullmatch(line[:LONGEST])
    assert match is not None, "the pattern ends in .* and so matches any line"
    value = match["value"]
    end = quote_end(value)
    comment = _COMMENT.search(value, end) if value[:1] != "#" else re.match(".*", value, re.DOTALL)
    cut = comment.start() if comment else len(value)
    return Entry(
        indent=len(match["indent"]),
        dashes=match["dashes"],
        key=match["key"] or "",
        value=value[:cut].rstrip(),
        value_at=match.start("value"),
        comment=value[cut:].strip(),
    )


def quote_end(value: str) -> int:
    """Index behind the quoted text that `value` begins with; 0 if it begins with none, or with one that stays open."""
    match = re.match(r'"(?:[^"\\]|\\.)*"' if value[:1] == '"' else r"'(?:[^']|'')*'", value)
    return match.end() if match else 0


def indent_of(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def unmask(text: str) -> str:
    """What the writer wrote, where a repair had hidden it from the parser."""
    return _MASKED.sub(lambda match: chr(ord(match[0]) - MASK), text)


class Draft:
    """Lines that repairs may change without losing the way back: none is added or dropped, and columns are remembered.

    Lines and columns count from 0, as the parser does; `place` counts from 1, as writers do.
    """

    def __init__(self, file: str, text: str) -> None:
        self.file = file
        self.written = text.split("\n")
        """The lines as the writer left them, for hints."""
        self.lines = list(self.written)
        self.masked = False
        self.origins: dict[int, list[int]] = {}
        """The writer's column of each character, for lines in which characters moved."""
        self._text: str | None = text

    @property
    def text(self) -> str:
        if self._text is None:
            self._text = "\n".join(self.lines)
        return self._text

    def place(self, line: int, column: int) -> Place:
        line = min(line, len(self.lines) - 1)
        column = min(self.column(line, column), len(self.written[line]))
        return Place(self.file, line + 1, column + 1)

    def column(self, line: int, column: int) -> int:
        """The writer's column for one in the repaired line."""
        origin = self.origins.get(line)
        if origin is None or not origin:
            return column
        return origin[column] if column < len(origin) else origin[-1] + 1 + column - len(origin)

    def mask(self, line: int, start: int, end: int | None = None, only: str = "") -> None:
        """Hide the character at `start`, or ASCII characters up to `end`, from the parser; `only` these, if given."""
        old = self.lines[line]
        end = start + 1 if end is None else end
        hidden = "".join(_hide(char) if not only or char in only else char for char in old[start:end])
        self._set(line, old[:start] + hidden + old[end:])
        self.masked = True

    def insert(self, line: int, column: int, text: str) -> None:
        old = self.lines[line]
        self._origin(line)[column:column] = [self.column(line, column)] * len(text)
        self._set(line, old[:column] + text + old[column:])

    def remove(self, line: int, start: int, end: int) -> None:
        old = self.lines[line]
        del self._origin(line)[start:end]
        self._set(line, old[:start] + old[end:])

    def drop(self, line: int, unwanted: re.Pattern[str]) -> None:
        """Take every match of a pattern of single characters out of a line."""
        old = self.lines[line]
        kept = [column for column, char in enumerate(old) if not unwanted.match(char)]
        self.origins[line] = [self.column(line, column) for column in kept]
        self._set(line, "".join(old[column] for column in kept))

    def indent(self, line: int, width: int) -> None:
        """Give a line the indentation `width`, whatever spaces, tabs or no-break spaces it has now."""
        old = self.lines[line]
        self.remove(line, 0, len(old) - len(old.lstrip()))
        self.insert(line, 0, " " * width)

    def blank(self, line: int) -> None:
        """Hide a whole line."""
        self._set(line, " " * len(self.lines[line]))

    def content_above(self, line: int) -> int | None:
        """The nearest line above that is neither blank nor a comment."""
        for above in range(line - 1, -1, -1):
            if is_content(self.lines[above]):
                return above
        return None

    @cached_property
    def unit(self) -> int:
        """Spaces of one step of indentation, as this file does it."""
        widths = [indent_of(line) for line in self.lines[:1_000] if line[:1] == " " and line.strip()]
        return min((width for width in widths if width > 1), default=2)

    def _origin(self, line: int) -> list[int]:
        return self.origins.setdefault(line, list(range(len(self.lines[line]))))

    def _set(self, line: int, text: str) -> None:
        if text != self.lines[line]:
            self.lines[line] = text
            self._text = None


def is_content(line: str) -> bool:
    stripped = line.lstrip()
    return bool(stripped) and stripped[0] != "#"


def _hide(char: str) -> str:
    return chr(ord(char) + MASK) if char.isascii() else char
