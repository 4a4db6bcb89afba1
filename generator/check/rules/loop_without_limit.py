"""J206 loop-without-limit

What failed is sent back to where it failed, and nothing else is offered: if it fails again, the customer goes round
for ever. In the story of the furniture delivery the customer called five times and told the same story five times,
because every answer ended with "call again".

Only failures that the customer did not cause are looked at (`kind` broken or refused, at steps named by `during`). A
way out is another way (`or`, `then`) that does not lead past the same step again, or a step that is an ending; a limit
is a `promise` after which something else happens, or what the customer may claim (`entitled_to`).

```yaml bad
journeys:
  livraison:
    problems:
      - id: pas-de-reponse
        when: Personne ne répond.
        first: Votre date reste gardée.
        during: choisir
        do: Rappelez plus tard.
        contact: tel
        back_to: choisir  # J206
```

```yaml good
journeys:
  livraison:
    problems:
      - id: pas-de-reponse
        when: Personne ne répond.
        first: Votre date reste gardée.
        during: choisir
        do: Demandez à être rappelé.
        contact: tel
        promise: {within: 2 hours, from: votre demande, otherwise: La livraison est gratuite.}
        back_to: choisir
```
"""

from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Problem
from generator.model.organisation import Organisation

HINT = "Offer another way (or:), or say from when on something else happens (promise: {within: …, otherwise: …})."


@rule(Severity.WARNING)
def loop_without_limit(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        for index, problem in enumerate(graph.journey.problems):
            if _repeats(problem) and not _out(graph, problem):
                way = " → ".join((problem.during[0], problem.id, problem.back_to or problem.then or "", "…"))
                message = f"in {graph.journey.id} the customer can go round for ever: {way}"
                field = "back_to" if problem.back_to else "then"
                yield organisation.place(graph.journey, "problems", index, field), message, HINT


def _repeats(problem: Problem) -> bool:
    """Whether it may come again although the customer does everything right, and nothing limits how often."""
    leads = bool(problem.back_to or problem.then)
    ours = problem.kind in ("broken", "refused") and bool(problem.during)
    return ours and leads and not (problem.promise or problem.entitled_to or problem.ends)


def _out(graph: JourneyGraph, problem: Problem) -> bool:
    """Whether a way leads from a problem to an ending without passing again where it happens.

    An id that is not in the journey leads out of it; a misspelt one has its own finding.
    """
    failing = {*problem.during, problem.id}
    frontier = [edge.target for edge in graph.ways_on(problem.id)]
    if any(graph.ends(target) for target in frontier):
        return True
    returns = any(id in failing or any(step in graph.reachable(id) for step in problem.during) for id in frontier)
    seen = set(failing)
    while frontier:
        here = frontier.pop()
        if here not in seen:
            seen.add(here)
            if graph.ends(here):
                return True
            frontier.extend(edge.target for edge in graph.ways_on(here))
    return not returns
