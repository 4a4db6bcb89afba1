"""C412 hours-missing

People answer there, and nothing says when. The customer of the furniture delivery told the same story in five calls;
each one made to a closed desk is one more. The one of the post office came back to a queue.

Meant are telephones, and counters at an address. A counter without an address goes to the customer (a conductor on
board), and the hours of counters may stand in `branches`. People outside the organisation are not ours to describe.

```yaml bad
channels:
  depot: {type: counter, unit: magasin, address: Thonon}  # C412
```

```yaml good
channels:
  depot: {type: counter, unit: magasin, address: Thonon, hours: du lundi au samedi de 9h à 19h}
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.branch import Branch
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def hours_missing(organisation: Organisation) -> Remarks:
    branches = any(branch.hours for branch in organisation.of(Branch).values())
    for channel in organisation.of(Channel).values():
        if channel.hours is None and _keeps_hours(channel) and not (branches and channel.type == "counter"):
            message = f"nothing says when people answer at {called(channel)}"
            yield organisation.place(channel), message, "Add hours, for instance: du lundi au vendredi de 9h à 17h."


def _keeps_hours(channel: Channel) -> bool:
    placed = channel.type == "phone" or (channel.type == "counter" and channel.address is not None)
    return placed and channel.answered_by_people and not channel.external
