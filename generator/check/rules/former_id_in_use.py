"""R111 former-id-in-use

A thing says by `aliases` that it had another id before, so that the addresses customers have kept still lead to it.
That id belongs to something else now, or two things claim it: the customer of the furniture delivery,
sent from the carrier to the shop and back, would be sent astray by a bookmark, too.

Remove it from `aliases`, or give the other thing another id.

```yaml bad
terms:
  avoir: {means: La somme que nous vous devons., aliases: bon}  # R111
  bon: {means: Un papier qui vaut de l'argent.}
```

```yaml good
terms:
  avoir: {means: La somme que nous vous devons., aliases: bon-d-achat}
  bon: {means: Un papier qui vaut de l'argent.}
```
"""

from collections.abc import Iterator

from generator.check.naming import called
from generator.check.nodes import written
from generator.check.rule import Remarks, rule
from generator.model.finding import Place, Severity
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, nodes

HINT = "Remove it from aliases, or give the other another id."


@rule(Severity.ERROR)
def former_id_in_use(organisation: Organisation) -> Remarks:
    for entities in organisation.entities.values():
        if not any(entity.aliases for entity in entities.values()):
            continue
        claims = [
            (entity.id, called(entity), entity.aliases, organisation.place(entity, "aliases"))
            for entity in entities.values()
        ]
        yield from _clashes(claims)
    for journey in organisation.of(Journey).values():
        if not any(node.aliases for node, _ in written(journey)):
            continue
        place = organisation.place(journey)
        yield from _clashes(
            [(id, f"the place {id!r} of {called(journey)}", node.aliases, place) for id, node in nodes(journey).items()]
        )


def _clashes(claims: list[tuple[str, str, tuple[str, ...], Place]]) -> Iterator[tuple[Place, str, str]]:
    owners = {id: what for id, what, _, _ in claims}
    for _, what, aliases, place in claims:
        for alias in aliases:
            if alias in owners:
                yield place, f"{what} had the id {alias!r} before, and {owners[alias]} has it now", HINT
            else:
                owners[alias] = what
