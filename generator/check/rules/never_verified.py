"""F802 never-verified

Nobody has ever said: this is true, I made sure, on that day. The story of the mortgage counts it among what
dehumanises: staff who "hesitate" and "check before they pass it on". A date tells staff and customers that they need
not.

```yaml bad
organisation:
  defaults: {verified_on: null}  # F802
```

```yaml good
organisation:
  defaults: {verified_on: 2026-10-01}
```
"""

from generator.check.freshness import facts, some
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation
from generator.model.source import place_of


@rule(Severity.WARNING)
def never_verified(organisation: Organisation) -> Remarks:
    without = [entity for entity in facts(organisation) if entity.verified_on is None]
    if without and organisation.about.defaults.verified_on is None:
        place = place_of(organisation.tree, ("organisation", "defaults"))
        message = f"{len(without)} descriptions were never verified: {some(without)}"
        yield place, message, "Write verified_on: under organisation: defaults:, or in each of them."
