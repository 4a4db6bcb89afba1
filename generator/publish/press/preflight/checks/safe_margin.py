"""Whether words keep away from the cut."""

from collections.abc import Iterator

from generator.model.preflight import Fault, Value
from generator.publish.press.preflight.check import Order, check, error, quoted, warning
from generator.publish.press.preflight.file import Page, PrintFile
from generator.publish.press.preflight.painted import Words

_TOLERANCE = 0.1
"""Millimetres."""
_KNIFE = 3
"""Millimetres by which no knife errs: the safe margin of cards. Between it and the printer's own, shops ask."""


@check(4, "Safe margin")
def safe_margin(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A knife may be off by a millimetre or two: words near the edge lose their ends, or look as if they did.

    Closer than 3 mm is an error; from there to the printer's safe margin, which he means for sheets, a warning.
    """
    for page in file.pages:
        for _, one in page.inked:
            if isinstance(one, Words) and one.box.within(page.cut):
                yield from _look(page, one, order.profile.safe)


def _look(page: Page, one: Words, safe: float) -> Iterator[Fault]:
    cut, box = page.cut, one.box
    sides = (box.left - cut.left, box.bottom - cut.bottom, cut.right - box.right, cut.top - box.top)
    distance = page.millimetres(min(sides))
    values: dict[str, Value] = {"text": quoted(one.text), "distance": round(distance, 1), "safe": safe}
    if distance < 0:
        yield error("“{text}” is cut off at the edge.", page, box, text=values["text"])
    elif distance < safe - _TOLERANCE:
        say = error if distance < _KNIFE - _TOLERANCE else warning
        yield say("“{text}” stands {distance} mm from the cut; {safe} mm are safe.", page, box, **values)
