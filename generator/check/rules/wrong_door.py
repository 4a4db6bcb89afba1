"""J209 wrong-door

The customer is sent to somebody who cannot do what has to be done. In the story of the furniture delivery it was the
carrier who announced a date, and the carrier who could not move it: "that is not us, call the shop". Who can is known
inside; nobody had written it where the customer looks.

A unit is the wrong door if one of the things it `cannot` do is what the customer is to obtain (`do`, `entitled_to` and
the promise of the problem), and nothing that it `does`, `decides` or that its channel `handles` says otherwise; words
are compared by their beginnings, and two of them have to agree. A problem with one right door among its contacts is
not reported.

```yaml bad
units:
  magasin: {cannot: Déplacer une livraison.}
  service-client: {decides: La nouvelle date de livraison.}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Faites déplacer la livraison.
        contact: comptoir  # J209
        back_to: choisir
```

```yaml good
units:
  magasin: {cannot: Déplacer une livraison.}
  service-client: {decides: La nouvelle date de livraison.}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Faites déplacer la livraison.
        contact: tel
        back_to: choisir
```
"""

from generator.check.competence import Competence, competences, matter_of
from generator.check.naming import called, place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.handoffs import doors
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def wrong_door(organisation: Organisation) -> Remarks:
    able = competences(organisation)
    for graph in graphs(organisation).values():
        for index, problem in enumerate(graph.journey.problems):
            behind = [able.get(channel.unit or "") for channel in doors(organisation, problem)]
            if not all(competence and competence.unable for competence in behind):
                continue  # somebody there refuses nothing
            asked = matter_of(organisation, problem)
            refusals = [competence.refuses(asked) if competence else None for competence in behind]
            if behind and behind[0] and all(refusals):
                place = organisation.place(graph.journey, "problems", index, "contact")
                message = (
                    f"at {place_called(graph.journey, problem)} the customer is sent to {called(behind[0].unit)}, "
                    f"which cannot: “{refusals[0]}”"
                )
                yield place, message, _hint(able, asked)


def _hint(able: dict[str, Competence], asked: frozenset[str]) -> str:
    better = [competence.unit for competence in able.values() if competence.can(asked)]
    ways = (way for unit in better for way in unit.contact)
    way = next(ways, None)
    return f"Name a channel of {called(better[0])}, such as {way}." if way else "Name a channel of the unit that can."
