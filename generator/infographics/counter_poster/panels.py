"""Draws the parts of a counter poster: a rule to be read from far, and the band that says where else to go."""

from generator.infographics.canvas import Canvas, Origin
from generator.infographics.contact import breakable, short_url
from generator.infographics.counter_poster.facts import Elsewhere, Place, Told
from generator.infographics.measure import Measure
from generator.infographics.qr import qr_path

MAIN = 14.2
"""The size of what is read at two metres, in mm on A3: 40 points, 28 on A4."""
_NEAR = 8.2


def panel(canvas: Canvas, told: Told, number: int, y: float, measure: Measure, exception: bool, count: int) -> float:
    """A rule: its number on a station, its title, the sentence that counts, the rest smaller; return the bottom."""
    u, size = canvas.unit, measure.size(canvas, MAIN)
    near, most = max(_NEAR * u, 0.56 * size), measure.most
    radius = 0.62 * size
    x = canvas.margin + (2 * radius + 0.5 * size if count > 1 else 0)
    width = canvas.sheet.width - canvas.margin - x
    if count > 1:
        middle = y + 0.7 * size
        canvas.circle(canvas.margin + radius, middle, radius * 0.86, "paper", "ink", 0.28 * radius)
        figure = str(number)
        large = min(0.86 * size, 1.05 * radius / canvas.width(figure, 1, 800))
        wide = canvas.width(figure, large, 800)
        left = canvas.margin + radius - wide / 2
        canvas.text(left, middle - 0.625 * large, figure, wide + 0.2, large, 800)
    rule = told.rule
    y = canvas.text(x, y, told.title, width, near, 700, colour="main", leading=1.2, origin=Origin(rule, ("title",)))
    room = most * size * 1.12
    y = canvas.text(
        x, y, told.first, width, size, 800, leading=1.12, spacing=-0.018, tag="h2", room=room,
        origin=Origin(rule, ("says",)),
    )  # fmt: skip
    room = most * near * 1.3
    y = canvas.text(x, y + 0.15 * near, told.rest, width, near, leading=1.3, room=room, origin=Origin(rule, ("says",)))
    if exception and told.unless:
        y += 0.3 * near
        canvas.icon("source-branch", x + 0.55 * near, y + 0.65 * near, 1.2 * near, "calm")
        left = x + 1.5 * near
        words = f"{canvas.scene.wording('Exception:')} {told.unless}"
        y = canvas.text(
            left, y, words, width - 1.5 * near, near, 400, leading=1.3, colour="calm", room=room,
            origin=Origin(rule, ("unless",)),
        )  # fmt: skip
    return y


def band(canvas: Canvas, place: Place, y: float) -> float:
    """What to have at hand, and where else to go: each way with its icon; return the bottom."""
    u, say = canvas.unit, canvas.scene.wording
    left, right = canvas.margin, canvas.sheet.width - canvas.margin
    near, top, low = _NEAR * u, y, y
    if place.channel.url and place.elsewhere:
        side = 46 * u
        right -= side + 6 * u
        canvas.rect(right + 6 * u, top, side, side, "#ffffff", 1.2 * u)
        canvas.path(qr_path(place.channel.url, right + 6 * u, top, side), fill="#000000")
        address = breakable(short_url(place.channel.url))
        low = canvas.text(right + 6 * u, top + side + u, address, side, canvas.size(3.6), 700)
    if place.at_hand:
        words = say("Have at hand: {documents}", documents=say.all_of(list(place.at_hand)))
        canvas.icon("briefcase-outline", left + 0.6 * near, y + 0.62 * near, 1.3 * near)
        x = left + 1.7 * near
        y = canvas.text(x, y, words, right - x, near, 700, leading=1.25) + 3.4 * u
    if place.more:
        words = say("Other rules apply here: ask for them.")
        canvas.icon("information-outline", left + 0.6 * near, y + 0.62 * near, 1.3 * near)
        x = left + 1.7 * near
        y = canvas.text(x, y, words, right - x, near, 700, leading=1.25) + 3.4 * u
    if place.elsewhere:
        y = canvas.text(left, y, say("Where else?"), right - left, MAIN * u, 800, leading=1.15, colour="main", tag="h2")
        y += 2 * u
        for way in place.elsewhere:
            y = _way(canvas, way, left, y, right - left, near) + 2.6 * u
        y -= 2.6 * u
    return max(y, low)


def _way(canvas: Canvas, way: Elsewhere, x: float, y: float, width: float, size: float) -> float:
    """The name, the address large, for what."""
    disc = 0.98 * size
    canvas.circle(x + disc, y + disc, disc, "main")
    canvas.icon(way.icon, x + disc, y + disc, 1.32 * disc, "on_main")
    left = x + 2 * disc + 0.5 * size
    width -= left - x
    top, origin = y, Origin(way.channel, ("name",))
    name = canvas.width(way.name, size, 700)
    reach = canvas.width(way.reach.words, size, 800) if way.reach else 0.0
    gap = 0.7 * size
    y = canvas.text(left, y, way.name, width, size, 700, leading=1.2, tag="h3", origin=origin)
    if way.reach:
        aside = name + gap + reach <= width
        place = (left + name + gap, top) if aside else (left, y)
        words = breakable(way.reach.words)
        bottom = canvas.text(
            *place, words, left + width - place[0] + 0.1, size, 800, colour="main", leading=1.2, href=way.reach.href,
            origin=origin,
        )  # fmt: skip
        y = max(y, bottom)
    y = canvas.text(
        left, y, way.topics, width, max(0.72 * size, canvas.sheet.small), colour="grey", leading=1.25, origin=origin
    )
    return max(y, top + 2 * disc)
