"""Turns what WeasyPrint logs while it makes a PDF into remarks a writer or a theme's author can act on."""

import logging
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from generator.model.finding import Finding, Place, Severity

_LONGEST = 80


@dataclass(frozen=True, slots=True)
class Remark:
    """Something that went wrong in one PDF; it becomes a finding when the caller says which place it is about."""

    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR
    words: str = ""
    """Of the document, where it is about some of them: whoever knows the facts finds the field that says them."""

    def at(self, place: Place) -> Finding:
        """Return the remark as a finding about `place`."""
        return Finding(place, self.code, self.message, self.hint, self.severity)

    def __str__(self) -> str:
        return f"{self.code} {self.message}"


NO_TITLE = Remark(
    "O417", "the document has no title", "Give the page a <title>: readers and screen readers see it first."
)

NO_DESCRIPTION = Remark(
    "O415", "a drawing has no description", "Give the <svg> a <title>, or put what only decorates in a CSS background."
)


def relative_link(target: str) -> Remark:
    """Return the remark for a link on paper that leads to a file instead of a public address."""
    return Remark("O419", f"the link {_short(target)} has no web address", "In a PDF, link to the full https address.")


class _Pattern(NamedTuple):
    """How a log message starts, and the remark made of its groups."""

    expression: re.Pattern[str]
    code: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR


_PATTERNS = (
    _Pattern(
        re.compile(r"Failed to load (?:image|stylesheet|attachment) at '?(.+?)'? ?: (?:\w+: )*(.+)", re.S),
        "O411", "{0} cannot be used: {1}",
        "Put the file among the assets of the organisation or theme and name it by its path there.",
    ),
    _Pattern(
        re.compile(r"Failed to load attachment: (?:\w+: )*(.+)", re.S),
        "O411", "an attached file cannot be used: {0}",
        "Put the file among the assets of the organisation or theme and name it by its path there.",
    ),
    _Pattern(
        re.compile(r"Failed to (?:render SVG image|load inline SVG:) (.+)", re.S),
        "O411", "{0} cannot be drawn", "Open the drawing in a browser: it must be valid SVG.",
    ),
    _Pattern(
        re.compile(r"Font-face '(.+)' cannot be loaded"),
        "O412", "the font {0} cannot be loaded", "Name a font package in the theme: only its faces are used.",
    ),
    _Pattern(
        re.compile(r'\.notdef glyph .*"(.*)" \((U\+\w+)\)', re.S),
        "O413", "no font of the theme has the character {0} ({1})", "Write it otherwise, or add a font that has it.",
    ),
    _Pattern(
        re.compile(r"No anchor #(.+) for internal URI|Content discarded: .* anchor '(.+)'"),
        "O414", "nothing on the document is called #{0}", "The link leads nowhere: correct its target.",
    ),
    _Pattern(
        re.compile(r'Image "(.*)" has no required alt', re.S),
        "O415", "the picture {0} has no description", "Give it an alt text, or a <title> inside a drawing.",
    ),
    _Pattern(
        re.compile(r'Missing required "lang"'),
        "O416", "the document does not say its language", "Give <html> a lang: screen readers speak it.",
    ),
    _Pattern(
        re.compile(r"((?:Ignored|Invalid|Unsupported|Expected|Unknown|Parse error|Relative URI|This).*)", re.S),
        "O418", "the style sheet asks for what is not understood: {0}", "Correct the theme's style sheet.",
        Severity.WARNING,
    ),
)  # fmt: skip
_OTHER = _Pattern(re.compile("(.*)", re.S), "O410", "{0}", "", Severity.WARNING)
# A library the machine lacks is no fault of the document: `advised_libraries` says it once.
_SILENT = re.compile("Using fontTools instead of HarfBuzz-Subset")


@contextmanager
def captured() -> Iterator[list[str]]:
    """Collect what WeasyPrint logs as a warning or an error, in order, each once; nothing of it reaches the screen."""
    messages: dict[str, None] = {}
    kept: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: messages.setdefault(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("weasyprint")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield kept
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate
        kept += messages


def remarks(messages: Sequence[str]) -> tuple[Remark, ...]:
    """Return a remark for every message that concerns the document."""
    return tuple(dict.fromkeys(_remark(message) for message in messages if not _SILENT.match(message)))


def _remark(message: str) -> Remark:
    for pattern in (*_PATTERNS, _OTHER):
        if match := pattern.expression.match(message):
            groups = [_short(group) for group in match.groups() if group is not None]
            return Remark(pattern.code, pattern.message.format(*groups), pattern.hint, pattern.severity)
    raise AssertionError("the last pattern takes everything")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else flat[: _LONGEST - 1] + "…"
