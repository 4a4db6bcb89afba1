"""L710 backstage-leak

Words of a note for staff (`backstage`) stand in a text for customers. What is written for colleagues, how to deal
with a difficult customer, who may be spared the fee, was copied to the wrong field. In the story of the post office
"it is just for the statistics" was such a note, said aloud.

Six words in a row are enough; of a shorter note, all of it, if it has four. What a note quotes («…») is meant to be
said to customers.

```yaml bad
journeys:
  livraison:
    steps:
      - id: choisir
        at: comptoir
        needs: ticket
        do: Choisissez la date. Ne proposez le samedi que si le client insiste.  # L710
        backstage: Ne proposez le samedi que si le client insiste.
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
journeys:
  livraison:
    steps:
      - id: choisir
        at: comptoir
        needs: ticket
        do: Choisissez la date, samedi compris.
        backstage: Proposez aussi le samedi.
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

import re
from collections.abc import Iterator

from generator.check.corpus import corpus
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.check.said import flat
from generator.check.words import Phrases
from generator.model.finding import Severity
from generator.model.organisation import Organisation

QUOTED = re.compile(r"«[^»]*»|“[^”]*”|\"[^\"]*\"")
SIGNS = ".,;:!?… "
ENOUGH, SHORTEST = 6, 4
"""Words in a row that cannot be the same by chance, and words of the shortest note that is looked for as a whole."""


@rule(Severity.WARNING)
def backstage_leak(organisation: Organisation) -> Remarks:
    notes = Phrases(_runs(organisation))
    if not notes:
        return
    raw = corpus(organisation).raw
    for text in raw.at(hit.start for hit in notes.find(raw.words)):
        hit = next(notes.find(flat(text.text)), None)
        if hit:
            message = f"“{hit.words}” stands in a note for staff, and here for customers"
            yield text.place(hit.words), message, "Say it in the customer's words, or leave it out here."


def _runs(organisation: Organisation) -> Iterator[str]:
    for _, node, _ in everywhere(organisation):
        for part in QUOTED.split(str(node.backstage or "")):
            words = part.strip(SIGNS).split()
            size = min(ENOUGH, len(words))
            for at in range(len(words) - size + 1) if size >= SHORTEST else ():
                yield " ".join(words[at : at + size]).strip(SIGNS)
