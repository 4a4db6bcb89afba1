"""Turns a channel into what a customer needs to use it: its price, where to tap, when it is open, what to have."""

from html import escape

from babel.dates import get_day_names

from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.quantity import Hours
from generator.model.wording import Wording
from generator.render.pen import Pen
from generator.render.prose import direct

_DAY = 1440
_ALWAYS_THERE = ("email", "web", "app")
"""What can be used at any hour, unless it says otherwise."""
_FROM, _TO = 6 * 60, 22 * 60
"""The part of a day that a week strip shows, unless somebody is there outside it."""


def price(pen: Pen, channel: Channel) -> str:
    """What it costs to use it: what the writer says, else what the number itself tells."""
    if channel.cost is not None:
        return pen.say(channel.cost)
    if channel.number is not None and not channel.number.needs_price:
        return pen.typeset(channel.number.say_cost(pen.view.wording.language))
    return ""


def is_dear(channel: Channel) -> bool:
    """Whether it costs more than an ordinary call or a stamp: the page then says so loudly."""
    return bool(channel.cost and channel.cost.per)


def act(channel: Channel) -> str:
    """The address that acts at once: it dials, writes or opens."""
    return direct(channel) or ""


def instead_of(pen: Pen, channel: Channel) -> list[Channel]:
    """Other ways that act at once: for the same matters and people first; none dear, outside or of unknown hours."""
    ways = [
        way
        for way in pen.organisation.of(Channel).values()
        if way is not channel and way.inbound and not way.external and act(way) and not is_dear(way)
    ]
    known = [way for way in ways if way.hours or way.type in _ALWAYS_THERE]
    return sorted(known, key=lambda way: (_alike(way, channel), not way.answered_by_people, way.hours is None))


def _alike(way: Channel, channel: Channel) -> int:
    """The more matters a way handles as well, the less."""
    return -len(set(way.handles) & set(channel.handles))


def shown(pen: Pen, channel: Channel) -> str:
    """The number, the address or the place, as it is read out."""
    if channel.number is not None:
        return pen.say(channel.number)
    if channel.email or channel.address:
        return pen.typeset(channel.email or channel.address or "")
    return (channel.url or "").removeprefix("https://").removeprefix("http://").rstrip("/")


def frame_facts(pen: Pen, channel: Channel) -> dict[str, str]:
    """What the frame of a page that is not ours, as the one for pages that have gone, shows of a way."""
    wait = channel.answers_within
    facts = {
        "title": pen.view.wording("Another situation? Somebody answers you."),
        "id": channel.id if channel.hours else "",
        "name": pen.name(channel),
        "price": price(pen, channel),
        "wait": pen.view.wording("Answers within {delay}", delay=pen.say(wait)) if wait else "",
        "shown": shown(pen, channel),
        "href": act(channel),
    }
    return {name: escape(fact) for name, fact in facts.items()}


def at_hand(pen: Pen, channel: Channel) -> list[str]:
    """The names of what identifies the customer there."""
    known = pen.organisation.of(Document)
    return [pen.typeset(known[id].name) for id in channel.identify_with if id in known]


def week_strip(hours: Hours, wording: Wording) -> list[tuple[str, str, list[tuple[float, float]]]]:
    """Seven days: name, initial and open spans as (start, length), shares of the day that is shown, from 0 to 1."""
    week = hours.week()
    spans = [span for day in week for span in day]
    start = min([_FROM, *(opening for opening, _ in spans)])
    end = max([_TO, *(min(closing, _DAY) for _, closing in spans)])
    names = get_day_names("wide", locale=wording.language)
    shares = [
        [
            (_share(opening - start, end - start), _share(min(closing, end) - opening, end - start))
            for opening, closing in day
        ]
        for day in week
    ]
    return [(names[day], names[day][:1].upper(), spans) for day, spans in enumerate(shares)]


def _share(part: int, whole: int) -> float:
    return round(part / whole, 3)
