"""J204 back-to-skips-forward

A problem sends the customer "back" to a step that comes later than every step at which it can happen: what lies
between is skipped without a word. In the story of the door handles the step that fell out was the payment, and the
order was never made. If it is meant, write `then:`, which says that the way goes on.

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
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def back_to_skips_forward(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        order = {step.id: rank for rank, step in enumerate(journey.steps)}
        for index, problem in enumerate(journey.problems):
            happens = [order.get(id) for id in problem.during]
            back = order.get(problem.back_to or "")
            if back is not None and happens and all(rank is not None and rank < back for rank in happens):
                message = f"{place_called(journey, problem)} leads forward to {problem.back_to}"
                hint = (
                    "Name the step where it happens or an earlier one; if the way goes on there, write then: instead."
                )
                yield organisation.place(journey, "problems", index, "back_to"), message, hint
