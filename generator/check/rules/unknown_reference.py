"""R101 unknown-reference

An id names nothing: no channel, document, step… has it. The page would show a bare word where the customer needs a
number to call. In the story of the furniture delivery every actor pointed to somebody else; a reference into the void
is the same circle, in writing.

It holds for ids in fields and for `[[mentions]]` in texts. Where plain words are allowed as well (`at: chez vous`),
only a single word that looks like a misspelt id is reported.

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

from generator.check.meaning import unknown
from generator.check.rule import Remarks, rule
from generator.model.finding import Severity
from generator.model.organisation import Organisation


@rule(Severity.ERROR)
def unknown_reference(organisation: Organisation) -> Remarks:
    for use, meant in unknown(organisation):
        hint = f"Did you mean {meant}?" if meant else "Correct the id, or describe what it names."
        yield use.place(organisation), f"no {use.wanted} has the id {use.id!r}", hint
