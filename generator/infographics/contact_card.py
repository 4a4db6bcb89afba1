"""Draws "Whom do I call?": one number, its price and hours, what to have at hand and to say, on a card for the wallet or a postcard."""

from collections.abc import Callable, Iterable, Iterator

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact, contact_of, equivalent_of
from generator.infographics.drawing import Drawing, Scene, Subject, infographic
from generator.infographics.fit import largest
from generator.infographics.icon import icon_of_channel, icon_of_document
from generator.infographics.qr import qr_path
from generator.infographics.strip import week
from generator.model.facts import main_channel
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation

Block = Callable[[Canvas, float, float, float, float], float]
"""Draws on a canvas at (x, y), in a width, with a font size; returns its bottom."""

_CODE = 20.0
"""The narrowest code that every phone reads, in mm."""
_BLEED = 3.0


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
    if scene.sheet.width < 100:
        _card(canvas, contact)
    else:
        _postcard(canvas, contact)
    title = scene.wording("Whom do I call?") if contact.channel.number else scene.wording("Whom do I ask?")
    return canvas.drawing(title, equivalent_of(contact, scene.wording))


def _card(canvas: Canvas, contact: Contact) -> None:
    """85 × 55 mm: the number on its colour; below, the week, what to have at hand, and the code."""
    margin, sheet = 4.2, canvas.sheet
    band = _band(canvas, contact, margin, margin, 1.08 * sheet.small)
    top, room = band + 2.6, sheet.height - margin - band - 2.6
    code = max(_CODE, min(room, 23.0)) if contact.url else 0.0
    if code:
        _code(canvas, contact, sheet.width - margin - code + 0.8, sheet.height - margin - code + 0.8, code)
    columns = list(_columns(contact))
    gap = 3.4
    width = (sheet.width - 2 * margin - (code + gap if code else 0) - gap * (len(columns) - 1)) / max(1, len(columns))

    def bottom(size: float, on: Canvas) -> float:
        return max((block(on, margin + index * (width + gap), top, width, size) for index, block in enumerate(columns)), default=0)

    size = _size(canvas, lambda size, on: bottom(size, on) <= top + room, 1.5)
    bottom(size, canvas)


def _postcard(canvas: Canvas, contact: Contact) -> None:
    """A6: the same facts one below the other, with the words to say in a bubble."""
    margin, sheet = 7.0, canvas.sheet
    band = _band(canvas, contact, margin, margin + 0.5, 1.5 * sheet.small)
    code = 31.0 if contact.url else 0.0
    width = sheet.width - 2 * margin
    gap = 5.0
    foot = sheet.height - margin

    def place(size: float, on: Canvas, air: float) -> float:
        y = band + gap + air
        beside = width - code - gap if code else width
        low = _week(on, contact, margin, y, beside, size, 0.23)
        if code:
            low = max(low, _code(on, contact, sheet.width - margin - code + 1, y - 1, code))
        low = _at_hand(on, contact, margin, low + gap + air, width, size) if contact.at_hand else low
        low = _bubble(on, contact, margin, low + gap + air, width, size) if contact.say else low
        return _verified(on, contact, margin, low + gap + air, width)

    size = _size(canvas, lambda size, on: place(size, on, 0) <= foot, 1.75)
    left = foot - place(size, Canvas(canvas.scene), 0)
    place(size, canvas, max(0.0, min(left / 5, 5.0)))


def _size(canvas: Canvas, fits: Callable[[float, Canvas], bool], biggest: float) -> float:
    """The largest font size at which the blocks fit, without a word that is too wide."""

    def good(size: float) -> bool:
        trial = Canvas(canvas.scene)
        return fits(size, trial) and not trial.too_long

    small = canvas.sheet.small
    return largest(lambda size: size, good, small, biggest * small)


def _columns(contact: Contact) -> Iterator[Block]:
    if contact.hours or contact.best_time or contact.answers_within:
        yield lambda canvas, x, y, width, size: _week(canvas, contact, x, y, width, size, 0.16)
    if contact.at_hand or contact.say:
        yield lambda canvas, x, y, width, size: _prepare(canvas, contact, x, y, width, size)


def _band(canvas: Canvas, contact: Contact, margin: float, top: float, size: float) -> float:
    """Who answers, and the number as large as the sheet is wide; return the bottom of its ground."""
    inner = Canvas(canvas.scene)
    bottom = _number(inner, contact, margin, top, canvas.sheet.width - 2 * margin, size) + 0.75 * margin
    canvas.rect(-_BLEED, -_BLEED, canvas.sheet.width + 2 * _BLEED, bottom + _BLEED, "main")
    _number(canvas, contact, margin, top, canvas.sheet.width - 2 * margin, size)
    return bottom


