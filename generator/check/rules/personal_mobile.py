"""C415 personal-mobile

Customers are given somebody's mobile phone. It is answered by one person, at hours that nobody knows, and by nobody
when that person leaves: in the story of the mortgage the advisor changed, and with the advisor went the history of
the file. Publish a number of the office that is passed on.

A number that really belongs to a team can be allowed with a reason.

```yaml bad
channels:
  livreur: {type: phone, unit: service-client, number: 06 39 98 12 34, hours: du lundi au vendredi de 9h à 17h}  # C415
```

```yaml good
channels:
  livreur: {type: phone, unit: service-client, number: 01 99 00 56 78, hours: du lundi au vendredi de 9h à 17h}
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def personal_mobile(organisation: Organisation) -> Remarks:
    for channel in organisation.of(Channel).values():
        if channel.type == "phone" and channel.inbound and channel.number and channel.number.personal_mobile:
            hint = "Give a number of the office; or allow this one, if it is passed on from person to person."
            yield organisation.place(channel, "number"), f"{called(channel)} is somebody's mobile phone", hint
