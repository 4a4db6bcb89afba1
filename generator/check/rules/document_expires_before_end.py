"""D607 document-expires-before-end

A document runs out while the customer still needs it: they hand it in at the start, the promises of the steps take
longer than it is valid, and a later step asks again. In the story of the mortgage a pay slip of more than three
months sends the file back to its first stage. It also happens to one that expires before it is made.

Counted are the days promised, or taken, from the first step of the nominal path that needs it to the last.

```yaml bad
documents:
  devis: {name: Votre devis, from: magasin, why: Il fixe le prix., valid_for: 1 day}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: [ticket, devis]}
      - {id: preparer, does: Nous préparons., promise: {within: 2 working days, from: votre choix, otherwise: Appelez.}}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, needs: devis, ends: Le meuble est chez vous.}  # D607
```

```yaml good
documents:
  devis: {name: Votre devis, from: magasin, why: Il fixe le prix., valid_for: 1 month}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: [ticket, devis]}
      - {id: preparer, does: Nous préparons., promise: {within: 2 working days, from: votre choix, otherwise: Appelez.}}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, needs: devis, ends: Le meuble est chez vous.}
```
"""

from collections.abc import Iterator

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.check.waiting import days_from
from generator.model.finding import Severity
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation

HINT = "Let it be handed in later, accept it for longer (valid_for), or promise to be quicker."


@rule(Severity.WARNING)
def document_expires_before_end(organisation: Organisation) -> Remarks:
    documents = organisation.of(Document)
    for found in documents.values():
        if found.valid_for and found.takes and found.takes.days() > found.valid_for.days():
            message = f"{called(found)} is valid for {found.valid_for}, and takes {found.takes} to get"
            yield organisation.place(found, "valid_for"), message, "Correct takes or valid_for."
    for journey in organisation.of(Journey).values():
        for id, first, last in _uses(journey):
            valid = documents[id].valid_for if id in documents else None
            days = days_from(organisation, journey.steps[first:last]) if valid else 0
            if valid and days > valid.days():
                name = called(documents[id])
                message = f"{name} is valid for {valid}, and may be needed again after {days:.0f} days"
                yield organisation.place(journey, "steps", last, "needs"), message, HINT


def _uses(journey: Journey) -> Iterator[tuple[str, int, int]]:
    """The documents that several steps need, with the first of these steps and the last."""
    places: dict[str, list[int]] = {}
    for index, step in enumerate(journey.steps):
        for id in step.needs:
            places.setdefault(id, []).append(index)
    yield from ((id, found[0], found[-1]) for id, found in places.items() if len(found) > 1)
