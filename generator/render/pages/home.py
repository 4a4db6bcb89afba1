"""The first page: what do you want to do, what went wrong, whom to ask, and everything that explains how we work."""

from collections.abc import Iterator

from generator.model.facts import main_channel
from generator.model.kinds.guide import Guide
from generator.model.kinds.journey import Journey, Problem
from generator.model.organisation import Organisation, Spot
from generator.render.downloads import downloads
from generator.render.page import Page, page
from generator.render.pages.understand import shelves
from generator.render.tone import tone_of
from generator.render.view import View

PROBLEMS = 7
"""How many sentences the first page shows: as many as one takes in without reading."""


@page("home")
def home(view: View) -> Iterator[Page]:
    """One page."""
    organisation = view.organisation
    about = organisation.about
    yield Page(
        path="index",
        title=view.wording("{name}: help", name=about.name),
        template="home",
        menu=view.wording("Home"),
        description=about.brand.tagline.words if about.brand.tagline else view.wording("What do you want to do?"),
        facts={
            "journeys": list(organisation.of(Journey).values()),
            "problems": commonest(organisation, PROBLEMS),
            "known": sum(len(journey.problems) for journey in organisation.of(Journey).values()),
            "guides": list(organisation.of(Guide).values()),
            "contact": main_channel(organisation),
            "shelves": shelves(view),
            "tone": tone_of(about.brand.tone, view.wording),
        },
        downloads=downloads(view, None),
    )


def commonest(organisation: Organisation, most: int) -> list[Spot]:
    """Problems of every journey in turn, those first that can happen at the most places: no journey is left out."""
    rows = [
        sorted((Spot(journey, problem) for problem in journey.problems), key=_breadth, reverse=True)
        for journey in organisation.of(Journey).values()
    ]
    longest = max((len(row) for row in rows), default=0)
    turns = [row[place] for place in range(longest) for row in rows if place < len(row)]
    return turns[:most]


def _breadth(spot: Spot) -> int:
    problem = spot.node
    return len(problem.during) if isinstance(problem, Problem) else 0
