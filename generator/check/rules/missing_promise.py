"""P501 missing-promise

The organisation does something, and nobody says how long it takes. The story of the mortgage: "commitments are often
absent, waiting and delays not communicated". Without a date the customer can neither wait in peace nor know when to
ask; the one of the door handles waited three weeks for a text message.

```yaml bad
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: preparer, does: Nous réservons le camion.}  # P501
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - id: preparer
        does: Nous réservons le camion.
        promise: {within: 2 working days, from: votre choix, otherwise: Appelez le service client.}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from generator.check.naming import place_called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def missing_promise(organisation: Organisation) -> Remarks:
    for journey, node, path in everywhere(organisation):
        if node.promise is None and node.takes is None and getattr(node, "does", None):
            message = f"{place_called(journey, node)} does not say how long we take"
            hint = "Add promise: {within: 2 working days, from: …, otherwise: …}, or takes: for what is done at once."
            yield organisation.place(journey, *path), message, hint
