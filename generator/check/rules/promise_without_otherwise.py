"""P503 promise-without-otherwise

A promise does not say what happens when it is broken. In the story of the furniture delivery the date was agreed and
paid for; when it fell, all that the customer was offered were explanations. Say what customers do or get.

At a step, `silence` says the same: what to do if nothing has come.

```yaml bad
promises:
  rappel: {within: 2 working days, from: votre appel}  # P503
```

```yaml good
promises:
  rappel: {within: 2 working days, from: votre appel, otherwise: Demandez le responsable au comptoir.}
```
"""

from generator.check.naming import called, place_called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import Organisation

HINT = "Add otherwise: what the customer does or gets when it is late."


@rule(Severity.WARNING)
def promise_without_otherwise(organisation: Organisation) -> Remarks:
    for promise in organisation.of(Promise).values():
        if promise.otherwise is None:
            yield organisation.place(promise), f"{called(promise)} does not say what happens when it is missed", HINT
    for journey, node, path in everywhere(organisation):
        unsaid = isinstance(node.promise, Commitment) and node.promise.otherwise is None
        if unsaid and getattr(node, "silence", None) is None:
            message = f"the promise of {place_called(journey, node)} does not say what happens when it is missed"
            yield organisation.place(journey, *path, "promise"), message, HINT
