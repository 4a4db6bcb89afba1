"""Turns the text of a YAML file into a tree that knows its places, or into findings that name every mistake at once."""

import codecs
import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from generator.load import refusals
from generator.load.allowances import allowances, may_allow
from generator.load.builder import Builder, Parser
from generator.load.case import Case
from generator.load.diagnosis import diagnose
from generator.load.draft import Draft
from generator.load.limits import LIMITS, Limits
from generator.load.notes import Notes, RefusalError, Suspect
from generator.model.finding import Allowance, Finding, Place, unique
from generator.model.source import Map

try:
    from yaml._yaml import CParser as FastParser
except ImportError:
    FastParser = None  # type: ignore[assignment, misc]

__all__ = ["Document", "Suspect", "decode", "read", "read_bytes"]

_UNREADABLE = re.compile("[^\t\n -~\x85\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = str.maketrans("\x85\u2028\u2029", "   ")


class PlainParser(yaml.reader.Reader, yaml.scanner.Scanner, yaml.parser.Parser):
    """PyYAML's own parser in Python, some forty times slower: for machines whose PyYAML came without its C part."""

    def __init__(self, text: str) -> None:
        yaml.reader.Reader.__init__(self, text)
        yaml.scanner.Scanner.__init__(self)
        yaml.parser.Parser.__init__(self)


def parse(text: str) -> Parser:
    """The fastest parser at hand."""
    parser: Parser = FastParser(text) if FastParser is not None else PlainParser(text)
    return parser


@dataclass(frozen=True, slots=True)
class Document:
    """What was read of one file."""

    file: str
    tree: Map | None
    """None if the file could not be read to its end, or is no mapping. A mistake that could be set right is, here."""
    findings: tuple[Finding, ...] = ()
    allowances: tuple[Allowance, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    """Bare yes, no, on, off, oui, non: only the model knows whether one is a slip (Y007)."""


def read_bytes(data: bytes, file: str, limits: Limits = LIMITS) -> Document:
    """Read the bytes of a file; `file` is its posix path, relative to the workspace."""
    if len(data) > limits.size:
        return Document(file, None, (_too_big(file, len(data), limits),))
    text, findings = decode(data, file)
    document = read(text, file, limits)
    return Document(
        file, document.tree, unique([*findings, *document.findings]), document.allowances, document.suspects
    )


def read(text: str, file: str, limits: Limits = LIMITS, parse: Callable[[str], Parser] = parse) -> Document:
    """Read a file's text. Whatever stands in it, the answer is a document: mistakes are findings, never exceptions."""
    if len(text) > limits.size:
        return Document(file, None, (_too_big(file, len(text), limits),))
    draft = Draft(file, _one_kind_of_line_end(text))
    findings: dict[int, Finding] = {}
    refused: list[Finding] = []
    if "\ufeff" in draft.text:
        refused += _clean(draft, limits.repairs)
    tree, notes, budget = None, Notes(draft, limits), limits.reparsed
    for _ in range(limits.repairs + 1):
        notes = Notes(draft, limits, keep_spans=may_allow(text))
        try:
            builder = Builder(parse(draft.text), notes)
            tree = builder.build()
            builder.settle()
            break
        except RefusalError as refusal:
            refused.append(refusal.finding)
            break
        except (yaml.reader.ReaderError, UnicodeEncodeError):
            refused += _clean(draft, limits.repairs)
        except yaml.YAMLError as error:
            before = draft.text
            finding, certain = diagnose(Case.of(draft, error, notes.quote))
            if certain or not findings:
                findings.setdefault(finding.place.line, finding)
            budget -= len(before)
            if budget < 0 or draft.text == before:
                break
    allowed, unexplained = allowances(draft, notes.spans) if notes.keep_spans else ([], [])
    every = unique([*findings.values(), *refused, *notes.findings, *unexplained])
    return Document(file, tree, every, tuple(allowed), tuple(notes.suspects))


def decode(data: bytes, file: str) -> tuple[str, list[Finding]]:
    """Bytes to text, without byte-order mark; if not UTF-8, a finding, and the text in the likeliest encoding."""
    if data[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        finding = refusals.encoding(Place(file, 1, 1), "This file is saved as UTF-16 (“Unicode”).")
        return data.decode("utf-16", "replace"), [finding]
    try:
        return data.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        before = before.replace("\r\n", "\n").replace("\r", "\n")
        place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
        text = data.decode("cp1252", "replace")
        return text, [
            refusals.encoding(place, "This file is not saved as UTF-8: an accent or a sign cannot be read here.")
        ]


def _one_kind_of_line_end(text: str) -> str:
    """End lines with a line feed. Only YAML 1.1 ends them at three rare characters too; these become spaces."""
    text = text.removeprefix("\ufeff")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.translate(_LINE_ENDS) if any(end in text for end in "\x85\u2028\u2029") else text


def _clean(draft: Draft, most: int) -> list[Finding]:
    """Take out the characters that no YAML file may hold; a finding for each line that has some, up to `most`."""
    findings: list[Finding] = []
    for line, text in enumerate(draft.lines):
        match = _UNREADABLE.search(text)
        if match is None:
            continue
        if len(findings) < most:
            problem = f"An invisible character (U+{ord(match[0]):04X}) stands here."
            hint = "Delete it; typing the line anew is the safest way."
            findings.append(refusals.encoding(draft.place(line, match.start()), problem, hint))
        draft.drop(line, _UNREADABLE)
    return findings


def _too_big(file: str, size: int, limits: Limits) -> Finding:
    problem = f"This file has {size / 1e6:.1f} MB; the limit is {limits.size / 1e6:.0f} MB."
    return refusals.limit(Place(file, 1, 1), problem, "Split it into several files.")
