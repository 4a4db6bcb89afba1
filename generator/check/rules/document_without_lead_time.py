"""D603 document-without-lead-time

The customer is asked for a paper that somebody has to make first, and is not told how long that takes. In the story
of the mortgage the next paper was always "only" a certificate; each cost a week, and the seller's deadline ran.

Meant are documents that a place of a journey asks for (`needs`, `bring`), that no step hands out, and that say `how`
to get them. Originals exist already: an identity card, the card of the payment. What the customer gets at once may say
`takes: immediate`.

```yaml bad
documents:
  attestation: {name: Votre attestation, from: votre assureur, why: Il la faut., how: Demandez-la.}  # D603
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: attestation}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
documents:
  attestation: {name: Votre attestation, from: votre assureur, why: Il la faut., how: Demandez-la., takes: 5 days}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: attestation}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from generator.check.naming import called
from generator.check.papers import asked_for, handed_out
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def document_without_lead_time(organisation: Organisation) -> Remarks:
    given = handed_out(organisation)
    for document in asked_for(organisation):
        made_for_it = document.how is not None and "original" not in document.form and document.id not in given
        if document.takes is None and made_for_it:
            hint = "Add takes: how long it takes to get, or immediate."
            yield organisation.place(document), f"{called(document)} does not say how long it takes to get", hint
