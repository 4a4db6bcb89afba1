"""Turns the word lists of this folder, one phrase a line, into something that finds them in a text."""

import re
from functools import cache
from importlib.resources import files

NOTHING = re.compile(r"(?!)")


@cache
def finder(language: str, name: str) -> re.Pattern[str]:
    """A pattern for the phrases of `<language>/<name>.txt`, the longest first; one that finds nothing if there is no list."""
    list_ = files(__name__) / language.replace("-", "_").split("_")[0] / f"{name}.txt"
    if not list_.is_file():
        return NOTHING
    phrases = [line.strip() for line in list_.read_text(encoding="utf-8").splitlines() if line.strip()]
    loose = (re.escape(phrase).replace("'", "['’]").replace(r"\ ", r"\s+") for phrase in sorted(phrases, key=len, reverse=True))
    return re.compile(rf"\b(?:{'|'.join(loose)})\b", re.IGNORECASE)
