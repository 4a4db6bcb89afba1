"""P504 promise-without-clock

A delay is promised, and nothing says from when it counts: from the order, the payment, the last missing paper? The
customer of the door handles counted three weeks from the order; for the shop, the clock had never started, because
nothing had been paid. Say in `from` what starts it, in words that the customer can date.

A moment (`by: la veille à 18 h`) has its clock in itself, and what is done at once needs none.

```yaml bad
promises:
  commande: {within: 3 weeks, otherwise: Appelez le magasin.}  # P504
```

```yaml good
promises:
  commande: {within: 3 weeks, from: le paiement, otherwise: Appelez le magasin.}
```
"""

from generator.check.promised import promised
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def promise_without_clock(organisation: Organisation) -> Remarks:
    for promise, holder, path, name in promised(organisation):
        if promise.within and promise.within.high and promise.from_ is None:
            hint = "Add from: what starts the clock, for instance votre demande complète."
            yield organisation.place(holder, *path), f"{name()} does not say from when it counts", hint
