"""L703 undefined-on-page

A word of the glossary that the page uses where it cannot explain it. clew explains the first occurrence of each term by
itself, in running text; titles stay as they are. If the term stands in a title and nowhere else on the page, or if its
entry is a draft or retired, the customer meets a word that nobody explains: *bloqué*, said every clerk in the story of
the furniture delivery.

Use the word once in a sentence of the journey, or choose a plain one for the title.

```yaml bad
terms:
  lettrage: {means: Le rapprochement d'un paiement et d'une facture.}
journeys:
  livraison:
    steps:
      - {id: choisir, title: Le lettrage, do: Choisissez la date., at: comptoir, needs: ticket}  # L703
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```

```yaml good
terms:
  lettrage: {means: Le rapprochement d'un paiement et d'une facture.}
journeys:
  livraison:
    steps:
      - id: choisir
        title: Le lettrage
        do: Choisissez la date. Le lettrage se fait pendant ce temps.
        at: comptoir
        needs: ticket
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
```
"""

from itertools import groupby

from generator.check.corpus import corpus
from generator.check.forms import Forms
from generator.check.rule import Remarks, rule
from generator.check.said import Said
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.kinds.term import Term
from generator.model.organisation import HIDDEN, Organisation
from generator.model.text import Text

LADDER = "escalation"
"""Its titles name whom to ask, and the card beside them says who that is."""


@rule(Severity.WARNING, every_language=True)
def undefined_on_page(organisation: Organisation) -> Remarks:
    terms = [term for term in organisation.of(Term).values() if term.status != "avoid"]
    forms = Forms(((form, term) for term in terms for form in (term.word, *term.also)), organisation.language)
    for holder, texts in groupby(corpus(organisation).formed(forms), key=lambda text: text.holder):
        if isinstance(holder, Journey):
            yield from _unexplained(list(texts), forms)


def _unexplained(page: list[Said], forms: Forms[Term]) -> Remarks:
    """The first occurrence of each term that the page of a journey does not explain."""
    titles = [text for text in page if not isinstance(text.text, Text) and text.path[0] != LADDER]
    running = [text for text in page if isinstance(text.text, Text)]
    found = [(text, hit, term) for text in running for hit, term in forms.find(text.own_words, text.bare_words)]
    met = {term.id for _, _, term in found if term.status not in HIDDEN}
    found += [(text, hit, term) for text in titles for hit, term in forms.find(text.own_words)]
    for text, hit, term in found:
        if term.id not in met:
            met.add(term.id)
            said_once = "Use it once in a sentence of this journey too, or choose a plain word."
            hint = f"Publish the term {term.id}, or use a plain word." if term.status in HIDDEN else said_once
            yield text.place(hit.words), f"“{hit.words}” is explained nowhere on this page", hint
