"""F801 unverified-too-long

Nobody has made sure for too long that a description is still true. In the story of the furniture delivery "the
program has just been changed, and the partners still work with the old one": pages age in the same way, and a wrong
page costs more trust than none.

`verified_on` and `review_every` of an entity count, else those of `organisation: defaults:`, else a year.

```yaml bad
channels:
  tel:
    verified_on: 2026-01-15  # F801
    review_every: 6 months
```

```yaml good
channels:
  tel:
    verified_on: 2026-10-15
    review_every: 6 months
```
"""

from datetime import date, timedelta

from generator.check.freshness import facts
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation
from generator.model.quantity import Duration
from generator.model.source import place_of

A_YEAR = Duration.parse("1 year")


@rule(Severity.WARNING)
def unverified_too_long(organisation: Organisation, today: date) -> Remarks:
    hint = f"Make sure that it is still true, then write verified_on: {today.isoformat()}."
    defaults = organisation.about.defaults
    review = defaults.review_every or A_YEAR
    together = []
    for entity in facts(organisation):
        verified = entity.verified_on or defaults.verified_on
        if verified is None or (due := _due(verified, entity.review_every or review)) >= today:
            continue
        if entity.verified_on or entity.review_every:
            field = "verified_on" if entity.verified_on else "review_every"
            message = f"{called(entity)} was last verified on {verified}, and was due again on {due}"
            yield organisation.place(entity, field), message, hint
        else:
            together.append(entity)
    if together and defaults.verified_on:
        place = place_of(organisation.tree, ("organisation", "defaults", "verified_on"))
        due = _due(defaults.verified_on, review)
        number = len(together)
        message = f"{number} descriptions were last verified on {defaults.verified_on}, and were due again on {due}"
        yield place, message, hint


def _due(verified: date, every: Duration) -> date:
    return verified + timedelta(days=round(every.days()))
