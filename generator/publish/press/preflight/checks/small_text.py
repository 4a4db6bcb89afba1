"""Whether words are large enough to be printed and read."""

from collections.abc import Iterator

from generator.model.preflight import Fault, Value
from generator.model.press import Letters
from generator.publish.press.preflight.check import Order, check, error, quoted, warning
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.grounds import reversed_on
from generator.publish.press.preflight.painted import Words

_TOLERANCE = 0.03
"""Points."""


@check(9, "Small text")
def small_text(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Thin strokes of small type break up, and ink closes them where they are left free in colour."""
    letters = order.profile.letters
    for page in file.pages:
        for number, one in page.inked:
            if isinstance(one, Words) and one.size < max(letters.smallest, letters.smallest_reversed) - _TOLERANCE:
                yield from _look(page, number, one, letters)


def _look(page: Page, number: int, one: Words, letters: Letters) -> Iterator[Fault]:
    values: dict[str, Value] = {"text": quoted(one.text), "size": round(one.size, 2)}
    smallest = letters.smallest_black if one.colour.black_only else letters.smallest
    if one.size < smallest - _TOLERANCE:
        yield error(
            "“{text}” is {size} pt high; at least {limit} pt can be read.", page, one.box, **values, limit=smallest
        )
    elif reversed_on(page, number, one):
        limit = letters.smallest_reversed
        yield error(
            "“{text}” is light on dark and {size} pt high; below {limit} pt ink fills it.",
            page,
            one.box,
            **values,
            limit=limit,
        )
    elif one.colour.inks > 1:
        limit = letters.smallest_reversed
        message = "“{text}” takes {inks} inks and is {size} pt high; below {limit} pt its edges blur."
        yield warning(message, page, one.box, **values, inks=one.colour.inks, limit=limit)
