"""C401 premium-number-without-price

Calling this number may cost more than an ordinary call, and the price is not said. The customer of the furniture
delivery told the story five times, "through premium-rate numbers". Say the price, and offer the free way beside it.

```yaml bad
channels:
  tel: {number: 0 892 70 57 05}  # C401
```

```yaml good
channels:
  tel: {number: 0 892 70 57 05, cost: 0.80 €/min}
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def premium_number_without_price(organisation: Organisation) -> Remarks:
    for channel in organisation.of(Channel).values():
        if channel.number is not None and channel.number.needs_price and channel.cost is None:
            message = f"a call to {called(channel)} may be charged, and its price is not said"
            hint = "Add cost: the price of a call, for instance 0.35 €/min."
            yield organisation.place(channel, "number"), message, hint
