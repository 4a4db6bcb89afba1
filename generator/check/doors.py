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
    """
    own = doors(organisation, step)
    known = organisation.of(Channel)
    unsaid = any(not known.keys() & set(problem.contact) for problem in graph.problems_at(step.id))
    if unsaid or len(own) < len(step.at):
        return {}
    around = [graph.nodes[id] for choice in step.choices if (id := choice.go or "") in graph.nodes]
    others = (*graph.variants_at(step.id), *graph.problems_at(step.id), *around)
    found = (*own, *(channel for node in others for channel in doors(organisation, node)))
    return {channel.id: channel for channel in found}
