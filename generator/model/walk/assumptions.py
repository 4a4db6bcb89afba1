"""Turns what writers do not say into what a walk assumes: how often things happen, and how much a customer bears.

Nobody measured these numbers; they are ours, small and the same for everything. They make what happens in a journey
comparable, and they are printed with every result. Whoever knows better writes `odds` at a problem or a variant.
"""

import math
from dataclasses import dataclass

from generator.model.kinds.journey import Node, Problem, Variant


@dataclass(frozen=True, slots=True)
class Assumptions:
    """The numbers of a simulation."""

    odds: float = 1 / 20
    """How often an undeclared problem happens, another way is taken, or a promised delay is missed."""
    patience: int = 3
    """A customer to whom one more thing happens than this gives up."""
    longest: int = 400
    """Places after which a customer goes round in circles."""

    def of(self, node: Node | None) -> tuple[float, bool]:
        """The odds that a customer leaves the way for a node, and whether a writer declared them."""
        declared = node.odds if isinstance(node, Problem | Variant) else None
        return (self.odds, False) if declared is None else (float(declared.share), True)


def at_each(odds: float, places: int) -> float:
    """The odds at each of several places, so that somebody who passes all of them meets it with the whole odds."""
    return 1 - math.pow(1 - odds, 1 / max(places, 1))
