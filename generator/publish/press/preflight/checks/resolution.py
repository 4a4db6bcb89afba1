"""Whether pictures have enough pixels for their size on paper."""

from collections.abc import Iterator

from generator.model.preflight import Fault, Value
from generator.publish.press.preflight.check import Order, check, error, warning
from generator.publish.press.preflight.file import PrintFile
from generator.publish.press.preflight.painted import Image

_FLAT = 2
"""Pixels: a picture this narrow is a colour or a gradient, not a picture."""


@check(10, "Resolution of pictures")
def resolution(file: PrintFile, order: Order) -> Iterator[Fault]:
    """A picture with too few pixels for its size shows steps and blur; black-and-white ones need most."""
    limits = order.profile.pictures
    for page in file.pages:
        for _, one in page.inked:
            if not isinstance(one, Image) or min(one.width, one.height) <= _FLAT:
                continue
            two_tone = one.bits == 1
            least, wanted = (limits.least_bitmap, limits.wanted_bitmap) if two_tone else (limits.least, limits.wanted)
            say = error if one.dpi < least * 0.99 else warning if one.dpi < wanted * 0.99 else None
            if say:
                values: dict[str, Value] = {
                    "width": one.width,
                    "height": one.height,
                    "dpi": round(one.dpi),
                    "wanted": wanted,
                }
                yield say(
                    "A picture of {width} × {height} pixels has {dpi} dpi at this size; {wanted} are wanted.",
                    page,
                    one.box,
                    **values,
                )
