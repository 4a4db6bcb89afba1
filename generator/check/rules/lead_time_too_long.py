"""D605 lead-time-too-long

A paper takes longer to get than the customer has. In the story of the mortgage a certificate arrived when the offer
that needed it had lapsed. Ask for it earlier, accept something else meanwhile (`instead`), or give more time.

Compared are `takes` of a document with the `deadline` of the complaint level that asks for it; and, of a problem's
documents that no step has asked for before, with the delay that the customer is given there (`takes`).

```yaml bad
documents:
  releve: {name: Votre relevé d'opérateur, from: votre opérateur, takes: 3 weeks}
journeys:
  livraison:
    escalation:
      - {to: tel, answers_within: 2 working days}
      - {to: mediateur, deadline: 14 days, bring: releve}  # D605
```

```yaml good
documents:
  releve: {name: Votre relevé d'opérateur, from: votre opérateur, takes: 3 weeks}
journeys:
  livraison:
    escalation:
      - {to: tel, answers_within: 2 working days}
      - {to: mediateur, deadline: 1 year, bring: releve}
```
"""

from collections.abc import Iterator

from generator.check.naming import called, place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.quantity import Duration
from generator.model.reference import Path

Request = tuple[str, Duration, Path, str]
"""The id of a document, how long the customer has to get it, where it is asked for, and how that is called."""


@rule(Severity.WARNING)
def lead_time_too_long(organisation: Organisation) -> Remarks:
    documents = organisation.of(Document)
    for journey in organisation.of(Journey).values():
        for id, left, path, name in _requests(journey):
            found = documents.get(id)
            if found and found.takes and not found.instead and found.takes.days() > left.days():
                message = f"{called(found)} takes {found.takes} to get, and {name} leaves {left}"
                hint = "Ask for it earlier, name in instead: what does meanwhile, or give more time."
                yield organisation.place(journey, *path), message, hint


def _requests(journey: Journey) -> Iterator[Request]:
    for index, rung in enumerate(journey.escalation):
        for rank, id in enumerate(rung.bring if rung.deadline else ()):
            yield id, rung.deadline, ("escalation", index, "bring", rank), rung.to  # type: ignore[misc]
    known = {id for step in journey.steps for id in (*step.needs, *step.gives)}
    for index, problem in enumerate(journey.problems):
        for rank, id in enumerate(problem.bring if problem.takes else ()):
            if id not in known:
                path: Path = ("problems", index, "bring", rank)
                yield id, problem.takes, path, place_called(journey, problem)  # type: ignore[misc]
