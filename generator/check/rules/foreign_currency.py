"""D609 foreign-currency

A price is given in another currency than the organisation's own. The customer cannot compare it, and mostly it is
a slip: the price of another country's edition, or `$` taken from a supplier's sheet. The story of the furniture
delivery plays a kilometre from Switzerland: francs on a page for French customers are a wrong price.

A price without any currency is meant in the organisation's own, and cannot be wrong; one in an unknown currency does
not load at all. What people outside the organisation charge may be in their currency.

```yaml bad
documents:
  duplicata: {name: Un duplicata, from: magasin, cost: 12 CHF}  # D609
```

```yaml good
documents:
  duplicata: {name: Un duplicata, from: magasin, cost: 12 EUR}
```
"""

from collections.abc import Iterator

from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.entity import Entity
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.quantity import Money
from generator.model.reference import Path


@rule(Severity.WARNING)
def foreign_currency(organisation: Organisation) -> Remarks:
    own = organisation.about.currency
    for cost, entity, path in _prices(organisation):
        if cost.currency and cost.currency != own:
            message = f"{cost} is in {cost.currency}, and the organisation's prices are in {own}"
            yield organisation.place(entity, *path), message, f"Write the price in {own}."


def _prices(organisation: Organisation) -> Iterator[tuple[Money, Entity, Path]]:
    units = organisation.of(Unit)
    for channel in organisation.of(Channel).values():
        if channel.cost and not channel.external:
            yield channel.cost, channel, ("cost",)
    for document in organisation.of(Document).values():
        if document.cost and (document.from_ is None or document.from_ in units):
            yield document.cost, document, ("cost",)
    for journey, node, path in everywhere(organisation):
        if node.cost:
            yield node.cost, journey, (*path, "cost")
    for journey in organisation.of(Journey).values():
        for index, rung in enumerate(journey.escalation):
            if rung.cost:
                yield rung.cost, journey, ("escalation", index, "cost")
