"""Turns a simulation into the facts of its sheet, in the words of one language: rows of the map, numbers, sentences."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from generator.model.kinds.journey import Node, Problem, Variant
from generator.model.organisation import nodes
from generator.model.walk.ending import Ending
from generator.model.walk.mending import mend_first
from generator.model.walk.simulation import Simulation
from generator.model.walk.telling import Telling

Kind = Literal["step", "problem", "way", "inner"]
"""A step of the path, what can go wrong, another way, and a step of one."""


@dataclass(frozen=True, slots=True)
class Row:
    """A place on the map."""

    id: str
    kind: Kind
    name: str
    share: float
    """Of the customers: those who come here at least once."""
    people: str
    """The same in words."""
    waited: float
    """Of all days: those spent here as planned."""
    lost: float
    """Of all days: those lost to it."""
    back_to: str = ""
    """The earlier step to which most of those who go back are led."""
    back: float = 0.0
    """The share of the customers who go back there, each time counted."""

    @property
    def days(self) -> float:
        """The share of all days."""
        return self.waited + self.lost


@dataclass(frozen=True, slots=True)
class Number:
    """A large number and what it means."""

    words: str
    label: str


@dataclass(frozen=True, slots=True)
class End:
    """How some customers end."""

    ending: Ending
    share: float
    words: str


@dataclass(frozen=True)
class Facts:
    """All that the sheet says."""

    title: str
    lead: str
    numbers: tuple[Number, ...]
    ends: tuple[End, ...]
    rows: tuple[Row, ...]
    """Each step, and what leads off it below it."""
    worst: str
    worst_way: str
    mend: tuple[str, ...]
    assumed: tuple[str, ...]


def facts_of(done: Simulation, telling: Telling) -> Facts:
    """The facts of a journey's sheet."""
    say, worst, count = telling.say, done.worst, telling.number(done.customers)
    return Facts(
        title=say.typeset(done.journey.title),
        lead=say("{count} customers walk this journey by chance, as your content describes it.", count=count),
        numbers=(
            Number(telling.share(done.endings.get(Ending.GOAL, 0), done.customers), say("reach the goal")),
            Number(telling.days(done.days.median), say("at most for one customer in two")),
            Number(telling.days(done.days.ninth), say("at most for nine in ten")),
            Number(telling.plain_number(done.retold.mean), say("times the story is told again, on average")),
        ),
        ends=tuple(_ends(done, telling)),
        rows=tuple(_rows(done, telling)),
        worst=say(
            "{days}, {price}, {hand_offs} changes of hands, the story told again: {retold}.",
            days=telling.days(worst.days), price=telling.money(worst.cost),
            hand_offs=len(worst.hand_offs), retold=len(worst.retold_at),
        ),
        worst_way=telling.way(worst),
        mend=tuple(telling.mending(one, done) for one in mend_first(done)),
        assumed=tuple(telling.assumptions(done)),
    )  # fmt: skip


def _ends(done: Simulation, telling: Telling) -> Iterator[End]:
    for ending, count in done.endings.items():
        words = f"{telling.share(count, done.customers)} {telling.ending(ending)}"
        yield End(ending, count / done.customers, words)


def _rows(done: Simulation, telling: Telling) -> Iterator[Row]:
    homes, journey = _homes(done), done.journey
    variants = [(one.id, *(step.id for step in one.steps)) for one in journey.variants]
    off = [problem.id for problem in journey.problems] + [id for ids in variants for id in ids]
    for step in journey.steps:
        yield _row(done, telling, step.id)
        for id in off:
            if homes.get(id) == step.id:
                yield _row(done, telling, id)


def _homes(done: Simulation) -> dict[str, str]:
    """The step below which each place off the path stands: where most of its customers come from."""
    path = {step.id for step in done.journey.steps}
    first = done.journey.steps[0].id
    homes: dict[str, str] = {id: id for id in path}
    waiting = [id for id in done.met if id not in path]
    while waiting:
        settled = {id: home for id in waiting if (home := _home(done, id, homes))}
        homes |= settled or dict.fromkeys(waiting, first)
        waiting = [id for id in waiting if id not in homes]
    return homes


def _home(done: Simulation, id: str, homes: dict[str, str]) -> str:
    came = [(count, start) for (start, end), count in done.flows.items() if end == id and start in homes]
    return homes[max(came)[1]] if came else ""


def _row(done: Simulation, telling: Telling, id: str) -> Row:
    whole = sum(done.waited.values()) + sum(done.lost.values()) or 1.0
    order = {step.id: rank for rank, step in enumerate(done.journey.steps)}
    sorts: dict[type[Node], Kind] = {Problem: "problem", Variant: "way"}
    kind: Kind = "step" if id in order else sorts.get(type(nodes(done.journey)[id]), "inner")
    met = done.met.get(id, 0)
    back_to, back = _back(done, id, order)
    return Row(
        id, kind, telling.place(id), met / done.customers, telling.share(met, done.customers),
        done.waited.get(id, 0.0) / whole, done.lost.get(id, 0.0) / whole, back_to, back / done.customers,
    )  # fmt: skip


def _back(done: Simulation, id: str, order: dict[str, int]) -> tuple[str, int]:
    """The step before the place's own to which it leads back, and how often."""
    if id in order:
        return "", 0
    home = order[_homes(done)[id]]
    led = [(count, end) for (start, end), count in done.flows.items() if start == id and order.get(end, home) < home]
    count, end = max(led, default=(0, ""))
    return end, count
