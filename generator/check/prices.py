"""Turns a channel into whether using it costs more than an ordinary call, and who would help for less."""

from collections import defaultdict
from collections.abc import Mapping

from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation


def is_paid(channel: Channel) -> bool:
    """Whether customers pay to use it: a price is said, or the number itself is surcharged and no price is."""
    if channel.cost is not None:
        return bool(channel.cost.amount)
    return channel.number is not None and channel.number.needs_price


def unpaid_of_unit(organisation: Organisation, unit: str | None) -> tuple[Channel, ...]:
    """The ways to people of a unit that cost nothing, or an ordinary call."""
    return tuple(_unpaid(organisation).get(unit or "", ()))


def _unpaid(organisation: Organisation) -> Mapping[str, list[Channel]]:
    kept = vars(organisation)
    if "unpaid" not in kept:
        by_unit: defaultdict[str, list[Channel]] = defaultdict(list)
        for channel in organisation.of(Channel).values():
            if channel.unit and channel.answered_by_people and not is_paid(channel):
                by_unit[channel.unit].append(channel)
        kept["unpaid"] = dict(by_unit)
    found: dict[str, list[Channel]] = kept["unpaid"]
    return found
