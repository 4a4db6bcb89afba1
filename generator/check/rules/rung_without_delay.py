"""C413 rung-without-delay

A level of the complaint ladder does not say how long an answer takes, so the customer cannot know when to go on to
the next one. "Go to the web site and tell them, they will answer", said the clerk of the post office; in the story of
the mortgage each silence looked like the next stage.

Enough are `answers_within` of the level or of its channel, or `after` of the level above. The last level needs none if
it lies outside the organisation.

```yaml bad
journeys:
  livraison:
    escalation:
      - {to: comptoir, answers_within: 2 working days}
      - {to: tel}  # C413
      - {to: mediateur}
```

```yaml good
journeys:
  livraison:
    escalation:
      - {to: comptoir, answers_within: 2 working days}
      - {to: tel, answers_within: 10 working days}
      - {to: mediateur, after: 2 months}
```
"""

from itertools import zip_longest

from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation

HINT = "Add answers_within to this level, or after to the next one."


@rule(Severity.WARNING)
def rung_without_delay(organisation: Organisation) -> Remarks:
    known = organisation.of(Channel)
    for journey in organisation.of(Journey).values():
        ladder = journey.escalation
        for index, (rung, above) in enumerate(zip_longest(ladder, ladder[1:])):
            if not organisation.find(rung.to):
                continue
            channel = known.get(rung.to)
            delay = rung.answers_within or (channel and channel.answers_within) or (above and above.after)
            outside = above is None and channel is not None and channel.external
            if delay is None and not outside:
                message = f"nothing says how long to wait for an answer from {rung.to} before going further"
                yield organisation.place(journey, "escalation", index), message, HINT
