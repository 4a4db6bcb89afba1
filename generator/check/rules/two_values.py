"""P509 two-values

The same fact has two values: a delay, a price or a phone number is typed in a text, and the organisation's data says
another. The customer of the furniture delivery heard "three weeks" from one and "at once" from the other; whichever
is read first is believed.

Only what surely means the same is compared: a delay after *sous*, *dans les*, *within* in the text of a step that
makes a promise, or beside the title of a promise; a price after *payez*, *coûte*, *costs* at a place with a price, or
beside one mention with a price; a phone number beside the mention of one channel with another number.

```yaml bad
promises:
  virement: {title: Le virement, within: 14 days, from: votre annulation, otherwise: Appelez.}
questions:
  quand:
    ask: Quand serai-je remboursé ?
    answer: Le virement arrive sous 3 semaines.  # P509
```

```yaml good
promises:
  virement: {title: Le virement, within: 14 days, from: votre annulation, otherwise: Appelez.}
questions:
  quand:
    ask: Quand serai-je remboursé ?
    answer: Le virement arrive sous [[promise:virement]].
```
"""

from generator.check.rule import Remarks, rule
from generator.check.typed import typed
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def two_values(organisation: Organisation) -> Remarks:
    for found in typed(organisation):
        if not found.same:
            message = f"“{found.words}” is said here, and {found.subject} says {found.modelled}"
            hint = (
                f"Write {found.mention} instead of the number." if found.mention else "Drop the number, or correct one."
            )
            yield found.said.place(found.words), message, hint
