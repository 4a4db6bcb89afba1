"""C408 number-invalid

A phone number in a text cannot be dialled: it has a digit too many or too few, or belongs to no range in use. Whoever
stands before a closed door with it, as in the story of the furniture delivery, hears that the number is not in
service, and nothing else. A number in a field of its own is read at once (Y107); this looks into the texts.

Only what is laid out as a French phone number is, in a sentence that speaks of calling, counts as one.

```yaml bad
questions:
  qui:
    ask: Qui appeler ?
    answer: Appelez le 01 99 00 12 3, tous les jours.  # C408
```

```yaml good
questions:
  qui:
    ask: Qui appeler ?
    answer: Appelez le [[tel]], tous les jours. Votre dossier a un numéro comme 2026 01 99 00.
```
"""

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation
from generator.model.quantity.phone_prose import MAY_BEGIN, typed_numbers


@rule(Severity.WARNING, every_language=True)
def number_invalid(organisation: Organisation) -> Remarks:
    for text in corpus(organisation).matching(MAY_BEGIN):
        for typed in typed_numbers(text.words, organisation.about.country):
            if typed.phone is None:
                hint = "Check the digits; better, make it a channel and mention that: [[…]]."
                yield text.place(typed.words), f"“{typed.words}” is a phone number that nobody can dial", hint
