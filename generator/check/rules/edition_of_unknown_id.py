"""R108 edition-of-unknown-id

An edition (or a branch) changes something that the organisation does not have, or takes it away: the id is misspelt, or
was renamed since. The difference would be lost without a word, and the customer of that country would read the rule of
another. In the story of the furniture delivery each office knew a different date; an edition that changes nothing is
that office.

What is new in an edition has to be whole: a channel with its type, a rule with what it says.

```yaml bad
editions:
  suisse:
    name: La Suisse
    channels:
      telephone:  # R108
        hours: du lundi au vendredi de 8h à 18h
    journeys:
      livraison:
        problems:
          absente: {do: Appelez le dépôt.}  # R108
          refuse: null  # R108
```

```yaml good
editions:
  suisse:
    name: La Suisse
    channels:
      tel:
        hours: du lundi au vendredi de 8h à 18h
    journeys:
      livraison:
        problems:
          absent: {do: "Appelez le [[tel]], puis le dépôt."}
```
"""

from generator.check.nearest import nearest
from generator.check.overlays import overlays
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def edition_of_unknown_id(organisation: Organisation) -> Remarks:
    for entity, trace in overlays(organisation):
        if trace.stray:
            meant = nearest(trace.path[-1], trace.beside)
            hint = f"Did you mean {meant}?" if meant else f"Correct the id, or describe the {trace.thing} whole."
            yield (
                trace.place,
                f"the {entity.kind} {entity.id!r} speaks of a {trace.thing} {trace.path[-1]!r}, and there is none",
                hint,
            )
