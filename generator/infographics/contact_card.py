"""Draws "Whom do I call?": one number, its price and hours, what to have at hand and to say, on a card for the wallet or a postcard."""

from collections.abc import Callable, Iterable, Iterator

import segno

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.fit import largest
from generator.infographics.icon import icon_of_document
from generator.infographics.qr import QUIET, qr_path
from generator.infographics.run_in import run_on
from generator.infographics.strip import week
from generator.model.facts import main_channel
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation

Block = Callable[[Canvas, float, float, float, float, float], float]
"""Draws on a canvas at (x, y), in a width, with a font size, down to a foot below which texts are cut; returns its bottom."""

_BLEED = 3.0
_LEADING = 1.22
_CARD_CODE, _POSTCARD_CODE = 21.0, 32.0
"""A code narrower than 20 mm is not read by every phone."""
_ENDLESS = 10_000.0
_SPLITS = (0.5, 0.45, 0.4)
"""Shares of the first of two columns."""


def _subjects(organisation: Organisation) -> Iterable[Subject]:
    return (organisation,) if main_channel(organisation) else ()


@infographic("contact-card", _subjects, ("card", "a6"))
def contact_card(subject: Subject, scene: Scene) -> Drawing:
    """The card of an organisation, or of one journey. Raises ValueError when no person can be reached."""
    journey = subject if isinstance(subject, Journey) else None
    contact = contact_of(scene.organisation, scene.wording, journey)
    if contact is None:
        raise ValueError("a contact card needs a channel that a person answers")
    canvas = Canvas(scene)
    title = scene.wording("Whom do I call?") if contact.channel.number else scene.wording("Whom do I ask?")
    if scene.sheet.width < 100:
        _card(canvas, contact)
    else:
        _postcard(canvas, contact, title)
    return canvas.drawing(title, equivalent_of(contact, scene.wording))


# The two sheets


def _card(canvas: Canvas, contact: Contact) -> None:
    """85 × 55 mm: the number on its colour; below, the week, what to have at hand, and the code."""
    margin, sheet, gap = 4.0, canvas.sheet, 2.8
    top = _band(canvas, 0.55 * margin, lambda on: _card_head(on, contact, margin)) + 2.4
    foot = sheet.height - 0.85 * margin
    columns = list(_columns(contact))

    def place(size: float, on: Canvas, foot: float, split: float, code: float) -> float:
        width = sheet.width - 2 * margin - (code + gap if code else 0) - gap * (len(columns) - 1)
        shares = (split, 1 - split) if len(columns) > 1 else (1.0,)
        x, bottom = margin, top
        for block, share in zip(columns, shares, strict=False):
            bottom = max(bottom, block(on, x, top, share * width, size, foot))
            x += share * width + gap
        return bottom

    def harm(arrangement: tuple[float, float]) -> tuple[int, bool]:
        trial = Canvas(canvas.scene)
        bottom = place(sheet.small, trial, _ENDLESS, *arrangement)
        return len(trial.too_long), bottom > foot

    quiet = _quiet(contact.url, _CARD_CODE) if contact.url else 0.0
    codes = (_CARD_CODE - 2 * quiet, 0.0) if contact.url else (0.0,)
    # Words that cannot stand beside the code matter more than the code.
    split, code = min(((split, code) for code in codes for split in _SPLITS), key=harm)
    if code:
        _code(canvas, contact, sheet.width - margin - code - quiet, top - quiet, _CARD_CODE)
    size = _size(canvas, lambda size, on: place(size, on, _ENDLESS, split, code) <= foot, 1.5)
    place(size, canvas, foot, split, code)


