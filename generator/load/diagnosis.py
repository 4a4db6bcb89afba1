"""Turns a parser's complaint into a finding in the writer's words, and repairs the draft so that reading can go on."""

from generator.load import traps
from generator.load.case import Case
from generator.load.cures import CURES
from generator.model.finding import Finding

_PLAIN = (
    ("block collection", "a field stands in the middle of a list"),
    ("block end", "something stands where it does not belong"),
    ("expected key", "something stands where it does not belong"),
    ("mapping values", "a colon stands where none is expected"),
    ("node content", "a value is missing"),
    ("cannot start any token", "a character stands where none is expected"),
    ("directive", "a line that starts with % means something else"),
    ("document start", "something follows the end of the text"),
    ("end of stream", "the file ends too early"),
    ("expected ':'", "the colon is missing"),
)


def diagnose(case: Case) -> tuple[Finding, bool]:
    """A finding, and whether it is certain: an uncertain one may be a mere consequence of an earlier mistake.

    Repairs `case.draft`; if it leaves the draft as it was, nothing more can be read.
    """
    for cure in CURES:
        before = case.draft.text
        if (finding := cure(case)) and case.draft.text != before:
            return finding, True
    return unknown(case), False


def unknown(case: Case) -> Finding:
    """Whatever else: say it plainly, hide the value (or the line) from the parser and go on."""
    draft, parts = case.draft, case.entry
    finding = traps.unreadable(case.place, f"YAML cannot read this line: {_plainly(case.problem)}.")
    before = draft.text
    if parts.key and case.column >= parts.value_at:
        draft.mask(case.line, parts.value_at, len(case.text), only="\"'[]{},:#*&!|>%@`?-")
    if draft.text == before:
        draft.blank(case.line)
    if draft.text == before:
        draft.blank(case.context_line)
    return finding


def _plainly(problem: str) -> str:
    return next((plain for words, plain in _PLAIN if words in problem), "it breaks the rules of YAML")
