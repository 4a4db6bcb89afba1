"""Turns a step into every channel by which a customer can get it done: its own, other ways' and those that help."""

from generator.model.graph import JourneyGraph
from generator.model.handoffs import doors
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Step
from generator.model.organisation import Organisation

ONLINE = frozenset({"web", "app", "email", "chat"})
"""Types of channels that need a network and a screen."""


def every_door(organisation: Organisation, graph: JourneyGraph, step: Step) -> dict[str, Channel]:
    """The channels by id: where the step is done, those of variants and choices that avoid it, of problems that help.

    Empty where not all of them are known: a step that happens, also, at a place that is no channel (`chez vous`), and a
    problem that names no contact or an unknown one, which has its own finding.
    Kept with the organisation: two rules ask.
    """
    kept: dict[int, dict[str, Channel]] = vars(organisation).setdefault("doors", {})
    if id(step) not in kept:
        kept[id(step)] = _every_door(organisation, graph, step)
    return kept[id(step)]


def _every_door(organisation: Organisation, graph: JourneyGraph, step: Step) -> dict[str, Channel]:
    own = doors(organisation, step)
    known = organisation.of(Channel)
    if len(own) < len(step.at):
        return {}
    if any(known.keys().isdisjoint(problem.contact) for problem in graph.problems_at(step.id)):
        return {}
    around = [graph.nodes[id] for choice in step.choices if (id := choice.go or "") in graph.nodes]
    others = (*graph.variants_at(step.id), *graph.problems_at(step.id), *around)
    found = (*own, *(channel for node in others for channel in doors(organisation, node)))
    return {channel.id: channel for channel in found}
