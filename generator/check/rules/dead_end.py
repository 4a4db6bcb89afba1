"""J201 dead-end

A customer can come to a place from which no ending can be reached: nothing says what comes next, or the ways on only lead
round in a circle. In seed 001 the customer waited three weeks for a message that could not come; nothing said that the way
had ended at the till.

Every last step says what the customer has now (`ends`); every other place leads on.

```yaml bad
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: recevoir, do: Recevez le meuble., at: chez vous}  # J201
```

```yaml good
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from collections.abc import Iterator

from generator.check.naming import place_called
from generator.check.nodes import written
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph
from generator.model.kinds.journey import Journey, Problem
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def dead_end(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        graph = JourneyGraph(journey)
        stops = set(_stops(graph))
        for node, path in written(journey):
            if node.id in stops:
                message = f"from {place_called(journey, node)} the customer reaches no ending"
                hint = "Say what the customer has now (ends: …)" + _or_where_to(node)
                yield organisation.place(journey, *path), message, hint


def _stops(graph: JourneyGraph) -> Iterator[str]:
    """Where the way stops: of all nodes without an ending ahead only the last ones, and one node of each circle.

    Silent where an unknown id leads on, and at problems without any way on: these have their own findings.
    """
    broken = {edge.source for edge in graph.edges if edge.target not in graph.nodes}
    excused = graph.leading_to(broken | {id for id, node in graph.nodes.items() if _leads_nowhere(graph, id, node)})
    for id in graph.dead_ends():
        ahead = graph.reachable(id)
        if id not in excused and all(id in graph.reachable(other) for other in ahead) and id == _last(graph, ahead):
            yield id


def _leads_nowhere(graph: JourneyGraph, id: str, node: object) -> bool:
    return isinstance(node, Problem) and not node.ends and not graph.ways_on(id)


def _last(graph: JourneyGraph, circle: frozenset[str]) -> str:
    """The node of a circle that lacks the ending: one that only problems leave, else the first that was written."""
    order = [id for id in graph.nodes if id in circle]
    return next((id for id in order if all(edge.way == "problem" for edge in graph.ways_on(id))), order[0])


def _or_where_to(node: object) -> str:
    return " or what comes next (then: or back_to:)." if isinstance(node, Problem) else " or name the step that follows (rejoin:)." if hasattr(node, "rejoin") else "."
