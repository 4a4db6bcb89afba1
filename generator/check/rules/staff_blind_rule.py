"""U305 staff-blind-rule

The rule says which units know it, and the one that the customer has before them when it binds is not among them. In
the story of the door handles neither the salesperson nor the cashier knew of the payment in advance; customers
discover such rules before the staff does, and get two answers to one question.

Counted are the unit that acts where the rule binds, and those who answer at the contacts of a problem at which it
binds. Systems and people outside the organisation are not; a rule without `known_by` says nothing that could be
compared.

```yaml bad
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/choisir
    announced_at: ticket
    known_by: service-client  # U305
    if_missed: Payez aujourd'hui.
```

```yaml good
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/choisir
    announced_at: ticket
    known_by: [service-client, magasin]
    if_missed: Payez aujourd'hui.
```
"""

from collections.abc import Iterator

from generator.check.acting import acting, helping
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.rule import Rule
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Spot


@rule(Severity.WARNING)
def staff_blind_rule(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        blind = {unit.id: (unit, key) for unit, key in _faced(organisation, found) if unit.id not in found.known_by}
        for unit, key in blind.values() if found.known_by else ():
            message = f"{called(found)} binds at {key}, and {called(unit)}, who acts or answers there, does not know it"
            yield organisation.place(found, "known_by"), message, f"Tell them, then add {unit.id} to known_by."


def _faced(organisation: Organisation, found: Rule) -> Iterator[tuple[Unit, str]]:
    """The units that customers meet where the rule binds, and the place."""
    for target in (target for reference in found.binds_at for target in organisation.find(reference)):
        if isinstance(target, Spot):
            for unit in (*acting(organisation, target.node), *helping(organisation, target.node)):
                yield unit, target.key
