"""L701 no-comfort-first

Something broke or was changed by us, and the page begins with what the customer has to do. The story of the hotel
pool: "the customer would like somebody to take care of them *first*", before any cause, process or form. Say in
`first` what they get at once: a drink, an advance, an apology with something in it.

Problems of the kinds `missed` (the customer missed a step) and `refused` are free to do without. A problem without
`kind` is `broken`.

```yaml bad
journeys:
  livraison:
    problems:
      - id: reporte  # L701
        when: On m'annonce le jour même que la livraison est reportée.
        kind: changed
        do: Choisissez une nouvelle date avec le service client.
        contact: tel
        back_to: choisir
```

```yaml good
journeys:
  livraison:
    problems:
      - id: reporte
        when: On m'annonce le jour même que la livraison est reportée.
        kind: changed
        first: Nous vous offrons la livraison.
        do: Choisissez une nouvelle date avec le service client.
        contact: tel
        back_to: choisir
```
"""

from generator.check.naming import place_called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.journey import Problem
from generator.model.organisation import Organisation

OUR_DOING = ("broken", "changed")


@rule(Severity.ERROR)
def no_comfort_first(organisation: Organisation) -> Remarks:
    for journey, node, path in everywhere(organisation):
        if isinstance(node, Problem) and node.kind in OUR_DOING and node.first is None:
            message = f"{place_called(journey, node)} offers no comfort before it asks something of the customer"
            hint = "Add first: what they get at once; or kind: missed, if it is the customer who missed something."
            yield organisation.place(journey, *path), message, hint
