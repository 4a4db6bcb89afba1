"""J201 dead-end

A customer can come to a place from which no ending can be reached: nothing says what comes next, or the ways on only
lead round in a circle. In the story of the door handles the customer waited three weeks for a message that could not
come; nothing said that the way had ended at the till.

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

from generator.check.nodes import written
from generator.check.paths import arrival
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Node, Problem, Variant
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def dead_end(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        stops = set(_stops(graph))
        for node, path in written(graph.journey):
            if node.id in stops:
                yield organisation.place(graph.journey, *path), f"{arrival(graph, node.id)} no ending", _hint(node)


def _stops(graph: JourneyGraph) -> Iterator[str]:
    """Where the way stops: nodes that only a problem leads away from, and one node of each circle without a way out.

    Silent where an unknown id leads on, and at problems without any way on: these have their own findings.
    """
    ended = {variant.steps[-1].id for variant in graph.journey.variants if variant.ends and variant.steps}
    last = [
        id for id, node in graph.nodes.items() if node.ends is None and id not in ended and _only_problems(graph, id)
    ]
    yield from (id for id in last if not isinstance(graph.nodes[id], Problem))
    broken = {edge.source for edge in graph.edges if edge.target not in graph.nodes}
    dead = graph.dead_ends()
    excused = graph.leading_to({*last, *ended, *broken}) if dead else ()
    for id in dead:
        circle = graph.reachable(id)
        first = next(other for other in graph.nodes if other in circle)
        if id == first and id not in excused and all(id in graph.reachable(other) for other in circle):
            yield id


def _only_problems(graph: JourneyGraph, id: str) -> bool:
    return all(edge.way == "problem" for edge in graph.ways_on(id))


def _hint(node: Node) -> str:
    if isinstance(node, Problem):
        return "Say what the customer has now (ends: …), or lead on to another place (then:)."
    if isinstance(node, Variant):
        return "Say what the customer has now (ends: …), or name the step that follows (rejoin:)."
    return "Say what the customer has now: ends: …."
