"""D606 document-asked-twice

Two units ask the same customer for the same paper on one way. In the story of the mortgage every department asked
"without caring to know what the others had asked for". Let the first one pass it on; where each really has to see
it, say so with a reason.

Counted are steps of the nominal path that need the document, each with a unit of its own. A number, and a proof that
a person only looks at (`form: original`), are shown and not handed in; what an earlier step of the same path gave is
meant to be shown. The first step lists the papers of all: its unit counts if it is among those that ask (`asked_by`).

```yaml bad
units:
  depot: {name: Le dépôt, does: Remet les cartons.}
documents:
  rib: {name: Votre RIB, from: votre banque, asked_by: [magasin, depot], why: Il porte votre compte.}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: [ticket, rib]}
      - {id: retirer, do: Retirez le meuble., who: depot, needs: rib, ends: Le meuble est chez vous.}  # D606
```

```yaml good
units:
  depot: {name: Le dépôt, does: Remet les cartons.}
documents:
  rib: {name: Votre RIB, from: votre banque, asked_by: [magasin, depot], why: Il porte votre compte.}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: [ticket, rib]}
      - {id: retirer, do: Retirez le meuble., who: depot, ends: Le meuble est chez vous.}
```
"""

from generator.check.acting import acting
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Step
from generator.model.organisation import Organisation

SHOWN = frozenset({"number", "original"})


@rule(Severity.WARNING)
def document_asked_twice(organisation: Organisation) -> Remarks:
    documents = organisation.of(Document)
    for journey in organisation.of(Journey).values():
        first: dict[str, tuple[str, frozenset[str]]] = {}
        given: set[str] = set()
        for index, step in enumerate(journey.steps):
            for rank, id in enumerate(step.needs):
                units = frozenset() if id in given else _asking(organisation, step, documents.get(id), index == 0)
                if not units:
                    continue
                before, asked_by = first.setdefault(id, (step.id, units))
                if asked_by.isdisjoint(units):
                    message = f"{called(documents[id])} was asked for already at “{before}”, by another unit"
                    hint = f"Let {' or '.join(sorted(asked_by))} pass it on, and drop it from needs: here."
                    yield organisation.place(journey, "steps", index, "needs", rank), message, hint
            given.update(step.gives)


def _asking(organisation: Organisation, step: Step, found: Document | None, first: bool) -> frozenset[str]:
    """The units that ask for a document to keep at a step."""
    if found is None or not SHOWN.isdisjoint(found.form):
        return frozenset()
    units = frozenset(unit.id for unit in acting(organisation, step))
    return units if not first else units & frozenset(found.asked_by)
