"""R106 orphan

A channel, document, unit or promise is described, and nothing leads to it. Either it is of no use to customers, or a
journey forgot to say where it helps. In the story of the post office the clerk knew that the web site answers
complaints; nothing on the way said so.

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
from generator.model.organisation import Organisation

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
    used = {_key(target) for use in uses(organisation) for target in use.meanings if target is not use.holder}
    used.add(f"unit:{organisation.about.defaults.owner}")
    misspelt = {meant for _, meant in unknown(organisation)}
    for entity in organisation:
        lonely = entity.key not in used and entity.id not in misspelt
        if lonely and entity.kind in HINTS and entity.status == "published":
            yield organisation.place(entity), f"nothing leads to {called(entity)}", HINTS[entity.kind]


def _key(target: object) -> str:
    return target.key if isinstance(target, Entity) else ""
