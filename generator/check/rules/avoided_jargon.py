"""L702 avoided-jargon

A word that your own glossary tells staff to avoid stands in what customers read. In the story of the furniture delivery
it was one such word, *bloqué*, that every clerk repeated and none could explain. A customer who does not know the word
cannot ask the next question.

Say what the glossary says to use instead. The customer's own sentences (`when`, `ask`, `say`) may hold the word, and so
may anything in quotation marks: they quote what is heard. Beside the terms with `status: avoid`, the organisation may
list words under `style: {words: {avoid: {déblocage: versement}}}`.

```yaml bad
terms:
  bloqué: {means: Personne ne peut encore changer la date., status: avoid, say: en attente}
journeys:
  livraison:
    problems:
      - id: reporte
        when: On m'annonce que la livraison est reportée.
        kind: missed
        do: Votre dossier reste bloqué jusqu'au soir. Rappelez demain.  # L702
        contact: tel
        back_to: choisir
```

```yaml good
terms:
  bloqué: {means: Personne ne peut encore changer la date., status: avoid, say: en attente}
journeys:
  livraison:
    problems:
      - id: reporte
        when: On me dit que mon dossier est bloqué.
        kind: missed
        do: Votre dossier reste en attente jusqu'au soir. « Bloqué » ne veut pas dire perdu.
        contact: tel
        back_to: choisir
```
"""

from collections.abc import Iterator

from generator.check.corpus import corpus
from generator.check.forms import Forms
from generator.check.rule import Remarks, rule
from generator.check.said import Said
from generator.model.finding import Severity
from generator.model.kinds.question import Question
from generator.model.kinds.term import Term
from generator.model.organisation import Organisation


@rule(Severity.ERROR, every_language=True)
def avoided_jargon(organisation: Organisation) -> Remarks:
    forms = Forms(_avoided(organisation), organisation.language)
    for text in corpus(organisation).formed(forms):
        if text.voice == "ours":
            for found, (instead, term) in forms.find(text.own_words, text.bare_words):
                if text.holder is not term and not _asked(text, found.words):
                    hint = f"Say: {instead}." if instead else "Say it in the customer's words."
                    yield text.place(found.words), f"“{found.words}” is a word to avoid with customers", hint


def _asked(text: Said, words: str) -> bool:
    """Whether it answers a question in which the customer used the word."""
    return isinstance(text.holder, Question) and words.lower() in text.holder.ask.words.lower()


def _avoided(organisation: Organisation) -> Iterator[tuple[str, tuple[str | None, Term | None]]]:
    for term in organisation.of(Term).values():
        if term.status == "avoid":
            for form in (term.word, *term.also):
                yield form, (term.say, term)
    for word, instead in organisation.own_words.avoid.items():
        yield word, (instead, None)
