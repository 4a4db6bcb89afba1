"""C410 paid-contact-only

Something went wrong, and every way to help costs the customer money. The one of the furniture delivery told the
story five times, "through premium-rate numbers": a mistake of the seller, paid for by the minute. Add a way that
costs nothing, or an ordinary call.

```yaml bad
channels:
  recommande: {type: post, unit: magasin, address: 74200 Thonon, cost: 6 EUR}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez pour changer la date.
        contact: recommande  # C410
        back_to: choisir
```

```yaml good
channels:
  recommande: {type: post, unit: magasin, address: 74200 Thonon, cost: 6 EUR}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez pour changer la date.
        contact: [tel, recommande]
        back_to: choisir
```
"""

from generator.check.naming import called, place_called
from generator.check.prices import is_paid, unpaid_of_unit
from generator.check.rule import Remarks, rule
from generator.model.facts import channels
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def paid_contact_only(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        for index, problem in enumerate(journey.problems):
            named = channels(organisation, problem.contact)
            if named and len(named) == len(problem.contact) and all(map(is_paid, named)):
                message = f"customers have to pay for any help at {place_called(journey, problem)}"
                yield organisation.place(journey, "problems", index, "contact"), message, _hint(organisation, named)


def _hint(organisation: Organisation, named: tuple[Channel, ...]) -> str:
    cheaper = [way for channel in named for way in unpaid_of_unit(organisation, channel.unit)]
    return f"Add {called(cheaper[0])}." if cheaper else "Add a channel that costs nothing, or an ordinary call."
