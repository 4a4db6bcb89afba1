"""C406 no-external-recourse

The complaint ladder ends inside the house. A customer who has climbed it, like the one of the furniture delivery,
must know that somebody outside can be asked: a mediator, an ombudsman, a public authority. In many countries the law
requires to name them.

```yaml bad
journeys:
  livraison:
    escalation:  # C406
      - {to: tel, answers_within: 2 working days}
      - {to: comptoir, ask_for: Demandez le directeur du magasin., after: 5 working days}
```

```yaml good
journeys:
  livraison:
    escalation:
      - {to: tel, answers_within: 2 working days}
      - {to: mediateur, after: 2 months}
```
"""

from collections.abc import Iterator

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Rung
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def no_external_recourse(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        channels = [id for rung in journey.escalation for id in _channels(organisation, rung)]
        if channels and not any(_outside(organisation, id) for id in channels):
            message = f"the complaint ladder of {called(journey)} names nobody outside the organisation"
            hint = "Add a last level with a channel that has external: true, such as the mediator."
            yield organisation.place(journey, "escalation"), message, hint


def _channels(organisation: Organisation, rung: Rung) -> Iterator[str]:
    unit = organisation.of(Unit).get(rung.to)
    yield from unit.contact if unit else (rung.to,)


def _outside(organisation: Organisation, id: str) -> bool:
    """What is unknown or could not be read gets the benefit of doubt: it has its own finding."""
    channel = organisation.of(Channel).get(id)
    return channel is None or channel.external
