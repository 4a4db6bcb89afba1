"""J213 no-reference-before-contact

Something goes wrong, the customer has to turn to somebody, and has nothing by which the story could be found again: no
number, nothing that the contact recognises. The one of the furniture delivery told the same story five times, to five
people.

A reference is a document whose `form` has `number`, or that a channel names under `identify_with`. It is in time if a
step up to the one where the problem happens needs or gives it, or if the problem says to `bring` it, or any paper that
came `from` us and tells where the story stands. Only journeys whose contacts belong to two units or more are looked
at, one unit remembers; and only problems that happen after a step at which somebody of ours was met.

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        during: preparer
        do: Appelez le [[tel]].
        contact: [tel, comptoir]  # J213
        back_to: choisir
```

```yaml good
documents:
  dossier: {name: Votre numéro de dossier, from: magasin, why: Il retrouve votre histoire., form: number}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket, gives: dossier}
      - {id: preparer, do: Mesurez la porte., at: chez vous}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        during: preparer
        do: Appelez le [[tel]].
        contact: [tel, comptoir]
        back_to: choisir
```
"""

from generator.check.naming import place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, during, graphs
from generator.model.handoffs import doors, holders
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Problem
from generator.model.kinds.unit import Unit
from generator.model.knowledge import case_references
from generator.model.organisation import Organisation

HINT = "Let an earlier step give a number (gives:), or say which paper to bring (bring:)."


@rule(Severity.WARNING)
def no_reference_before_contact(organisation: Organisation) -> Remarks:
    references = case_references(organisation)
    papers = {id for id, paper in organisation.of(Document).items() if paper.from_ in organisation.of(Unit)}
    for graph in graphs(organisation).values():
        if len(_listeners(organisation, graph)) < 2:
            continue
        lost = ((_happens(graph, problem), index) for index, problem in enumerate(graph.journey.problems))
        for rank, index in sorted(lost):
            problem = graph.journey.problems[index]
            known = not problem.contact or papers & {*problem.bring} or references & _held(graph, problem, rank)
            met = any(holders(organisation, step) for step in graph.journey.steps[:rank])
            if met and not known:
                message = f"at {place_called(graph.journey, problem)} the customer has nothing to be recognised by"
                yield organisation.place(graph.journey, "problems", index, "contact"), message, HINT
                break


def _listeners(organisation: Organisation, graph: JourneyGraph) -> set[str]:
    """Our units behind the contacts of a journey's problems: to each of them the story may have to be told."""
    ways = (channel for problem in graph.journey.problems for channel in doors(organisation, problem))
    return {channel.unit for channel in ways if channel.unit and not channel.external}


def _happens(graph: JourneyGraph, problem: Problem) -> int:
    """How many steps the customer has behind when it happens first; in a side way, all."""
    ranks = [graph.rank.get(id, len(graph.path)) for id in during(graph.journey, problem)]
    return min(ranks, default=0)


def _held(graph: JourneyGraph, problem: Problem, rank: int) -> set[str]:
    """What the customer has in hand at a problem: what the steps so far needed or gave, and what it says to bring."""
    so_far = (*graph.journey.steps[: rank + 1], *(node for id in problem.during if (node := graph.nodes.get(id))))
    return {*problem.bring, *problem.needs, *(id for node in so_far for id in (*node.needs, *node.gives))}
