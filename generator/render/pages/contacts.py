"""The page that says whom to ask for what: topics and ways, prices before numbers, the week, and who does what."""

from collections.abc import Iterator

from generator.model.facts import main_channel, topics
from generator.model.kinds.channel import Channel
from generator.model.kinds.unit import Unit
from generator.render.downloads import downloads
from generator.render.page import Page, page
from generator.render.view import View


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
