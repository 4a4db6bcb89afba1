"""J205 step-without-problem

A step is described as if it could only go well: no problem, no other way, nothing about what to do if it fails or if
nothing comes. The story of the door handles asks for a journey with its "error cases, as when testing an
application"; the step nobody had thought through was the one at the till.

A step counts as thought through if a problem names it under `during` (or names no step at all), if a variant replaces
it or leaves it, if it offers `choices`, says what to do in case of `silence`, or makes a promise with an `otherwise`.
The step that ends a journey is not asked: there the customer has what they came for.

```yaml bad
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: payer, do: Payez la livraison., at: comptoir}  # J205
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        during: choisir
        do: Appelez le [[tel]].
        contact: tel
        back_to: choisir
```

```yaml good
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: payer, do: Payez la livraison., at: comptoir}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        during: choisir
        do: Appelez le [[tel]].
        contact: tel
        back_to: choisir
      - id: carte-refusee
        when: La caisse refuse ma carte.
        kind: refused
        during: payer
        do: Appelez le [[tel]], votre date est gardée une heure.
        contact: tel
        back_to: payer
        promise: {within: 1 hour, from: votre passage en caisse, otherwise: La date reste gardée.}
```
"""

from generator.check.naming import place_called
from generator.check.rule import Remarks, rule
from generator.model.facts import promise_of
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.kinds.journey import Step
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def step_without_problem(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        journey = graph.journey
        for index, step in enumerate(journey.steps):
            if step.ends is None and not _thought_through(organisation, graph, step):
                message = f"nothing is said about what can go wrong at {place_called(journey, step)}"
                hint = f"Add a problem with during: {step.id}, or silence: if the customer only waits."
                yield organisation.place(journey, "steps", index), message, hint


def _thought_through(organisation: Organisation, graph: JourneyGraph, step: Step) -> bool:
    promise = promise_of(organisation, step)
    return bool(
        step.silence
        or step.choices
        or (promise and promise.otherwise)
        or graph.problems_at(step.id)
        or graph.variants_at(step.id)
    )
