"""C401 premium-number-without-price

Calling this number may cost more than an ordinary call, and the price is not said. The customer of the furniture
delivery told the story five times, "through premium-rate numbers". Say the price, and offer the free way beside it.

Looked at are channels, branches, and numbers typed in a text. What a number costs is told by its first digits: the
plan of each country, and for France the tables of Arcep, with their sources. Short numbers whose digits do not tell
are left to C417.

```yaml bad
channels:
  tel: {number: 0 892 70 57 05}  # C401
```

```yaml good
channels:
  achat: {type: phone, unit: magasin, number: 0 892 70 57 05, cost: 0.80 €/min, hours: du lundi au samedi de 9h à 17h}
questions:
  commande:
    ask: Comment commander ?
    answer: Au [[achat]], ou sans payer au [[comptoir]].
```
"""

from generator.check.corpus import corpus
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.branch import Branch
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation
from generator.model.quantity import CostClass, Phone
from generator.model.quantity.phone_prose import MAY_BEGIN, typed_numbers


@rule(Severity.ERROR)
def premium_number_without_price(organisation: Organisation) -> Remarks:
    channels = organisation.of(Channel).values()
    for channel in channels:
        if _is_charged(channel.number) and channel.cost is None:
            message = f"a call to {called(channel)} may be charged, and its price is not said"
            hint = "Add cost: the price of a call, for instance 0.35 €/min."
            yield organisation.place(channel, "number"), message, hint
    for branch in organisation.of(Branch).values():
        if _is_charged(branch.number):
            message = f"a call to {called(branch)} may be charged, and a branch has no place for the price"
            hint = "Give the branch a number at the price of an ordinary call, or make this one a channel, with cost."
            yield organisation.place(branch, "number"), message, hint
    known = {channel.number for channel in channels}
    for text in corpus(organisation).matching(MAY_BEGIN):
        for typed in typed_numbers(text.words, organisation.about.country):
            if _is_charged(typed.phone) and not typed.is_priced and typed.phone not in known:
                message = f"a call to {typed.words} may be charged, and its price is not said in the same sentence"
                hint = "Make it a channel with its number and its cost, and mention that: [[…]]."
                yield text.place(typed.words), message, hint


def _is_charged(number: Phone | None) -> bool:
    is_unknown_short = number is not None and number.short and number.cost_class == CostClass.UNKNOWN
    return number is not None and number.needs_price and not is_unknown_short
