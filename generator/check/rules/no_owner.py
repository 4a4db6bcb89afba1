"""F803 no-owner

No unit answers for what is described. In the story of the furniture delivery shop, carrier and head office each held
the others responsible; the clerk at the post office "can do nothing about it: nobody asks us". Facts without an owner
go the same way: nobody mends them.

```yaml bad
organisation:
  defaults: {owner: null}  # F803
```

```yaml good
organisation:
  defaults: {owner: service-client}
```
"""

from generator.check.freshness import facts, some
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation
from generator.model.source import place_of


@rule(Severity.WARNING)
def no_owner(organisation: Organisation) -> Remarks:
    without = [entity for entity in facts(organisation) if entity.owner is None]
    if without and organisation.about.defaults.owner is None:
        place = place_of(organisation.tree, ("organisation", "defaults"))
        message = f"no unit answers for {len(without)} descriptions: {some(without)}"
        yield place, message, "Write owner: under organisation: defaults:, or in each of them."
