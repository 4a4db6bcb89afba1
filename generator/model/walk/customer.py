"""Turns visits of places into what they cost one customer: days, money, papers, and the story told again.

- A delay is taken in full; a missed one takes as long again. A working day is 7/5 of a calendar day, on average.
- Who comes back to the place that a problem interrupted goes on there; who comes back to an earlier one waits again.
- The price of a step is paid once, that of a problem each time. Papers are paid once; getting them takes no time here.
- A customer takes the first way in that is named. The story is told again to a person whose unit has not heard it,
  sees no paper of the case that was given before (as late as the unit `syncs_within`) or brought, and is handed none.
"""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from generator.model.kinds.journey import Problem
from generator.model.walk.stops import Listener, Stop


class Visit(NamedTuple):
    """A customer is at a node."""

    node: str
    again: bool = False
    """Goes on where a problem interrupted: nothing is waited for or paid twice."""
    missed: bool = False
    """What is promised here does not come in time."""


class Customer:
    """One customer on the way, and what the way took so far."""

    __slots__ = ("_heard", "_last", "_made", "cost", "days", "paid", "papers", "retold_at", "troubles", "visits")

    def __init__(self) -> None:
        self.days = 0.0
        self.cost = Decimal(0)
        self.paid: set[str] = set()
        self.papers: dict[str, bool] = {}
        """Papers that had to be brought from elsewhere, in order."""
        self.retold_at: list[str] = []
        self.troubles = 0
        """Problems met and promises missed."""
        self.visits: list[Visit] = []
        self._heard: set[str] = set()
        self._made: dict[str, float] = {}
        self._last = ""

    def resumes(self, node: str) -> bool:
        """Whether coming to a node is going on where a problem interrupted."""
        return node == self._last and bool(self.visits)

    def visit(self, stop: Stop, days: float, missed: bool = False) -> None:
        """Come to a place for that many days."""
        node = stop.node
        again = self.resumes(node.id)
        self.visits.append(Visit(node.id, again, missed))
        if again:
            return
        if isinstance(node, Problem):
            self.troubles += 1
        else:
            self._last = node.id
        self.troubles += missed
        if stop.listener:
            self._tell(stop.listener, stop)
        if stop.asks:
            self.papers.update((paper, True) for paper in stop.asks if paper not in self._made)
        if stop.cost and (stop.each_time or node.id not in self.paid):
            self.paid.add(node.id)
            self.cost += stop.cost
        self.days += days + days * missed
        for paper in stop.gives:
            self._made.setdefault(paper, self.days)

    def _tell(self, listener: Listener, stop: Stop) -> None:
        unheard = self._heard and listener.key not in self._heard
        if unheard and not stop.shows_file and not self._reads(listener, stop):
            self.retold_at.append(stop.node.id)
        self._heard.add(listener.key)

    def _reads(self, listener: Listener, stop: Stop) -> bool:
        brought = (paper for paper in stop.asks if paper not in self._made)
        made = (paper for paper, day in self._made.items() if day + listener.after <= self.days)
        return not listener.reads.isdisjoint((*brought, *made))


def follow(stops: Mapping[str, Stop], visits: list[Visit]) -> Customer:
    """A customer who makes these visits, each as long as it may be at most."""
    customer = Customer()
    for visit in visits:
        customer.visit(stops[visit.node], stops[visit.node].most, visit.missed)
    return customer
