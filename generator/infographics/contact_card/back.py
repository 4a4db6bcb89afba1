"""Turns a contact into the back of its card: a code that holds it, one that leads to its page, and what each is for."""

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact, breakable, short_url, to_scan
from generator.infographics.contact_card.blocks import LEADING, fitting_size, way
from generator.infographics.qr import holding_path, qr_path
from generator.model.typeface import POINT

Lines = tuple[tuple[str, int], ...]
"""Words and their weights, one below the other."""
_CODE, _ALONE, _POSTCARD_CODE = 31.0, 38.0, 72.0
"""The sides of the codes in mm, quiet zones included: of two on a card, of one alone, of that on a postcard."""
_BLEED = 3.0
_SMALL = 7.2 * POINT
"""The size of the words below a code: ink runs into smaller light ones."""


def draw_back(canvas: Canvas, contact: Contact) -> None:
    """One code or two, on white; beside or below them the words."""
    sheet = canvas.sheet
    canvas.rect(-_BLEED, -_BLEED, sheet.width + 2 * _BLEED, sheet.height + 2 * _BLEED, "main")
    if sheet.width < sheet.height:
        _postcard(canvas, contact)
    elif contact.url:
        _codes(canvas, contact)
    else:
        _card(canvas, contact)


def _codes(canvas: Canvas, contact: Contact) -> None:
    """Both codes, far enough apart for a telephone to see one at a time; below each what it does, or its address."""
    sheet, margin = canvas.sheet, 6.0
    held, leads = to_scan(contact.channel, canvas.scene.wording), breakable(short_url(contact.url))
    codes: list[tuple[str, Lines]] = []
    if contact.vcards:
        codes.append((holding_path(contact.vcards, margin, margin, _CODE), ((held, 600),)))
    left = sheet.width - margin - _CODE
    first_use, _, _ = contact.url_words.partition(", ")
    codes.append((qr_path(contact.url, left, margin, _CODE), ((leads, 800), (first_use, 500))))
    for x, (path, words) in zip((margin, left)[-len(codes) :], codes, strict=True):
        canvas.rect(x, margin, _CODE, _CODE, "#ffffff", 1.6)
        canvas.path(path, fill="#000000")
        _below(canvas, words, x, margin + _CODE + 1.2)


def _below(canvas: Canvas, words: Lines, x: float, y: float) -> None:
    """What stands under a code, down to the margin."""
    wide, foot = _CODE + 4, canvas.sheet.height - 5
    for text, weight in words:
        if y + canvas.height(text, wide, _SMALL, weight, leading=LEADING) <= foot:
            y = canvas.text(x, y, text, wide, _SMALL, weight, colour="on_main", leading=LEADING)


def _card(canvas: Canvas, contact: Contact) -> None:
    """The code that holds the contact; beside it what it does, and the number."""
    sheet, margin, size = canvas.sheet, 5.0, _ALONE
    top = (sheet.height - size) / 2
    _held(canvas, contact, margin, top, size)
    _words(canvas, contact, size + 2 * margin, top, sheet.width - size - 3 * margin, size)


def _postcard(canvas: Canvas, contact: Contact) -> None:
    """The code that holds the contact; below it what it does, and the number."""
    sheet, margin, size = canvas.sheet, 7.0, _POSTCARD_CODE
    _held(canvas, contact, (sheet.width - size) / 2, 2 * margin, size)
    below = size + 3 * margin
    _words(canvas, contact, margin, below, sheet.width - 2 * margin, sheet.height - margin - below)


def _held(canvas: Canvas, contact: Contact, x: float, y: float, size: float) -> None:
    canvas.rect(x, y, size, size, "#ffffff", 1.6)
    canvas.path(holding_path(contact.vcards, x, y, size), fill="#000000")


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
