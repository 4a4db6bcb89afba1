"""C404 problem-without-contact

Something went wrong, and no channel is named. "Go to the web site and tell them", says the clerk in the story of the
post office; where, and with which words, is left to the customer. Every problem names whom to turn to, even if most
customers will manage alone.

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent  # C404
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Changez la date.
        back_to: choisir
```

```yaml good
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Changez la date.
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


@rule(Severity.ERROR)
def problem_without_contact(organisation: Organisation) -> Remarks:
    for journey, node, path in everywhere(organisation):
        if isinstance(node, Problem) and not node.contact:
            message = f"{place_called(journey, node)} does not say whom to turn to"
            yield organisation.place(journey, *path), message, "Add contact: the channel that can solve it."
