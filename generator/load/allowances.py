"""Turns comments such as `# allow R101: reason` into allowances: for a line, or for the block below the comment."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.load import refusals
from generator.load.draft import Draft, entry, indent_of, is_content
from generator.load.notes import Span
from generator.model.finding import Allowance, Finding

ALLOW = re.compile(
    r"(?:^|(?<=\s))\#\s*allow\s+(?P<codes>[A-Z]\d{3}(?:\s*,\s*[A-Z]\d{3})*)\b\s*(?P<reason>.*)", re.IGNORECASE
)
_MENTION = re.compile(r"#\s*allow", re.IGNORECASE)
_HEADER = ("|", ">")


def may_allow(text: str) -> bool:
    """Whether a text may hold such a comment at all; if not, nobody need look at where its quotes are."""
    return _MENTION.search(text) is not None


def allowances(draft: Draft, spans: list[Span]) -> tuple[list[Allowance], list[Finding]]:
    """All allowances of a file. `spans` says where its quoted and block texts are: a `#` in them is no comment."""
    found: list[Allowance] = []
    findings: list[Finding] = []
    starts = [(span.line, span.column) for span in spans]
    blocks = _Blocks(draft.lines)
    for line, match in _comments(draft):
        before = bisect_right(starts, (line, match.start())) - 1
        if before >= 0 and _inside(spans[before], line, match.start()):
            continue
        codes = tuple(code.strip().upper() for code in match["codes"].split(","))
        reason = match["reason"].lstrip(":").strip()
        if not match["reason"].startswith(":") or not reason:
            findings.append(refusals.allowance_without_reason(draft.place(line, match.start()), ", ".join(codes)))
        alone = not draft.lines[line][: match.start()].strip()
        first, last = blocks.below(line) if alone else (line, line)
        found.append(Allowance(draft.file, first + 1, last + 1, codes, reason))
    return found, findings


class _Blocks:
    """Lines with all that is indented below them."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._content = [line for line, text in enumerate(lines) if is_content(text)]
        self._ends: dict[int, int] = {}

    def below(self, comment: int) -> tuple[int, int]:
        """First and last line of what follows a comment; the comment's own line if nothing does."""
        rank = bisect_right(self._content, comment)
        if rank == len(self._content):
            return comment, comment
        if rank not in self._ends:
            self._ends[rank] = self._end(rank)
        return self._content[rank], self._ends[rank]

    def _end(self, rank: int) -> int:
        first = last = self._content[rank]
        parts, indent = entry(self._lines[first]), indent_of(self._lines[first])
        takes_list = not parts.value and not parts.dashes
        for line in self._content[rank + 1 :]:
            item_of_same_rank = takes_list and self._lines[line].startswith("- ", indent)
            if indent_of(self._lines[line]) < indent + (not item_of_same_rank):
                break
            last = line
        return last


def _comments(draft: Draft) -> Iterator[tuple[int, re.Match[str]]]:
    for line, text in enumerate(draft.lines):
        if "#" in text and (match := ALLOW.search(text)):
            yield line, match


def _inside(span: Span, line: int, column: int) -> bool:
    if span.style in _HEADER and line == span.line:
        return False
    return (line, column) < (span.last_line, span.last_column)
