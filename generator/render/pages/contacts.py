"""The page that says whom to ask for what: topics and ways, prices before numbers, the week, and who does what."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.facts import main_channel
from generator.model.kinds.channel import Channel
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.render.downloads import downloads
from generator.render.page import Page, page
from generator.render.view import View


@dataclass(frozen=True)
class Topic:
    """One matter in the customer's words, and the ways that are good for it; the first is the best."""

    words: str
    ways: tuple[Channel, ...]


@page("contacts")
def contacts(view: View) -> Iterator[Page]:
    """One page."""
    organisation = view.organisation
    known = list(organisation.of(Channel).values())
    if not known:
        return
    inbound = [channel for channel in known if channel.inbound]
    main = main_channel(organisation)
    anchors = set(organisation.of(Channel))
    yield Page(
        path="contacts",
        title=view.wording("Whom do I ask?"),
        template="contacts",
        menu=view.wording("Whom do I ask?"),
        description=view.wording("Who answers what, when, and what it costs."),
        facts={
            "contact": main,
            "topics": topics(organisation),
            "columns": [channel for channel in inbound if channel.handles],
            "own": sorted(
                (channel for channel in inbound if not channel.external), key=lambda channel: channel is not main
            ),
            "outside": [channel for channel in inbound if channel.external],
            "outbound": [channel for channel in known if not channel.inbound],
            "units": [(unit, unit.id not in anchors) for unit in organisation.of(Unit).values()],
        },
        downloads=downloads(view, None),
    )


def topics(organisation: Organisation) -> list[Topic]:
    """Every matter that some way in handles, in written order; people and free ways first among its ways."""
    found: dict[str, list[Channel]] = {}
    for channel in organisation.of(Channel).values():
        for words in channel.handles if channel.inbound else ():
            found.setdefault(words, []).append(channel)
    main = main_channel(organisation)
    return [Topic(words, tuple(sorted(ways, key=lambda way: _rank(way, main)))) for words, ways in found.items()]


def _rank(channel: Channel, main: Channel | None) -> tuple[bool, bool, bool, float]:
    """The one number first, ordinary prices before dear ones, people before machines, quick before slow ones."""
    wait = channel.answers_within.days() if channel.answers_within else float("inf")
    return channel is not main, bool(channel.cost and channel.cost.per), not channel.answered_by_people, wait
