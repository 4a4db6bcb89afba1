"""C417 unknown-short-number-price

A short number does not tell what it costs: 3631 is an ordinary call, 3635 may be 0.40 € a minute, and both look alike.
A customer who cannot know does not call, or pays and is angry; the one of the furniture delivery paid "premium-rate
numbers" for the mistake of others. Say the price, even if it is that of any call.

The French numbers whose price is known (free from 3000 to 3199 with a few holes, emergency, 116…) stand in a table with
its sources; 118… and long special numbers without a price are found by C401.

```yaml bad
channels:
  tel: {number: "3240"}  # C417
```

```yaml good
channels:
  tel: {number: "3240", cost: prix d'un appel}
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.branch import Branch
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.quantity import CostClass, Phone


@rule(Severity.WARNING)
def unknown_short_number_price(organisation: Organisation) -> Remarks:
    for channel in organisation.of(Channel).values():
        if _is_unknown(channel.number) and channel.cost is None:
            message = f"nobody can tell from its digits what a call to {called(channel)} costs"
            hint = "Add cost: prix d'un appel, free, or the price such as 0.40 €/min."
            yield organisation.place(channel, "number"), message, hint
    for branch in organisation.of(Branch).values():
        if _is_unknown(branch.number):
            message = f"nobody can tell from its digits what a call to {called(branch)} costs"
            hint = "Give the branch its long number, or make a channel of this one, with cost."
            yield organisation.place(branch, "number"), message, hint


def _is_unknown(number: Phone | None) -> bool:
    return number is not None and number.short and number.cost_class == CostClass.UNKNOWN
