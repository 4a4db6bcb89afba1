"""U306 rule-without-repair

The rule can be avoided by those who know it, and nothing says what is still possible for one who did not. The
customer of the door handles was told that "everybody knows that", after three weeks; that the handles could still be
paid for that day was not said. Say in `if_missed` what customers can do, and what it costs them.

A problem at which the rule binds says the same. A rule that leaves no way at all is reported as U307.

```yaml bad
rules:
  payer-avant:  # U306
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
    unless: Avec un compte professionnel, vous payez au retrait.
```

```yaml good
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
    unless: Avec un compte professionnel, vous payez au retrait.
    if_missed: Payez aujourd'hui. La pièce part au prochain envoi.
```
"""

from generator.check.leeway import can_repair, has_a_way_round
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def rule_without_repair(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        if not can_repair(organisation, found) and has_a_way_round(organisation, found):
            message = f"{called(found)} does not say what is still possible for one who did not know it"
            yield organisation.place(found), message, "Add if_missed: what the customer can still do, and its cost."
