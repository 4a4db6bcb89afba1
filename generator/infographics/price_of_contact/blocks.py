"""Turns prices into blocks that are laid below one another: price tags, ways that cost with the free ones beside."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import breakable
from generator.infographics.measure import Measure
from generator.infographics.price_of_contact.equivalent import free_words, manner
from generator.infographics.price_of_contact.facts import Paid, Price, Prices, Way

Draw = Callable[[Canvas, float], float]
"""Draws from a height on; returns the bottom."""
_SPLIT = 0.46
"""What costs stands left: a share of the width."""
_COLUMNS = 2
_TIGHT = -0.015


@dataclass(frozen=True)
class Block:
    """What stays together. One that heads others is said again on the next sheet."""

    draw: Draw
    height: float
    head: "Block | None" = None


class Setting:
    """How large the words are, and where the columns stand."""

    def __init__(self, canvas: Canvas, measure: Measure) -> None:
        u = canvas.unit
        self.canvas, self.measure = canvas, measure
        self.price, self.name, self.number, self.small = (measure.size(canvas, size) for size in (11, 4.7, 6.4, 3.9))
        self.left, self.right = canvas.margin, canvas.sheet.width - canvas.margin
        self.gap = 8 * u
        self.middle = self.left + (self.right - self.left) * _SPLIT
        self.free = self.middle + self.gap
        self.disc = 1.05 * self.name
        self.air = 3.2 * u * min(measure.scale, 1.4)

    def blocks(self, prices: Prices) -> list[Block]:
        """From the dearest price to what is free."""
        return [*self._paid(prices), *self._free(prices)]

    def _block(self, draw: Draw, head: Block | None = None) -> Block:
        return Block(draw, draw(self.canvas.draft(), 0) + self.air, head)

    def _paid(self, prices: Prices) -> Iterator[Block]:
        for price in prices.paid:
            head = self._block(lambda canvas, y, price=price: self._tags(canvas, price, y))  # type: ignore[misc]
            yield head
            for one in price.paid:
                yield self._block(lambda canvas, y, one=one: self._row(canvas, one, y), head)  # type: ignore[misc]

    def _free(self, prices: Prices) -> Iterator[Block]:
        if not prices.free:
            return
        words = free_words(prices, self.canvas.scene)
        width = self.right - self.left
        head = self._block(lambda canvas, y: tag(canvas, self.left, y, width, words, self.price * 0.8, "calm"))
        yield head
        for start in range(0, len(prices.free), _COLUMNS):
            ways = prices.free[start : start + _COLUMNS]
            yield self._block(lambda canvas, y, ways=ways: self._cards(canvas, ways, y), head)  # type: ignore[misc]

    def _tags(self, canvas: Canvas, price: Price, y: float) -> float:
        """The price on its tag, what it means below; beside it the tag of what is free for the same matters."""
        say, width = canvas.scene.wording, self.middle - self.left
        words = price.words[:1].upper() + price.words[1:]
        free = say("Free instead") if any(one.free for one in price.paid) else ""
        aside, draft = self.right - self.free, canvas.draft()
        height = tag(draft, 0, 0, width, words, self.price, "ink")
        height = max(height, tag(draft, 0, 0, aside, free, self.price, "calm")) if free else height
        bottom = tag(canvas, self.left, y, width, words, self.price, "ink", height)
        if free:
            tag(canvas, self.free, y, aside, free, self.price, "calm", height)
        left = self.left + 0.2 * self.name
        below = bottom + 0.5 * self.small
        if price.example:
            below = canvas.text(left, below, price.example, width, self.number * 0.9, 800, leading=1.2)
        return max(bottom, canvas.text(left, below, price.note, width, self.small, colour="grey", leading=1.28))

    def _row(self, canvas: Canvas, one: Paid, y: float) -> float:
        """A way that costs; beside it, those that are free."""
        u, top = canvas.unit, y
        canvas.line((self.left, y), (self.right, y), "line", 0.5 * u)
        y += self.air * 0.8
        left = self._way(canvas, one.way, self.left, y, self.middle - self.left, "ink", self.number)
        for index, way in enumerate(one.free):
            y += self.air * 0.75 if index else 0
            y = self._way(canvas, way, self.free, y, self.right - self.free, "calm", self.name)
        if not one.free:
            words = canvas.scene.wording("Nothing free for these matters.")
            y = canvas.text(self.free, y, words, self.right - self.free, self.name, 700, colour="alert")
        middle, size = (self.middle + self.free) / 2, 0.95 * self.gap
        if one.free:
            canvas.icon("arrow-right-bold", middle, top + self.air * 0.8 + self.disc, size, "calm")
        return max(left, y)

    def _cards(self, canvas: Canvas, ways: tuple[Way, ...], y: float) -> float:
        """Free ways in columns."""
        width = (self.right - self.left - self.gap * (_COLUMNS - 1)) / _COLUMNS
        return max(
            self._way(canvas, way, self.left + column * (width + self.gap), y, width, "calm", self.name)
            for column, way in enumerate(ways)
        )

    def _way(self, canvas: Canvas, way: Way, x: float, y: float, width: float, ground: str, large: float) -> float:
        """An icon, the name, the address as large as told, who answers when, and for what."""
        origin = Origin(way.channel, ("name",))
        canvas.circle(x + self.disc, y + self.disc, self.disc, ground)
        canvas.icon(way.icon, x + self.disc, y + self.disc, 1.3 * self.disc, "paper")
        left = x + 2 * self.disc + 0.6 * self.name
        width -= left - x
        top, y = y, y + 0.1 * self.name
        lines = self.measure.room
        y = canvas.text(
            left, y, way.name, width, self.name, 700, leading=1.18, tag="h3", room=lines(self.name, 1.18), origin=origin
        )
        if way.reach:
            y = self._reach(canvas, way, left, y, width, large)
        small, room = self.small, lines(self.small, 1.28)
        who = manner(way, canvas.scene)
        y = canvas.text(left, y, who, width, small, 600, leading=1.28, room=room, origin=origin)
        topics = Origin(way.channel, ("handles",))
        y = canvas.text(left, y, way.topics, width, small, colour="grey", leading=1.28, room=room, origin=topics)
        return max(y, top + 2 * self.disc)

    def _reach(self, canvas: Canvas, way: Way, x: float, y: float, width: float, large: float) -> float:
        """A number as large as told; an address as large as it can be on one line, a street small on several."""
        assert way.reach is not None
        words, href = way.reach.words, way.reach.href
        size = large if way.channel.number else min(large, self.name)
        least = self.small if " " in words else canvas.sheet.small
        fitted = max(least, min(size, 0.99 * size * width / max(canvas.width(breakable(words), size, 800), 0.01)))
        field = "number" if way.channel.number else "email" if way.channel.type == "email" else "address"
        return canvas.text(
            x, y, breakable(words), width, fitted, 800, colour="main", leading=1.22, href=href,
            room=self.measure.room(fitted, 1.22), origin=Origin(way.channel, (field,)),
        )  # fmt: skip


def tag(
    canvas: Canvas, x: float, y: float, width: float, words: str, size: float, fill: str, height: float = 0
) -> float:
    """A price tag with its hole at the left; return its bottom. Long words take a smaller size, then a second line."""
    least = max(canvas.sheet.small, 0.66 * size)
    while size > least and canvas.width(words, size, 800, spacing=_TIGHT) > width - 2.7 * size:
        size *= 0.97
    left, room = x + 2 * size, width - 2.7 * size
    lines = canvas.height(words, room, size, 800, leading=1.08, spacing=_TIGHT)
    height = max(height, lines + 0.8 * size)
    bottom, point, r = y + height, x + 0.85 * size, min(1.6 * canvas.unit, height / 4)
    canvas.path(
        f"M{point:.3f} {y:.3f}H{x + width - r:.3f}a{r:.3f} {r:.3f} 0 0 1 {r:.3f} {r:.3f}V{bottom - r:.3f}"
        f"a{r:.3f} {r:.3f} 0 0 1 {-r:.3f} {r:.3f}H{point:.3f}L{x:.3f} {y + height / 2:.3f}Z",
        fill=fill,
    )
    canvas.circle(x + 1.05 * size, y + height / 2, 0.38 * size, "paper")
    canvas.solids.append((x, y, x + width, bottom))
    canvas.text(
        left, y + (height - lines) / 2, words, room, size, 800, colour="paper", leading=1.08, spacing=_TIGHT, tag="h2"
    )
    return bottom
