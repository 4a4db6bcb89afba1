"""U302 rule-announced-too-late

On some way through the journey the customer comes to the place where a rule binds before the place where it is announced. That
is how the customer of seed 001 learnt, three weeks too late, that an order has to be paid in advance; and how rules are found
out "as one goes along" in the mortgage of seed 002.

Only announcements within the same journey are compared; a channel, a document or another journey may be met at any time.

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
from generator.model.graph import JourneyGraph
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, Spot, Target


@rule(Severity.ERROR)
def rule_announced_too_late(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        announced = [target for reference in found.announced_at for target in organisation.find(reference)]
        for binding in (target for reference in found.binds_at for target in organisation.find(reference)):
            way = _uninformed(binding, announced)
            if way:
                message = f"{called(found)} is not yet announced to a customer who comes by {' → '.join(way)}"
                hint = f"Announce it before: announced_at: {_earlier(binding, way)}."
                yield organisation.place(found, "announced_at"), message, hint


def _uninformed(binding: Target, announced: list[Target]) -> tuple[str, ...]:
    """A way to the place where the rule binds on which nothing announces it before; empty if there is none."""
    if not isinstance(binding, Spot) or not announced:
        return ()
    told = [target.node.id for target in announced if isinstance(target, Spot) and target.journey is binding.journey]
    if len(told) < len(announced):
        return ()
    graph = JourneyGraph(binding.journey)
    return way_to(graph, binding.node.id, starts(binding.journey), told) or ()


def _earlier(binding: Target, way: tuple[str, ...]) -> str:
    """The place to offer: the first on the way, or a channel where the rule binds at once."""
    journey = binding.journey.id if isinstance(binding, Spot) else ""
    return f"{journey}/{way[0]}" if len(way) > 1 else "a channel or document that customers see before they start"