def _card_head(canvas: Canvas, contact: Contact, margin: float) -> float:
    """The organisation and the price on one line, who answers, and the number as wide as the card."""
    size, width = 1.08 * canvas.sheet.small, canvas.sheet.width - 2 * margin
    pill = canvas.pill_width(contact.price, size) if contact.price else 0.0
    name = canvas.scene.organisation.about.name
    below = canvas.text(margin, margin - 0.3, name, width - pill - 1, 1.2 * size, 800, colour="on_main", leading=1.3)
    if contact.price:
        canvas.pill(margin + width - pill, margin - 0.8, contact.price, size, fill="on_main", colour="main")
    who = " · ".join(part for part in (_who(canvas, contact), contact.languages) if part)
    y = canvas.text(margin, below, who, width, size, 500, colour="on_main", origin=Origin(contact.channel, ("unit",)))
    return _way(canvas, contact, margin, y + 0.15 * size, width)


def _columns(contact: Contact) -> Iterator[Block]:
    if contact.hours or contact.best_time:
        yield lambda canvas, x, y, width, size, foot: _week(canvas, contact, x, y, width, size, foot, 0.16)
    if contact.at_hand or contact.say:
        yield lambda canvas, x, y, width, size, foot: _prepare(canvas, contact, x, y, width, size, foot)


def _postcard(canvas: Canvas, contact: Contact, title: str) -> None:
    """A6: the question and its number; below, a line with a station for when, for what to have at hand and for what to say."""
    margin, sheet, gap, indent = 7.0, canvas.sheet, 5.0, 12.5
    band = _band(canvas, 0.7 * margin, lambda on: _postcard_head(on, contact, title, margin))
    left, width, foot = margin + indent, sheet.width - 2 * margin - indent, sheet.height - margin
    blocks = list(_stops(contact))
    closing = " · ".join(part for part in (canvas.scene.organisation.about.name, contact.verified) if part)
    end = foot - 1.25 * sheet.small

    def place(size: float, on: Canvas, air: float, end: float) -> list[tuple[str, float]]:
        """Set the blocks one below the other; return each one's icon and top, and the bottom of the last."""
        y, tops = band + gap, []
        for icon, block in blocks:
            tops.append((icon, y + 0.6 * size))
            y = block(on, left, y, width, size, end) + gap + air
        return [*tops, ("", y - air)]

    size = _size(canvas, lambda size, on: place(size, on, 0, _ENDLESS)[-1][1] <= end, 1.6)
    spare = end - place(size, Canvas(canvas.scene), 0, _ENDLESS)[-1][1]
    stations = place(size, Canvas(canvas.scene), max(0.0, spare / max(1, len(blocks))), end)[:-1]
    _line(canvas, stations, margin + 4.2, band)
    place(size, canvas, max(0.0, spare / max(1, len(blocks))), end)
    canvas.text(margin, end, closing, sheet.width - 2 * margin, sheet.small, colour="grey")


def _postcard_head(canvas: Canvas, contact: Contact, title: str, margin: float) -> float:
    size, width = 1.5 * canvas.sheet.small, canvas.sheet.width - 2 * margin
    large = min(1.7 * size, 0.99 * width / canvas.width(title, 1, 800, spacing=-0.02))
    y = canvas.text(margin, margin, title, width + 1, large, 800, colour="on_main", leading=1.15, spacing=-0.02, tag="h1")
    who, origin = _who(canvas, contact), Origin(contact.channel, ("unit",))
    y = canvas.text(margin, y + 0.15 * size, who, width, size, 500, colour="on_main", origin=origin)
    y = _way(canvas, contact, margin, y + 0.4 * size, width)
    below, pill = y + 0.3 * size, 0.0
    if contact.price:
        pill, height = canvas.pill(margin, below, contact.price, size, fill="on_main", colour="main")
        y = below + height
    if contact.languages:
        x = margin + (pill + 0.9 * size if pill else 0)
        y = max(y, canvas.text(x, below + 0.275 * size, contact.languages, margin + width - x, size, 500, colour="on_main"))
    return y


