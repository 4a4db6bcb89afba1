"""Turns some words of a text into the place where they stand in the writer's file."""

import re

from generator.model.entity import Entity
from generator.model.finding import Place
from generator.model.organisation import Organisation
from generator.model.reference import Path


def place_of_words(organisation: Organisation, entity: Entity, path: Path, words: str) -> Place:
    """Line and column of the first `words` in the text at `path`, broken over lines or not; else of the text itself."""
    start = organisation.place(entity, *path)
    source = organisation.sources.get(start.file, "")
    lines = source.split("\n")
    offset = sum(len(line) + 1 for line in lines[: start.line - 1]) + start.column - 1
    match = _pattern(words).search(source, offset)
    if match is None:
        return start
    before = source[: match.start()]
    return Place(start.file, before.count("\n") + 1, match.start() - before.rfind("\n"))


def _pattern(words: str) -> re.Pattern[str]:
    """Words with any space between them: a line's end in YAML, closed and opened quotes around one in a PO file."""
    loose = (re.escape(word).replace("'", "['’]") for word in words.replace("’", "'").split())
    return re.compile(r'\s+(?:"\s+")?'.join(loose), re.IGNORECASE)
