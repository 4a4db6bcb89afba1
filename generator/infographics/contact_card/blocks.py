"""Turns the facts of a contact into the blocks of its cards: the number, the hours, what to have at hand, the code."""

from collections.abc import Callable

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import Contact
from generator.infographics.fit import largest
from generator.infographics.icon import icon_of_document
from generator.infographics.qr import qr_path
from generator.infographics.run_in import run_on
from generator.infographics.week import week
from generator.model.typeface import POINT

Block = Callable[[Canvas, float, float, float, float, float], float]
"""Draws at (x, y), in a width, with a font size, down to a foot at which texts are cut; returns its bottom."""

LEADING = 1.22
ENDLESS = 10_000.0
"""A foot so low that nothing is cut."""
_BLEED = 3.0
_COLOURED = 7.05 * POINT
"""The least size in mm of letters in several inks: smaller ones blur where the plates do not meet."""


def who_answers(canvas: Canvas, contact: Contact) -> str:
    """Who answers, and that it is a person."""
    say = canvas.scene.wording
    if not contact.person:
        return contact.who
    return say("{who}: a person answers you", who=contact.who) if contact.who else say("A person answers you")


def band(canvas: Canvas, below: float, head: Callable[[Canvas], float]) -> float:
    """A head on the ground of the main colour, out to the edges; return the bottom of the ground, `below` the words."""
    bottom = head(Canvas(canvas.scene)) + below
    canvas.rect(-_BLEED, -_BLEED, canvas.sheet.width + 2 * _BLEED, bottom + _BLEED, "main")
    head(canvas)
    return bottom


def fitting_size(canvas: Canvas, fits: Callable[[float, Canvas], bool], biggest: float) -> float:
    """The largest font size at which the blocks fit, without a word that is too wide."""

    def good(size: float) -> bool:
        trial = Canvas(canvas.scene)
        return fits(size, trial) and not trial.too_long

    small = canvas.sheet.small
    return largest(lambda size: size, good, small, biggest * small)


def way(canvas: Canvas, contact: Contact, x: float, y: float, width: float) -> float:
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
        x - 0.035 * size, y, words, width + 0.1 * size, size, 800, colour="on_main", leading=1.08, spacing=spacing,
        tag="h2", href=href, origin=Origin(contact.channel, ("name",)),
    )  # fmt: skip


def opening(
    canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float, foot: float, high: float
) -> float:
    """The week as a strip, the hours in words, the best time, how soon an answer comes where there is room for it."""
    say = canvas.scene.wording
    if contact.hours:
        days = max(size, _COLOURED)
        y = week(canvas, contact.hours, x, y, width, high * width, days, colour="main", under="paper") + 0.3 * size
        y = cut(canvas, x, y, contact.open, width, size, foot, Origin(contact.channel, ("hours",)), 700)
    if contact.best_time:
        words = say("Best time: {time}", time=run_on(contact.best_time, say.language))
        y = cut(canvas, x, y + 0.15 * size, words, width, size, foot, Origin(contact.channel, ("best_time",)))
    if contact.answers_within and canvas.sheet.width > 100:
        words = say("Answer within {delay}", delay=contact.answers_within)
        y = cut(canvas, x, y + 0.15 * size, words, width, size, foot, Origin(contact.channel, ("answers_within",)))
    return y


def cut(
    canvas: Canvas, x: float, y: float, words: str, width: float, size: float, foot: float, origin: Origin,
    weight: int = 400,
) -> float:  # fmt: skip
    """A text that is cut at the foot, and noted as too long when it is."""
    room = max(foot - y, size * LEADING)
    return canvas.text(x, y, words, width, size, weight, leading=LEADING, room=room, origin=origin)


def at_hand(canvas: Canvas, contact: Contact, x: float, y: float, width: float, size: float) -> float:
    """What to have at hand, each with its icon."""
    y = canvas.text(x, y, canvas.scene.wording("Have at hand"), width, size, 600, colour="grey", leading=LEADING)
    indent = 1.9 * size
    for document in contact.at_hand:
        y += 0.2 * size
        canvas.icon(icon_of_document(document, canvas.scene.organisation), x + 0.7 * size, y + 0.62 * size, 1.45 * size)
        origin = Origin(document, ("name",))
        y = canvas.text(x + indent, y, document.name, width - indent, size, 700, leading=LEADING, origin=origin)
    return y


def draw_code(canvas: Canvas, contact: Contact, x: float, y: float, size: float) -> float:
    """The code; return its bottom."""
    canvas.path(qr_path(contact.url, x, y, size), fill="#000000")
    return y + size
