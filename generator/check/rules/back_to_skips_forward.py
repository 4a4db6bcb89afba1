"""J204 back-to-skips-forward

A problem sends the customer "back" to a step that comes later than every step at which it can happen: what lies
between is skipped without a word. (In a variant one is where the steps are that it replaces.) In the story of the door
handles the step that fell out was the payment, and the order was never made. If it is meant, write `then:`, which says
that the way goes on.

```yaml bad
journeys:
  livraison:
    problems:
      - id: trop-tot
        when: La date proposée ne me convient pas.
        kind: missed
        during: choisir
        do: Demandez une autre date.
        contact: tel
        back_to: recevoir  # J204
```

```yaml good
journeys:
  livraison:
    problems:
      - id: trop-tot
        when: La date proposée ne me convient pas.
        kind: missed
        during: choisir
        do: Demandez une autre date.
        contact: tel
        back_to: choisir
```
"""

from generator.check.naming import place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.organisation import Organisation

HINT = "Name the step where it happens or an earlier one; if the way goes on there, write then: instead."


@rule(Severity.ERROR)
def back_to_skips_forward(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        left = _left(graph)
        for index, problem in enumerate(graph.journey.problems):
            happens = [left.get(id) for id in problem.during]
            back = graph.rank.get(problem.back_to or "")
            if back is not None and happens and all(rank is not None and rank < back for rank in happens):
                message = f"{place_called(graph.journey, problem)} leads forward to {problem.back_to}"
                yield organisation.place(graph.journey, "problems", index, "back_to"), message, HINT


def _left(graph: JourneyGraph) -> dict[str, int]:
    """How far on the path a customer is at each node: a step's own rank; in a variant, the last step that it replaces.

    A variant that replaces nothing, or is led to by a problem, is nowhere on the path.
    """
    ranks = dict(graph.rank)
    for variant in graph.journey.variants:
        replaced = [graph.rank[id] for id in variant.instead_of if id in graph.rank]
        if replaced:
            ranks |= {id: max(replaced) for id in (variant.id, *(step.id for step in variant.steps))}
    return ranks
