"""R105 self-reference

Something refers to itself: a problem that leads back to itself, a document accepted instead of itself. The customer
goes round in a circle, as in the story of the furniture delivery, where the shop blamed the carrier and the carrier
the shop.

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client.
        contact: tel
        back_to: choisir
        or: absent  # R105
```

```yaml good
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client.
        contact: tel
        back_to: choisir
```
"""

from generator.check.meaning import Use, uses
from generator.check.naming import called
from generator.check.nodes import written
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, Spot, Target

SENSIBLE = ("owner",)
"""Fields in which a thing may name itself: a unit answers for its own facts."""


@rule(Severity.ERROR)
def self_reference(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if use.mention is None and use.field not in SENSIBLE and use.meanings and _itself(use, use.meanings[0]):
            message = f"{called(use.meanings[0])} names itself under {use.field}"
            yield use.place(organisation), message, f"Name another one under {use.field}, or leave it out."


def _itself(use: Use, target: Target) -> bool:
    if isinstance(target, Spot):
        return any(
            node is target.node and use.path[: len(path)] == path and use.path[len(path) : len(path) + 1] != ("steps",)
            for node, path in (written(use.holder) if isinstance(use.holder, Journey) else ())
        )
    return target is use.holder
