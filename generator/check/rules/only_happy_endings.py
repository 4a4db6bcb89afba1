"""J208 only-happy-endings

Somebody decides on this journey, and it is told as if they always said yes: no refusal, and no way to give up. The one
of the mortgage learnt at the end, with a house bought, that the bank may refuse; "the customer discovers the risk of
refusal along the way".

A journey is asked if a unit that `decides` something acts in it. An ending that is not the happy one is a problem of
the `kind: refused`, a problem that `ends` the journey or leads into another one, or a variant that leaves the path
(`from`) and does not come back to it.

```yaml bad
units:
  magasin: {decides: La date et le prix de la livraison.}
journeys:
  livraison:  # J208
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - id: accorder
        does: Le magasin accorde la date.
        who: magasin
        promise: {within: 1 hour, from: votre choix, otherwise: Appelez le service client.}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
units:
  magasin: {decides: La date et le prix de la livraison.}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - id: accorder
        does: Le magasin accorde la date.
        who: magasin
        promise: {within: 1 hour, from: votre choix, otherwise: Appelez le service client.}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    variants:
      - {id: renoncer, when: Vous changez d'avis., from: accorder, do: Dites-le., ends: La vente est annulée.}
```
"""

from collections.abc import Iterator

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.facts import actor
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Problem, Step, Variant
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def only_happy_endings(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        if (decider := next(_deciders(organisation, graph), None)) and not any(_unhappy(graph)):
            message = f"{called(decider)} decides in {called(graph.journey)}, and no ending is a refusal"
            hint = "Add a problem with kind: refused, or a variant by which the customer gives up (from:, ends:)."
            yield organisation.place(graph.journey), message, hint


def _deciders(organisation: Organisation, graph: JourneyGraph) -> Iterator[Unit]:
    for node in graph.nodes.values():
        unit = actor(organisation, node) if isinstance(node, Step | Variant) else None
        if unit and unit.decides:
            yield unit


def _unhappy(graph: JourneyGraph) -> Iterator[bool]:
    """For each problem and variant, whether it tells of a refusal or of giving up."""
    for node in graph.nodes.values():
        leaves = any(edge.target not in graph.nodes for edge in graph.ways_on(node.id))
        if isinstance(node, Problem):
            yield node.kind == "refused" or node.ends is not None or leaves
        elif isinstance(node, Variant):
            yield bool(node.from_) and (leaves or not graph.reachable(node.id) & set(graph.path))
