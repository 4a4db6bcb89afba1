"""R104 unknown-field-of-mention

A mention asks for a fact that its target does not have: `[[tel.prix]]` for `[[tel.cost]]`, or `[[tel.cost]]` of a
channel without a price. Numbers, delays and prices are said once, in the model, and mentioned everywhere else; a
mention that finds nothing leaves a hole in the sentence, just where the customer of the furniture delivery needed to
know what the call would cost.

```yaml bad
channels:
  tel: {cost: 0.35 €/min}
questions:
  prix:
    ask: Combien coûte l'appel ?
    answer: L'appel coûte [[tel.prix]].  # R104
```

```yaml good
channels:
  tel: {cost: 0.35 €/min}
questions:
  prix:
    ask: Combien coûte l'appel ?
    answer: L'appel coûte [[tel.cost]].
```
"""

from generator.check.meaning import uses
from generator.check.naming import called
from generator.check.nearest import nearest
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation, Spot, Target
from generator.model.saying import PLAIN_FIELDS, QUANTITIES

FIELDS = (*QUANTITIES, *PLAIN_FIELDS)


@rule(Severity.ERROR)
def unknown_field_of_mention(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if use.mention and use.mention.field and len(use.meanings) == 1:
            target, field = use.meanings[0], use.mention.field
            there = _filled_in(target)
            if field not in there:
                yield use.place(organisation), f"{called(target)} has no {field}", _hint(use.id, field, there)


def _filled_in(target: Target) -> list[str]:
    """The fields that a mention may ask for and that the target has."""
    holder = target.node if isinstance(target, Spot) else target
    return [field for field in FIELDS if getattr(holder, field, None)]


def _hint(id: str, field: str, there: list[str]) -> str:
    if field in FIELDS:
        return f"Give it {field}: …, or take the mention out."
    near = nearest(field, there)
    return f"Did you mean [[{id}.{near}]]?" if near else f"It has: {', '.join(there) or 'nothing but its name'}."
