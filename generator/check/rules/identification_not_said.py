"""J216 identification-not-said

A channel helps with problems, the people behind it ask for a number, and the channel does not say which one to have at
hand. The customer learns it after the wait, hangs up, looks for the paper and waits again. The story of the mortgage
counts the repeated identification among what dehumanises.

Reported is an inbound channel without `identify_with` that a problem names as its contact, unless the problem says to
`bring` the number, if either another channel of the same unit, named for the same problem, does say it; or no channel
of the unit says it, and a document that is nothing but a number (`form: number`) is `asked_by` the unit.

```yaml bad
channels:
  tel: {type: phone, unit: service-client, number: 01 99 00 12 34, hours: du lundi au vendredi de 9h à 17h}  # J216
documents:
  dossier:
    name: Votre numéro de dossier
    from: magasin
    why: Il retrouve votre histoire.
    form: number
    asked_by: service-client
```

```yaml good
channels:
  tel:
    type: phone
    unit: service-client
    number: 01 99 00 12 34
    hours: du lundi au vendredi de 9h à 17h
    identify_with: dossier
documents:
  dossier:
    name: Votre numéro de dossier
    from: magasin
    why: Il retrouve votre histoire.
    form: number
    asked_by: service-client
```
"""

from collections.abc import Mapping, Sequence

from generator.check.naming import called
from generator.check.nodes import everywhere
from generator.check.rule import Remarks, rule
from generator.model.facts import channels
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.document import Document
from generator.model.kinds.journey import Problem
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def identification_not_said(organisation: Organisation) -> Remarks:
    numbers = _asked_by_units_that_never_say_it(organisation)
    unsaid: dict[str, str] = {}
    for _, problem, _ in everywhere(organisation):
        if isinstance(problem, Problem):
            contacts = channels(organisation, problem.contact)
            for channel in contacts:
                wanted = _wanted(channel, contacts, numbers)
                if wanted and not set(wanted) & set(problem.bring):
                    unsaid.setdefault(channel.id, wanted[0])
    for channel in organisation.of(Channel).values():
        if channel.id in unsaid:
            message = f"{called(channel)} does not say by what the customer is recognised"
            yield organisation.place(channel), message, f"Add identify_with: {unsaid[channel.id]}."


def _asked_by_units_that_never_say_it(organisation: Organisation) -> Mapping[str, list[str]]:
    """Ids of documents that are numbers, by the units that ask for them and name none at any of their channels."""
    say = {channel.unit for channel in organisation.of(Channel).values() if channel.identify_with}
    asked: dict[str, list[str]] = {}
    for document in organisation.of(Document).values():
        for unit in document.asked_by if document.form == ("number",) else ():
            if unit not in say:
                asked.setdefault(unit, []).append(document.id)
    return asked


def _wanted(channel: Channel, contacts: Sequence[Channel], numbers: Mapping[str, list[str]]) -> list[str]:
    """What the customer will be asked for at a contact of a problem that does not say so itself."""
    if channel.identify_with or channel.external or not channel.inbound:
        return []
    others = (other for other in contacts if other.unit == channel.unit)
    return [id for other in others for id in other.identify_with] or numbers.get(channel.unit or "", [])
