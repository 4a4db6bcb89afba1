"""U302 rule-announced-too-late

On some way through the journey the customer comes to the place where a rule binds before the place where it is
announced. That is how the customer of the door handles learnt, three weeks too late, that an order is paid in
advance; and how the conditions of the mortgage were "discovered along the way".

Only announcements within the same journey are compared; a channel, a document or another journey may be met at any
time.

```yaml bad
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
    announced_at: livraison/recevoir  # U302
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
from generator.check.paths import starts, way_to
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, Spot, Target


@rule(Severity.ERROR)
def rule_announced_too_late(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        announced = [organisation.find(reference) for reference in found.announced_at]
        for binding in (target for reference in found.binds_at for target in organisation.find(reference)):
            if way := _uninformed(organisation, binding, announced):
                message = f"{called(found)} is not yet announced to a customer who comes by {' → '.join(way)}"
                hint = f"Announce it before: announced_at: {_earlier(binding, way)}."
                yield organisation.place(found, "announced_at"), message, hint


def _uninformed(organisation: Organisation, binding: Target, announced: list[tuple[Target, ...]]) -> tuple[str, ...]:
    """A way to the place where the rule binds on which nothing announces it before; empty if there is none."""
    if not isinstance(binding, Spot):
        return ()
    journey = binding.journey
    told = [spot.node.id for found in announced for spot in found if isinstance(spot, Spot) and spot.journey is journey]
    if len(told) < max(len(announced), 1):
        return ()
    return way_to(graphs(organisation)[journey.id], binding.node.id, starts(journey), told) or ()


def _earlier(binding: Target, way: tuple[str, ...]) -> str:
    """The place to offer: the first on the way, or a channel where the rule binds at once."""
    journey = binding.journey.id if isinstance(binding, Spot) else ""
    return f"{journey}/{way[0]}" if len(way) > 1 else "a channel or document that customers see before they start"
