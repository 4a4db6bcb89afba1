"""Turns some words of a text into the place where they stand in the writer's file."""

import re
from bisect import bisect_right

from generator.model.entity import Entity
from generator.model.finding import Place
from generator.model.organisation import Organisation
from generator.model.reference import Path


def place_of_words(organisation: Organisation, entity: Entity, path: Path, words: str) -> Place:
    """Line and column of the first `words` in the text at `path`, broken over lines or not; else of the text itself."""
    start = organisation.place(entity, *path)
    source = organisation.sources.get(start.file, "")
    lines = _lines(organisation, start.file)
    offset = lines[min(start.line, len(lines)) - 1] + start.column - 1
    match = _pattern(words).search(source, offset)
    if match is None:
        return start
    line = bisect_right(lines, match.start())
    return Place(start.file, line, match.start() - lines[line - 1] + 1)


def _lines(organisation: Organisation, file: str) -> list[int]:
    """Where each line of a file begins; kept with the organisation: as many findings ask as there are."""
    kept: dict[str, list[int]] = vars(organisation).setdefault("lines", {})
    if file not in kept:
        ends = re.finditer("\n", organisation.sources.get(file, ""))
        kept[file] = [0, *(end.end() for end in ends)]
    return kept[file]


def _pattern(words: str) -> re.Pattern[str]:
    """Words with any space between them: a line's end in YAML, closed and opened quotes around one in a PO file."""
    loose = (re.escape(word).replace("'", "['’]") for word in words.replace("’", "'").split())
    return re.compile(r'\s+(?:"\s+")?'.join(loose), re.IGNORECASE)
