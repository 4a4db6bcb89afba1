"""Turns a contact into a card of 85 × 55 mm for the wallet."""

from collections.abc import Iterator

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact
from generator.infographics.contact_card.blocks import (
    ENDLESS,
    LEADING,
    Block,
    at_hand,
    band,
    cut,
    fitting_size,
    opening,
    way,
    who_answers,
)  # fmt: skip
from generator.infographics.logo import draw_logo
from generator.model.typeface import POINT

_SPLITS = (0.5, 0.45, 0.4)
"""Shares of the first of two columns."""
REVERSED = 7.2
"""The least size, in points, of light words on a colour: ink runs into smaller ones."""


def draw_card(canvas: Canvas, contact: Contact) -> None:
    """85 × 55 mm: the number on its colour; below, the week and what to have at hand. The codes are on the back."""
    margin, sheet, gap = 4.0, canvas.sheet, 2.8
    top = band(canvas, 0.55 * margin, lambda on: _card_head(on, contact, margin)) + 2.4
    foot = sheet.height - 0.8 * margin
    columns = list(_columns(contact))

    def place(size: float, on: Canvas, foot: float, split: float) -> float:
        width = sheet.width - 2 * margin - gap * (len(columns) - 1)
        shares = (split, 1 - split) if len(columns) > 1 else (1.0,)
        x, bottom = margin, top
        for block, share in zip(columns, shares, strict=False):
            bottom = max(bottom, block(on, x, top, share * width, size, foot))
            x += share * width + gap
        return bottom

    def harm(split: float) -> tuple[int, bool]:
        trial = Canvas(canvas.scene)
        bottom = place(sheet.small, trial, ENDLESS, split)
        return len(trial.too_long), bottom > foot

    split = min(_SPLITS, key=harm)
    size = fitting_size(canvas, lambda size, on: place(size, on, ENDLESS, split) <= foot, 1.5)
    place(size, canvas, foot, split)


def _card_head(canvas: Canvas, contact: Contact, margin: float) -> float:
    """The organisation and the price on one line, who answers, and the number as wide as the card."""
    size, width = max(1.08 * canvas.sheet.small, REVERSED * POINT), canvas.sheet.width - 2 * margin
    pill = canvas.pill_width(contact.price, size) if contact.price else 0.0
    name = canvas.scene.organisation.about.name
    left = draw_logo(canvas, margin, margin - 0.3 + 0.78 * size, 1.6 * size, dark=True)
    room = width - pill - 1.8 - (left - margin)
    large = 1.2 * size
    named = max(size, min(large, large * room / canvas.width(name, large, 800)))
    below = canvas.text(left, margin - 0.3, name, room, named, 800, colour="on_main", leading=1.3, tag="h1")
    if contact.price:
        _, height = canvas.pill(margin + width - pill, margin - 0.8, contact.price, size, fill="on_main", colour="main")
        below = max(below, margin - 0.5 + height)
    who = " · ".join(part for part in (who_answers(canvas, contact), contact.languages) if part)
    y = canvas.text(margin, below, who, width, size, 500, colour="on_main", origin=Origin(contact.channel, ("unit",)))
    return way(canvas, contact, margin, y + 0.15 * size, width)


def _columns(contact: Contact) -> Iterator[Block]:
    if contact.hours or contact.best_time:
        yield lambda canvas, x, y, width, size, foot: opening(canvas, contact, x, y, width, size, foot, 0.16)
    if contact.at_hand or contact.say:
        yield lambda canvas, x, y, width, size, foot: _prepare(canvas, contact, x, y, width, size, foot)


def _prepare(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float) -> float:
    """What to have at hand and the first words to say, in one column."""
    if contact.at_hand:
        y = at_hand(canvas, contact, x, y, width, size) + 0.35 * size
    if contact.say:
        say, origin = canvas.scene.wording, Origin(contact.channel, ("say",))
        y = canvas.text(x, y, say("Say first"), width, size, 600, colour="grey", leading=LEADING)
        y = cut(canvas, x, y, say("“{words}”", words=contact.say), width, size, foot, origin, 600)
    return y
