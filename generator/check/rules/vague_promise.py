"""P502 vague-promise

Words that promise and commit to nothing: *as soon as possible*, *rapidement*. The story of the hotel pool quotes
them, "we will come back to you as soon as possible", and answers: *or not*. A customer cannot plan a day around them.

Say a delay, even a long one; a promise has its place in `promises`, where it is said once and can be mentioned.

```yaml bad
promises:
  rappel:
    by: dès que possible  # P502
    otherwise: Rappelez le service client.
```

```yaml good
promises:
  rappel:
    within: 2 working days
    from: votre appel
    otherwise: Rappelez le service client.
```
"""

from generator.check.pointing import place_of_words
from generator.check.rule import Remarks, rule
from generator.check.words import finder
from generator.model.finding import Severity
from generator.model.kinds.guide import Guide
from generator.model.organisation import Organisation
from generator.model.reference import Path, texts

SAY_DELAYS = {"does", "do", "first", "silence", "entitled_to", "by", "otherwise", "answer", "if_missed", "ends"}
"""Fields where customers look for a delay. Not the words of customers (a guide's answers are theirs) nor reasons."""


@rule(Severity.ERROR)
def vague_promise(organisation: Organisation) -> Remarks:
    vague = finder(organisation.language, "vague-promise")
    for entity in organisation:
        for path, text in texts(entity):
            if _field(path) in SAY_DELAYS and not (isinstance(entity, Guide) and _field(path) == "answer"):
                for found in vague.finditer(str(text)):
                    place = place_of_words(organisation, entity, path, found[0])
                    hint = "Say how long at most, for instance: within: 2 working days."
                    yield place, f"“{' '.join(found[0].split())}” is no delay that a customer can count on", hint


def _field(path: Path) -> str:
    return next((str(step) for step in reversed(path) if isinstance(step, str)), "")
