"""Whether no object lays more ink than paper takes up."""

from collections.abc import Iterator

from generator.model.preflight import Fault
from generator.publish.press.preflight.check import Order, check, error
from generator.publish.press.preflight.file import PrintFile
from generator.publish.press.preflight.painted import Image, Painted, Shade
from generator.publish.press.preflight.pictures import most_ink

_TOLERANCE = 1.0
"""Percent: eight bits and JPEG round."""


@check(6, "Ink of each object")
def ink(file: PrintFile, order: Order) -> Iterator[Fault]:
    """Paper that cannot take up its ink stays wet: sheets stick together and soil one another."""
    limit = order.profile.max_ink
    measured: dict[int, float] = {}
    for page in file.pages:
        for _, one in page.inked:
            percent = _most(one, measured)
            if percent > limit + _TOLERANCE and not one.colour.registration:
                yield error(
                    "{percent} % of ink lie here; the paper takes {limit} %.",
                    page,
                    one.box,
                    percent=round(percent),
                    limit=limit,
                )


def _most(one: Painted, measured: dict[int, float]) -> float:
    """The most ink of an object; a picture's pixels are looked at once."""
    if isinstance(one, Shade):
        return max((peak.percent for peak in one.peaks), default=0)
    if isinstance(one, Image):
        key = one.source.objgen[0] if hasattr(one.source, "objgen") else 0
        if key in measured and key:
            return measured[key]
        percent = most_ink(one) or 0
        if key and not one.stencil:
            measured[key] = percent
        return percent
    return one.colour.percent
