"""C411 cheaper-contact-exists

A paid contact is named where the same unit can be reached for nothing, or for an ordinary call, and the cheaper one is
not named, or only after the paid one. Customers take the first number that they read: the one of the furniture
delivery called "premium-rate numbers" five times. Name the cheaper way first.

Where only paid contacts help with a problem, C410 says so.

```yaml bad
channels:
  recommande: {type: post, unit: service-client, address: 74200 Thonon, cost: 6 EUR}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez pour changer la date.
        contact: [recommande, tel]  # C411
        back_to: choisir
```

```yaml good
channels:
  recommande: {type: post, unit: service-client, address: 74200 Thonon, cost: 6 EUR}
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

from collections.abc import Iterator

from generator.check.naming import called
from generator.check.nodes import written
from generator.check.prices import is_paid, unpaid_of_unit
from generator.check.rule import Remarks, rule
from generator.model.facts import channels
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation
from generator.model.reference import Path


@rule(Severity.INFORMATION)
def cheaper_contact_exists(organisation: Organisation) -> Remarks:
    free = not any(map(is_paid, organisation.of(Channel).values()))
    for journey in () if free else organisation.of(Journey).values():
        for path, named in _named(organisation, journey):
            for rank, channel in enumerate(named):
                cheaper = unpaid_of_unit(organisation, channel.unit) if is_paid(channel) else ()
                if cheaper and not any(way in cheaper for way in named[:rank]):
                    message = f"{called(channel)} costs money, and the same unit is reached for less"
                    yield organisation.place(journey, *path), message, f"Name {called(cheaper[0])} before it."


def _named(organisation: Organisation, journey: Journey) -> Iterator[tuple[Path, tuple[Channel, ...]]]:
    """The channels at each place and rung where they stand, in order; a problem with paid ones only is not ours."""
    for node, path in written(journey):
        contact = channels(organisation, node.named("contact"))
        if not all(map(is_paid, contact)):
            yield (*path, "contact"), contact
        yield (*path, "at"), channels(organisation, node.named("at"))
    for index, rung in enumerate(journey.escalation):
        yield ("escalation", index, "to"), channels(organisation, [rung.to])
