"""R106 orphan

A channel, document, unit or promise is described, and nothing leads to it. Either it is of no use to customers, or a
journey forgot to say where it helps. In the story of the post office the clerk knew that the web site answers
complaints; nothing on the way said so. A unit and a channel that only name one another are not led to either.

```yaml bad
channels:
  suivi: {type: web, name: Le suivi en ligne, url: "https://exemple.fr/suivi"}  # R106
```

```yaml good
channels:
  suivi: {type: web, name: Le suivi en ligne, url: "https://exemple.fr/suivi"}
questions:
  date:
    ask: Où voir la date de ma livraison ?
    answer: Dans [[suivi]].
```
"""

from generator.check.meaning import unknown, uses
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.entity import Entity
from generator.model.finding import Severity
from generator.model.organisation import Organisation, Target

HINTS = {
    "channel": "Name it where it helps: at: of a step, contact: of a problem, to: of an escalation.",
    "document": "Name it where it is needed or given: needs:, gives: or bring:.",
    "unit": "Name it where it acts: who: of a step, unit: of a channel.",
    "promise": "Name it where it is made: promise: of a step or problem.",
}
"""The kinds that are there to be used, and where."""


@rule(Severity.WARNING)
def orphan(organisation: Organisation) -> Remarks:
    if organisation.refused:
        return  # what leads to it may stand in what could not be read
    met = _met(organisation)
    for entity in organisation:
        if entity.kind in HINTS and id(entity) not in met and entity.status == "published":
            yield organisation.place(entity), f"nothing leads to {called(entity)}", HINTS[entity.kind]


def _met(organisation: Organisation) -> set[int]:
    """The identities of all that a customer may come to: from journeys, questions and whatever stands for itself.

    Two that only name one another, such as a unit and its own channel, are met by nobody. What a misspelt id was
    probably meant to name has its own finding.
    """
    leads: dict[int, list[Target]] = {}
    for use in uses(organisation):
        leads.setdefault(id(use.holder), []).extend(use.meanings)
    misspelt = {meant for _, meant in unknown(organisation)}
    frontier = [entity for entity in organisation if entity.kind not in HINTS or entity.id in misspelt]
    frontier += organisation.find(f"unit:{organisation.about.defaults.owner}")  # type: ignore[arg-type]
    met: set[int] = set()
    while frontier:
        key = id(frontier.pop())
        if key not in met:
            met.add(key)
            frontier.extend(target if isinstance(target, Entity) else target.journey for target in leads.get(key, ()))
    return met
