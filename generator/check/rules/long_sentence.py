"""L706 long-sentence

A sentence that has to be read twice is skipped. Customers read standing up, on a phone, often upset: in the story of
the mortgage, the list of papers stood in one sentence of sixty words, and the borrower found the last paper months
later. At most `style.max_words` words, 25 unless the organisation says otherwise.

Words are counted between spaces: *l'agent*, *5,50* and a phone number are one each. The items of a list are sentences
of their own.

```yaml bad
organisation: {style: {max_words: 12}}
rules:
  pieces:
    says: Apportez une pièce d'identité, une facture récente, trois bulletins et le contrat de mariage.  # L706
    why: Le dossier part complet.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
```

```yaml good
organisation: {style: {max_words: 12}}
rules:
  pieces:
    says: |
      Apportez quatre papiers :

      - une pièce d'identité,
      - une facture récente,
      - trois bulletins de salaire,
      - le contrat de mariage.
    why: Le dossier part complet.
    binds_at: livraison/preparer
    announced_at: livraison/choisir
```
"""

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.check.sentences import word_count
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.WARNING, every_language=True)
def long_sentence(organisation: Organisation) -> Remarks:
    most = organisation.about.style.max_words
    for text in corpus(organisation).longer_than(most):
        for sentence in text.sentences:
            if (words := word_count(sentence)) > most:
                hint = "Make two sentences of it, or a list."
                yield text.place(sentence), f"this sentence has {words} words, more than {most}", hint
