"""F804 expired

A description is still published after the last day on which it holds. Customers act on it: they come to a counter
that has moved, they invoke a rule that is gone. The story of the mortgage names the other half: staff to whom the
rules are not known, and customers who discover that first.

```yaml bad
channels:
  comptoir:
    valid_to: 2026-06-30  # F804
```

```yaml good
channels:
  comptoir:
    valid_to: 2027-06-30
```
"""

from datetime import date

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def expired(organisation: Organisation, today: date) -> Remarks:
    for entity in organisation:
        if entity.valid_to and entity.valid_to < today and entity.status == "published":
            message = f"{called(entity)} held until {entity.valid_to} and is still published"
            yield organisation.place(entity, "valid_to"), message, "Write what holds now, or status: retired."
