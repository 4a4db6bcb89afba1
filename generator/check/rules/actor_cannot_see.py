"""J211 actor-cannot-see

A step needs a document that the people at that step do not accept, or cannot see: it was made in a system that is not
theirs. So it goes on in the story of the door handles, on the train: the subscription is in the telephone, the
inspector says "I do not have you in my system", and wants the card that the app had replaced.

They cannot see what is only electronic or a number (`form`), comes `from` another unit of ours, is not `accepted_by`
theirs and not among the facts that theirs `sees`; paper can be read without any system. Those at a step are the unit
that acts (`who`) and those behind its channels (`at`); one that can see it is enough, and so is a system, which asks
nobody.

```yaml bad
units:
  magasin: {sees: [ticket]}
documents:
  code: {name: Votre code de suivi, from: service-client, why: Il retrouve la livraison., form: number}
journeys:
  livraison:
    steps:
      - id: choisir
        do: Choisissez la date.
        at: comptoir
        needs: [ticket, code]  # J211
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
units:
  magasin: {sees: [ticket, code]}
documents:
  code: {name: Votre code de suivi, from: service-client, why: Il retrouve la livraison., form: number}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: [ticket, code]}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from generator.check.naming import called, place_called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.handoffs import present
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Step, Variant
from generator.model.kinds.unit import Unit
from generator.model.knowledge import accepts, needs_a_system, sees
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def actor_cannot_see(organisation: Organisation) -> Remarks:
    ours = organisation.of(Unit)
    documents = {
        id: found for id, found in organisation.of(Document).items() if found.from_ in ours and needs_a_system(found)
    }
    for journey, node, path in everywhere(organisation):
        wanted = isinstance(node, Step | Variant) and not documents.keys().isdisjoint(node.needs)
        people = present(organisation, node) if wanted else ()  # type: ignore[arg-type]
        if not people or any(unit.stage == "system" for unit in people):
            continue
        for index, document in enumerate(documents.get(id) for id in node.needs):
            if document and all(_blind(unit, document) for unit in people):
                message = f"{called(people[0])} cannot see {called(document)}, needed at {place_called(journey, node)}"
                hint = f"Let {people[0].id} see it (sees:, accepted_by:), or name a document that it can read."
                yield organisation.place(journey, *path, "needs", index), message, hint


def _blind(unit: Unit, document: Document) -> bool:
    """Whether a unit has no means to see a document, and does not say that it takes it nevertheless."""
    return accepts(unit, document) is not True and sees(unit, document) is False
