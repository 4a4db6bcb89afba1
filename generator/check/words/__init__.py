"""Turns the word lists of this folder, one phrase a line, into something that finds them in a text."""

import re
from functools import cache
from importlib.resources import files

NOTHING = re.compile(r"(?!)")


@cache
def finder(language: str, name: str) -> re.Pattern[str]:
    """A pattern for the phrases of `<language>/<name>.txt`; one that finds nothing if there is no list."""
    list_ = files(__name__) / language.replace("-", "_").split("_")[0] / f"{name}.txt"
    if not list_.is_file():
        return NOTHING
    phrases = filter(None, map(str.strip, list_.read_text(encoding="utf-8").splitlines()))
    longest_first = sorted(phrases, key=len, reverse=True)
    loose = (re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in longest_first)
    return re.compile(rf"\b(?:{'|'.join(loose)})\b", re.IGNORECASE)
