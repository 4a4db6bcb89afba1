"""Turns a contact into the back of its card: a code that holds it, and what happens when a telephone sees it."""

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact, to_scan
from generator.infographics.contact_card.blocks import LEADING, fitting_size, way
from generator.infographics.qr import holding_path

_CARD_CODE, _POSTCARD_CODE = 38.0, 72.0
_BLEED = 3.0


def draw_back(canvas: Canvas, contact: Contact) -> None:
    """The code on white; beside it on a card, below it on a postcard, the words and the number."""
    sheet, landscape = canvas.sheet, canvas.sheet.width > canvas.sheet.height
    margin = 5.0 if landscape else 7.0
    size = _CARD_CODE if landscape else _POSTCARD_CODE
    left = margin if landscape else (sheet.width - size) / 2
    top = (sheet.height - size) / 2 if landscape else 2 * margin
    canvas.rect(-_BLEED, -_BLEED, sheet.width + 2 * _BLEED, sheet.height + 2 * _BLEED, "main")
    canvas.rect(left, top, size, size, "#ffffff", 1.6)
    canvas.path(holding_path(contact.vcards, left, top, size), fill="#000000")
    if landscape:
        _words(canvas, contact, left + size + margin, top, sheet.width - size - 3 * margin, size)
    else:
        below = top + size + margin
        _words(canvas, contact, margin, below, sheet.width - 2 * margin, sheet.height - margin - below)


def _words(canvas: Canvas, contact: Contact, x: float, y: float, width: float, room: float) -> None:
    """What the code does, as large as fits; the number to dial and who publishes it at the foot."""
    small, name = canvas.sheet.small, canvas.scene.organisation.about.name
    told = to_scan(contact.channel, canvas.scene.wording)

    def foot(on: Canvas, top: float) -> float:
        low = on.text(x, top, name, width, 1.2 * small, 600, colour="on_main", leading=LEADING)
        return way(on, contact, x, low, width)

    high = foot(canvas.draft(), 0)

    def fits(size: float, on: Canvas) -> bool:
        lines = on.lines(told, width, size, 800)
        wide = max(on.width(line, size, 800) for line in lines)
        return wide <= width and len(lines) * size * LEADING <= room - high - small

    size = fitting_size(canvas, fits, 3.4)
    canvas.text(x, y, told, width, size, 800, colour="on_main", leading=LEADING, tag="h2")
    foot(canvas, y + room - high)
