"""P508 beyond-legal-limit

The organisation promises to take longer than the law allows. The customer of the furniture delivery was told three
weeks for the refund of a delivery that had not come; the law gives fourteen days. A published delay that breaks the
law is read by the next lawyer, too.

The limits stand in `check/law`, one file a country, each with its article and the day on which it was looked up; for
other countries this says nothing. A promise is recognised by its id, its title, what starts its clock and its source.
This is no legal advice: allow what a lawyer has confirmed.

```yaml bad
promises:
  remboursement:
    title: Remboursement
    within: 3 weeks  # P508
    from: votre rétractation
    otherwise: Appelez le service client.
```

```yaml good
promises:
  remboursement:
    title: Remboursement
    within: 14 days
    from: votre rétractation
    otherwise: Appelez le service client.
```
"""

from generator.check.law import limits
from generator.check.promised import promised
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def beyond_legal_limit(organisation: Organisation) -> Remarks:
    known = limits(organisation.about.country)
    shortest = min((limit.at_most.days() for limit in known), default=0)
    for promise, holder, path, name in promised(organisation) if known else ():
        days = promise.within.days() if promise.within else 0
        words = _words(promise) if days > shortest else ""
        for limit in known if days > shortest else ():
            if days > limit.at_most.days() and limit.concerns(words):
                message = f"{name()} takes {promise.within}; the law allows {limit.at_most} for {limit.matter}"
                hint = f"Promise {limit.at_most} at most ({limit.law}, looked up on {limit.as_of})."
                yield organisation.place(holder, *path, "within"), message, hint
                break


def _words(promise: Commitment) -> str:
    named = (promise.id, promise.title or "") if isinstance(promise, Promise) else ()
    return " ".join((*named, *(str(text) for text in (promise.from_, promise.source) if text)))
