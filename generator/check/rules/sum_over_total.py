"""P507 sum-over-total

A total is advertised, and the promises made step by step add up to more. In the story of the mortgage each department
kept its own delay, and nobody added them up; the customer had signed with the seller for the total. Correct the
total, or say that steps run side by side by giving them one and the same promise.

A journey advertises a total where its goal, its audience or what it starts with mentions a promise (`Votre meuble en
[[promise:trois-semaines]]`). Counted are the different promises of the nominal path.

```yaml bad
promises:
  en-tout: {within: 1 day, from: votre choix, otherwise: Appelez.}
journeys:
  livraison:
    goal: Recevoir mon meuble en [[promise:en-tout]].  # P507
```

```yaml good
promises:
  en-tout: {within: 1 week, from: votre choix, otherwise: Appelez.}
journeys:
  livraison:
    goal: Recevoir mon meuble en [[promise:en-tout]].
```
"""

from collections.abc import Iterator

from generator.check.rule import Remarks, rule
from generator.model.facts import promise_of
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.kinds.promise import Commitment, Promise
from generator.model.organisation import Organisation
from generator.model.quantity.duration import Duration
from generator.model.quantity.duration_sum import add

ADVERTISED_IN = ("goal", "audience", "starts_when")


@rule(Severity.WARNING)
def sum_over_total(organisation: Organisation) -> Remarks:
    for journey in organisation.of(Journey).values():
        for field, total, promise in _advertised(organisation, journey):
            whole = add(_delays(organisation, journey, promise))
            if whole and whole.days() > total.days():
                message = f"{total} is advertised, and the promises of the steps add up to {whole}"
                hint = f"Advertise {whole}, or give steps that run side by side the same promise."
                yield organisation.place(journey, field), message, hint


def _advertised(organisation: Organisation, journey: Journey) -> Iterator[tuple[str, Duration, Promise]]:
    for field in ADVERTISED_IN:
        text = getattr(journey, field)
        for mention in text.mentions if text else ():
            for target in organisation.find(mention.target, journey):
                if isinstance(target, Promise) and target.within:
                    yield field, target.within, target


def _delays(organisation: Organisation, journey: Journey, total: Promise) -> Iterator[Duration]:
    """The delays of the nominal path. A promise that several steps make is one clock, and the total is none of them."""
    seen: list[Commitment] = [total]
    for step in journey.steps:
        promise = promise_of(organisation, step)
        if promise and promise.within and not any(promise is one for one in seen):
            seen.append(promise)
            yield promise.within
