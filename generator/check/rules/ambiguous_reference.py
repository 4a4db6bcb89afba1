"""R102 ambiguous-reference

Two things have the id that is written, and either could be meant: a promise and a word of the glossary, a step and a
channel. The customer would be sent to one of them by chance, as the customer of the furniture delivery was sent from
the carrier to the shop and back.

Put the kind before the id (`promise:remboursement`), or the journey before a step (`livraison/remboursement`).

```yaml bad
promises:
  remboursement: {within: 14 days, from: votre annulation, otherwise: Le service client vous rappelle.}
terms:
  remboursement: {means: L'argent que nous vous rendons.}
questions:
  argent:
    ask: Quand serai-je remboursé ?
    answer: En [[remboursement]].  # R102
```

```yaml good
promises:
  remboursement: {within: 14 days, from: votre annulation, otherwise: Le service client vous rappelle.}
terms:
  remboursement: {means: L'argent que nous vous rendons.}
questions:
  argent:
    ask: Quand serai-je remboursé ?
    answer: En [[promise:remboursement]].
```
"""

from generator.check.meaning import uses
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.entity import Entity
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def ambiguous_reference(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if len(use.meanings) > 1:
            things = " and ".join(called(target) for target in use.meanings)
            keys = " or ".join(target.key for target in use.meanings if isinstance(target, Entity))
            yield use.place(organisation), f"{use.id!r} is the id of {things}", f"Write {keys}."
