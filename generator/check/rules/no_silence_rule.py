"""P506 no-silence-rule

The customer waits, and nothing says what to do if nothing comes. The one of the door handles waited three weeks for a
text message that no system was ever going to send. Say in `silence` after how long to ask, whom, and with which words.

Meant are steps at which we act for a day or more (`takes`), and those at which we only write to the customer, on a
channel that takes no answer. A promise with `otherwise` says the same; one without is reported as P503.

```yaml bad
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: preparer, does: Nous préparons les cartons., takes: 3 weeks}  # P506
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: preparer, does: Nous préparons les cartons., takes: 3 weeks, silence: Rien ? Appelez.}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from generator.check.naming import place_called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.facts import channels
from generator.model.finding import Severity
from generator.model.kinds.journey import Step
from generator.model.organisation import Organisation

A_DAY = 1.0


@rule(Severity.WARNING)
def no_silence_rule(organisation: Organisation) -> Remarks:
    for journey, node, path in everywhere(organisation):
        if isinstance(node, Step) and node.silence is None and node.promise is None and _waits(organisation, node):
            message = f"{place_called(journey, node)} does not say what to do if nothing comes"
            hint = "Add silence: after how long to ask, and whom; or a promise with otherwise."
            yield organisation.place(journey, *path), message, hint


def _waits(organisation: Organisation, step: Step) -> bool:
    """Whether customers can do nothing but wait: we act, and take long, or write to them."""
    if step.does is None or step.do is not None or step.ends is not None:
        return False
    named = channels(organisation, step.at)
    written_to = bool(named) and not any(channel.inbound for channel in named)
    return written_to or (step.takes is not None and step.takes.days() >= A_DAY)
