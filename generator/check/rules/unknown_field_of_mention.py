"""R104 unknown-field-of-mention

A mention asks for a fact that its target does not have: `[[tel.prix]]` for `[[tel.cost]]`, or `[[tel.cost]]` of a channel
without a price. Numbers, delays and prices are said once, in the model, and mentioned everywhere else; a mention that finds
nothing leaves a hole in the sentence, just where the customer of seed 003 needed to know what the call would cost.

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


@rule(Severity.ERROR)
def unknown_field_of_mention(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if use.mention is None or not use.mention.field or len(use.meanings) != 1:
            continue
        target, field = use.meanings[0], use.mention.field
        sayable = _sayable(target)
        if field not in sayable:
            near = nearest(field, sayable)
            hint = f"Did you mean [[{use.id}.{near}]]?" if near else f"It has {', '.join(sayable) or 'nothing to say but its name'}."
            if field in (*QUANTITIES, *PLAIN_FIELDS):
                hint = f"Give it {field}: …, or take the mention out."
            yield use.place(organisation), f"{called(target)} has no {field}", hint


def _sayable(target: Target) -> list[str]:
    """The fields that a mention may ask for and that are filled in."""
    holder = target.node if isinstance(target, Spot) else target
    return [field for field in (*QUANTITIES, *PLAIN_FIELDS) if getattr(holder, field, None)]
