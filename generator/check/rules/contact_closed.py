"""C409 contact-closed

The trouble happens when everybody who could help is closed: on a day of the week, on public holidays, or at the hour
at which a promise runs out. In the story of the furniture delivery the carrier's message was due in the evening
before, and the truck came on a Saturday; a number that answers from Monday to Friday is no help there.

Compared are the hours of the counters, machines and telephones at the steps that the problem names (`during`), and the
clock time of a promise made there (`by: la veille à 18 h`); who writes, or fills in a form, can wait. A contact that is
one of the step's own channels is on the spot. Contacts that take a message at any time (post, e-mail, a form without
hours) are never closed, and a phone or a counter without hours is reported as C412.

```yaml bad
channels:
  depot: {type: counter, unit: magasin, address: Thonon, hours: du lundi au samedi de 9h à 19h}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: retirer, do: Retirez le meuble., at: depot, ends: Le meuble est chez vous.}
    problems:
      - id: manque
        when: Il manque un carton.
        during: retirer
        kind: missed
        do: Appelez le service client.
        contact: tel  # C409
        back_to: retirer
```

```yaml good
channels:
  depot: {type: counter, unit: magasin, address: Thonon, hours: du lundi au samedi de 9h à 19h}
journeys:
  livraison:
    steps:
      - {id: choisir, do: Choisissez la date., at: comptoir, needs: ticket}
      - {id: retirer, do: Retirez le meuble., at: depot, ends: Le meuble est chez vous.}
    problems:
      - id: manque
        when: Il manque un carton.
        during: retirer
        kind: missed
        do: Demandez au dépôt, ou appelez le service client.
        contact: [depot, tel]
        back_to: retirer
```
"""

from collections.abc import Iterator

from generator.check.naming import place_called
from generator.check.open_days import closes_before, days_said, last_minute, open_on
from generator.check.rule import Remarks, rule
from generator.model.facts import channels, promise_of
from generator.model.finding import Severity
from generator.model.graph import graphs
from generator.model.kinds.channel import Channel
from generator.model.kinds.journey import Journey, Node, Problem
from generator.model.organisation import Organisation, Spot
from generator.model.quantity import Hours

AT_ONCE = ("counter", "machine", "phone")
"""Types of channels that a customer uses on the spot, and cannot leave until Monday."""
HINT = "Add a contact that is open then, or write its hours if they are wider."


@rule(Severity.WARNING)
def contact_closed(organisation: Organisation) -> Remarks:
    for journey, graph in ((graph.journey, graph) for graph in graphs(organisation).values()):
        for index, problem in enumerate(journey.problems):
            if closing := _all_close(organisation, journey, problem):
                places = [graph.nodes[id] for id in problem.during if id in graph.nodes]
                if when := _closed_when(organisation, problem, places, closing):
                    message = f"whoever helps at {place_called(journey, problem)} is closed {when}"
                    yield organisation.place(journey, "problems", index, "contact"), message, HINT


def _closed_when(organisation: Organisation, problem: Problem, places: list[Node], closing: list[Hours]) -> str:
    """`on Sunday, when …`; empty if somebody can be reached whenever the problem happens, as far as is known."""
    helped = frozenset().union(*map(open_on, closing))
    for place in places:
        if not frozenset(problem.contact).isdisjoint(place.named("at")):
            continue  # whoever helps is there
        happens = _days_of(organisation, place)
        if alone := happens - helped:
            return f"on {days_said(alone)}, when “{place.id}” is open"
        minute = _due(organisation, place)
        if minute is not None and all(closes_before(hours, minute) for hours in closing):
            return f"at {minute // 60:02}:{minute % 60:02}, the hour that is promised at “{place.id}”"
    return ""


def _all_close(organisation: Organisation, journey: Journey, problem: Problem) -> list[Hours]:
    """The hours of all who help, if all have hours of which the days are known; else nothing."""
    offered = list(_offered(organisation, journey, problem))
    hours = [channel.hours for channel in offered if channel.hours and open_on(channel.hours)]
    return hours if len(hours) == len(offered) else []


def _offered(organisation: Organisation, journey: Journey, problem: Problem) -> Iterator[Channel]:
    """Whoever helps at a problem, and at the other ways that it offers."""
    yield from channels(organisation, problem.contact)
    for id in (*problem.or_, *((problem.then,) if problem.then else ())):
        for target in organisation.find(id, journey):
            if isinstance(target, Spot):
                node = target.node
                yield from channels(organisation, (*node.named("contact"), *node.named("at")))


def _days_of(organisation: Organisation, node: Node) -> frozenset[int]:
    used = channels(organisation, node.named("at"))
    return frozenset().union(*(open_on(way.hours) for way in used if way.hours and way.type in AT_ONCE))


def _due(organisation: Organisation, node: Node) -> int | None:
    promise = promise_of(organisation, node)
    return last_minute(promise.by.words) if promise and promise.by else None
