"""Turns a contact into a postcard (A6): the question, its number, and a line with a station for each thing to know."""

from collections.abc import Iterator

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact, short_url
from generator.infographics.contact_card.blocks import (
    ENDLESS,
    LEADING,
    Block,
    at_hand,
    band,
    cut,
    draw_code,
    fitting_size,
    opening,
    way,
    who_answers,
)  # fmt: skip
from generator.infographics.logo import draw_logo
from generator.infographics.qr import quiet_zone

_CODE = 32.0


def draw_postcard(canvas: Canvas, contact: Contact, title: str) -> None:
    """The question and its number; below, a line with stations: when, what to have at hand, what to say."""
    margin, sheet, gap, indent = 7.0, canvas.sheet, 5.0, 12.5
    top = band(canvas, 0.7 * margin, lambda on: _postcard_head(on, contact, title, margin))
    left, width, foot = margin + indent, sheet.width - 2 * margin - indent, sheet.height - margin
    blocks = list(_stops(contact))
    closing = " · ".join(part for part in (canvas.scene.organisation.about.name, contact.verified) if part)
    end = foot - 1.25 * sheet.small

    def place(size: float, on: Canvas, air: float, end: float) -> list[tuple[str, float]]:
        """Set the blocks one below the other; return each one's icon and top, and the bottom of the last."""
        y, tops = top + gap, []
        for icon, block in blocks:
            tops.append((icon, y + 0.6 * size))
            y = block(on, left, y, width, size, end) + gap + air
        return [*tops, ("", y - air)]

    size = fitting_size(canvas, lambda size, on: place(size, on, 0, ENDLESS)[-1][1] <= end, 1.6)
    spare = end - place(size, Canvas(canvas.scene), 0, ENDLESS)[-1][1]
    stations = place(size, Canvas(canvas.scene), max(0.0, spare / max(1, len(blocks))), end)[:-1]
    _line(canvas, stations, margin + 4.2, top)
    place(size, canvas, max(0.0, spare / max(1, len(blocks))), end)
    left = draw_logo(canvas, margin, end + 0.62 * sheet.small, 2.4 * sheet.small)
    canvas.text(left, end, closing, sheet.width - margin - left, sheet.small, colour="grey")


def _postcard_head(canvas: Canvas, contact: Contact, title: str, margin: float) -> float:
    size, width = 1.5 * canvas.sheet.small, canvas.sheet.width - 2 * margin
    large = min(1.7 * size, 0.99 * width / canvas.width(title, 1, 800, spacing=-0.02))
    y = canvas.text(
        margin, margin, title, width + 1, large, 800, colour="on_main", leading=1.15, spacing=-0.02, tag="h1"
    )
    who, origin = who_answers(canvas, contact), Origin(contact.channel, ("unit",))
    y = canvas.text(margin, y + 0.15 * size, who, width, size, 500, colour="on_main", origin=origin)
    y = way(canvas, contact, margin, y + 0.4 * size, width)
    below, pill = y + 0.3 * size, 0.0
    if contact.price:
        pill, height = canvas.pill(margin, below, contact.price, size, fill="on_main", colour="main")
        y = below + height
    if contact.languages:
        x = margin + (pill + 0.9 * size if pill else 0)
        top = below + 0.275 * size
        y = max(y, canvas.text(x, top, contact.languages, margin + width - x, size, 500, colour="on_main"))
    return y


def _stops(contact: Contact) -> Iterator[tuple[str, Block]]:
    """The stations of the postcard: an icon and what stands beside it."""
    if contact.hours or contact.url or contact.best_time:
        yield "clock-outline", lambda canvas, x, y, width, size, foot: _when(canvas, contact, x, y, width, size, foot)
    if contact.at_hand:
        yield "briefcase-outline", lambda canvas, x, y, width, size, _: at_hand(canvas, contact, x, y, width, size)
    if contact.say:
        yield "account-voice", lambda canvas, x, y, width, size, foot: _bubble(canvas, contact, x, y, width, size, foot)


def _line(canvas: Canvas, stations: list[tuple[str, float]], x: float, top: float) -> None:
    """The thick line that leads from the number through everything to have ready."""
    radius = 4.2
    if not stations:
        return
    places = [(icon, max(y, top + radius + 1.2)) for icon, y in stations]
    canvas.route([(x, top - 1), (x, places[-1][1])], "main", 3.0, 1)
    for icon, y in places:
        canvas.circle(x, y, radius - 0.6, "paper", "ink", 1.2)
        canvas.icon(icon, x, y, 1.15 * radius)
        canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def _when(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float) -> float:
    """The week beside the code of the page where customers help themselves."""
    if not contact.url:
        return opening(canvas, contact, x, y, width, size, foot, 0.2)
    quiet = quiet_zone(contact.url, _CODE)
    beside = _CODE - quiet
    bottom = opening(canvas, contact, x, y, width - beside, size, foot, 0.24)
    left = x + width - _CODE + 2 * quiet
    low = draw_code(canvas, contact, left - quiet, y - quiet, _CODE) - quiet + 0.8
    dark, small = _CODE - 2 * quiet, canvas.sheet.small
    low = canvas.text(left, low, contact.url_words, dark, small, leading=LEADING)
    return max(bottom, canvas.text(left, low, short_url(contact.url), dark, small, 700, leading=LEADING))


def _bubble(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float) -> float:
    """The first words to say, as they are said: the tail of the bubble points at the one who speaks."""
    say, pad, large = canvas.scene.wording, 0.9 * size, 1.1 * size
    words, inner = say("“{words}”", words=contact.say), width - 2 * pad
    height = 1.25 * size + canvas.height(words, inner, large, 700, leading=LEADING) + 1.5 * pad
    height = min(height, foot - y)
    canvas.rect(x, y - 0.5 * pad, width, height, "pale", 2.2)
    canvas.path(f"M{x + 0.3:.3f} {y - 0.1 * pad:.3f}l{-2.6:.3f} {0.9:.3f}l2.600 1.800z", fill="pale")
    below = canvas.text(x + pad, y + 0.1 * pad, say("Say first"), inner, size, 600, colour="grey")
    cut(canvas, x + pad, below, words, inner, large, y + height - pad, Origin(contact.channel, ("say",)), 700)
    return y + height - 0.5 * pad
