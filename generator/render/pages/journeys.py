"""The list of journeys, and a page for each: the line from start to goal, with the way out where it can go wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.facts import before_you_start, main_channel, problems_by_step
from generator.model.graph import branches_from
from generator.model.kinds.journey import Journey, Node, Problem, Step, Variant
from generator.render.downloads import downloads
from generator.render.page import Page, page
from generator.render.view import View


@dataclass(frozen=True)
class Stop:
    """A station of the line: a step, and what can happen there."""

    node: Node
    number: int | None
    problems: tuple[Problem, ...]
    """Told here, where they can first happen."""
    again: tuple[Problem, ...]
    """Told at an earlier stop; they can happen here as well."""
    other_ways: tuple[Variant, ...]
    """Variants that leave the line here, besides the choices that the step itself offers."""
    last: bool = False


@page("journeys")
def journeys(view: View) -> Iterator[Page]:
    """The list, then one page for each journey."""
    known = list(view.organisation.of(Journey).values())
    if not known:
        return
    yield Page(
        path="journeys",
        title=view.wording("What do you want to do?"),
        template="journeys",
        menu=view.wording("I want to…"),
        description=view.wording(
            "Every way from the first step to the goal, with the way out if something goes wrong."
        ),
        facts={"journeys": known, "contact": main_channel(view.organisation)},
    )
    for journey in known:
        yield _page(view, journey)


def _page(view: View, journey: Journey) -> Page:
    stops = line(journey)
    told = {problem.id for stop in stops for problem in stop.problems}
    return Page(
        path=f"journeys/{journey.id}",
        title=journey.title,
        template="journey",
        subject=journey,
        within=journey,
        description=journey.goal.words if journey.goal else journey.title,
        facts={
            "journey": journey,
            "stops": stops,
            "branches": [branch(journey, variant, told) for variant in journey.variants],
            "before": before_you_start(view.organisation, journey),
            "contact": main_channel(view.organisation, journey),
        },
        downloads=downloads(view, journey),
    )


def line(journey: Journey) -> list[Stop]:
    """The stations in order. Each problem is told once, where it can first happen, and named at the others."""
    told: set[str] = set()
    stops = []
    for number, step in enumerate(journey.steps, 1):
        offered = {choice.go for choice in step.choices}
        ways = tuple(way for way in journey.variants if step.id in _leaves_at(journey, way) and way.id not in offered)
        stops.append(_stop(journey, step, number, told, ways, last=number == len(journey.steps)))
    return stops


def branch(journey: Journey, variant: Variant, told: set[str]) -> tuple[Stop, list[Stop]]:
    """Another way: the variant itself, and the steps that it has of its own."""
    return _stop(journey, variant, None, told), [_stop(journey, step, None, told) for step in variant.steps]


def _stop(
    journey: Journey, node: Node, number: int | None, told: set[str], ways: tuple[Variant, ...] = (), last: bool = False
) -> Stop:
    here = problems_by_step(journey).get(node.id, ())
    fresh = tuple(problem for problem in here if problem.id not in told)
    told.update(problem.id for problem in fresh)
    return Stop(node, number, fresh, tuple(problem for problem in here if problem not in fresh), ways, last)


def _leaves_at(journey: Journey, variant: Variant) -> tuple[str, ...]:
    """Where a variant leaves the line; one that replaces the first step is offered at the first step."""
    starts_it = isinstance(journey.steps[0], Step) and journey.steps[0].id in variant.instead_of
    return branches_from(journey, variant) or ((journey.steps[0].id,) if starts_it else ())
