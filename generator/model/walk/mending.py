"""Turns a simulation into what to mend first: where customers miss their goal, lose days, hear nothing or repeat."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generator.model.walk.simulation import Simulation

LEAST = 0.01
"""The share of the customers, or of their days and a day for each, below which nothing is worth the first effort."""


class Trouble(Enum):
    """What is wrong at a place, worst first."""

    ASTRAY = "astray"
    """Customers end here without what they wished."""
    DAYS = "days"
    """Customers lose days to it."""
    ALONE = "alone"
    """Something goes wrong and no person can be reached."""
    SILENT = "silent"
    """A promise is missed and nothing is said of what then."""
    RETOLD = "retold"
    """The story is told again."""


@dataclass(frozen=True, slots=True)
class Mending:
    """Something to mend."""

    trouble: Trouble
    node: str
    amount: float
    """Customers; for `DAYS` the days that all customers together lose."""


def mend_first(simulation: Simulation, most: int = 4) -> tuple[Mending, ...]:
    """The worst place of each trouble, then the places where most days are lost besides."""
    found = list(_worst(simulation))
    chosen = [next((one for one in found if one.trouble is trouble), None) for trouble in Trouble]
    first = [one for one in chosen if one is not None]
    return tuple((*first, *(one for one in found if one.trouble is Trouble.DAYS and one not in first))[:most])


def _worst(simulation: Simulation) -> Iterator[Mending]:
    days = sum(simulation.waited.values()) + sum(simulation.lost.values())
    counted: tuple[tuple[Trouble, Mapping[str, float], float], ...] = (
        (Trouble.ASTRAY, simulation.lost_at, simulation.customers),
        (Trouble.DAYS, simulation.lost, days),
        (Trouble.ALONE, simulation.alone_at, simulation.customers),
        (Trouble.SILENT, simulation.silent_at, simulation.customers),
        (Trouble.RETOLD, simulation.retold_at, simulation.customers),
    )
    for trouble, counter, whole in counted:
        for node, amount in sorted(counter.items(), key=lambda item: -item[1]):
            if amount >= LEAST * max(whole, simulation.customers):
                yield Mending(trouble, node, amount)
