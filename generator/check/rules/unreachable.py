"""J203 unreachable

No way leads to a step, problem or variant: the help is written and no customer will ever find it. In the story of the
furniture delivery the money could be had at once and in cash, by a way that "is most probably not documented in the
procedures".

```yaml bad
journeys:
  livraison:
    variants:
      - id: emporter  # J203
        when: Vous préférez venir le chercher.
        do: Retirez les cartons au dépôt.
        at: comptoir
        ends: Le meuble est chez vous.
```

```yaml good
journeys:
  livraison:
    variants:
      - id: emporter
        when: Vous préférez venir le chercher.
        instead_of: [preparer, recevoir]
        do: Retirez les cartons au dépôt.
        at: comptoir
        ends: Le meuble est chez vous.
```
"""

from collections.abc import Iterator

from generator.check.meaning import uses
from generator.check.naming import place_called
from generator.check.nodes import written
from generator.check.paths import starts
from generator.check.rule import Remarks, rule
from generator.model.entity import Entity
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Journey, Problem, Variant
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, Spot


@rule(Severity.WARNING)
def unreachable(organisation: Organisation) -> Remarks:
    if organisation.refused:
        return  # what leads there may stand in what could not be read
    doors = set(_doors(organisation))
    for journey in organisation.of(Journey).values():
        graph = graphs(organisation)[journey.id]
        entered = [*starts(journey), *(id for id in graph.nodes if (journey.id, id) in doors)]
        reached = graph.reachable_from(entered)
        if reached >= graph.nodes.keys():
            continue
        order = list(graph.nodes)
        for node, path in written(journey):
            before = {edge.source for edge in graph.ways_in(node.id)} - reached
            if node.id not in reached and not before & {*order[: order.index(node.id)], *_unknown(graph)}:
                yield organisation.place(journey, *path), f"no way leads to {place_called(journey, node)}", _hint(node)


def _doors(organisation: Organisation) -> Iterator[tuple[str, str]]:
    """Places into which something outside their journey leads. A rule that binds there leads nobody there."""
    for use in uses(organisation):
        for target in use.meanings:
            if isinstance(target, Spot) and not isinstance(use.holder, Rule) and use.holder is not _owner(target):
                yield target.journey.id, target.node.id


def _owner(target: Spot) -> Entity:
    return target.journey


def _unknown(graph: JourneyGraph) -> set[str]:
    """Ids that a way comes from and that do not exist: they have their own findings."""
    return {edge.source for edge in graph.edges if edge.source not in graph.nodes}


def _hint(node: object) -> str:
    if isinstance(node, Variant):
        return "Say what it replaces (instead_of:), where it branches off (from:) or which problem leads there (then:)."
    if isinstance(node, Problem):
        return "Name under during: a place that customers come to."
    return "A step before it ends the journey (ends:): take that ending out, or make this a variant."
