"""L713 long-paragraph

A paragraph of a hundred words fills a phone from edge to edge, and the one line that matters is somewhere in it. The
true story of the mortgage has a brochure like that: everything was said in it, and nothing was found. At most four
times the words of a sentence (`style.max_words`): a hundred, unless the organisation says otherwise.

Begin a new paragraph where a new thought begins, or make a list.

```yaml bad
questions:
  delai:
    ask: Pourquoi est-ce si long ?
    answer: >-  # L713
      Le dossier passe par trois bureaux. Le premier lit vos papiers et demande ceux qui manquent. Le deuxième
      calcule ce que vous pouvez payer chaque mois. Le troisième décide, avec les deux avis sous les yeux. Chaque bureau
      garde le dossier une semaine. Personne ne le perd, mais personne ne le presse non plus. Demandez donc à votre
      conseiller dans quel bureau il se trouve. Demandez aussi le nom de la personne qui le lit. Notez la date du
      jour et la date qui vous est donnée. Rappelez ce jour-là, le matin de préférence. Si la date est passée, demandez
      une nouvelle date et la raison du retard. Vous avez le droit de savoir où en est votre dossier.
```

```yaml good
questions:
  delai:
    ask: Pourquoi est-ce si long ?
    answer: |
      Le dossier passe par trois bureaux. Le premier lit vos papiers, le deuxième calcule, le troisième décide.

      Demandez à votre conseiller dans quel bureau il se trouve, et rappelez à la date qu'il vous donne.
```
"""

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.check.sentences import word_count
from generator.model.finding import Severity
from generator.model.organisation import Organisation

SENTENCES = 4
"""Longest sentences that make a longest paragraph."""


@rule(Severity.WARNING, every_language=True)
def long_paragraph(organisation: Organisation) -> Remarks:
    most = SENTENCES * organisation.about.style.max_words
    for text in corpus(organisation).longer_than(most):
        for number, paragraph in enumerate(text.paragraphs):
            if (words := word_count(paragraph)) > most:
                hint = "Begin a new paragraph where a new thought begins, or make a list."
                place = text.place(paragraph) if number else text.start
                yield place, f"this paragraph has {words} words, more than {most}", hint