def _stops(contact: Contact) -> Iterator[tuple[str, Block]]:
    """The stations of the postcard: an icon and what stands beside it."""
    if contact.hours or contact.url or contact.best_time:
        yield "clock-outline", lambda canvas, x, y, width, size, foot: _when(canvas, contact, x, y, width, size, foot)
    if contact.at_hand:
        yield "briefcase-outline", lambda canvas, x, y, width, size, foot: _at_hand(canvas, contact, x, y, width, size)
    if contact.say:
        yield "account-voice", lambda canvas, x, y, width, size, foot: _bubble(canvas, contact, x, y, width, size, foot)


def _line(canvas: Canvas, stations: list[tuple[str, float]], x: float, top: float) -> None:
    """The thick line that leads from the number through everything to have ready."""
    radius = 4.2
    places = [(icon, max(y, top + radius + 1.2)) for icon, y in stations]
    if not places:
        return
    canvas.route([(x, top - 1), (x, places[-1][1])], "main", 3.0, 1)
    for icon, y in places:
        canvas.circle(x, y, radius - 0.6, "paper", "ink", 1.2)
        canvas.icon(icon, x, y, 1.15 * radius)
        canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


# The blocks


def _who(canvas: Canvas, contact: Contact) -> str:
    say = canvas.scene.wording
    if not contact.person:
        return contact.who
    return say("{who}: a person answers you", who=contact.who) if contact.who else say("A person answers you")


def _band(canvas: Canvas, below: float, head: Callable[[Canvas], float]) -> float:
    """A head on the ground of the main colour, out to the edges; return the bottom of the ground, `below` the words."""
    bottom = head(Canvas(canvas.scene)) + below
    canvas.rect(-_BLEED, -_BLEED, canvas.sheet.width + 2 * _BLEED, bottom + _BLEED, "main")
    head(canvas)
    return bottom


def _size(canvas: Canvas, fits: Callable[[float, Canvas], bool], biggest: float) -> float:
    """The largest font size at which the blocks fit, without a word that is too wide."""

    def good(size: float) -> bool:
        trial = Canvas(canvas.scene)
        return fits(size, trial) and not trial.too_long

    small = canvas.sheet.small
    return largest(lambda size: size, good, small, biggest * small)


def _way(canvas: Canvas, contact: Contact, x: float, y: float, width: float) -> float:
    """The number on one line, as large as the sheet is wide; an address in words may take three."""
    words, most = contact.way, 1 if contact.channel.number else 3
    spacing = 0.0 if contact.channel.number else -0.02

    def good(size: float) -> bool:
        lines = canvas.lines(words, width, size, 800, spacing=spacing)
        return len(lines) <= most and all(canvas.width(line, size, 800, spacing=spacing) <= width for line in lines)

    size = largest(lambda size: size, good, canvas.sheet.small, 0.15 * canvas.sheet.width, 200)
    href = f"tel:{contact.channel.number}" if contact.channel.number else ""
    # Large figures stand a little right of their box: they are set off so that they align with the words above.
    return canvas.text(
        x - 0.035 * size, y, words, width + 0.1 * size, size, 800, colour="on_main", leading=1.08, spacing=spacing, tag="h2",
        href=href, origin=Origin(contact.channel, ("name",)),
    )  # fmt: skip


def _when(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float) -> float:
    """The week beside the code of the page where customers help themselves."""
    if not contact.url:
        return _week(canvas, contact, x, y, width, size, foot, 0.2)
    quiet = _quiet(contact.url, _POSTCARD_CODE)
    beside = _POSTCARD_CODE - quiet
    bottom = _week(canvas, contact, x, y, width - beside, size, foot, 0.24)
    left = x + width - _POSTCARD_CODE + 2 * quiet
    low = _code(canvas, contact, left - quiet, y - quiet, _POSTCARD_CODE) - quiet
    code = _POSTCARD_CODE - 2 * quiet
    return max(bottom, canvas.text(left, low + 0.8, contact.url_words, code, canvas.sheet.small, 600, leading=_LEADING))


