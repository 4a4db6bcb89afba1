"""J214 single-door

Something can be done in one way only, and nothing helps those for whom that way is closed: they do not hear, have no
car, work when the counter is open. In the story of the post office there was one machine, it was taken by another
customer, and the counter was locked because of it.

A second door is another channel at the step (`at`), a variant that replaces the step or leaves it, a choice, or a
problem at this step whose contact is another channel. The step that ends the journey is not asked: the thing has to
be handed over somewhere. Where nothing at all is said of what can go wrong, J205 reports the step.

```yaml bad
channels:
  automate: {type: machine, name: L'automate, unit: magasin, address: À l'entrée}
journeys:
  livraison:
    steps:
      - {id: payer, do: Payez la livraison., at: automate, needs: ticket}  # J214
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: en-panne
        when: L'automate ne répond pas.
        first: Votre date reste gardée.
        during: payer
        do: Touchez l'écran, il redémarre.
        contact: automate
        entitled_to: La livraison gratuite.
        back_to: payer
```

```yaml good
channels:
  automate: {type: machine, name: L'automate, unit: magasin, address: À l'entrée}
journeys:
  livraison:
    steps:
      - {id: payer, do: Payez la livraison., at: [automate, comptoir], needs: ticket}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: en-panne
        when: L'automate ne répond pas.
        first: Votre date reste gardée.
        during: payer
        do: Touchez l'écran, il redémarre.
        contact: comptoir
        entitled_to: La livraison gratuite.
        back_to: payer
```
"""

from generator.check.doors import ONLINE, every_door
from generator.check.naming import called, place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def single_door(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        for index, step in enumerate(graph.journey.steps):
            asked = step.do and step.at and not step.ends and graph.problems_at(step.id)
            open_ = list(every_door(organisation, graph, step).values()) if asked else []
            if len(open_) == 1 and open_[0].type not in ONLINE:
                message = f"{place_called(graph.journey, step)} can only be done through {called(open_[0])}"
                hint = "Add a second channel to at:, a variant, or a problem for those who cannot use this one."
                yield organisation.place(graph.journey, "steps", index, "at"), message, hint
