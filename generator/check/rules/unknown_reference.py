"""R101 unknown-reference

An id names nothing: no channel, document, step… has it. The page would show a bare word where the customer needs a number
to call. In the story of the furniture delivery (seed 003) every actor pointed to somebody else; a reference into the void
is the same circle, in writing.

It holds for ids in fields and for `[[mentions]]` in texts. Where plain words are allowed as well (`at: chez vous`), only a
single word that looks like a misspelt id is reported.

```yaml bad
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le [[tell]] la veille au plus tard.  # R101
        contact: tel
        back_to: chosir  # R101
```

```yaml good
journeys:
  livraison:
    problems:
      - id: absent
        when: Je ne serai pas là ce jour-là.
        kind: missed
        do: Appelez le [[tel]] la veille au plus tard.
        contact: tel
        back_to: choisir
```
"""

from collections.abc import Iterator

from generator.check.meaning import Use, uses, was_refused
from generator.check.nearest import nearest
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.kinds.journey import Journey
from generator.model.organisation import Organisation, nodes

ALIKE = 80
"""How much a plain word has to look like an id, out of 100, to be taken for a misspelt one."""


@rule(Severity.ERROR)
def unknown_reference(organisation: Organisation) -> Remarks:
    for use in uses(organisation):
        if use.meanings or use.others or was_refused(organisation, use.id):
            continue
        known = list(_known(organisation, use))
        if use.or_words and not _misspelt(use.id, known):
            continue
        near = nearest(use.id, known)
        hint = f"Did you mean {near}?" if near else "Correct the id, or describe what it names."
        yield use.place(organisation), f"no {use.wanted} has the id {use.id!r}", hint


def _misspelt(word: str, known: list[str]) -> bool:
    return " " not in word and word == word.lower() and nearest(word, known, ALIKE) is not None


def _known(organisation: Organisation, use: Use) -> Iterator[str]:
    """The ids that may stand there, as they would be written there."""
    if not use.kinds or "node" in use.kinds:
        if isinstance(use.holder, Journey):
            yield from nodes(use.holder)
        for journey in organisation.of(Journey).values():
            yield from (f"{journey.id}/{node}" for node in nodes(journey))
    for entity in organisation:
        if not use.kinds or entity.kind in use.kinds:
            yield entity.id
