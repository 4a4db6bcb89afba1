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
from generator.infographics.sheets import in_order, numbered
from generator.infographics.strip import Strip
from generator.model.organisation import Organisation

_SMALLEST, _BIGGEST = 0.74, 1.6


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
    scale = largest(lambda scale: scale, lambda scale: _fits(canvas, prices, scale, room), _SMALLEST, _BIGGEST, 24)
    shares = _shares(canvas, prices, scale, room)
    drawings = []
    for number, blocks in enumerate(shares, 1):
        sheet = Canvas(scene)
        header(sheet, kicker, title)
        numbered(sheet, number, len(shares))
        _stack(sheet, blocks, top, room)
        Strip(sheet, contact).draw()
        drawings.append(sheet.drawing(title, equivalent(title, prices, contact, scene)))
    return in_order(drawings)


def _fits(canvas: Canvas, prices: Prices, scale: float, room: float) -> bool:
    draft = canvas.draft()
    blocks = Setting(draft, Measure(scale)).blocks(prices)
    for block in blocks:
        block.draw(draft, 0)
    return _height(blocks) <= room and not draft.too_long


def _height(blocks: Sequence[Block]) -> float:
    return sum(block.height for block in blocks)


def _shares(canvas: Canvas, prices: Prices, scale: float, room: float) -> list[list[Block]]:
    """The blocks of each sheet; what heads a list heads its rest on the next sheet too."""
    shares: list[list[Block]] = [[]]
    blocks = Setting(canvas, Measure(scale)).blocks(prices)
    for block, after in zip(blocks, [*blocks[1:], None], strict=True):
        # A heading alone at the foot of a sheet heads nothing.
        together = block.height + (after.height if after and after.head is block else 0)
        if shares[-1] and _height(shares[-1]) + together > room:
            shares.append([block.head] if block.head else [])
        shares[-1].append(block)
    return shares


def _stack(canvas: Canvas, blocks: Sequence[Block], top: float, room: float) -> None:
    """The blocks below one another, what is left of the room shared between them."""
    air = min(max(0.0, room - _height(blocks)) / len(blocks), 14 * canvas.unit)
    for block in blocks:
        block.draw(canvas, top)
        top += block.height + air
