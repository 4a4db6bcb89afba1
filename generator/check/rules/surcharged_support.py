"""C407 surcharged-support

Customers who have a problem, a complaint or a contract are sent to a number that costs more than any call. In France
and in the European Union that is forbidden; in the story of the furniture delivery it was done all the same, "through
premium-rate numbers", five times. A customer who knows the law wins the refund; the others remember the brand.

The laws stand in `check/law/helplines.yaml` with their dates and the trades that they leave out; for a country that is
not there this says nothing. Looked at are the contacts of problems and the complaint ladder, people outside excepted.
This is no legal advice: allow what a lawyer has confirmed.

```yaml bad
channels:
  payant: {type: phone, unit: service-client, number: 0 820 12 34 56, cost: 0.12 €/min, hours: 24/7}  # C407
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez pour changer la date.
        contact: [tel, payant]
        back_to: choisir
```

```yaml good
channels:
  commande: {type: phone, unit: magasin, number: 0 820 12 34 56, cost: 0.12 €/min, hours: 24/7}
questions:
  commander:
    ask: Comment commander par téléphone ?
    answer: Au [[commande]], ou sans payer au [[comptoir]].
```
"""

from collections.abc import Iterator

from generator.check.law.helplines import Helpline, helpline
from generator.check.naming import called, place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation
from generator.model.quantity import CostClass

SURCHARGED = (CostClass.SHARED, CostClass.PREMIUM)


@rule(Severity.ERROR)
def surcharged_support(organisation: Organisation) -> Remarks:
    law = helpline(organisation.about.country)
    known = organisation.of(Channel).values()
    dear = [channel for channel in known if law and not channel.external and _is_surcharged(channel)]
    uses = _uses(organisation) if dear else {}
    for channel in dear:
        if law and channel.id in uses:
            sent = f"customers are sent there {uses[channel.id]}"
            message = f"{called(channel)} is surcharged, and {sent}: {law.law} forbids it"
            yield organisation.place(channel, "number"), message, _hint(law)


def _is_surcharged(channel: Channel) -> bool:
    """Whether a call costs more than any other: the number is made for that, unless its price says that it does not."""
    if channel.number is None or channel.number.cost_class in (CostClass.FREE, CostClass.ORDINARY):
        return False
    if channel.cost is not None:
        return bool(channel.cost.amount)
    return channel.number.cost_class in SURCHARGED


def _uses(organisation: Organisation) -> dict[str, str]:
    """Where customers with a problem or a complaint are sent to each channel; the first place of each."""
    found: dict[str, str] = {}
    for id, where in _sent(organisation):
        found.setdefault(id, where)
    return found


def _sent(organisation: Organisation) -> Iterator[tuple[str, str]]:
    for journey in organisation.of(Journey).values():
        for problem in journey.problems:
            yield from ((id, f"at {place_called(journey, problem)}") for id in problem.contact)
        for rung in journey.escalation:
            unit = organisation.of(Unit).get(rung.to)
            ids = unit.contact if unit else (rung.to,)
            yield from ((id, f"by the complaint ladder of {journey.id}") for id in ids)


def _hint(law: Helpline) -> str:
    excepted = f" It leaves out {law.leaves_out}: allow this one there." if law.leaves_out else ""
    return f"Give a number at the price of an ordinary call: {law.says} (looked up on {law.as_of}).{excepted}"
