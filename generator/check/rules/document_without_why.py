"""D604 document-without-why

The customer is asked for a document and not told what for. "Choose an activity, it is only for the statistics", said
the clerk of the post office; in the story of the mortgage every department asked, and none said why. A reason, even
a plain one, tells what else might do.

```yaml bad
documents:
  rib: {name: Votre RIB, from: votre banque}  # D604
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: rib}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
documents:
  rib: {name: Votre RIB, from: votre banque, why: La comptabilité y lit le compte à créditer.}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: rib}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from generator.check.naming import called
from generator.check.papers import asked_for
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.INFORMATION)
def document_without_why(organisation: Organisation) -> Remarks:
    for document in asked_for(organisation):
        if document.why is None:
            hint = "Add why: what it is good for, as you would say it to a customer."
            yield organisation.place(document), f"{called(document)} is asked for, and nothing says why", hint
