"""C414 ladder-delay-decreasing

The ladder contradicts itself: it sends the customer on to a level before the one below has to answer, or closes a
level before it opens. The next person will say "wait for their answer first", and the customer of the furniture
delivery goes in circles once more.

`after` of a level is compared with `answers_within` of the level below; `deadline` with `after` of the same level.

```yaml bad
journeys:
  livraison:
    escalation:
      - {to: tel, answers_within: 2 months}
      - {to: mediateur, after: 1 month}  # C414
```

```yaml good
journeys:
  livraison:
    escalation:
      - {to: tel, answers_within: 10 working days}
      - {to: mediateur, after: 1 month, deadline: 1 year}
```
"""

from itertools import pairwise

from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def ladder_delay_decreasing(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        for index, (below, rung) in enumerate(pairwise(journey.escalation), 1):
            if rung.after and below.answers_within and rung.after.days() < below.answers_within.days():
                message = (
                    f"{rung.to} is offered after {rung.after}, when {below.to} may still take {below.answers_within}"
                )
                hint = f"Write after: {below.answers_within}, or shorten answers_within of the level below."
                yield organisation.place(journey, "escalation", index, "after"), message, hint
        for index, rung in enumerate(journey.escalation):
            if rung.after and rung.deadline and rung.deadline.days() <= rung.after.days():
                message = f"{rung.to} closes after {rung.deadline}, and opens only after {rung.after}"
                hint = "Correct deadline or after: both count from the same day."
                yield organisation.place(journey, "escalation", index, "deadline"), message, hint
