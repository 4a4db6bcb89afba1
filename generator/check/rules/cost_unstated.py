"""D608 cost-unstated

A step costs money beyond the goods (a fee, a deposit, a supplement), and nothing says how much. In the story of the
mortgage every guarantee had its fee, and each was "discovered along the way". Say the amount in `cost`, or mention
where it is said.

Words such as *moyennant*, *en supplément*, *est payant*, *payez les frais* are recognised (`check/words`). A place
with `cost`, a text with a price in it, and one that mentions something with a price say enough.

```yaml bad
journeys:
  livraison:
    steps:
      - {id: choisir, do: "Choisissez. Le samedi se livre moyennant un forfait.", at: comptoir, needs: ticket}  # D608
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
journeys:
  livraison:
    steps:
      - {id: choisir, do: "Choisissez. Le samedi se livre moyennant 20 EUR.", at: comptoir, needs: ticket}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

import re
from functools import lru_cache

from generator.check.naming import called, place_called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.check.words import phrases
from generator.model.finding import Severity
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, Spot
from generator.model.text import KEPT, Text

PRICE = re.compile(r"\d\s?(?:€|£|\$|EUR\b|CHF\b|euros?\b|%)|(?:€|£|\$)\s?\d")
HINT = "Add cost: the amount; or mention where it is said."


@rule(Severity.WARNING)
def cost_unstated(organisation: Organisation) -> Remarks:
    for journey, node, path in everywhere(organisation):
        for field in ("do", "does") if node.cost is None else ():
            text = vars(node).get(field)
            if text and (fee := _fee(organisation, text, journey)):
                message = f"{place_called(journey, node)} says “{fee}”, and not how much"
                yield organisation.place(journey, *path, field), message, HINT
    for document in organisation.of(Document).values():
        if document.how and document.cost is None and (fee := _fee(organisation, document.how, None)):
            yield organisation.place(document, "how"), f"{called(document)} says “{fee}”, and not how much", HINT


def _fee(organisation: Organisation, text: Text, journey: Journey | None) -> str:
    """The words that tell of something to pay, in a text that does not say how much; else nothing."""
    fee = _unpriced(text.source, organisation.language)
    if not fee:
        return ""
    mentioned = [target for mention in text.mentions for target in organisation.find(mention.target, journey)]
    parts = [target.node if isinstance(target, Spot) else target for target in mentioned]
    return "" if any(getattr(part, "cost", None) for part in parts) else fee


@lru_cache(maxsize=KEPT)
def _unpriced(source: str, language: str) -> str:
    hit = next(phrases(language, "fees").find(source), None)
    return "" if hit is None or PRICE.search(source) else hit.words
