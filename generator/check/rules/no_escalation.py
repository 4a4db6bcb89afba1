"""C405 no-escalation

A journey does not say who decides when nothing helps. In the story of the furniture delivery the customer met only
people without power over the case, until somebody at the counter, beside every procedure, paid in cash. Whom to ask
next, after how long and with which papers: that turns a complaint into a request that can be met.

```yaml bad
journeys:
  livraison:  # C405
    escalation: null
```

```yaml good
journeys:
  livraison:
    escalation:
      - {to: tel, answers_within: 2 working days}
      - {to: comptoir, ask_for: Demandez le directeur du magasin., after: 5 working days}
      - {to: mediateur, after: 2 months}
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def no_escalation(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        if not journey.escalation:
            message = f"{called(journey)} does not say who decides when nothing helps"
            yield organisation.place(journey), message, "Add escalation: to whom, after how long, what to bring."
