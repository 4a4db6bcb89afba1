"""Draws "What will it cost me to ask?": the price of each way in on a tag, and what is free instead beside it."""

from collections.abc import Iterable, Sequence

from generator.infographics.canvas import Canvas
from generator.infographics.contact import contact_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.fit import largest
from generator.infographics.header import header
from generator.infographics.measure import Measure
from generator.infographics.price_of_contact.blocks import Block, Setting
from generator.infographics.price_of_contact.equivalent import equivalent
from generator.infographics.price_of_contact.facts import Prices, priced, prices_of
from generator.infographics.sheets import evenly, in_order, numbered
from generator.infographics.strip import Strip
from generator.model.organisation import Organisation

_SMALLEST, _BIGGEST = 0.74, 1.6
_ALIKE = 1.2
"""How much larger the words of one sheet may be than those of another."""


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return (organisation,) if priced(organisation) else ()


@infographic("price-of-contact", "What asking costs", _subjects, ("a4", "a3"))
def price_of_contact(subject: Subject, scene: Scene) -> Drawing:
    """The prices of the organisation of the scene."""
    title = scene.wording("What will it cost me to ask?")
    kicker = scene.wording("Prices")
    prices = prices_of(scene)
    contact = contact_of(scene.organisation, scene.wording)
    canvas = Canvas(scene)
    top = header(canvas.draft(), kicker, title) + 5 * canvas.unit
    room = Strip(canvas, contact).top - 4 * canvas.unit - top
    runs = _runs(_blocks(canvas, prices, _SMALLEST), room)
    scales = [_scale(canvas, prices, run, room) for run in runs]
    drawings = []
    for number, (run, scale) in enumerate(zip(runs, scales, strict=True), 1):
        sheet = Canvas(scene)
        header(sheet, kicker, title)
        numbered(sheet, number, len(runs))
        _stack(sheet, _cut(_blocks(sheet, prices, min(scale, _ALIKE * min(scales))), run), top, room)
        Strip(sheet, contact).draw()
        drawings.append(sheet.drawing(title, equivalent(title, prices, contact, scene)))
    return in_order(drawings)


def _blocks(canvas: Canvas, prices: Prices, scale: float) -> list[Block]:
    return Setting(canvas, Measure(scale)).blocks(prices)


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _cut(blocks: Sequence[Block], run: slice) -> list[Block]:
    """The blocks of one sheet; what heads a list heads its rest on the next sheet too."""
    found = list(blocks[run])
    return [found[0].head, *found] if found and found[0].head else found


def _runs(blocks: Sequence[Block], room: float) -> list[slice]:
    """Which blocks each sheet has: the fewest sheets, as even as can be; a heading stays with what comes first."""
    starts = [index for index, block in enumerate(blocks) if not index or block.head is not blocks[index - 1]]
    ends = [*starts[1:], len(blocks)]
    heights = [_height(blocks[start:end]) for start, end in zip(starts, ends, strict=True)]
    for count in range(1, len(starts) + 1):
        found = [slice(starts[units.start], ends[units.stop - 1]) for units in evenly(heights, count)]
        if all(_height(_cut(blocks, run)) <= room for run in found):
            break
    return found


def _scale(canvas: Canvas, prices: Prices, run: slice, room: float) -> float:
    """The largest scale at which the blocks of one sheet fit it."""

    def fits(scale: float) -> bool:
        draft = canvas.draft()
        blocks = _cut(_blocks(draft, prices, scale), run)
        for block in blocks:
            block.draw(draft, 0)
        return _height(blocks) <= room and not draft.too_long

    found: float = largest(float, fits, _SMALLEST, _BIGGEST, 24)
    return found


def _stack(canvas: Canvas, blocks: Sequence[Block], top: float, room: float) -> None:
    """The blocks below one another, what is left of the room shared between them."""
    air = min(max(0.0, room - _height(blocks)) / len(blocks), 14 * canvas.unit)
    for block in blocks:
        block.draw(canvas, top)
        top += block.height + air
