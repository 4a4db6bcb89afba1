"""The list of decision trees and a page for each: questions that open one after the other, without any script."""

from collections.abc import Iterator

from generator.model.facts import main_channel
from generator.model.kinds.guide import Guide
from generator.render.page import Page, page
from generator.render.pages.understand import shelf
from generator.render.view import View


@page("guides")
def guides(view: View) -> Iterator[Page]:
    """The list, then one page for each guide."""
    found = shelf(view, "guides")
    if found is None:
        return
    known = list(view.organisation.of(Guide).values())
    contact = main_channel(view.organisation)
    yield Page(
        path="guides", title=found.title, template="guides", menu=found.menu, description=found.help,
        facts={"shelf": found, "guides": known, "contact": contact},
    )  # fmt: skip
    for guide in known:
        yield Page(
            path=f"guides/{guide.id}",
            title=guide.title or guide.ask.words,
            template="guide",
            subject=guide,
            description=(guide.help or guide.ask).words,
            facts={"guide": guide, "contact": contact},
        )
