"""Turns comments such as `# allow R101: reason` into allowances: for a line, or for the block below the comment."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.load import refusals
from generator.load.draft import Draft, indent_of, is_content
from generator.load.notes import Span
from generator.model.finding import Allowance, Finding

_ALLOW = re.compile(
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
    for line, match in _comments(draft):
        before = spans[: bisect_right(starts, (line, match.start()))][-1:]
        if before and _inside(before[0], line, match.start()):
            continue
        codes = tuple(code.strip().upper() for code in match["codes"].split(","))
        reason = match["reason"].lstrip(":").strip()
        if not match["reason"].startswith(":") or not reason:
            findings.append(refusals.allowance_without_reason(draft.place(line, match.start()), ", ".join(codes)))
        first, last = _scope(draft.lines, line) if not draft.lines[line][: match.start()].strip() else (line, line)
        found.append(Allowance(draft.file, first + 1, last + 1, codes, reason))
    return found, findings


def _comments(draft: Draft) -> Iterator[tuple[int, re.Match[str]]]:
    for line, text in enumerate(draft.lines):
        if "#" in text and (match := _ALLOW.search(text)):
            yield line, match


def _inside(span: Span, line: int, column: int) -> bool:
    if span.style in _HEADER and line == span.line:
        return False
    return (line, column) < (span.last_line, span.last_column)


def _scope(lines: list[str], comment: int) -> tuple[int, int]:
    """First and last line of what follows a comment: the next line with content, and all that is indented below it."""
    first = next((line for line in range(comment + 1, len(lines)) if is_content(lines[line])), comment)
    last, indent = first, indent_of(lines[first])
    opens_list = lines[first].rstrip().endswith(":") and not lines[first].lstrip().startswith("- ")
    for line in range(first + 1, len(lines)):
        if not lines[line].strip():
            continue
        here = indent_of(lines[line])
        same_rank_item = opens_list and here == indent and lines[line].lstrip().startswith("- ")
        if here <= indent and not same_rank_item:
            break
        if is_content(lines[line]):
            last = line
    return first, last
