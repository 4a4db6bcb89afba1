"""L711 excuse-before-solution

The answer to a problem begins with its cause or with regrets: *En raison de…*, *Malheureusement…*. The story of the
hotel pool asks for the opposite, "somebody to take care of them *first*": the guest in the lobby heard why the pool was
closed three times before anybody said where to swim. Whoever stops reading after one sentence must have read the
solution.

Begin `first` and `do` with what the customer gets or does. The cause has its own place, `why`, which is shown last.

```yaml bad
journeys:
  livraison:
    problems:
      - id: reporte
        when: La livraison est reportée.
        kind: changed
        first: En raison d'une panne du camion, nous vous livrons demain, gratuitement.  # L711
        do: Choisissez une nouvelle date avec le service client.
        contact: tel
        back_to: choisir
```

```yaml good
journeys:
  livraison:
    problems:
      - id: reporte
        when: La livraison est reportée.
        kind: changed
        first: Nous vous livrons demain, gratuitement.
        do: Choisissez une nouvelle date avec le service client.
        contact: tel
        back_to: choisir
        why: Le camion est en panne.
```
"""

from generator.check.rule import Remarks, rule
from generator.check.said import said
from generator.check.words import Hit, phrases
from generator.model.finding import Severity
from generator.model.organisation import Organisation

GREETING = 2
"""Characters that may stand before the opening: a quotation mark, a dash."""


@rule(Severity.WARNING, every_language=True)
def excuse_before_solution(organisation: Organisation) -> Remarks:
    own = organisation.own_words
    excuses = phrases(organisation.language, "excuse", own.excuse, own.allow)
    openings: dict[str, Hit | None] = {}
    for text in said(organisation):
        if text.path[0] == "problems" and text.field in ("first", "do"):
            if text.words not in openings:
                openings[text.words] = next(excuses.find(text.words), None)
            found = openings[text.words]
            if found and found.start <= GREETING:
                hint = "Begin with what the customer gets or does; the cause belongs in why."
                yield text.place(found.words), f"the answer begins with an excuse: “{found.words}”", hint
