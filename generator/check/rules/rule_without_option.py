"""U307 rule-without-option

The rule binds the customer and leaves nothing: no exception, no other way at the step where it binds, no repair
afterwards. Such a rule serves the organisation alone. In the story of the mortgage it is "a process that decides in
the customer's place"; in the one of the post office, the counter machine is locked while the automat works, and
nobody offers anything else.

Any one of these is enough: `unless`, `if_missed`, `choices` at the step, a variant that leaves there, a problem at
which the rule binds.

```yaml bad
rules:
  payer-avant:  # U307
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
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
def rule_without_option(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        if not can_repair(organisation, found) and not has_a_way_round(organisation, found):
            message = f"{called(found)} leaves the customer no exception, no other way and no repair"
            hint = "Add if_missed: what one can still do who did not know; or unless: the exception."
            yield organisation.place(found), message, hint
