"""P505 days-unsaid

A delay of a few days, and nothing says which days count. Promised on a Thursday, "3 days" is Sunday or Tuesday: the
customer of the furniture delivery stayed at home for such a misunderstanding. Write working days, or say that
weekends count.

Reported are delays of 2 to 10 days. A week is the same either way, hours are counted by the clock, and longer delays
hide the difference. Words such as *calendaires*, *week-end* or *samedi* in the promise are enough.

```yaml bad
promises:
  rappel: {within: 3 days, from: votre appel, otherwise: Rappelez.}  # P505
```

```yaml good
promises:
  rappel: {within: 3 working days, from: votre appel, otherwise: Rappelez.}
  depannage: {within: 3 days, from: "votre appel, week-end compris", otherwise: Rappelez.}
```
"""

import re
from decimal import Decimal
from typing import Any

from generator.check.promised import promised
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.promise import Commitment
from generator.model.organisation import Organisation
from generator.model.quantity import Duration
from generator.model.reference import Path

SAID = re.compile(
    r"calend|cons[ée]cuti|ouvr[ée]|ouvrable|working|business|week-?end|samedi|dimanche|saturday|sunday|f[ée]ri|holiday|"
    r"7 jours sur 7|7j/7|nuit|opening hours|heures d.ouverture",
    re.IGNORECASE,
)
"""Words that say which days count."""
FEW_DAYS = (Decimal(2), Decimal(10))


@rule(Severity.WARNING)
def days_unsaid(organisation: Organisation) -> Remarks:
    for promise, holder, path, name in promised(organisation):
        if promise.within and _ambiguous(promise.within):
            raw = _raw(organisation.tree, (holder.section, holder.id, *path, "within"))
            if not SAID.search(f"{raw} {_words(promise)}"):
                message = f"{name()} does not say whether its {promise.within} are working days"
                hint = "Write for instance 2 working days; or say in from: that weekends count."
                yield organisation.place(holder, *path, "within"), message, hint


def _ambiguous(delay: Duration) -> bool:
    """Whether the weekend makes it another day."""
    shortest, longest = FEW_DAYS
    return delay.unit == "day" and not delay.working and shortest <= delay.high <= longest and delay.high % 7 != 0


def _words(promise: Commitment) -> str:
    return " ".join(str(text) for text in (promise.from_, promise.otherwise, promise.source) if text)


def _raw(tree: Any, path: Path) -> str:
    """What the writer wrote: the model keeps no trace of `calendaires`, which is what it assumes."""
    for step in path:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            return ""
    return str(tree)
