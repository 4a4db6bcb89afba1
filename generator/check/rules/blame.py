"""L708 blame

*Il fallait y penser*, *everybody knows that*: in the story of the door handles the customer who had missed a step
heard that everybody knows, and left. Whoever reads about a problem has it already; being told that they should have
known helps nobody, and the page that says so is not read on.

Say what is still possible, and announce the rule earlier (`announced_at`). Words in quotation marks and the customer's
own sentences are free, and so is *ce n'est pas votre faute*. Lists: `generator/check/words`; add your own under
`style: {words: {blame: […]}}`.

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Vous auriez dû prévenir la veille. Rappelez le service client.  # L708
        contact: tel
        back_to: choisir
```

```yaml good
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le service client, même le matin même. Ce n'est pas votre faute.
        contact: tel
        back_to: choisir
```
"""

import re

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.check.words import phrases
from generator.model.finding import Severity
from generator.model.organisation import Organisation

_DENIED = re.compile(
    r"\b(?:pas|jamais|rien|aucunement|not|never|n[o']t|isn['’]t|if|si|qu['’])\W+(?:\w+\W+){0,2}$", re.IGNORECASE
)
"""What turns a blame into its contrary (`ce n'est pas de votre faute`) or into a case (`if you were told`)."""


@rule(Severity.WARNING, every_language=True)
def blame(organisation: Organisation) -> Remarks:
    own = organisation.own_words
    blaming = phrases(organisation.language, "blame", own.blame, own.allow)
    for text in corpus(organisation).phrased(blaming):
        if text.voice == "ours":
            for found in blaming.find(text.own_words, text.low_words):
                if not _DENIED.search(text.own_words[: found.start]):
                    hint = "Say what is still possible now."
                    yield text.place(found.words), f"“{found.words}” blames the customer", hint
