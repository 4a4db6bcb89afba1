"""R103 wrong-kind-reference

The id exists, but what it names cannot stand here: a unit where a channel is asked for, a document where a step is.
*Whom* to ask and *how* to reach them are two things: in the story of the furniture delivery the customer knew very
well that there was a customer service, and paid for every one of five calls to it.

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client.
        contact: service-client  # R103
        back_to: choisir
```

```yaml good
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client.
        contact: tel
        back_to: choisir
```
"""

from generator.check.meaning import Use, uses
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.term import Term
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Target


@rule(Severity.ERROR)
def wrong_kind_reference(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        others = [other for other in use.others if not (use.or_words and isinstance(other, Term))]
        if others and not use.meanings:
            message = f"{called(others[0])} cannot stand under {use.field}: it is no {use.wanted}"
            yield use.place(organisation), message, _hint(organisation, use, others[0])


def _hint(organisation: Organisation, use: Use, other: Target) -> str:
    if ":" in use.id:
        return f"Write {use.id.partition(':')[2]} alone: only one kind may stand here."
    if isinstance(other, Unit) and "channel" in use.kinds:
        channels = [channel.id for channel in organisation.of(Channel).values() if channel.unit == other.id]
        channels = list(dict.fromkeys([*other.contact, *channels]))
        if channels:
            return f"Write how to reach it: {' or '.join(channels)}."
    if isinstance(other, Channel) and "unit" in use.kinds and other.unit:
        return f"Write who answers there: {other.unit}."
    return f"Write the id of a {use.wanted}."
