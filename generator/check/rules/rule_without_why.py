"""U303 rule-without-why

A rule without a reason is an order. "It is just for the statistics", said the clerk at the post office and chose an
entry at random; "everybody knows that", heard the customer of the door handles. A reason, even a plain one, is what
makes a customer competent: it tells when the rule holds and what to do otherwise.

```yaml bad
rules:
  payer-avant:  # U303
    says: Une pièce commandée se paie d'avance.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
```

```yaml good
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def rule_without_why(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        if found.why is None:
            hint = "Add why: the reason, as you would say it to a customer."
            yield organisation.place(found), f"{called(found)} gives no reason", hint
