"""J215 web-only

A step can only be done on a screen: a web site, an app, an e-mail or a chat, and no variant or problem offers a
counter, a telephone or a letter instead. The clerk in the story of the post office sends a customer who stands at the
counter to the web site; the app of the train was drawn "by people at ease with it".

```yaml bad
channels:
  espace: {type: web, name: Votre espace client, unit: magasin, url: "https://exemple.fr/espace"}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: espace, needs: ticket}  # J215
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        during: recevoir
        do: Appelez le [[tel]].
        contact: tel
        back_to: choisir
```

```yaml good
channels:
  espace: {type: web, name: Votre espace client, unit: magasin, url: "https://exemple.fr/espace"}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: [espace, comptoir], needs: ticket}
      - {id: recevoir, do: Recevez le meuble., at: chez vous, ends: Le meuble est chez vous.}
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        during: recevoir
        do: Appelez le [[tel]].
        contact: tel
        back_to: choisir
```
"""

from generator.check.doors import ONLINE, every_door
from generator.check.naming import place_called
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.kinds.channel import Channel
from generator.model.organisation import Organisation


@rule(Severity.WARNING)
def web_only(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        for index, step in enumerate(graph.journey.steps):
            doors = every_door(organisation, graph, step).values() if step.do and step.at else ()
            if doors and all(map(_on_a_screen, doors)):
                message = f"{place_called(graph.journey, step)} can only be done on a screen"
                hint = "Add a counter, a telephone or a letter to at:, or a variant for those who do without a screen."
                yield organisation.place(graph.journey, "steps", index, "at"), message, hint


def _on_a_screen(channel: Channel) -> bool:
    """Whether it needs a network and a screen; a page on which people are asked to ring back is a telephone."""
    return channel.type in ONLINE and not (channel.type == "web" and channel.human)