def _week(
    canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float, high: float
) -> float:
    """The week as a strip, the hours in words, the best time, how soon an answer comes where there is room for it."""
    say = canvas.scene.wording
    if contact.hours:
        y = week(canvas, contact.hours, x, y, width, high * width, size, colour="main", under="paper") + 0.3 * size
        y = _cut(canvas, x, y, contact.open, width, size, foot, Origin(contact.channel, ("hours",)), 700)
    if contact.best_time:
        words = say("Best time: {time}", time=run_on(contact.best_time, say.language))
        y = _cut(canvas, x, y + 0.15 * size, words, width, size, foot, Origin(contact.channel, ("best_time",)))
    if contact.answers_within and canvas.sheet.width > 100:
        words = say("Answer within {delay}", delay=contact.answers_within)
        y = _cut(canvas, x, y + 0.15 * size, words, width, size, foot, Origin(contact.channel, ("answers_within",)))
    return y


def _prepare(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float) -> float:
    """What to have at hand and the first words to say, in one column."""
    if contact.at_hand:
        y = _at_hand(canvas, contact, x, y, width, size) + 0.35 * size
    if contact.say:
        say = canvas.scene.wording
        y = canvas.text(x, y, say("Say first"), width, size, 600, colour="grey", leading=_LEADING)
        y = _cut(canvas, x, y, say("“{words}”", words=contact.say), width, size, foot, Origin(contact.channel, ("say",)), 600)
    return y


def _cut(
    canvas: Canvas, x: float, y: float, words: str, width: float, size: float, foot: float, origin: Origin, weight: int = 400
) -> float:
    """A text that is cut at the foot, and noted as too long when it is."""
    room = max(foot - y, size * _LEADING)
    return canvas.text(x, y, words, width, size, weight, leading=_LEADING, room=room, origin=origin)


def _at_hand(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float) -> float:
    y = canvas.text(x, y, canvas.scene.wording("Have at hand"), width, size, 600, colour="grey", leading=_LEADING)
    indent = 1.9 * size
    for document in contact.at_hand:
        y += 0.2 * size
        canvas.icon(icon_of_document(document), x + 0.7 * size, y + 0.62 * size, 1.45 * size)
        origin = Origin(document, ("name",))
        y = canvas.text(x + indent, y, document.name, width - indent, size, 700, leading=_LEADING, origin=origin)
    return y


def _bubble(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float) -> float:
    """The first words to say, as they are said: the tail of the bubble points at the one who speaks."""
    say, pad, large = canvas.scene.wording, 0.9 * size, 1.1 * size
    words, inner = say("“{words}”", words=contact.say), width - 2 * pad
    height = 1.25 * size + canvas.height(words, inner, large, 700, leading=_LEADING) + 1.5 * pad
    height = min(height, foot - y)
    canvas.rect(x, y - 0.5 * pad, width, height, "pale", 2.2)
    canvas.path(f"M{x + 0.3:.3f} {y - 0.1 * pad:.3f}l{-2.6:.3f} {0.9:.3f}l2.600 1.800z", fill="pale")
    below = canvas.text(x + pad, y + 0.1 * pad, say("Say first"), inner, size, 600, colour="grey")
    _cut(canvas, x + pad, below, words, inner, large, y + height - pad, Origin(contact.channel, ("say",)), 700)
    return y + height - 0.5 * pad


def _quiet(address: str, size: float) -> float:
    """The width of the light margin inside a code of this size: what lies beside it may be aligned with its dark part."""
    modules, _ = segno.make(address, error="m", micro=False).symbol_size(border=0)
    return size * QUIET / (modules + 2 * QUIET)


def _code(canvas: Canvas, contact: Contact, x: float, y: float, size: float) -> float:
    """The code; return its bottom."""
    canvas.path(qr_path(contact.url, x, y, size), fill="#000000")
    return y + size
