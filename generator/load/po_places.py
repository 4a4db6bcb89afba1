"""Turns a PO file into the place of each translation, and into what its translators allow."""

from collections.abc import Iterator

from babel.messages.catalog import Catalog, Message

from generator.load.allowances import ALLOW
from generator.model.finding import Allowance, Place


def places_in(source: str, file: str, catalog: Catalog) -> tuple[dict[str, Place], tuple[Allowance, ...]]:
    """Where the first letter of each translation stands, by context; and its `# allow L706: reason` comments."""
    lines = source.split("\n")
    spans = [(message, *_span(lines, message.lineno)) for message in catalog if message.context and message.lineno]
    places = {str(message.context): Place(file, *_first_letter(lines, start)) for message, start, _ in spans}
    allowed = (one for message, start, end in spans for one in _allowed(message, file, start + 1, end))
    return places, tuple(allowed)


def _span(lines: list[str], number: int) -> tuple[int, int]:
    """The line (from 0) of the `msgstr` that follows line `number` (from 1), and the line after its last."""
    start = next((at for at in range(number - 1, len(lines)) if lines[at].startswith("msgstr")), number - 1)
    end = next((at for at in range(start + 1, len(lines)) if not lines[at].startswith('"')), len(lines))
    return start, end


def _first_letter(lines: list[str], start: int) -> tuple[int, int]:
    """Line and column, from 1."""
    if lines[start] == 'msgstr ""':
        return start + 2, 2
    return start + 1, len('msgstr "') + 1


def _allowed(message: Message, file: str, first: int, last: int) -> Iterator[Allowance]:
    for comment in message.user_comments:
        if match := ALLOW.search(f"# {comment}"):
            codes = tuple(code.strip().upper() for code in match["codes"].split(","))
            yield Allowance(file, first, last, codes, match["reason"].lstrip(":").strip())
