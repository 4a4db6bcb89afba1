"""J202 problem-without-way-back

A problem says what went wrong and leaves the customer there: no way back to a step, no other way, no ending. The
story of the door handles asks for just this: "which variants of the journey can be offered to the customer, to bring
them back into the nominal one?"

An honest other ending is a way too: `ends: La vente est annulée et vous êtes remboursé.`

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent  # J202
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client.
        contact: tel
```

```yaml good
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client.
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
def problem_without_way_back(organisation: Organisation) -> Remarks:
    for journey, node, path in everywhere(organisation):
        if isinstance(node, Problem) and not (node.back_to or node.then or node.or_ or node.ends):
            message = f"{place_called(journey, node)} leaves the customer there"
            hint = "Say which step they go back to (back_to:), what comes next (then:) or how it ends (ends:)."
            yield organisation.place(journey, *path), message, hint
