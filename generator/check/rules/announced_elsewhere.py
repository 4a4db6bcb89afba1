"""U304 announced-elsewhere

The rule is announced, but where the customer does not come before it binds: on a channel or a document that no step
of the way uses, or in another journey that does not lead here. In the story of the post office the automat "is not
meant for that many letters" and says so nowhere; a notice on a web site would not have helped the customer in front
of it.

A channel or a document counts as met when a place on some way to the rule, the place itself, or a journey that leads
here uses it. Announcements
that all stand in the same journey are compared, in order, by U302.

```yaml bad
channels:
  site: {type: web, unit: magasin, url: "https://exemple.fr/conditions"}
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
    announced_at: site  # U304
    if_missed: Payez aujourd'hui.
```

```yaml good
channels:
  site: {type: web, unit: magasin, url: "https://exemple.fr/conditions"}
rules:
  payer-avant:
    says: Une pièce commandée se paie d'avance.
    why: Le système ne commande que ce qui est payé.
    binds_at: livraison/preparer
    announced_at: [site, ticket]
    if_missed: Payez aujourd'hui.
```
"""

from generator.check.encounters import carried_by, carriers, leading_to
from generator.check.naming import called
from generator.check.paths import starts
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.kinds.journey import Journey, Node
from generator.model.kinds.rule import Rule
from generator.model.organisation import Organisation, Spot, Target


@rule(Severity.WARNING)
def announced_elsewhere(organisation: Organisation) -> Remarks:
    for found in organisation.of(Rule).values():
        announced = [target for reference in found.announced_at for target in organisation.find(reference)]
        binding = [target for reference in found.binds_at for target in organisation.find(reference)]
        for spot in (target for target in binding if isinstance(target, Spot) and _reached(organisation, target)):
            elsewhere = [target for target in announced if not _in(target, spot.journey)]
            if elsewhere and not any(_met(organisation, target, spot) for target in announced):
                message = f"{called(found)} is announced where customers on their way to {spot.key} do not come"
                hint = f"Announce it on that way, too: announced_at: {spot.journey.id}/{spot.journey.steps[0].id}."
                yield organisation.place(found, "announced_at"), message, hint
                break


def _reached(organisation: Organisation, spot: Spot) -> bool:
    """Whether anything leads to a place; if not, that is a finding of its own."""
    return spot.node.id in starts(spot.journey) or bool(graphs(organisation)[spot.journey.id].ways_in(spot.node.id))


def _in(target: Target, journey: Journey) -> bool:
    return target is journey or (isinstance(target, Spot) and target.journey is journey)


def _met(organisation: Organisation, target: Target, spot: Spot) -> bool:
    """Whether a customer may meet an announcement on the way to a place."""
    way = _way_to(organisation, spot)
    if isinstance(target, Spot) and target.journey is spot.journey:
        return target.node in way and target.node is not spot.node
    if isinstance(target, Spot | Journey):
        journey = target.journey if isinstance(target, Spot) else target
        return journey is spot.journey or journey.id in leading_to(organisation, spot.journey)
    if any(target.id in carried_by(node) for node in way):
        return True
    return not leading_to(organisation, spot.journey).isdisjoint(carriers(organisation).get(target.id, ()))


def _way_to(organisation: Organisation, spot: Spot) -> list[Node]:
    """The places before one, and itself. What comes back from later on (`back_to`) does not count."""
    graph = graphs(organisation)[spot.journey.id]
    found, frontier = {spot.node.id: spot.node}, [spot.node.id]
    while frontier:
        for edge in graph.ways_in(frontier.pop()):
            if edge.way != "back_to" and edge.source in graph.nodes and edge.source not in found:
                found[edge.source] = graph.nodes[edge.source]
                frontier.append(edge.source)
    return list(found.values())
