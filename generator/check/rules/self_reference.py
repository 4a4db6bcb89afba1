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
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey, Node, Variant
from generator.model.organisation import Organisation, Spot, Target
from generator.model.reference import Path

SENSIBLE = ("owner",)
"""Fields in which a thing may name itself: a unit answers for its own facts."""


@rule(Severity.ERROR)
def self_reference(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if use.mention is None and use.meanings and _itself(use, use.meanings[0]) and use.field not in SENSIBLE:
            message = f"{called(use.meanings[0])} names itself under {use.field}"
            yield use.place(organisation), message, f"Name another one under {use.field}, or leave it out."


def _itself(use: Use, target: Target) -> bool:
    if isinstance(target, Spot):
        return isinstance(use.holder, Journey) and _around(use.holder, use.path) is target.node
    return target is use.holder


def _around(journey: Journey, path: Path) -> Node | None:
    """The place of a journey in which a path lies: the innermost, so a step of a variant is not the variant."""
    if path[0] not in ("steps", "problems", "variants"):
        return None
    node: Node = getattr(journey, path[0])[path[1]]
    return node.steps[path[3]] if isinstance(node, Variant) and path[2] == "steps" else node  # type: ignore[index]
