"""C403 contact-cannot-receive

The customer is sent to a channel that only sends: a no-reply text message, a newsletter. In the story of the
furniture delivery it all begins with a text message; whoever answers it reaches nobody who may move the date.

```yaml bad
channels:
  sms: {type: sms, unit: service-client, inbound: false}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Répondez au message.
        contact: [tel, sms]  # C403
        back_to: choisir
```

```yaml good
channels:
  sms: {type: sms, unit: service-client, inbound: false}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez-nous, avec le message sous les yeux.
        contact: tel
        back_to: choisir
```
"""

from generator.check.meaning import uses
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation

TO_REACH = ("contact", "to")
"""Fields that name the channels by which customers reach somebody."""


@rule(Severity.ERROR)
def contact_cannot_receive(organisation: Organisation) -> Remarks:
    receives = all(channel.inbound for channel in organisation.of(Channel).values())
    for use in () if receives else uses(organisation):
        for target in use.meanings:
            if use.mention is None and use.field in TO_REACH and isinstance(target, Channel) and not target.inbound:
                message = f"{called(target)} only sends: nobody receives what customers answer there"
                yield use.place(organisation), message, f"Name under {use.field}: a channel that customers can use."
