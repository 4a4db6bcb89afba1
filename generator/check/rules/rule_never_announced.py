"""U301 rule-never-announced

A rule binds, and nothing says where the customer is told. In the story of the door handles two of them had to be
ordered; after three weeks of silence: "but sir, you had to pay for the handles that you ordered, or the system does
not restock". Neither the salesperson nor the cashier nor the order form had said so.

```yaml bad
rules:
  payer-avant:  # U301
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
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


@rule(Severity.ERROR)
def rule_never_announced(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        if not found.announced_at:
            message = f"nothing says where customers are told of the {called(found)}"
            hint = f"Add announced_at: a step, channel or document that customers meet before {found.binds_at[0]}."
            yield organisation.place(found), message, hint
