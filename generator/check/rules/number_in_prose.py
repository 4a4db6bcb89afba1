"""P510 number-in-prose

A delay, a price or a phone number is typed in a text, and the organisation's data says the same. Today. On the day
on which it changes, one of the two will be forgotten; in the story of the furniture delivery the seller's pages and
the carrier's still told of the old program.

Recognised is what P509 recognises.

```yaml bad
questions:
  qui:
    ask: Qui appeler ?
    answer: Le service client, au 01 99 00 12 34.  # P510
```

```yaml good
questions:
  qui:
    ask: Qui appeler ?
    answer: Le service client, au [[tel]].
```
"""

from generator.check.rule import Remarks, rule
from generator.check.typed import typed
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.INFORMATION)
def number_in_prose(organisation: Organisation) -> Remarks:
    for found in typed(organisation):
        if found.same:
            message = f"“{found.words}” is typed here, and {found.subject} says it already"
            hint = f"Write {found.mention} instead." if found.mention else "Drop it: the page shows it beside the text."
            yield found.said.place(found.words), message, hint
