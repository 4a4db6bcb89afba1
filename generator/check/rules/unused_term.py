"""R107 unused-term

A word is explained that no text uses. That does no harm, but a glossary of words that customers never meet hides
those that they do: in the story of the furniture delivery it was one single word, *bloqué*, that stood between the
customer and the money.

```yaml bad
terms:
  tournée: {means: Les livraisons d'un camion en une journée.}  # R107
```

```yaml good
terms:
  tournée: {means: Les livraisons d'un camion en une journée.}
questions:
  heure:
    ask: Pourquoi pas d'heure exacte ?
    answer: Le camion fait dix livraisons par tournée.
```
"""

import re

from generator.check.meaning import uses
from generator.check.naming import called
from generator.check.rule import Remarks, rule
from generator.check.said import said
from generator.model.finding import Severity
from generator.model.kinds.term import Term
from generator.model.organisation import Organisation


@rule(Severity.INFORMATION)
def unused_term(organisation: Organisation) -> Remarks:
    if organisation.refused:
        return  # the text that uses it may be one that could not be read
    mentioned = {target.id for use in uses(organisation) for target in use.meanings if isinstance(target, Term)}
    doubtful = [term for term in organisation.of(Term).values() if term.id not in mentioned]
    texts = (one.words for one in said(organisation) if not isinstance(one.holder, Term)) if doubtful else ()
    text = "\n".join(dict.fromkeys(texts)).casefold()
    for term in doubtful:
        if not any(_occurs(form, text) for form in (term.word, *term.also)):
            hint = "Take it out, or name under also: the form that texts use."
            yield organisation.place(term), f"no text uses {called(term)}", hint


def _occurs(form: str, text: str) -> bool:
    """Whether a form stands at the start of a word: `créneau` in `créneaux`, but not `bon` in `jambon`."""
    plain = form.casefold()
    pattern = re.compile(rf"\b{re.escape(plain)}")
    at = text.find(plain)
    while at >= 0 and not pattern.match(text, at):
        at = text.find(plain, at + 1)
    return at >= 0
