"""J212 sync-slower-than-step

A unit is to act on something sooner than it can know of it. In the second half of the story of the door
handles, on the train, the subscription is on the screen at once and not yet in the inspector's reader; in between the
customer pays a fine.

Two things are compared with the unit's `syncs_within`: what it promises at its own step, if the matter comes to it from
another unit; and the time that passes between the step which gives an electronic document and the step where that unit
needs it. Where a step in between does not say how long it takes, nothing is reported; nor where a text of the journey
tells the delay (`[[magasin.syncs_within]]`).

```yaml bad
units:
  magasin: {sees: [ticket], syncs_within: 24 hours}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Appelez., at: tel, needs: ticket}
      - id: preparer
        does: Le magasin réserve le camion.
        who: magasin
        promise: {within: 2 hours, from: votre appel, otherwise: Appelez le service client.}  # J212
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
units:
  magasin: {sees: [ticket], syncs_within: 24 hours}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Appelez., at: tel, needs: ticket}
      - id: preparer
        does: Le magasin réserve le camion.
        who: magasin
        promise: {within: 2 working days, from: votre appel, otherwise: Appelez le service client.}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from collections.abc import Iterator

from generator.check.naming import called, place_called
from generator.check.rule import Remarks, rule
from generator.model.facts import actor, promise_of
from generator.model.finding import Severity
from generator.model.graph import JourneyGraph, graphs
from generator.model.handoffs import hand_offs, holders
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey, Step
from generator.model.kinds.unit import Unit
from generator.model.knowledge import lasts, needs_a_system, sees
from generator.model.organisation import Organisation
from generator.model.quantity import Duration
from generator.model.quantity.duration_sum import add
from generator.model.reference import texts

HINT = (
    "Promise no less than that, or tell the customer how late it is and what to show until then: [[unit.syncs_within]]."
)


@rule(Severity.WARNING)
def sync_slower_than_step(organisation: Organisation) -> Remarks:
    if not any(unit.syncs_within for unit in organisation.of(Unit).values()):
        return
    for graph in graphs(organisation).values():
        journey = graph.journey
        for index, step in enumerate(journey.steps):
            if (late := _promises_too_soon(organisation, graph, step)) and late.id not in _told(journey):
                message = f"{called(late)} promises this sooner than it learns of it ({late.syncs_within})"
                yield organisation.place(journey, "steps", index, "promise"), message, HINT
            for number, unit, document in _asks_too_soon(organisation, graph, index):
                if unit.id in _told(journey):
                    continue
                message = (
                    f"{called(unit)} may not see {called(document)} yet at {place_called(journey, step)}: "
                    f"it learns of it within {unit.syncs_within}"
                )
                yield organisation.place(journey, "steps", index, "needs", number), message, HINT


def _told(journey: Journey) -> set[str]:
    """Ids of the units whose delay the journey's texts tell."""
    mentions = (mention for _, text in texts(journey) for mention in text.mentions)
    return {mention.target.removeprefix("unit:") for mention in mentions if mention.field == "syncs_within"}


def _promises_too_soon(organisation: Organisation, graph: JourneyGraph, step: Step) -> Unit | None:
    """The unit that has the matter from another one and promises something before it can know."""
    promise, unit = promise_of(organisation, step), actor(organisation, step)
    if not (promise and promise.within and unit and unit.syncs_within) or promise.within >= unit.syncs_within:
        return None
    handed = {hand_off.at for hand_off in hand_offs(organisation, graph)}
    return unit if step.id in handed else None


def _asks_too_soon(organisation: Organisation, graph: JourneyGraph, index: int) -> Iterator[tuple[int, Unit, Document]]:
    """What a step needs by way of a system that may not have it yet: position in `needs`, unit, document."""
    steps = graph.journey.steps
    units = holders(organisation, steps[index]) if steps[index].needs else ()
    for number, id in enumerate(steps[index].needs if units else ()):
        document = organisation.of(Document).get(id)
        made = next((rank for rank in reversed(range(index)) if id in steps[rank].gives), None)
        if document is None or made is None or not needs_a_system(document):
            continue
        between = [lasts(organisation, step) for step in steps[made + 1 : index]]
        passed = add(time for time in between if time)
        if None not in between and all(_not_yet(unit, document, passed) for unit in units):
            yield number, units[0], document


def _not_yet(unit: Unit, document: Document, passed: Duration | None) -> bool:
    """Whether a unit sees a document that is not its own, but perhaps not after the time that has passed."""
    if unit.syncs_within is None or document.from_ == unit.id or not sees(unit, document):
        return False
    return passed is None or passed < unit.syncs_within
