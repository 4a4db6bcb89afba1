"""How a customer's way ends, from what was wished to what should never be."""

from enum import Enum

from generator.model.kinds.journey import Journey, Node, Problem


class Ending(Enum):
    """The way ends."""

    GOAL = "goal"
    """At the end of the path."""
    OTHER = "other"
    """As another way ends."""
    ELSEWHERE = "elsewhere"
    """In another journey, a guide or a channel."""
    REFUSED = "refused"
    """With a refusal."""
    STOPPED = "stopped"
    """With a problem."""
    GAVE_UP = "gave-up"
    """Too much went wrong."""
    DEAD_END = "dead-end"
    """Nothing leads on."""
    CIRCLE = "circle"
    """Round and round."""

    @property
    def reached(self) -> bool:
        """Whether the customer has what was wished, or what another way gives."""
        return self in (Ending.GOAL, Ending.OTHER)

    @property
    def lost(self) -> bool:
        """Whether the customer is without what was wished, and nowhere that goes on."""
        return not self.reached and self is not Ending.ELSEWHERE


def ending_at(journey: Journey, node: Node) -> Ending:
    """How a way ends that ends at a node."""
    if isinstance(node, Problem):
        return Ending.REFUSED if node.kind == "refused" else Ending.STOPPED
    return Ending.GOAL if node.id in {step.id for step in journey.steps} else Ending.OTHER
