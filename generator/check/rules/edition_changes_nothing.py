"""R110 edition-changes-nothing

An edition (or a branch) says once more what the organisation says already. On the day the organisation changes it, the
edition goes on saying the old thing: two truths, as in the story of the furniture delivery, where the file said one
date and the carrier another.

```yaml bad
editions:
  suisse:
    name: La Suisse
    channels:
      tel:
        number: "+33 1 99 00 12 34"
        hours: du lundi au vendredi de 9h à 17h  # R110
```

```yaml good
editions:
  suisse:
    name: La Suisse
    channels:
      tel:
        number: "+33 1 99 00 12 34"
        hours: du lundi au vendredi de 8h à 18h
```
"""

from typing import Any

from generator.check.overlays import overlays
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def edition_changes_nothing(organisation: Organisation) -> Remarks:
    for entity, trace in overlays(organisation):
        if trace.after is not None and _words(trace.before) == _words(trace.after):
            where = " › ".join(trace.path)
            yield (
                trace.place,
                f"the {entity.kind} {entity.id!r} says the same of {where} as the organisation",
                "Drop the line: what an edition does not say stays as it is.",
            )


def _words(value: Any) -> Any:
    """A text without its line breaks: however it is folded, it says the same."""
    return " ".join(value.split()) if isinstance(value, str) else value
