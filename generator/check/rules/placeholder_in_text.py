"""L709 placeholder-in-text

A text is not finished: `TODO`, `XXX`, *Lorem ipsum*, *[à compléter]*, a row of dots, a blank in braces. It was to be
filled in before publishing. The customer of the hotel pool was promised news "as soon as possible": a page that ends
in dots promises as much.

Letters, and words for the customer to say, may hold blanks to fill: `{numéro de dossier}`.

```yaml bad
questions:
  quand:
    ask: Quand êtes-vous ouverts ?
    answer: "Le magasin ouvre à {heure}. TODO"  # L709
```

```yaml good
questions:
  quand:
    ask: Quand êtes-vous ouverts ?
    answer: Le magasin ouvre à [[comptoir.hours]].
```
"""

import re

from ahocorasick_rs import AhoCorasick

from generator.check.corpus import corpus
from generator.check.rule import Remarks, rule
from generator.check.said import CUSTOMERS, Said
from generator.model.finding import Severity
from generator.model.kinds.letter import Letter
from generator.model.organisation import Organisation

_LATER = r"à compléter|à définir|à préciser|à venir|to be completed|to be defined|to be confirmed|coming soon"
UNFINISHED = re.compile(
    rf"\b(?:TODO|FIXME|TBD|TBC)\b|\bX{{3,}}\b|\b[Ll]orem [Ii]psum\b|\?{{3,}}"
    rf"|[\[(<]\s*(?i:{_LATER})|^\s*(?i:{_LATER})\W*$"
)
SIGNS = AhoCorasick(
    [*"TODO FIXME TBD TBC XXX orem ??? { … .... ___".split(), "compl", "défini", "préciser", "venir", "to be", "soon"]
)
"""A piece of each of them: nearly every text has none, and is done with at once."""
BLANK = re.compile(r"\{[^{}\n]*\}|(?:…\s?){2,}|\.{4,}|_{3,}")


@rule(Severity.ERROR)
def placeholder_in_text(organisation: Organisation) -> Remarks:
    for text in corpus(organisation).raw.signed(SIGNS):
        if found := _unfinished(text):
            message = f"“{found}” stands for something that is still to be written"
            yield text.place(found), message, "Write what customers need here, or leave the text out."


def _unfinished(text: Said) -> str:
    words = str(text.text)
    found = UNFINISHED.search(words)
    if found is None and not isinstance(text.holder, Letter) and text.field not in CUSTOMERS:
        found = BLANK.search(words)
    return " ".join(found[0].split()) if found else ""
