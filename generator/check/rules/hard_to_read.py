"""L707 hard-to-read

Long words in long sentences. The readability index of Flesch (1948), in French that of Kandel and Moles (1958), goes
from 100, very easy, to 0; a tabloid has 70, a contract 30. Below 50 most customers give up: the true story of
the mortgage began with a page that only the bank could read.

It is taken of passages of 60 words or more: all that one place (a step, a problem, a rule, an answer) says. The index
counts words and syllables and nothing else. Take it for a hint where to look, not for a mark: short sentences and words
that one says aloud raise it.

```yaml bad
questions:
  dossier:
    ask: Que devient ma demande ?
    answer: >-  # L707
      La constitution préalable du dossier conditionne l'instruction réglementaire de l'opération de financement.
      L'établissement procède ultérieurement à l'actualisation des justificatifs complémentaires communiqués.
      L'irrecevabilité éventuelle de la sollicitation nécessite la régularisation administrative des pièces
      contractuelles. La notification définitive intervient postérieurement à la délibération collégiale des instances
      décisionnaires compétentes, conformément aux dispositions réglementaires applicables aux établissements
      prêteurs et aux intermédiaires.
```

```yaml good
questions:
  dossier:
    ask: Que devient ma demande ?
    answer: >-
      Nous lisons vos papiers le jour même. S'il en manque un, nous vous appelons et nous vous disons où le trouver.
      Puis trois personnes lisent le dossier : elles peuvent dire oui, dire non ou poser une question. Vous avez la
      réponse en dix jours. Si c'est non, vous savez pourquoi, et vous pouvez demander qu'une autre personne lise le
      dossier une seconde fois.
```
"""

from collections.abc import Iterator
from itertools import groupby

from generator.check.readability import readability
from generator.check.rule import Remarks, rule
from generator.check.said import Said, place_in, said
from generator.check.sentences import word_count
from generator.model.finding import Severity
from generator.model.organisation import Organisation
from generator.model.text import Text

ENOUGH = 60
"""Words of a passage from which its index says something."""
LEAST = 50
"""Flesch calls 50 to 60 fairly difficult, 30 to 50 difficult: what academics write."""


@rule(Severity.WARNING, every_language=True)
def hard_to_read(organisation: Organisation) -> Remarks:
    for passage in _passages(organisation):
        if sum(text.words.count(" ") + 1 for text in passage) >= ENOUGH:
            index = readability((text.sentences for text in passage), organisation.language)
            if index is not None and index < LEAST:
                hint = "Shorten sentences, and say it with words that one uses aloud."
                longest = max(passage, key=lambda text: word_count(text.words))
                yield longest.start, f"this is hard to read: index {index:.0f}, less than {LEAST}", hint


def _passages(organisation: Organisation) -> Iterator[list[Said]]:
    """The texts of each place, names and titles left out."""
    texts = (text for text in said(organisation) if isinstance(text.text, Text))
    for _, passage in groupby(texts, key=lambda text: (id(text.holder), place_in(text))):
        yield list(passage)
