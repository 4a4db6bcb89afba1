"""J207 rejoin-off-path

A variant rejoins, or a problem leads "back", at a place that is not on the nominal path. It may well be meant; but the
reader expects to be on the main road again, and is on another side road. The story of the door handles asks for
variants that "bring the customer back into the nominal one".

A `rejoin` in another journey is not looked at, nor a problem that happens on a side road and leads back to it.

```yaml bad
journeys:
  livraison:
    variants:
      - {id: depot, when: Vous venez., from: choisir, do: Venez au dépôt., ends: Le meuble est chez vous.}
      - {id: ami, when: Un ami vient., from: choisir, do: Donnez-lui le ticket., rejoin: depot}  # J207
```

```yaml good
journeys:
  livraison:
    variants:
      - {id: ami, when: Un ami vient., from: choisir, do: Donnez-lui le ticket., rejoin: recevoir}
```
"""

from collections.abc import Iterator

from generator.check.naming import place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Node
from generator.model.organisation import Organisation
from generator.model.reference import Path


@rule(Severity.INFORMATION)
def rejoin_off_path(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        for node, path, target in _returns(graph):
            if target in graph.nodes and not graph.on_path(target):
                message = f"{place_called(graph.journey, node)} comes back to {target}, which is not on the main path"
                hint = "Name a step of the main path, or then: if the way goes on there."
                yield organisation.place(graph.journey, *path), message, hint


def _returns(graph: JourneyGraph) -> Iterator[tuple[Node, Path, str]]:
    """Where a node says that it comes back: the node, where that is written, and the id."""
    for index, problem in enumerate(graph.journey.problems):
        if problem.back_to and all(graph.on_path(id) for id in problem.during):
            yield problem, ("problems", index, "back_to"), problem.back_to
    for index, variant in enumerate(graph.journey.variants):
        if variant.rejoin:
            yield variant, ("variants", index, "rejoin"), variant.rejoin
