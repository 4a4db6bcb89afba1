"""R109 edition-takes-away-nothing

An edition (or a branch) takes away a field that is not there: its name is misspelt, or it is gone already. What should
have disappeared is still shown. A customer who reads the price of another country feels like the one at the hotel pool,
who was told what holds for somebody else.

```yaml bad
editions:
  suisse:
    name: La Suisse
    channels:
      tel:
        adress: null  # R109
```

```yaml good
editions:
  suisse:
    name: La Suisse
    channels:
      tel:
        hours: null
```
"""

from generator.check.nearest import nearest
from generator.check.overlays import overlays
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def edition_takes_away_nothing(organisation: Organisation) -> Remarks:
    for entity, trace in overlays(organisation):
        if trace.before is None and trace.after is None and not trace.thing:
            meant = nearest(trace.path[-1], trace.beside)
            hint = f"Did you mean {meant}?" if meant else "Correct the name, or drop the line."
            where = " › ".join(trace.path)
            yield trace.place, f"the {entity.kind} {entity.id!r} takes away {where}, and there is none", hint
