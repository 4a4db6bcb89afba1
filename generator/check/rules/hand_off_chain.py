"""J210 hand-off-chain

Between the person whom the customer reaches and the one who may decide stand more than three units that decide
nothing. Each of them asks again, passes on and waits. In the story of the mortgage a question went through five
departments and came back without an answer.

Two chains are counted: the lower levels of the complaint ladder, up to the first whose unit `decides` something, or
that is outside; and the units that act one after the other on the way on from a problem (`then`), up to the first that
decides. An organisation that says of nobody what they decide is not looked at.

```yaml bad
units:
  siege: {name: Le siège, decides: Le remboursement., contact: courrier}
  reserve: {name: La réserve, contact: tel}
  caisse: {name: La caisse, contact: tel}
channels:
  courrier: {type: post, unit: siege, address: "1 rue du Lac, 74200 Thonon"}
journeys:
  livraison:
    escalation:
      - {to: tel}
      - {to: comptoir}
      - {to: reserve}
      - {to: caisse}
      - {to: courrier}  # J210
      - {to: mediateur, after: 2 months}
```

```yaml good
units:
  siege: {name: Le siège, decides: Le remboursement., contact: courrier}
channels:
  courrier: {type: post, unit: siege, address: "1 rue du Lac, 74200 Thonon"}
journeys:
  livraison:
    escalation:
      - {to: tel}
      - {to: courrier}
      - {to: mediateur, after: 2 months}
```
"""

from collections.abc import Iterable
from itertools import chain

from generator.check.naming import place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.handoffs import doors, hand_offs
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Problem, Rung
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation

MOST = 3
"""Units that decide nothing, one after the other."""
HINT = "Name the unit that decides earlier, or let an earlier one decide (decides:)."


@rule(Severity.WARNING)
def hand_off_chain(organisation: Organisation) -> Remarks:
    if not any(unit.decides for unit in organisation.of(Unit).values()):
        return  # nothing says who decides anything here
    for graph in graphs(organisation).values():
        journey = graph.journey
        idle = _idle(_unit(organisation, rung) for rung in journey.escalation)
        if len({unit.id for unit in idle}) > MOST:
            rank = min(len(idle), len(journey.escalation) - 1)
            message = f"{len(idle)} levels that decide nothing stand before {journey.escalation[rank].to}"
            yield organisation.place(journey, "escalation", rank), message, HINT
        for index, problem in enumerate(journey.problems):
            units = _passed(organisation, graph, problem)
            rank = len(_idle(units))
            if rank > MOST + 1:
                names = " → ".join(unit.id for unit in units[: rank + 1])
                message = f"at {place_called(journey, problem)} the customer is passed on: {names}"
                yield organisation.place(journey, "problems", index, "contact"), message, HINT


def _idle(units: Iterable[Unit | None]) -> list[Unit]:
    """The units before the first that decides something; somebody who is none of ours (None) decides for the house."""
    found: list[Unit] = []
    for unit in units:
        if unit is None or unit.decides:
            break
        found.append(unit)
    return found


def _unit(organisation: Organisation, rung: Rung) -> Unit | None:
    channel = organisation.of(Channel).get(rung.to)
    return organisation.of(Unit).get((channel.unit or "") if channel else rung.to)


def _passed(organisation: Organisation, graph: JourneyGraph, problem: Problem) -> list[Unit]:
    """The contact's unit, then each that takes the matter over on the way on, in order and each once."""
    contacts = [organisation.of(Unit).get(channel.unit or "") for channel in doors(organisation, problem)]
    if not problem.then or not all(contacts) or any(unit and unit.decides for unit in contacts):
        return []
    way = (problem.id, *_on(graph, problem.then))
    passing = hand_offs(organisation, graph, way)
    return _each_once(chain.from_iterable((hand_off.giver, hand_off.taker) for hand_off in passing))


def _on(graph: JourneyGraph, start: str) -> Iterable[str]:
    """The way on from a node without problems, other ways or circles."""
    way = dict.fromkeys([start])
    here: str | None = start
    while here:
        onward = (edge.target for edge in graph.ways_on(here) if edge.way in ("next", "rejoin"))
        here = next((id for id in onward if id not in way), None)
        if here:
            way[here] = None
    return way


def _each_once(units: Iterable[Unit]) -> list[Unit]:
    return list({unit.id: unit for unit in units}.values())
