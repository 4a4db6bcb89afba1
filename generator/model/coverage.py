"""Turns each journey into how much of it is told: failure cases, delays, people to reach, papers; and where it hurts.

What counts for a step:

- *a failure case*: a problem is shown there (`facts.problems_by_step`); another way without steps of its own is the
  answer to a problem, and needs none;
- *a promise*: we act there, and say how long it takes (`promise` or `takes`); where the customer acts none is wanted;
- *a person*: one answers on a channel of the step, of a problem shown there, or of the unit that acts;
- *a paper's delay*: of each paper of the checklist, how long it takes to get (`takes`); the hour before the counter
  closes is too late to learn of three weeks.

The places where customers would get lost first are those with most weight. The weights are ours, an order and no
measurement: no way on is worst, then silence and nobody to ask, then surprises.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model.facts import before_you_start, problems_by_step, promise_of
from generator.model.graph import JourneyGraph
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Problem, Step, Variant
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Spot


@dataclass(frozen=True)
class Share:
    """How many of some things have what they should, and those that lack it."""

    whole: int
    lacking: tuple[str, ...] = ()
    """Ids."""

    @property
    def done(self) -> int:
        """How many have it."""
        return self.whole - len(self.lacking)


@dataclass(frozen=True)
class Coverage:
    """How much of a journey is told."""

    journey: Journey
    failures: Share
    """Of all steps: those with a failure case."""
    promises: Share
    """Of the steps where we act: those with a delay."""
    people: Share
    """Of all steps and problems: those where a person can be reached."""
    papers: Share
    """Of the papers on the checklist: those that say how long they take to get."""

    @property
    def shares(self) -> dict[str, Share]:
        """All of them by name."""
        names = ("failures", "promises", "people", "papers")
        return {name: getattr(self, name) for name in names}


class Loss(Enum):
    """Why a customer gets lost at a place, with its weight; heaviest first."""

    DEAD_END = 8
    NOBODY = 5
    NO_DELAY = 4
    NO_FAILURE = 3
    SILENCE = 2
    PAPER_WITHOUT_DELAY = 1


@dataclass(frozen=True)
class Trouble:
    """A place where customers would get lost, and why."""

    spot: Spot
    losses: tuple[Loss, ...]

    @property
    def weight(self) -> int:
        """The sum of the weights."""
        return sum(loss.value for loss in self.losses)


def coverage(organisation: Organisation, journey: Journey) -> Coverage:
    """How much of a journey is told: on its nominal path and on its other ways."""
    steps = tuple(_steps(journey))
    walked = [step for step in steps if isinstance(step, Step)]
    ours = [step for step in steps if step.does]
    papers = [paper.document for paper in before_you_start(organisation, journey).papers]
    return Coverage(
        journey,
        failures=_share(walked, (step for step in walked if not _problems(journey, step))),
        promises=_share(ours, (step for step in ours if not _says_when(step))),
        people=_share(
            (*steps, *journey.problems),
            (node for node in (*steps, *journey.problems) if not person_at(organisation, journey, node)),
        ),
        papers=_share(papers, (paper for paper in papers if paper.takes is None)),
    )


def lost_first(organisation: Organisation, most: int = 5) -> tuple[Trouble, ...]:
    """The places where customers would get lost first, worst first; of equals the one that is written first."""
    found = [
        Trouble(Spot(journey, node), losses)
        for journey in organisation.of(Journey).values()
        for node, losses in _losses(organisation, journey)
    ]
    return tuple(sorted(found, key=lambda trouble: -trouble.weight)[:most])


def _losses(organisation: Organisation, journey: Journey) -> Iterator[tuple[Node, tuple[Loss, ...]]]:
    dead_ends = set(JourneyGraph(journey).dead_ends())
    for node in (*_steps(journey), *journey.problems):
        causes = {
            Loss.DEAD_END: node.id in dead_ends,
            Loss.NOBODY: not person_at(organisation, journey, node),
            **(_losses_of_step(organisation, journey, node) if isinstance(node, Step | Variant) else {}),
        }
        if any(causes.values()):
            yield node, tuple(loss for loss in Loss if causes.get(loss))


def _losses_of_step(organisation: Organisation, journey: Journey, step: Step | Variant) -> dict[Loss, bool]:
    papers = (organisation.of(Document).get(id) for id in step.needs)
    waits = bool(step.does) and step.promise is not None
    return {
        Loss.NO_DELAY: bool(step.does) and not _says_when(step),
        Loss.NO_FAILURE: isinstance(step, Step) and not _problems(journey, step),
        Loss.SILENCE: waits and not getattr(step, "silence", None) and not _says_otherwise(organisation, step),
        Loss.PAPER_WITHOUT_DELAY: any(paper is not None and paper.takes is None for paper in papers),
    }


def _steps(journey: Journey) -> Iterator[Step | Variant]:
    """Every place where something is done: the steps, the other ways that are one step themselves, and theirs."""
    yield from journey.steps
    for variant in journey.variants:
        yield from variant.steps or (variant,)


def _problems(journey: Journey, node: Node) -> tuple[Problem, ...]:
    return problems_by_step(journey).get(node.id, ())


def _says_when(node: Node) -> bool:
    return node.promise is not None or node.takes is not None


def _says_otherwise(organisation: Organisation, node: Node) -> bool:
    promise = promise_of(organisation, node)
    return promise is not None and promise.otherwise is not None


def person_at(organisation: Organisation, journey: Journey, node: Node) -> bool:
    """Whether a person answers at a node, at a problem shown there, or in the unit that acts."""
    unit = organisation.of(Unit).get(getattr(node, "who", None) or "")
    ids = (
        *node.named("at"),
        *node.named("contact"),
        *(unit.contact if unit else ()),
        *(id for problem in _problems(journey, node) for id in problem.contact),
    )
    known = organisation.of(Channel)
    return any(known[id].answered_by_people for id in ids if id in known)


def _share(all_of: Iterable[Node | Document], lacking: Iterable[Node | Document]) -> Share:
    return Share(len(tuple(all_of)), tuple(one.id for one in lacking))
