"""Whether black words are printed by black ink alone."""

from collections.abc import Iterator

from generator.model.preflight import Fault, Value
from generator.publish.press.preflight.check import Order, check, error, quoted
from generator.publish.press.preflight.file import PrintFile
from generator.publish.press.preflight.painted import Words
from generator.publish.press.preflight.spaces import Colour


@check(7, "Black text")
def black_text(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Four plates never meet to the hair: small black type mixed from several inks gets coloured edges."""
    small = order.profile.letters.small
    for page in file.pages:
        for _, one in page.inked:
            if isinstance(one, Words) and one.size < small and _mixed_black(one.colour):
                values: dict[str, Value] = {
                    "text": quoted(one.text),
                    "inks": one.colour.inks,
                    "size": round(one.size, 2),
                }
                yield error(
                    "“{text}” is black mixed from {inks} inks, at {size} pt; use black ink alone.",
                    page,
                    one.box,
                    **values,
                )


def _mixed_black(colour: Colour) -> bool:
    """Whether a colour looks black or dark grey and takes more than black ink."""
    plates = colour.plates or {}
    cyan, magenta, yellow, black = (plates.get(name, 0) for name in ("Cyan", "Magenta", "Yellow", "Black"))
    mixed = cyan + magenta + yellow
    if black >= 0.9:
        return mixed > 0.1
    neutral = max(cyan, magenta, yellow) - min(cyan, magenta, yellow) <= 0.25
    return neutral and min(cyan, magenta, yellow) > 0.15 and mixed / 3 + black > 0.7
