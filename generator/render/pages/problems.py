"""The list of all that can go wrong, in the customers' sentences, and a page for each: comfort first, cause last."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.facts import channels, main_channel, rules_at
from generator.model.graph import during
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Node, Problem
from generator.model.organisation import nodes
from generator.render.page import Page, page
from generator.render.view import View


@dataclass(frozen=True)
class Row:
    """The problems that can first happen at one place of a journey."""

    node: Node
    number: int | None
    problems: tuple[Problem, ...]


@page("problems")
def problems(view: View) -> Iterator[Page]:
    """The list, then one page for each problem."""
    known = [journey for journey in view.organisation.of(Journey).values() if journey.problems]
    if not known:
        return
    yield Page(
        path="problems",
        title=view.wording("Something went wrong"),
        template="problems",
        menu=view.wording("Something went wrong"),
        description=view.wording("Choose the sentence that is most like yours: there is a way out every time."),
        facts={"groups": [(journey, rows(journey)) for journey in known], "contact": main_channel(view.organisation)},
    )
    for journey in known:
        for problem in journey.problems:
            yield _page(view, journey, problem)


def _page(view: View, journey: Journey, problem: Problem) -> Page:
    people = helpers(view, journey, problem)
    along = [one for row in rows(journey) for one in row.problems]
    here = along.index(problem)
    return Page(
        path=f"problems/{journey.id}-{problem.id}",
        title=problem.when.words,
        template="problem",
        subject=journey,
        within=journey,
        description=(problem.first or problem.do or problem.when).words,
        facts={
            "journey": journey,
            "problem": problem,
            "helpers": people,
            "contact": main_channel(view.organisation, journey),
            "places": [nodes(journey)[id] for id in during(journey, problem) if id in nodes(journey)],
            "rules": rules_at(view.organisation, journey, problem),
            "before": along[here - 1] if here else None,
            "after": along[here + 1] if here + 1 < len(along) else None,
            "others": [
                other for other in journey.problems if other is not problem and set(other.during) & set(problem.during)
            ],
        },
    )


def helpers(view: View, journey: Journey, problem: Problem) -> tuple[Channel, ...]:
    """Who helps with a problem: the channels that it names, else the journey's one number."""
    main = main_channel(view.organisation, journey)
    return channels(view.organisation, problem.contact) or ((main,) if main else ())


def rows(journey: Journey) -> list[Row]:
    """The problems of a journey by the place where they can first happen; those of every place come last."""
    numbers = {step.id: number for number, step in enumerate(journey.steps, 1)}
    found = []
    for id, node in nodes(journey).items():
        here = tuple(problem for problem in journey.problems if problem.during and problem.during[0] == id)
        if here:
            found.append(Row(node, numbers.get(id), here))
    everywhere = tuple(problem for problem in journey.problems if not problem.during)
    return [*found, Row(journey.steps[0], None, everywhere)] if everywhere else found
