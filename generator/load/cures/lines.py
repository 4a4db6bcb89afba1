"""Questions that cures ask about a line."""

import re

_PART_END = re.compile(r"[,\]}]")


def begins_text(line: str, column: int) -> bool:
    """Whether a value may begin at `column`: after a colon, a dash, a bracket, a comma, or at the start of the line."""
    before = line[:column].rstrip()
    return not before or before[-1] in ":-[{,"


def in_brackets(line: str, column: int) -> bool:
    """Whether a bracket opened in this line is still open at `column`."""
    return any(line.rfind(opening, 0, column) > line.rfind(closing, 0, column) for opening, closing in ("[]", "{}"))


def part_end(line: str, column: int) -> int:
    """Where, within brackets, the part around `column` ends."""
    match = _PART_END.search(line, column)
    return match.start() if match else len(line)
