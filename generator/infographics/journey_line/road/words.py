"""Sets the small things of the road in words: pills, boxes to tick, what to say, discs with a number."""

from collections.abc import Sequence
from dataclasses import dataclass

from generator.infographics.canvas import Align, Canvas, Origin
from generator.infographics.journey_line.hyphen import divided
from generator.infographics.journey_line.stops import Fact
from generator.infographics.measure import Measure
from generator.infographics.picture import Tail, bubble, tick_box

_EMPTY_INSIDE = 0.7


@dataclass(frozen=True, slots=True)
class Pen:
    """How the words of one sheet are set, and how much is told."""

    measure: Measure
    brief: bool = False
    """Titles only, where there is one."""
    facts: bool = False
    """Of a step with a title only the facts, not the sentence."""

    def size(self, canvas: Canvas, on_a3: float) -> float:
        """A font size given in mm for A3."""
        return self.measure.size(canvas, on_a3)


def heading(
    canvas: Canvas, x: float, y: float, words: str, width: float, size: float, *, origin: Origin,
    align: Align = "center", colour: str = "ink", room: float = 0,
) -> float:  # fmt: skip
    """A title whose long compounds are divided; smaller when a word is still too wide."""
    language = canvas.scene.wording.language
    words = divided(words, width, lambda word: canvas.width(word, size, 900), language)
    widest = max((canvas.width(word, 1, 900) for word in words.split(" ")), default=0)
    fitting = max(min(size, 0.99 * width / max(widest, 0.01)), canvas.sheet.small)
    return canvas.text(
        x, y, words, width, fitting, 900, colour=colour, align=align, leading=1.12, tag="h2", room=room, origin=origin
    )


def pills(canvas: Canvas, facts: Sequence[Fact], x: float, y: float, width: float, size: float, align: Align) -> float:
    """Facts on pills, as many in a row as there is room for; return the bottom. A long one is set without its plate."""
    gap, pitch = size * 0.45, size * 2.15
    rows: list[list[Fact]] = []
    used = width
    for fact in facts:
        wide = canvas.pill_width(fact.words, size, 800, fact.icon)
        if used + wide > width or not rows:
            rows.append([])
            used = 0
        rows[-1].append(fact)
        used += wide + gap
    for row in rows:
        wide = sum(canvas.pill_width(fact.words, size, 800, fact.icon) for fact in row) + gap * (len(row) - 1)
        if wide > width:
            y = _wrapped(canvas, row[0], x, y, width, size)
            continue
        left = x + ((width - wide) / 2 if align == "center" else 0)
        for fact in row:
            price = fact.icon == "tag"
            fill, colour = ("ink", "paper") if price else ("bubble", "ink")
            left += canvas.pill(
                left, y, fact.words, size, fill=fill, colour=colour, weight=800, icon=fact.icon, stroke="ink"
            )[0]
            left += gap
        y += pitch
    return y


def ticks(canvas: Canvas, papers: Sequence[str], x: float, y: float, width: float, size: float, align: Align) -> float:
    """A box to tick before each paper, in one column or, from the left, side by side; return the bottom."""
    lead, leading = size * 1.5, 1.2
    left, right = x, x + width
    for index, paper in enumerate(papers):
        wide = min(lead + canvas.width(paper, size, 700), width)
        if align == "center":
            left = x + (width - wide) / 2
        elif index and left + wide > right:
            left, y = x, y + size * 1.55
        tick_box(canvas, left, y + size * 0.16, size * 0.95)
        bottom = canvas.text(left + lead, y, paper, min(wide, right - left) - lead + 0.3, size, 700, leading=leading)
        if align == "center" or bottom - y > size * 1.5:
            left, y = x, bottom + size * 0.3
        else:
            left += wide + size
    return y + (size * 1.5 if align == "left" and left > x else 0)


def said(
    canvas: Canvas, words: str, x: float, y: float, width: float, size: float, *, tail: Tail, at: float,
    ink: str = "ink", colour: str = "ink", weight: int = 700, align: Align = "left", room: float = 0,
    origin: Origin, quoted: bool = True,
) -> float:  # fmt: skip
    """Words in a speech bubble as narrow as they allow; its tail leaves at `at` on the sheet. Return its bottom."""
    inset, air = size * 0.85, size * 0.5
    text = canvas.scene.wording("“{words}”", words=words) if quoted else words
    lines = canvas.lines(text, width - 2 * inset, size, weight)
    wide = min(max(canvas.width(line, size, weight) for line in lines) + 2 * inset + 0.4, width)
    left = min(max(x, at - wide * 0.45), x + width - wide) if align == "center" else x
    mark = len(canvas.shapes)
    bottom = canvas.text(
        left + inset, y + air, text, width - 2 * inset, size, weight,
        colour=colour, leading=1.2, room=room, origin=origin,
    )  # fmt: skip
    high = bottom + air - y
    where = at - left if tail in ("down", "up") else high / 2
    bubble(canvas, left, y, wide, high, tail=tail, at=where, ink=ink, corner=3.4)
    canvas.shapes.insert(mark, canvas.shapes.pop())
    return bottom + air + (2.6 * canvas.unit if tail == "down" else 0)


def disc(
    canvas: Canvas, words: str, x: float, y: float, radius: float, fill: str = "highlight", colour: str = "on_highlight"
) -> None:
    """A number or a letter in a disc with an outline."""
    canvas.circle(x, y, radius, fill, "ink", radius * 0.17)
    size = max(radius * 1.2, canvas.sheet.small)
    canvas.text(x - 2 * radius, y - size * 0.625, words, 4 * radius, size, 900, colour=colour, align="center")
    canvas.solids.append((x - radius, y - radius, x + radius, y + radius))


def _wrapped(canvas: Canvas, fact: Fact, x: float, y: float, width: float, size: float) -> float:
    lead = size * 1.6
    canvas.icon(fact.icon, x + size * 0.62, y + size * 0.7, size * 1.25)
    return canvas.text(x + lead, y, fact.words, width - lead, size, 700, leading=1.2) + size * 0.5
