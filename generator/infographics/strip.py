"""Turns the facts of a contact into the strip at the foot of every sheet: the human is always in the same place."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import product

from generator.infographics.canvas import Canvas
from generator.infographics.contact import Contact, short_url, to_scan
from generator.infographics.icon import icon_of_channel, icon_of_document
from generator.infographics.picture import bust
from generator.infographics.qr import holding_path, holds, qr_path, side_of
from generator.infographics.week import week

SAFE = 5.4
"""Millimetres that words keep from the edge of a sheet: a print shop cuts as near as 5."""
HELD = 25.2
"""The least side in mm of a code that holds a contact: with 33 modules or more, 20 mm of it are dark."""
Draw = Callable[[Canvas, float, float, float], None]
"""Draws a block on a canvas, at (x, y), in a width."""


@dataclass(frozen=True)
class _Block:
    width: float
    height: float
    draw: Draw


class Strip:
    """The strip of one sheet, measured: its height is known before it is drawn."""

    def __init__(self, canvas: Canvas, contact: Contact | None) -> None:
        self.canvas = canvas
        self.contact = contact
        self._pad = max(5 * canvas.unit, 4)
        plate = bool(canvas.scene.style.shapes.get("plate"))
        self._gap = max(7 * canvas.unit, 4.5) if plate else max(10 * canvas.unit, 6)
        self._ruled = bool(canvas.scene.style.shapes.get("hairlines"))
        self._ground, self._ink = ("pale", "ink") if self._ruled else ("main", "on_main")
        self._sign, self._on_sign = ("main", "on_main") if self._ruled else ("on_main", "main")
        self._off = canvas.margin - 3 * canvas.unit if plate else 0.0
        """Between the strip and the edges of the sheet: a plate leaves some paper around it."""
        self._somebody = min(34 * canvas.unit, 0.16 * canvas.sheet.width) if plate else 0.0
        """The width of whoever stands at its left."""
        self._left = canvas.margin + self._somebody * 0.92
        self._right = canvas.sheet.width - canvas.margin - (2 * canvas.unit if plate else 0)
        self._rows = self._arranged()

    @property
    def height(self) -> float:
        """In mm; nothing to say: 0."""
        if not self._rows:
            return 0
        blocks = sum(max(block.height for block in row) for row in self._rows)
        return blocks + self._pad * len(self._rows) + max(self._pad, SAFE - self._off)

    @property
    def top(self) -> float:
        """Where the strip begins on its sheet."""
        return self.canvas.sheet.height - self.height - self._off

    def draw(self) -> None:
        """Paint the strip at the foot of the sheet."""
        if not self._rows:
            return
        canvas, y = self.canvas, self.top
        corner = 4 * canvas.unit if self._off else 0
        canvas.rect(self._off, y, canvas.sheet.width - 2 * self._off, self.height, self._ground, corner)
        if self._somebody:
            size = min(self._somebody, self.height * 1.3)
            bust(canvas, "helper-us", self._off + 3 * canvas.unit, y + self.height, size)
        for row in self._rows:
            y += self._pad
            spare = self._room - sum(block.width for block in row)
            gap = min(spare / max(1, len(row) - 1), 3.2 * self._gap)
            x = self._left
            for index, block in enumerate(row):
                # The last block is set at the right edge: the code is found in the same corner on every sheet.
                left = self._right - block.width if index and index == len(row) - 1 else x
                if self._ruled:
                    above = y - 0.4 * self._pad
                    canvas.line((left, above), (left + block.width, above), "ink", 0.35 * canvas.unit)
                block.draw(canvas, left, y, block.width)
                x += block.width + gap
            y += max(block.height for block in row)

    @property
    def _room(self) -> float:
        return self._right - self._left

    def _arranged(self) -> list[list[_Block]]:
        """The blocks on one row, as low and with as large a number as can be; on two rows on a narrow sheet."""
        if self.contact is None:
            return []
        code = [block for block in (self._code(),) if block]
        found: list[tuple[float, float, list[_Block]]] = []
        for size, week_width, hand_width in product((16.5, 15, 13.5, 12), (60, 74, 88), (76, 92, 108)):
            others = [block for block in (self._week(week_width), self._at_hand(hand_width)) if block]
            row = [self._number(size * self.canvas.unit), *others, *code]
            if sum(block.width for block in row) + self._gap * (len(row) - 1) <= self._room:
                # A number that is a third larger is worth about a line of small text.
                found.append((max(block.height for block in row) - 1.1 * size * self.canvas.unit, -size, row))
        if found:
            return [self._with_scan(min(found, key=lambda entry: entry[:2])[2])]
        return self._two_rows(code)

    def _two_rows(self, code: list[_Block]) -> list[list[_Block]]:
        for size in (16.5, 13.5, 10.5, 8, 6.5):
            number = self._number(size * self.canvas.unit)
            if number.width + sum(block.width + self._gap for block in code) <= self._room:
                break
        others = [block for block in (self._week(74), self._at_hand(92)) if block]
        return [[number, *code], self._with_scan(others)] if others else [[number, *code]]

    def _with_scan(self, row: list[_Block]) -> list[_Block]:
        """The same with the code that saves the number, before the last block, where it takes no room from others."""
        highest, taken = max(block.height for block in row), sum(block.width + self._gap for block in row)
        for share in (1.6, 1.3, 0.95):
            scan = self._scan(share)
            if scan and scan.height <= highest and taken + scan.width <= self._room:
                return [*row[:-1], scan, row[-1]]
        return row

    def _number(self, size: float) -> _Block:
        """Who answers, the number very large, what it costs and in which languages."""
        canvas, contact = self.canvas, self._facts
        small, disc = canvas.size(4.2), size * 0.62
        if contact.channel.number is None:
            size = max(size * 0.6, small)
        who = contact.who
        if contact.person:
            who = (
                canvas.scene.wording("{who}: a person answers you", who=who)
                if who
                else canvas.scene.wording("A person answers you")
            )
        lead = 0.0 if self._ruled else 2 * disc + size * 0.45
        pill = canvas.pill_width(contact.price, small) if contact.price else 0
        tail = canvas.width(contact.languages, small, 500) + small if contact.languages else 0
        wide = max(canvas.width(contact.way, size, 800, spacing=-0.02), canvas.width(who, small, 600), pill + tail)
        below = small * 1.8 if contact.price or contact.languages else 0
        height = small * 1.3 + size * 1.14 + (size * 0.1 + below if below else 0)

        def draw(canvas: Canvas, x: float, y: float, width: float) -> None:
            middle = y + small * 1.3 + size * 0.57
            if lead:
                canvas.circle(x + disc, middle, disc, self._sign)
                canvas.icon(icon_of_channel(contact.channel), x + disc, middle, disc * 1.25, self._on_sign)
            x += lead
            y = canvas.text(x, y, who, wide + 0.3, small, 600, colour=self._ink, leading=1.3)
            y = canvas.text(
                x - size * 0.03,
                y,
                contact.way,
                wide + size * 0.1,
                size,
                800,
                colour=self._ink,
                leading=1.14,
                spacing=-0.02,
            )
            y += size * 0.1
            if contact.price:
                canvas.pill(x, y, contact.price, small, fill=self._sign, colour=self._on_sign)
            if contact.languages:
                top = y + small * 0.275
                left = x + pill + (small if pill else 0)
                canvas.text(left, top, contact.languages, tail + 0.3, small, 500, colour=self._ink)

        return _Block(lead + wide, height, draw)

    def _week(self, on_a3: float) -> _Block | None:
        """The opening hours as a strip of seven days, then in words."""
        canvas, contact = self.canvas, self._facts
        if contact.hours is None:
            return None
        small = canvas.size(3.9)
        width = max(on_a3 * canvas.unit, small * 15)
        best = canvas.scene.wording("Best time: {time}", time=contact.best_time) if contact.best_time else ""
        bars = max(60 * canvas.unit, small * 15) / 7 * 0.98

        def draw(canvas: Canvas, x: float, y: float, width: float) -> None:
            if contact.hours:
                y = week(canvas, contact.hours, x, y, bars / 0.98 * 7, bars, small, self._sign, self._on_sign)
            y = canvas.text(x, y + small * 0.35, contact.open, width, small, 700, colour=self._ink)
            canvas.text(x, y + small * 0.2, best, width, small, 400, colour=self._ink)

        words = canvas.height(contact.open, width, small, 700) + small * 0.35
        tip = canvas.height(best, width, small, 400) + small * 0.2 if best else 0
        return _Block(width, bars + small * 1.45 + words + tip, draw)

    def _at_hand(self, on_a3: float) -> _Block | None:
        """What to have at hand, and the first words to say."""
        canvas, contact = self.canvas, self._facts
        if not contact.at_hand and not contact.say:
            return None
        small, wording = canvas.size(3.9), canvas.scene.wording
        width = max(on_a3 * canvas.unit, small * 19)
        papers = contact.at_hand[: 2 if contact.say else 3]
        names = [document.name for document in papers]
        head = wording("Have at hand") if names else wording("Say first")
        say = wording("“{words}”", words=contact.say) if contact.say else ""
        line = small * 1.62

        def draw(canvas: Canvas, x: float, y: float, width: float) -> None:
            y = canvas.text(x, y, head, width, small, 600, colour=self._ink) + small * 0.2
            for document, name in zip(papers, names, strict=True):
                canvas.icon(
                    icon_of_document(document, canvas.scene.organisation),
                    x + small * 0.7,
                    y + line / 2,
                    small * 1.5,
                    self._ink,
                )
                canvas.text(
                    x + small * 2, y + (line - small * 1.25) / 2, name, width - small * 2, small, 700, colour=self._ink
                )
                y += line
            canvas.text(x, y + small * 0.25, say, width, small, 400, colour=self._ink, italic=True)

        height = small * 1.45 + line * len(names)
        if say:
            height += small * 0.25 + canvas.height(say, width, small, italic=True)
        return _Block(width, height, draw)

    def _code(self) -> _Block | None:
        """The code of the page where customers help themselves, its address below; what they can do there beside it.

        How fresh the sheet is stands there, too.
        """
        canvas, contact = self.canvas, self._facts
        small = canvas.size(3.6)
        if not contact.url:
            words = 1.4 * max(29 * canvas.unit, 22)
            return (
                _Block(words, canvas.height(contact.verified, words, small), self._freshness(small))
                if contact.verified
                else None
            )
        size = max(29 * canvas.unit, side_of(contact.url))
        wording, address = canvas.scene.wording, short_url(contact.url)
        lines = [(wording("Online"), 600), (contact.url_words, 700), (contact.verified, 400)]

        def high(width: float) -> float:
            return sum(canvas.height(text, width, small, weight) for text, weight in lines)

        words = next((share * size for share in (0.8, 0.95, 1.1, 1.3) if high(share * size) <= size), 1.6 * size)

        def draw(canvas: Canvas, x: float, y: float, width: float) -> None:
            left = x + width - size
            canvas.rect(left, y, size, size, "#ffffff", 1.2 * canvas.unit)
            canvas.path(qr_path(contact.url, left, y, size), fill="#000000")
            aside, gap, below = x, max(0.0, size - high(words)), y + size + 0.2 * small
            canvas.text(x, below, address, width, small, 700, colour=self._ink, align="right")
            for text, weight in lines:
                top = y + gap if text is contact.verified else y
                y = canvas.text(aside, top, text, words, small, weight, colour=self._ink, align="right")

        wide = max(size + small * 0.8 + words, canvas.width(address, small, 700) + 0.3)
        words = wide - size - small * 0.8
        return _Block(wide, max(size, high(words)) + 0.2 * small + 1.25 * small, draw)

    def _scan(self, share: float) -> _Block | None:
        """The code that a telephone keeps the contact from, and what it does, `share` of the code wide at most."""
        canvas, contact = self.canvas, self._facts
        small, size = canvas.size(3.6), max(29 * canvas.unit, HELD)
        if not holds(contact.vcards, size):
            return None
        told = to_scan(contact.channel, canvas.scene.wording)
        lines = canvas.lines(told, share * size, small, 600)
        words = max(canvas.width(line, small, 600) for line in lines) + 0.2

        def draw(canvas: Canvas, x: float, y: float, width: float) -> None:
            canvas.rect(x, y, size, size, "#ffffff", 1.2 * canvas.unit)
            canvas.path(holding_path(contact.vcards, x, y, size), fill="#000000")
            canvas.text(x + size + 0.8 * small, y, told, words, small, 600, colour=self._ink)

        return _Block(size + 0.8 * small + words, max(size, canvas.height(told, words, small, 600)), draw)

    def _freshness(self, small: float) -> Draw:
        words = self._facts.verified

        def draw(canvas: Canvas, x: float, y: float, width: float) -> None:
            canvas.text(x, y, words, width, small, 400, colour=self._ink, align="right")

        return draw

    @property
    def _facts(self) -> Contact:
        assert self.contact is not None
        return self.contact
