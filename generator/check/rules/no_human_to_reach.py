"""C402 no-human-to-reach

Nobody can be reached: no channel of the journey, or none of a problem and of the ways that it offers, is answered by
a person. The story of the mortgage counts it among what dehumanises: "when no incoming call is possible". Software
helps as long as all goes well; outside its frame only a person does.

A counter, a telephone, a chat, an e-mail address and a letter count as answered by people unless `human: false` says
otherwise.

```yaml bad
channels:
  bot: {type: chat, human: false, unit: service-client, url: "https://exemple.fr/bot"}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Demandez une autre date.
        contact: bot  # C402
        back_to: choisir
```

```yaml good
channels:
  bot: {type: chat, human: false, unit: service-client, url: "https://exemple.fr/bot"}
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Demandez une autre date.
        contact: [bot, tel]
        back_to: choisir
```
"""

from collections.abc import Iterator

from generator.check.naming import called
from generator.check.nodes import written
from generator.check.paths import arrival
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Node, Problem
from generator.model.kinds.unit import Unit
from generator.model.organisation import Organisation, Spot

HINT = "Add a channel that a person answers: a counter, a telephone, a chat."


@rule(Severity.ERROR)
def no_human_to_reach(organisation: Organisation) -> Remarks:
    for graph in graphs(organisation).values():
        journey = graph.journey
        if not any(_person(organisation, id, ours=True) for id in _named_in(organisation, journey)):
            yield organisation.place(journey), f"no person can be reached in {called(journey)}", HINT
            continue
        for index, problem in enumerate(journey.problems):
            offered = _offered(organisation, journey, problem)
            if problem.contact and not any(_person(organisation, id) for id in offered):
                place = organisation.place(journey, "problems", index, "contact")
                yield place, f"{arrival(graph, problem.id)} no human", HINT


def _named_in(organisation: Organisation, journey: Journey) -> Iterator[str]:
    """Ids of channels at any place of a journey and on its complaint ladder."""
    for node, _ in written(journey):
        yield from _named_at(organisation, node)
    for rung in journey.escalation:
        unit = organisation.of(Unit).get(rung.to)
        yield from unit.contact if unit else (rung.to,)


def _named_at(organisation: Organisation, node: Node) -> Iterator[str]:
    """Ids of channels at a node. Words for a place, such as `chez vous`, are none."""
    yield from node.named("contact")
    known = organisation.of(Channel)
    yield from (id for id in node.named("at") if id in known or f"channel:{id}" in organisation.refused)


def _offered(organisation: Organisation, journey: Journey, problem: Problem) -> Iterator[str]:
    """Ids of channels at a problem and at the places to which it leads on."""
    yield from problem.contact
    for id in (*problem.or_, *((problem.then,) if problem.then else ())):
        for target in organisation.find(id, journey):
            if isinstance(target, Spot):
                yield from _named_at(organisation, target.node)


def _person(organisation: Organisation, id: str, ours: bool = False) -> bool:
    """Whether a person answers there; `ours`: one of our own. What is unknown has its own finding."""
    channel = organisation.of(Channel).get(id)
    return channel is None or (channel.answered_by_people and not (ours and channel.external))
