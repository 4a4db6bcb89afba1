"""D601 document-discovered-late

A step in the middle of a journey needs a document that no earlier step gave and that the first step does not ask for.
The customer learns of it when standing at the counter without it. The one of the mortgage has "still not got over the
number of steps, documents, guarantees, conditions" that were "discovered along the way".

```yaml bad
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, needs: ticket, ends: Le meuble est chez vous.}  # D601
```

```yaml good
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, needs: ticket, ends: Le meuble est chez vous.}
```
"""

from collections.abc import Iterable, Iterator, Sequence

from generator.check.naming import called, place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Node, Step
from generator.model.organisation import Organisation
from generator.model.reference import Path


@rule(Severity.ERROR)
def document_discovered_late(organisation: Organisation) -> Remarks:
    documents = organisation.of(Document)
    for journey in organisation.of(Journey).values():
        for known, steps in _ways(journey):
            for path, step in steps:
                for index, id in enumerate(step.needs):
                    if id not in known and id in documents:
                        message = f"{called(documents[id])} is first asked for at {place_called(journey, step)}"
                        hint = f"Add {id} to needs: of the first step, or to gives: of the step that hands it out."
                        yield organisation.place(journey, *path, "needs", index), message, hint
                known |= _papers([step])


def _ways(journey: Journey) -> Iterator[tuple[set[str], list[tuple[Path, Step]]]]:
    """The steps after the first one, on the path and in each variant, with the documents known by then."""
    yield _papers(journey.steps[:1]), _after_the_first(journey.steps, ())
    for index, variant in enumerate(journey.variants):
        known = _papers((*journey.steps, variant, *variant.steps[:1]))
        yield known, _after_the_first(variant.steps, ("variants", index))


def _papers(nodes: Iterable[Node]) -> set[str]:
    return {id for node in nodes for id in (*node.needs, *node.gives)}


def _after_the_first(steps: Sequence[Step], path: Path) -> list[tuple[Path, Step]]:
    return [((*path, "steps", rank), step) for rank, step in enumerate(steps)][1:]