def _number(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float) -> float:
    say = canvas.scene.wording
    who = contact.who
    if contact.person:
        who = say("{who}: a person answers you", who=who) if who else say("A person answers you")
    name = canvas.scene.organisation.about.name
    y = canvas.text(x, y, name, width, 1.15 * size, 800, colour="on_main", leading=1.2)
    y = canvas.text(x, y, who, width, size, 500, colour="on_main", leading=1.25, origin=Origin(contact.channel, ("unit",)))
    y = _way(canvas, contact, x, y + 0.2 * size, width)
    below = y + 0.25 * size
    pill = 0.0
    if contact.price:
        pill, _ = canvas.pill(x, below, contact.price, size, fill="on_main", colour="main")
        y = below + 1.8 * size
    if contact.languages:
        left = x + pill + (0.9 * size if pill else 0)
        y = max(y, canvas.text(left, below + 0.275 * size, contact.languages, x + width - left, size, 500, colour="on_main"))
    return y


def _way(canvas: Canvas, contact: Contact, x: float, y: float, width: float) -> float:
    """The number on one line; an address in words may take three."""
    words, spacing = contact.way, -0.02
    icon = 0.0
    full = canvas.width(words, 1, 800, spacing=spacing)
    size = min(0.995 * width / full, 0.2 * canvas.sheet.width)
    if not contact.channel.number:
        sizes = [0.11 * canvas.sheet.width * step / 40 for step in range(40, 9, -1)]
        set_in = {size: canvas.lines(words, width, size, 800, spacing=spacing) for size in sizes}
        good = (
            size for size, lines in set_in.items()
            if len(lines) <= 3 and all(canvas.width(line, size, 800, spacing=spacing) <= width for line in lines)
        )  # fmt: skip
        size = next(good, canvas.sheet.small)
    href = f"tel:{contact.channel.number}" if contact.channel.number else ""
    return canvas.text(
        x - 0.03 * size + icon, y, words, width + 0.1 * size, size, 800, colour="on_main", leading=1.12, spacing=spacing, tag="h1",
        href=href, origin=Origin(contact.channel, ("name",)),
    )  # fmt: skip


def _week(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, high: float) -> float:
    """The week as a strip, the hours in words, the best time, how soon an answer comes."""
    say, origin = canvas.scene.wording, Origin(contact.channel, ("hours",))
    if contact.hours:
        y = week(canvas, contact.hours, x, y, width, high * width, size, colour="main", under="paper") + 0.3 * size
        y = canvas.text(x, y, contact.open, width, size, 700, leading=1.22, origin=origin)
    if contact.best_time:
        words = say("Best time: {time}", time=contact.best_time)
        y = canvas.text(x, y + 0.15 * size, words, width, size, leading=1.22, origin=Origin(contact.channel, ("best_time",)))
    if contact.answers_within:
        y = canvas.text(x, y + 0.15 * size, say("Answer within {delay}", delay=contact.answers_within), width, size, leading=1.22)
    return y


def _prepare(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float) -> float:
    """What to have at hand and the first words to say, in one column."""
    if contact.at_hand:
        y = _at_hand(canvas, contact, x, y, width, size) + 0.5 * size
    if contact.say:
        say, origin = canvas.scene.wording, Origin(contact.channel, ("say",))
        y = canvas.text(x, y, say("Say first"), width, size, 600, colour="grey", leading=1.22)
        y = canvas.text(x, y, say("“{words}”", words=contact.say), width, size, 700, leading=1.22, origin=origin)
    return y


def _at_hand(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float) -> float:
    y = canvas.text(x, y, canvas.scene.wording("Have at hand"), width, size, 600, colour="grey", leading=1.22) + 0.15 * size
    for document in contact.at_hand:
        canvas.icon(icon_of_document(document), x + 0.7 * size, y + 0.7 * size, 1.45 * size)
        indent = 1.9 * size
        y = canvas.text(
            x + indent, y + 0.08 * size, document.name, width - indent, size, 700, leading=1.22, origin=Origin(document, ("name",))
        ) + 0.22 * size  # fmt: skip
    return y


def _bubble(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float) -> float:
    """The first words to say, as said."""
    say, pad = canvas.scene.wording, 0.9 * size
    words, origin = say("“{words}”", words=contact.say), Origin(contact.channel, ("say",))
    large = 1.12 * size
    height = 1.25 * size + canvas.height(words, width - 2 * pad, large, 700, leading=1.22) + 1.7 * pad
    canvas.rect(x, y, width, height, "pale", 2.4)
    tail = 2.6
    canvas.path(f"M{x + 8:.3f} {y + height - 0.2:.3f}v{tail + 0.2:.3f}l{1.5 * tail:.3f} {-tail - 0.2:.3f}z", fill="pale")
    inner = canvas.text(x + pad, y + 0.75 * pad, say("Say first"), width - 2 * pad, size, 600, colour="grey")
    canvas.text(x + pad, inner, words, width - 2 * pad, large, 700, leading=1.22, origin=origin)
    return y + height + tail


def _code(canvas: Canvas, contact: Contact, x: float, y: float, size: float) -> float:
    """The code of the page where customers help themselves; its quiet zone is the white around it."""
    canvas.rect(x, y, size, size, "#ffffff")
    canvas.path(qr_path(contact.url, x, y, size), fill="#000000")
    return y + size


def _verified(canvas: Canvas, contact: Contact, x: float, y: float, width: float) -> float:
    words = " · ".join(part for part in (contact.url_words if contact.url else "", contact.verified) if part)
    return canvas.text(x, y, words, width, canvas.sheet.small, colour="grey") if words else y


__all__ = ["contact_card", "icon_of_channel"]
