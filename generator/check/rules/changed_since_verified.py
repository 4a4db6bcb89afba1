"""F805 changed-since-verified

Somebody made sure of a description, and since then it was changed. In the story of the furniture delivery "the program
has just been changed, and the partners still work with the old one": what was true when it was verified is no longer
what is published, and the date beside it says otherwise.

`clew verify` writes beside the content, in `verified.lock`, what each description says (without owner, dates and tags)
as a digest, with the day. Without that file this is silent; where it has no line for a description, too. Once the
change is true, say so: `clew verify FOLDER ID`.

```yaml bad
# verified.lock: channel:tel 2026-10-01 0123456789abcdef
channels:
  tel: {hours: du lundi au samedi de 9h à 19h}  # F805
```

```yaml good
# verified.lock: term:creneau 2026-10-01 0c8819dc786df79f
terms:
  creneau: {means: Les heures entre lesquelles le livreur peut arriver.}
questions:
  quand: {ask: Quand venez-vous ?, answer: Dans votre créneau.}
```
"""

from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.freshness import facts
from generator.model.organisation import Organisation
from generator.model.verification import digest


@rule(Severity.INFORMATION)
def changed_since_verified(organisation: Organisation) -> Remarks:
    if organisation.edition or not organisation.verified:
        return
    for entity in facts(organisation):
        known = organisation.verified.get(entity.key)
        if known and known.digest != digest(entity):
            message = f"{called(entity)} was changed after it was verified on {known.on}"
            hint = f"Make sure that it is still true, then run: clew verify FOLDER {entity.id}."
            yield organisation.place(entity), message, hint
